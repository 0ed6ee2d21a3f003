import type { Geometry } from '../geo/geometry.ts';
import { outlineOf } from '../geo/outline.ts';
import type { Day } from '../time/day.ts';
import { insetsOf, type Inset, type Shape } from './inset.ts';
import type { Operation, ZoneFeature, ZoneLook, ZoneSteps } from './types.ts';
import { areaWords, certaintyWords } from './words.ts';
import { zonesOf } from './zonesOf.ts';

/** A step of a construction: what it did in words, and what it left. */
export interface DrawingStep {
  words: string;
  /** null where there is no picture of it. */
  picture: {
    inset: Inset;
    /** What was there before the step, as the `d` of a path, or ''. */
    before: string;
    /** Centre and end of the radius that the step drew, with its length; null for other steps. */
    radius: { from: [number, number]; to: [number, number]; km: number } | null;
  } | null;
}

/** How one piece of a zone was drawn. */
export interface Drawing {
  id: string;
  look: ZoneLook;
  /** "Built from the text", "Placed by hand, error about 8 km". */
  certainty: string;
  note: string;
  area: string;
  /** When this piece is shown, where the zone changes over time; both null: as long as the operation. */
  from: Day | null;
  to: Day | null;
  steps: DrawingStep[];
}

/** The size of a picture, px. */
export const INSET = 60;

/**
 * How the pieces of an operation that show on a day were drawn; on a day without any, those of its beginning.
 * @param steps null until the pictures of the steps have loaded: then there are only words
 * @returns [] for an operation without a zone
 */
export function drawingsOf(
  geometry: Pick<Geometry, 'zones' | 'map'>,
  operation: Pick<Operation, 'id' | 'from'>,
  day: Day,
  steps: ZoneSteps | null,
): Drawing[] {
  const zones = zonesOf(geometry.zones, operation.id);
  const on = (moment: Day) =>
    zones.filter(
      ({ properties: { from, to } }) =>
        (from === null || from <= moment) && (to === null || moment < to),
    );
  const shown = on(day);
  return (shown.length > 0 ? shown : on(operation.from)).map((zone) => {
    // Scrubbing asks for the same pictures again and again.
    const known = memo.get(zone);
    if (known?.steps === steps) return known.drawing;
    const drawing = drawingOf(geometry, zone, steps);
    memo.set(zone, { steps, drawing });
    return drawing;
  });
}

const memo = new WeakMap<ZoneFeature, { steps: ZoneSteps | null; drawing: Drawing }>();

function drawingOf(
  geometry: Pick<Geometry, 'map'>,
  zone: ZoneFeature,
  steps: ZoneSteps | null,
): Drawing {
  const { id, look, certainty, errorKm, areaKm2, note, atoms, from, to } = zone.properties;
  return {
    id,
    look,
    certainty: certaintyWords(certainty, errorKm, atoms.length > 0),
    note,
    area: areaWords(areaKm2, certainty),
    from,
    to,
    steps: stepsOf(geometry, zone, steps),
  };
}

function stepsOf(
  geometry: Pick<Geometry, 'map'>,
  zone: ZoneFeature,
  steps: ZoneSteps | null,
): DrawingStep[] {
  const { id, circle, steps: words, atoms } = zone.properties;
  const built = steps?.[id];
  if (built) {
    const insets = insetsOf(
      built.map((step) => step.geometry),
      INSET,
    );
    return built.map((step, index): DrawingStep => {
      const inset = insets[index] as Inset;
      const before = insets[index - 1]?.path ?? '';
      const first = index === 0 && circle ? radiusOf(circle, inset) : null;
      return { words: step.words, picture: { inset, before, radius: first } };
    });
  }
  const shape: Shape | null =
    zone.geometry ?? (atoms.length > 0 ? outlineOf(geometry.map, atoms).geometry : null);
  const [inset] = shape ? insetsOf([shape], INSET) : [];
  // One picture of what was left stands beside the last step; the others are words.
  return words.map((step, index) => ({
    words: step,
    picture: inset && index === words.length - 1 ? { inset, before: '', radius: null } : null,
  }));
}

function radiusOf(
  { lon, lat, km }: { lon: number; lat: number; km: number },
  { at, perKm }: Inset,
): { from: [number, number]; to: [number, number]; km: number } {
  const [x, y] = at(lon, lat);
  return { from: [x, y], to: [x + km * perKm, y], km };
}
