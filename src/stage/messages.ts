/** What the two windows of a talk tell each other. Whatever comes in is checked: any page of this origin can send. */
import * as v from 'valibot';
import { layerNames } from '../core/permalink.ts';
import { tools } from '../state/Stage.svelte.ts';

const finite = v.pipe(v.number(), v.finite());
const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999));
const id = v.pipe(v.string(), v.maxLength(60));

/** Where a talk stands, and what it shows there. */
export const showSchema = v.object({
  /** Counts changes made by hand in either window: the greater one is the newer. */
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Counts scenes that were entered and play from their beginning. */
  step: v.pipe(v.number(), v.integer(), v.minValue(0)),
  way: v.object({ at: index, left: v.pipe(v.array(index), v.maxLength(99)) }),
  running: v.boolean(),
  /** Day, selection and layers where nothing runs. */
  day: v.pipe(v.number(), v.integer()),
  selected: v.nullable(id),
  layers: v.array(v.picklist(layerNames)),
  /** The camera away from the scene's own view, with the box it was made for; null: as the scene rests. */
  view: v.nullable(
    v.object({ zoom: finite, lat: finite, lon: finite, width: finite, height: finite }),
  ),
  blank: v.boolean(),
  frozen: v.boolean(),
  tool: v.picklist(tools),
  began: v.nullable(finite),
  sceneBegan: finite,
});
export type Show = v.InferOutput<typeof showSchema>;

const bodySchema = v.variant('is', [
  /** I am here. */
  v.object({ is: v.literal('hello'), fresh: v.boolean() }),
  /** My window closes or loads anew. */
  v.object({ is: v.literal('bye') }),
  v.object({ is: v.literal('show'), show: showSchema }),
  /** Where the presenter points, degrees; null: nowhere. `sent`: ms since the epoch. */
  v.object({
    is: v.literal('pointer'),
    at: v.nullable(v.strictTuple([finite, finite])),
    sent: finite,
  }),
  /** Another talk than the atlas's own, as a file; null: its own. */
  v.object({ is: v.literal('talk'), file: v.nullable(v.unknown()) }),
]);
export type Body = v.InferOutput<typeof bodySchema>;

export const TYPE = 'open-door-atlas.stage';
export const messageSchema = v.object({
  type: v.literal(TYPE),
  /** Which window, until it is loaded anew. */
  from: id,
  role: v.picklist(['present', 'presenter']),
  /** Counts the sender's messages: one may come twice, by two ways. */
  n: v.pipe(v.number(), v.integer()),
  body: bodySchema,
});
export type Message = v.InferOutput<typeof messageSchema>;
