/** Whether the recipes can be built: their form, and that all they name exists. */
import { join } from 'node:path';
import * as v from 'valibot';
import { readMapPieces, type KnownIds } from '../../geo/zones/mapPieces.ts';
import type { RawRecord, RawTable } from '../read.ts';
import type { DataError } from '../record.ts';
import type { Report } from '../rules/report.ts';
import { recipesSchema, zoneId, type Recipes, type Step } from './recipe.ts';

const file = 'zones.json';

let geometry: KnownIds | null = null;

/**
 * Checks `zones.json` against its schema, the committed geometry and the operations, and reports every error at once.
 * `row` is the position of the operation in the file, from 1; `column` the path of the key.
 */
export function checkZones(raw: RawRecord, report: Report): void {
  // Read once: the geometry is the same for every record that is checked.
  geometry ??= readMapPieces(join(import.meta.dirname, '../../geo')).known;
  checkRecipes(raw.zones, geometry, operationsOf(raw), report);
}

/** Ids and days of the operations as written; null while the record has no such table. */
function operationsOf(raw: RawRecord): Operations | null {
  const table = (raw.tables as Partial<Record<string, RawTable>>)['operations'];
  if (!table) return null;
  const cell = (cells: string[], column: string) => cells[table.header.indexOf(column)] ?? '';
  return new Map(
    table.rows.map(({ cells }) => [
      cell(cells, 'id'),
      { from: cell(cells, 'from'), to: cell(cells, 'to') },
    ]),
  );
}

/** By id. Days may be months or years. */
type Operations = ReadonlyMap<string, { from: string; to: string }>;

/** As `checkZones`, of a parsed file. @param operations null to take every id for one */
export function checkRecipes(
  value: unknown,
  known: KnownIds,
  operations: Operations | null,
  report: Report,
): void {
  if (value instanceof Error || Array.isArray(value)) {
    const expected = 'a JSON object with an operation id for each key';
    report({ file, row: 1, column: '*', value: brief(value), expected });
    return;
  }
  const result = v.safeParse(recipesSchema, value);
  if (!result.success) {
    for (const issue of result.issues) report(formError(issue, value));
    return;
  }
  const recipes = result.output;
  const zones = new Set(
    Object.entries(recipes).flatMap(([operation, list]) => list.map((p) => zoneId(operation, p))),
  );
  Object.entries(recipes).forEach(([operation, list], index) => {
    const at = (path: string, text: string, expected: string) =>
      report({ file, row: index + 1, column: `${operation}${path}`, value: text, expected });
    const own = operations?.get(operation);
    if (operations && !own) at('', operation, 'an id of operations.csv');
    list.forEach((piece, p) => {
      // Written days compare as texts; a month stands before its days.
      if (own && piece.from && piece.from < own.from) {
        at(`.${p}.from`, piece.from, `a day from ${own.from} on, where the operation begins`);
      }
      if (own?.to && piece.to && piece.to > own.to) {
        at(`.${p}.to`, piece.to, `a day to ${own.to}, where the operation ends`);
      }
      piece.steps.forEach((step, s) => {
        const path = `.${p}.steps.${s}`;
        for (const [key, name, set, expected] of namesIn(step, known, zones)) {
          if (!set.has(name)) at(`${path}.${key}`, name, expected);
        }
        if (step.line && piece.steps.length > 1) {
          at(`${path}.line`, step.line, 'a line drawn alone');
        }
      });
    });
  });
  for (const [id, way] of circlesOf(recipes)) {
    const operation = id.split('.')[0]!;
    report({
      file,
      row: Object.keys(recipes).indexOf(operation) + 1,
      column: operation,
      value: way.join(' > '),
      expected: 'zones that do not build on each other in a circle',
    });
  }
}

type Named = [path: string, name: string, set: ReadonlySet<string>, expected: string];

/** Everything that a step refers to. */
function namesIn(step: Step, known: KnownIds, zones: ReadonlySet<string>): Named[] {
  const lists: [string, readonly string[], ReadonlySet<string>, string][] = [
    ['atoms', step.atoms ?? [], known.atoms, 'a piece of geo/countries.topojson'],
    ['units', step.units ?? [], known.units, 'a unit of geo/units.topojson'],
    ['entities', step.entities ?? [], known.entities, 'a part of geo/entities.topojson'],
    ['near.borders', step.near?.borders ?? [], known.borders, 'a border of the map, its ids in alphabetical order, or iebl'],
  ]; // prettier-ignore
  const single: [string, string | undefined, ReadonlySet<string>, string][] = [
    ['half.of', step.half?.of, known.atoms, 'a piece of geo/countries.topojson'],
    ['line', step.line, known.line, 'a line of the map'],
    ['zone', step.zone, zones, 'the id of a zone of this file'],
  ];
  return [
    ...lists.flatMap(([key, names, set, expected]) =>
      names.map((name, i): Named => [`${key}.${i}`, name, set, expected]),
    ),
    ...single.flatMap(([key, name, set, expected]) =>
      name === undefined ? [] : [[key, name, set, expected] satisfies Named],
    ),
  ];
}

/** Zones that refer to themselves through others, with the way round. */
function circlesOf(recipes: Recipes): Map<string, string[]> {
  const refers = new Map(
    Object.entries(recipes).flatMap(([operation, list]) =>
      list.map(
        (piece) => [zoneId(operation, piece), piece.steps.flatMap((s) => s.zone ?? [])] as const,
      ),
    ),
  );
  const found = new Map<string, string[]>();
  const follow = (start: string, chain: string[]): void => {
    for (const next of refers.get(chain.at(-1)!) ?? []) {
      if (next === start) found.set(start, [...chain, next]);
      else if (!chain.includes(next)) follow(start, [...chain, next]);
    }
  };
  for (const id of refers.keys()) follow(id, [id]);
  return found;
}

function formError(issue: v.BaseIssue<unknown>, value: unknown): DataError {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  // Valibot's own messages repeat what they received; ours say only what is expected.
  const wanted = issue.expected ?? issue.message;
  const expected =
    wanted === 'never' ? 'no such key' : wanted.startsWith('"') ? `the key ${wanted}` : wanted;
  return {
    file,
    row: keys.indexOf(String(issue.path?.[0]?.key)) + 1 || 1,
    column: v.getDotPath(issue) ?? '*',
    value: brief(issue.input),
    expected: issue.message.startsWith('Invalid ') ? expected : issue.message,
  };
}

function brief(value: unknown): string {
  if (value instanceof Error) return value.message;
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing').slice(0, 80);
}
