import { capitalised } from '../text/capitalised.ts';
import type { Mark } from '../frame/marks.ts';
import { isStanding, type Zone } from '../frame/zones.ts';
import type { Geometry } from '../geo/geometry.ts';
import { destination } from '../geo/geodesic.ts';
import { boundsOf, placeInside } from '../geo/inside.ts';
import { arcsOnCircle, radiusScale } from '../geo/rings.ts';
import { areaOfZone, outlineOfZone, ringsOf } from '../geo/zoneLines.ts';
import { brokenInLines, FOREVER, type LabelLanguage, type Note } from './labels.ts';

/** Pixels of a km at zoom 0, at the latitude of Sarajevo: good enough to say from which zoom on a text has room. */
const PER_KM = 512 / (40_075 * 0.72);
/** The zoom at which so many km are so many pixels. */
const zoomFor = (km: number, pixels: number) => Math.log2(pixels / (km * PER_KM));

/** The zoom from which on the figures of a radius are drawn, as its lines are. */
export const SCALE_ZOOM = 8.2;

const base = { size: 1, below: 0, atom: '', from: -FOREVER, to: FOREVER } as const;

/** The texts that belong to zones: figures, names and sentences. They exist while their piece is shown. */
export function zoneNotes(
  zones: readonly Zone[],
  geometry: Pick<Geometry, 'map' | 'zones'>,
): Note[] {
  return zones.filter(isStanding).flatMap((zone) => {
    const area = areaOfZone(geometry.zones, zone.id);
    const outline = area ? ringsOf(area) : outlineOfZone(geometry, zone);
    const bounds = boundsOf(outline);
    if (!bounds) return [];
    const wide = ((bounds[2] - bounds[0]) * Math.PI * 6371 * 0.72) / 180;
    const subject = zone.id;
    const tone = zone.look === 'sea' ? 'sea' : 'force';
    const inside = area && zone.look !== 'safety' ? placeInside(area) : null;
    const around = (note: Partial<Note> & Pick<Note, 'text' | 'kind'>, centred: boolean): Note[] =>
      [
        ...(centred && inside ? [{ lon: inside[0], lat: inside[1], side: 'center' as const }] : []),
        ...sidesOf(outline),
      ].map(
        // prettier-ignore
        (place, turn) => ({ ...base, subject, tone, turn, ...note, ...place }),
      );
    if (zone.certainty === 'undelimited') {
      const text = zone.look === 'safe-area' ? 'Safe area,\nnever delimited' : `${nameOf(zone)},\nnot delimited`; // prettier-ignore
      return around({ kind: 'note', text, zoom: Math.max(7.4, zoomFor(wide, 40)) }, false);
    }
    if (zone.look === 'sector') {
      if (!inside) return [];
      const [lon, lat] = inside;
      const zoom = Math.max(6, zoomFor(wide, 75));
      return [{ ...base, kind: 'sector', subject, text: brokenInLines(nameOf(zone)), lon, lat, side: 'center', zoom }]; // prettier-ignore
    }
    const ring = zone.circle ? ringNotes(zone, zone.circle, outline) : [];
    const until = ring[0]?.zoom === undefined ? undefined : ring[0].zoom + 1.6;
    const zoom = { sea: 5.4, 'no-fly': 5.6, safety: 7 }[zone.look as string] ?? 6.3;
    const name = { kind: 'zone' as const, text: brokenInLines(nameOf(zone)), zoom, until };
    return [...ring, ...around(name, zone.look === 'sea' || zone.look === 'area')];
  });
}

/** "20 km" at the end of the radius, its scale, and the holes of the rule. */
function ringNotes(
  zone: Zone,
  circle: NonNullable<Zone['circle']>,
  outline: ReturnType<typeof ringsOf>,
): Note[] {
  // prettier-ignore
  const subject = zone.id;
  const { marks, end } = radiusScale(arcsOnCircle(outline, circle), circle);
  const figure: Note = {
    ...base,
    kind: 'figure',
    subject,
    text: `${circle.km} km`,
    lon: end[0],
    lat: end[1],
    side: 'right',
    zoom: zoomFor(circle.km, 40),
  };
  const holes = zone.holes.map((hole): Note => {
    const [lon, lat] = destination([hole.lon, hole.lat], 180, hole.km * 1.08);
    const text = `${hole.km} km around ${hole.name}:\nnot in the zone`;
    return { ...base, kind: 'note', tone: 'force', subject, text, lon, lat, side: 'below', zoom: zoomFor(hole.km, 11) }; // prettier-ignore
  });
  const figures = marks.map(({ km, lon, lat }): Note => {
    const group = `${subject} ${km} km`;
    return { ...base, kind: 'mark', subject, group, text: `${km}`, lon, lat, side: 'center', zoom: SCALE_ZOOM }; // prettier-ignore
  });
  return circle.km >= 10 ? [figure, ...holes, ...figures] : [figure, ...holes];
}

/** Where a name can stand beside an outline: at its points furthest east, west, north and south. */
function sidesOf(outline: ReturnType<typeof ringsOf>): Pick<Note, 'lon' | 'lat' | 'side'>[] {
  const furthest = (axis: 0 | 1, sign: 1 | -1) =>
    outline.flat().reduce((best, point) => {
      return sign * (point[axis] ?? 0) > sign * (best[axis] ?? 0) ? point : best;
    });
  const at = (axis: 0 | 1, sign: 1 | -1, side: Note['side']) => {
    const [lon = 0, lat = 0] = furthest(axis, sign);
    return { lon, lat, side };
  };
  return [at(0, 1, 'right'), at(0, -1, 'left'), at(1, 1, 'above'), at(1, -1, 'below')];
}

/** What a piece is called: its operation's short name, or its own where an operation has several at a time. */
function nameOf({ id, operation, holder, from, to }: Zone): string {
  const piece = id.slice(operation.length + 1);
  const numbered = /-\d+$/.test(piece) && (from !== null || to !== null || piece !== '');
  if (!numbered) return holder.short;
  return capitalised(piece.replaceAll('-', ' '));
}

/** On stage words that are longer have two lines: in one they would cross half of the map. */
const LONG = 24;

/**
 * The words of marks, right and left of them. They exist while their mark is shown at more than a ghost's strength.
 * @param language English on stage
 */
export function markNotes(marks: readonly Mark[], language: LabelLanguage = 'local'): Note[] {
  const lines = (words: string) =>
    language === 'english' && words.length > LONG ? brokenInLines(words) : words;
  return marks.flatMap(({ id, item, words, lon, lat }) =>
    words === ''
      ? []
      : (['right', 'left'] as const).map((side, turn) => {
          const kind = item.kind === 'event' ? ('event' as const) : ('base' as const);
          return { ...base, kind, subject: id, text: lines(words), lon, lat, side, turn };
        }),
  );
}
