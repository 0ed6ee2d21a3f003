import { latitudeOf, maxBounds } from '../geo/camera.ts';
import { boxOf, type LabelCamera, type Measure } from '../labels/choose.ts';
import { FOREVER, type Label } from '../labels/labels.ts';
import { perCamera } from '../labels/perCamera.ts';
import type { Box } from '../labels/place.ts';
import type { MapScale } from '../frame/mapScale.ts';
import { directionAt, pointAt, pointsOf, lengthOf, type Curve } from './curves.ts';
import type { PartKind, People, PeopleCircle } from './people.ts';
import { roundFigure } from './roundFigure.ts';
import { radiusOf, widthOf } from './scale.ts';
import type { Flow, Persons } from './types.ts';

/** Numbers of labels of people begin here: those of the map's own labels never come so far. */
const FIRST = 1_000_000;
/** Where along an arrow its number may stand, the best first. */
const SHARES = [0.5, 0.36, 0.64, 0.24, 0.76] as const;
/** From this zoom on words stand below the numbers, on a wall later, as names of towns do; further off so many numbers are shown at most. */
const WORDS = 6.8;
const FEW = 12;
/** Gap between a number and what it counts, px. */
const GAP = 3;

const grouped = new Intl.NumberFormat('en');

/** A label of people, and the colour family that its number has. */
export interface Figure extends Label {
  tint: PartKind;
}

/** A number of persons in words, to two significant figures. */
export function figureWords(persons: number): string {
  return grouped.format(roundFigure(persons));
}

/** "320,000 to 360,000", or '' where both are the same in two figures. */
export function rangeWords({ low, high }: Persons): string {
  const [least, most] = [figureWords(low), figureWords(high)];
  return least === most ? '' : `${least} to ${most}`;
}

/**
 * Texts beside arrows and circles, for placement to choose from: the largest first, several places for each. For the same
 * camera the same objects, with the numbers and ranks of the last call.
 */
export function figuresOf(
  { arrows, circles }: People,
  curveOf: (id: string) => Curve | undefined,
  camera: LabelCamera,
  measure: Measure,
  scale: MapScale,
): Figure[] {
  const near = camera.zoom >= WORDS + scale.townDelay;
  const largest = [...arrows, ...circles].sort((a, b) => b.best - a.best);
  const due = near ? largest : largest.slice(0, FEW);
  const figures = due.map((drawn) =>
    figuresOfDrawn(camera, drawn, () => {
      const curve = 'origin' in drawn ? curveOf(drawn.id) : undefined;
      return figuresBeside(drawn, curve, near, camera, measure, scale);
    }),
  );
  // Only the rank among the others of the date is new.
  figures.forEach((own, rank) => own.forEach((figure) => (figure.size = rank)));
  const all = figures.flat();
  all.forEach((figure, index) => (figure.id = FIRST + index));
  return all;
}

/** The texts of an arrow or a circle, each in several places. */
const figuresOfDrawn = perCamera<Flow | PeopleCircle, Figure[]>();

function figuresBeside(
  drawn: Flow | PeopleCircle,
  curve: Curve | undefined,
  near: boolean,
  camera: LabelCamera,
  measure: Measure,
  scale: MapScale,
): Figure[] {
  const tint = 'origin' in drawn ? drawn.kind : (drawn.parts[0]?.kind ?? 'refugee');
  const figure = figureWords(drawn.best);
  const words = 'origin' in drawn ? wordsOfArrow(drawn, near) : wordsOfCircle(drawn, near);
  const texts = words === '' ? [figure] : [`${figure}\n${words}`, figure];
  return texts.flatMap((text, less) =>
    ('origin' in drawn
      ? besideArrow(curve, drawn, text, camera, measure, scale)
      : besideCircle(drawn, camera, scale)
    ).map((place, turn) => ({
      ...base,
      ...place,
      id: 0,
      text,
      tint,
      subject: drawn.id,
      group: `people ${drawn.id}`,
      size: 0,
      turn: turn + 10 * less,
    })),
  );
}

const base = { kind: 'people', below: 0, atom: '', from: -FOREVER, to: FOREVER } as const;
type Place = Pick<Label, 'lon' | 'lat' | 'side'>;

