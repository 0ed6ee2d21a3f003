/**
 * What `zones.json` may hold: for each operation the pieces that are drawn, and for each piece how it is constructed. A
 * recipe names a circle, a border or a municipality; the polygons are built from it (`geo/zones.ts`).
 */
import * as v from 'valibot';
import { certainties, zoneLooks } from '../../src/core/operations/types.ts';
import { fromIso } from '../../src/core/time/day.ts';

/** Where zones of the record can lie, degrees. */
const REGION = { west: 10, east: 32, south: 36, north: 50 } as const;

const degrees = (least: number, most: number, name: string) => {
  const expected = `a ${name} in degrees from ${least} to ${most}`;
  return v.pipe(v.number(expected), v.minValue(least, expected), v.maxValue(most, expected));
};
const lon = degrees(REGION.west, REGION.east, 'longitude');
const lat = degrees(REGION.south, REGION.north, 'latitude');
const position = v.strictTuple([lon, lat], 'a position [longitude, latitude]');

const KM = 'a distance of more than 0 and at most 100 km';
const km = v.pipe(v.number(KM), v.gtValue(0, KM), v.maxValue(100, KM));

function isDay(text: string): boolean {
  try {
    fromIso(text);
    return true;
  } catch {
    return false;
  }
}

/** Text of a card: whole, on one line. */
const words = (most: number) => {
  const expected = `text of 1 to ${most} characters on one line, no blanks at its ends`;
  return v.pipe(v.string(expected), v.regex(new RegExp(`^\\S(.{0,${most - 2}}\\S)?$`, 'u'), expected)); // prettier-ignore
};

const ATOM = 'an entity id of two capitals, as BA';
const atom = v.pipe(v.string(ATOM), v.regex(/^[A-Z]{2}$/, ATOM));
const BORDER = 'two entity ids in alphabetical order, as RS-XK, or iebl';
const border = v.pipe(v.string(BORDER), v.regex(/^([A-Z]{2}-[A-Z]{2}|iebl)$/, BORDER));
const ID = 'an id of letters, digits and -';
const word = v.pipe(v.string(ID), v.regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, ID));
const REFERENCE = 'the id of a zone: its operation, and its piece after a dot if it has several';
const reference = v.pipe(v.string(REFERENCE), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)?$/, REFERENCE));
const DAY = 'a day of the calendar as 2001-03-14';
const day = v.pipe(v.string(DAY), v.check(isDay, DAY));
const ERROR = 'a distance of 0 to 50 km';

const some = <S extends v.GenericSchema>(schema: S) =>
  v.pipe(v.array(schema, 'a list'), v.minLength(1, 'a list with at least one entry'));

/** The shapes that a step may name: one of them, each under its own word. */
const shapes = {
  /** Geodesic. `name`: the place that a text names, where the map labels the hole. */
  circle: v.strictObject({ center: position, km, name: v.optional(words(40)) }),
  /** Placed by hand; the ring closes itself. */
  outline: v.pipe(v.array(position, 'a list of positions'), v.minLength(3, 'at least 3 positions')),
  /** Pieces of the map. */
  atoms: some(atom),
  /** Municipalities and districts of `geo/units.topojson`. */
  units: some(word),
  /** Parts of `geo/entities.topojson`. */
  entities: some(word),
  /** A line of the map, only to be drawn alone: `iebl`. */
  line: word,
  /** All within a distance of borders or lines, on both sides of them. */
  near: v.strictObject({ borders: some(border), km }),
  /** Between two meridians and two parallels: west, south, east, north. */
  box: v.strictTuple([lon, lat, lon, lat], 'four edges in degrees: west, south, east, north'),
  /** One side of the meridian that divides a piece of the map into halves of equal area. */
  half: v.strictObject({ of: atom, side: v.picklist(['east', 'west'], 'east or west') }),
  /** All pieces of the map: what remains of an outline less these is the sea. */
  land: v.literal(true, 'true'),
  /** Another zone. */
  zone: reference,
};
export type ShapeKind = keyof typeof shapes;
export const shapeKinds = Object.keys(shapes) as ShapeKind[];

/** What a step does with its shape: the first draws it, the others add it, take it off or keep only what lies in it. */
export const verbs = ['draw', 'plus', 'less', 'within'] as const;

const step = v.pipe(
  v.strictObject({
    do: v.picklist(verbs, `one of ${verbs.join(', ')}`),
    ...v.partial(v.object(shapes)).entries,
    words: words(160),
  }),
  v.check(
    (value) => shapeKinds.filter((kind) => value[kind] !== undefined).length === 1,
    `exactly one shape: ${shapeKinds.join(', ')}`,
  ),
);
export type Step = v.InferOutput<typeof step>;

const piece = v.pipe(
  v.strictObject({
    /** Set where a zone has several pieces. */
    piece: v.optional(word),
    /** First day, and first day no more: set where the piece is drawn for a part of its operation. */
    from: v.optional(day),
    to: v.optional(day),
    look: v.picklist(zoneLooks, `one of ${zoneLooks.join(', ')}`),
    certainty: v.picklist(certainties, `one of ${certainties.join(', ')}`),
    /** How far the drawing may be off, km; 0 where nothing is given. */
    errorKm: v.pipe(v.number(ERROR), v.minValue(0, ERROR), v.maxValue(50, ERROR)),
    /** What was assumed, for readers. */
    note: words(400),
    steps: v.pipe(some(step), v.maxLength(6, 'at most 6 steps')),
  }),
  v.forward(
    v.check(
      ({ steps }) => steps.every((s, i) => (s.do === 'draw') === (i === 0)),
      'draw as the first step and only there',
    ),
    ['steps'],
  ),
  v.forward(
    v.check(({ from, to }) => !from || !to || from < to, 'a day after from'),
    ['to'],
  ),
);
export type Piece = v.InferOutput<typeof piece>;

const pieces = v.pipe(
  some(piece),
  v.check(
    (list) => list.length === 1 || list.every((item) => item.piece !== undefined),
    'a piece id in each of several pieces',
  ),
  v.check(
    (list) => new Set(list.map((item) => item.piece)).size === list.length,
    'each piece id once',
  ),
);

/** `zones.json`: the pieces of each operation, by its id. */
export const recipesSchema = v.record(word, pieces, 'an object with an operation id for each key');
export type Recipes = v.InferOutput<typeof recipesSchema>;

/** The id of a drawn zone: its operation, and its piece after a dot where it has several. */
export function zoneId(operation: string, piece: Piece): string {
  return piece.piece === undefined ? operation : `${operation}.${piece.piece}`;
}
