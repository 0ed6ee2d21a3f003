/** `scenes.json`: the atlas's own talk. */
import * as v from 'valibot';
import { layerNames } from '../../src/core/permalink.ts';
import { besides } from '../../src/core/scene/types.ts';
import { natoStatuses } from '../../src/core/world/types.ts';
import { EDTF_RANGE_FORM, parseEdtf } from '../edtf.ts';

const ID = 'an id of letters, digits and -';
const id = v.pipe(v.string(ID), v.regex(/^[A-Za-z0-9][\w-]{0,39}$/, ID));
const ids = (what: string) => v.pipe(v.array(id, `a list of ${what}`), v.check(once, 'each once'));

function once(list: readonly unknown[]): boolean {
  return new Set(list).size === list.length;
}

/** Words on one line. */
const line = (most: number) => {
  const expected = `text of 1 to ${most} characters on one line, no blanks at its ends`;
  return v.pipe(v.string(expected), v.regex(new RegExp(`^\\S(.{0,${most - 2}}\\S)?$`, 'u'), expected)); // prettier-ignore
};

const NOTE = 'Markdown of 1 to 2000 characters without HTML';
const BOUNDS = 'four edges in degrees: west, south, east, north';
const SECONDS = 'whole seconds from 5 to 1800';

const date = v.pipe(
  v.string(EDTF_RANGE_FORM),
  v.check((text) => {
    try {
      return Boolean(parseEdtf(text));
    } catch {
      return false;
    }
  }, EDTF_RANGE_FORM),
);

const scene = v.strictObject({
  id,
  /** What the scene is called on the wall: two lines at most. */
  title: line(34),
  /** A date that stands, or a range that plays and rests on its last day. */
  date,
  bounds: v.pipe(
    v.strictTuple([v.number(BOUNDS), v.number(BOUNDS), v.number(BOUNDS), v.number(BOUNDS)], BOUNDS),
    v.check(
      ([west, south, east, north]) => west < east && south < north,
      `${BOUNDS}, in this order`,
    ),
  ),
  layers: v.pipe(
    v.array(v.picklist(layerNames, `one of ${layerNames.join(', ')}`), 'a list of layers'),
    v.check(once, 'each once'),
  ),
  /** An entity, operation, strike or event; empty for none. */
  selected: v.union([v.literal(''), id], `nothing, or ${ID}`),
  /** Statuses that the map holds up; empty for all. */
  highlighted: v.array(v.picklist(natoStatuses, 'a status'), 'a list of statuses'),
  beside: v.picklist(besides, `one of ${besides.join(', ')}`),
  caption: line(160),
  note: v.pipe(v.string(NOTE), v.regex(/^[^<]{1,2000}$/u, NOTE)),
  events: ids('ids of events.csv'),
  claims: ids('ids of claims.csv'),
  surveys: ids('ids of surveys.csv'),
  sources: v.pipe(ids('ids of sources.json'), v.minLength(1, 'at least one source')),
  seconds: v.pipe(
    v.number(SECONDS),
    v.integer(SECONDS),
    v.minValue(5, SECONDS),
    v.maxValue(1800, SECONDS),
  ),
});
export type AuthoredScene = v.InferOutput<typeof scene>;

export const scenesSchema = v.strictObject({
  title: line(60),
  scenes: v.pipe(v.array(scene, 'a list of scenes'), v.minLength(1, 'at least one scene')),
});
export type AuthoredScenes = v.InferOutput<typeof scenesSchema>;