/** Where an end lies beyond the map, its name says where to; from close by the range. */
function wordsOfArrow(flow: Flow, near: boolean): string {
  const away = isBeyond(flow.destination) ? `to ${flow.destination.name}` : '';
  const home = isBeyond(flow.origin) ? `from ${flow.origin.name}` : '';
  const lines = [away || home, near ? rangeWords(flow) : ''];
  return lines.filter((line) => line !== '').join('\n');
}

function wordsOfCircle(
  { place, measure, inside, low, high, best, parts }: PeopleCircle,
  near: boolean,
): string {
  // prettier-ignore
  if (!near) return '';
  const back = parts[0]?.kind === 'return';
  const verb = measure === 'present' ? (inside ? 'displaced in' : 'present in') : back ? 'returned within' : 'displaced within'; // prettier-ignore
  return [`${verb} ${place}`, rangeWords({ low, best, high })].filter((line) => line !== '').join('\n'); // prettier-ignore
}

function isBeyond({ lon, lat }: Flow['destination']): boolean {
  const [west, south, east, north] = maxBounds;
  return lon === null || lat === null || lon < west || lon > east || lat < south || lat > north;
}

/** Beside an arrow, on the side that it bends to first: its text touches neither body nor head. */
function besideArrow(
  curve: Curve | undefined,
  { best, bend }: Flow,
  text: string,
  camera: LabelCamera,
  measure: Measure,
  scale: MapScale,
): Place[] {
  if (!curve) return [];
  const world = 512 * 2 ** camera.zoom;
  const half = widthOf(best, camera.zoom, scale.lines) / 2;
  const label: Label = {
    ...base,
    id: 0,
    text,
    lon: 0,
    lat: 0,
    size: 0,
    subject: '',
    side: 'above',
  };
  const { width, height } = boxOf(label, camera, measure, scale);
  return SHARES.flatMap((share) =>
    (bend < 0 ? [-1, 1] : [1, -1]).map((hand) => {
      const [dx, dy] = directionAt(curve, share);
      const [nx, ny] = [-dy * hand, dx * hand];
      const level = Math.abs(nx) > 0.5;
      // The corner of a box that is nearest to a slanted line keeps away from it.
      const corner = level ? (Math.abs(ny) * height) / 2 + 5 * Math.abs(nx) : (Math.abs(nx) * width) / 2; // prettier-ignore
      const off = (half + GAP + corner) / world;
      const [x, y] = pointAt(curve, share);
      const upright = ny > 0 ? 'below' : 'above';
      return {
        lon: (x + nx * off) * 360 - 180,
        lat: latitudeOf(y + ny * off),
        side: level ? (nx > 0 ? 'right' : 'left') : upright,
      };
    }),
  );
}

function besideCircle(
  { lon, lat, best }: PeopleCircle,
  camera: LabelCamera,
  { lines }: MapScale,
): Place[] {
  // prettier-ignore
  const radius = radiusOf(best, camera.zoom, lines);
  const degrees = 360 / (512 * 2 ** camera.zoom);
  const tall = degrees * Math.cos((lat * Math.PI) / 180) * (radius + GAP);
  const across = degrees * (radius + GAP);
  return [
    { lon, lat: lat - tall, side: 'below' },
    { lon: lon + across, lat, side: 'right' },
    { lon: lon - across, lat, side: 'left' },
    { lon, lat: lat + tall, side: 'above' },
  ];
}

/** Boxes along wide arrows: no text shall stand on them. */
export function boxesOf(
  arrows: readonly Flow[],
  curveOf: (id: string) => Curve | undefined,
  camera: Pick<LabelCamera, 'zoom' | 'project'>,
  scale: MapScale,
): Box[] {
  return arrows.flatMap((arrow) =>
    boxesOfArrow(camera, arrow, () => boxesOnBody(arrow, curveOf(arrow.id), camera, scale)),
  );
}

const boxesOfArrow = perCamera<Flow, Box[]>();

function boxesOnBody(
  { best }: Flow,
  curve: Curve | undefined,
  { zoom, project }: Pick<LabelCamera, 'zoom' | 'project'>,
  { lines }: MapScale,
): Box[] {
  const width = widthOf(best, zoom, lines);
  if (!curve || width < 4) return [];
  const side = width * 0.7;
  const steps = Math.min(60, Math.ceil((lengthOf(curve) * 512 * 2 ** zoom) / side));
  return pointsOf(curve, steps).map(([x, y]) => {
    const at = project(x * 360 - 180, latitudeOf(y));
    return { x: at.x - side / 2, y: at.y - side / 2, width: side, height: side };
  });
}
