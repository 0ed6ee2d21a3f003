/** Talks as files (`.atlas-talk.json`) and in links: written by the atlas, opened by it, readable by others. */
import { capitalised } from '../core/text/capitalised.ts';
import * as v from 'valibot';
import { layerNames } from '../core/permalink.ts';
import { maxBounds } from '../core/geo/camera.ts';
import { besides, type Scene, type Script } from '../core/scene/types.ts';
import { fromIso, toIso } from '../core/time/day.ts';

const FORMAT = 'open-door-atlas-talk';
/** Raised when a file of today could not be read by the atlas of yesterday. */
const VERSION = 1;
/** More than anybody tells. */
const MOST = 200;

function isDay(text: string): boolean {
  try {
    fromIso(text);
    return true;
  } catch {
    return false;
  }
}

const text = (name: string, most: number) =>
  v.pipe(
    v.string(`${name} must be text`),
    v.maxLength(most, `${name} must have at most ${most} characters`),
  );
const ID = 'an id must be 1 to 60 letters, digits, - or _';
const id = v.pipe(v.string(ID), v.regex(/^[\w-]{1,60}$/, ID));
const ids = (name: string) => v.array(id, `${name} must be a list of ids`);

const DATE = 'date must be a day as 1994-02-09, or two days as 1994-02-05/1994-04-11';
const date = v.pipe(
  v.string(DATE),
  v.check((value) => {
    const days = value.split('/');
    return days.length <= 2 && days.every(isDay) && (days[0] ?? '') <= (days[1] ?? days[0] ?? '');
  }, DATE),
);

const BOUNDS = 'bounds must be four numbers of degrees: west, south, east, north';
const edge = v.pipe(v.number(BOUNDS), v.finite(BOUNDS));
const SECONDS = 'seconds must be a number from 1 to 7200';

const sceneSchema = v.object({
  id,
  title: v.pipe(text('title', 80), v.trim(), v.minLength(1, 'title must not be empty')),
  date,
  bounds: v.pipe(
    v.strictTuple([edge, edge, edge, edge], BOUNDS),
    v.check(([west, south, east, north]) => west < east && south < north, BOUNDS),
    v.check(
      ([west, south, east, north]) =>
        west < maxBounds[2] && east > maxBounds[0] && south < maxBounds[3] && north > maxBounds[1],
      'bounds must meet the map',
    ),
  ),
  layers: v.array(v.picklist(layerNames, `layers must be of ${layerNames.join(', ')}`), 'layers must be a list'), // prettier-ignore
  selected: v.optional(v.nullable(id), null),
  highlighted: v.optional(ids('highlighted'), []),
  beside: v.optional(v.picklist(besides, `beside must be one of ${besides.join(', ')}`), 'nothing'),
  caption: v.optional(text('caption', 400), ''),
  note: v.optional(text('note', 20_000), ''),
  events: v.optional(ids('events'), []),
  claims: v.optional(ids('claims'), []),
  surveys: v.optional(ids('surveys'), []),
  sources: v.optional(ids('sources'), []),
  seconds: v.optional(v.pipe(v.number(SECONDS), v.minValue(1, SECONDS), v.maxValue(7200, SECONDS)), 60), // prettier-ignore
});

const fileSchema = v.object({
  format: v.literal(FORMAT, `format must be "${FORMAT}"`),
  version: v.pipe(
    v.number('version must be a number'),
    v.maxValue(VERSION, 'version: the file was written by a newer atlas than this'),
    v.literal(VERSION, `version must be ${VERSION}`),
  ),
  title: text('title', 120),
  scenes: v.pipe(
    v.array(sceneSchema, 'scenes must be a list'),
    v.minLength(1, 'scenes must not be empty'),
    v.maxLength(MOST, `scenes must be at most ${MOST}`),
    v.check(
      (scenes) => new Set(scenes.map(({ id }) => id)).size === scenes.length,
      'scenes must each have an id of their own',
    ),
  ),
});

export type TalkFile = v.InferInput<typeof fileSchema>;

/** A talk as it is kept. */
export function talkFile({ title, scenes }: Script): TalkFile {
  return {
    format: FORMAT,
    version: VERSION,
    title,
    scenes: scenes.map(({ from, to, bounds, layers, highlighted, ...scene }) => ({
      ...scene,
      date: from === to ? toIso(to) : `${toIso(from)}/${toIso(to)}`,
      bounds: [...bounds],
      layers: [...layers],
      highlighted: [...highlighted],
      events: [...scene.events],
      claims: [...scene.claims],
      surveys: [...scene.surveys],
      sources: [...scene.sources],
    })),
  };
}

/**
 * Reads a talk. Ids that the record does not know are kept: another version of it may.
 * @returns the talk, or all reasons why it is none
 */
export function parseTalk(value: unknown): { script: Script } | { reasons: string[] } {
  const result = v.safeParse(fileSchema, value);
  if (!result.success) return { reasons: [...new Set(result.issues.map(reasonOf))] };
  const { title, scenes } = result.output;
  return {
    script: {
      title,
      scenes: scenes.map(({ date, ...scene }): Scene => {
        const [first = '', last = first] = date.split('/');
        return { ...scene, from: fromIso(first), to: fromIso(last) };
      }),
    },
  };
}

/** As `parseTalk`, of a file's text. */
export function readTalk(content: string): { script: Script } | { reasons: string[] } {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return { reasons: ['The file is no JSON: it was cut off, or it is something else.'] };
  }
  return parseTalk(value);
}

function reasonOf(issue: v.BaseIssue<unknown>): string {
  const [first, index] = issue.path ?? [];
  const scene = first?.key === 'scenes' && typeof index?.key === 'number' ? index.key + 1 : null;
  const key = v.getDotPath(issue) ?? 'the file';
  const words = issue.message.startsWith('Invalid ')
    ? `${key} must be ${issue.expected ?? 'something else'}`
    : issue.message;
  return scene === null ? `${capitalised(words)}.` : `Scene ${scene}: ${words}.`;
}
