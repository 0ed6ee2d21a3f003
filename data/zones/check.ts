/** Whether the recipes can be built: their form, and that all they name exists. */
import * as v from 'valibot';
import type { DataError } from '../record.ts';
import type { Report } from '../rules/report.ts';
import { recipesSchema, zoneId, type Recipes, type ShapeKind, type Step } from './recipe.ts';

const file = 'zones.json';

/** What a recipe may name besides other zones. */
export interface KnownPieces {
  /** Pieces of the map, units, entities, borders and lines: ids by shape. */
  geometry: Record<'atoms' | 'units' | 'entities' | 'borders' | 'line', ReadonlySet<string>>;
  /** Ids of the operations. */
  operations: ReadonlySet<string>;
}

/** Checks the parsed `zones.json` and reports every error at once; `row` is the operation's position, from 1. */
export function checkZones(value: unknown, known: KnownPieces, report: Report): void {
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
    const at = (column: string, value: string, expected: string) =>
      report({ file, row: index + 1, column: `${operation}.${column}`, value, expected });
    if (!known.operations.has(operation)) {
      report({ file, row: index + 1, column: operation, value: operation, expected: 'an id of operations.csv' }); // prettier-ignore
    }
    list.forEach((piece, p) => {
      piece.steps.forEach((step, s) => {
        for (const [path, name, set, expected] of namesIn(step, known, zones)) {
          if (!set.has(name)) at(`${p}.steps.${s}.${path}`, name, expected);
        }
        if (step.line && piece.steps.length > 1) {
          at(`${p}.steps.${s}.line`, step.line, 'a line drawn alone');
        }
      });
    });
  });
  for (const [id, chain] of circles(recipes)) {
    const operation = id.split('.')[0]!;
    const row = Object.keys(recipes).indexOf(operation) + 1;
    report({ file, row, column: operation, value: chain.join(' > '), expected: 'zones that do not build on each other in a circle' }); // prettier-ignore
  }
}

type Named = [path: string, name: string, set: ReadonlySet<string>, expected: string];

/** Everything that a step refers to. */
function namesIn(step: Step, { geometry }: KnownPieces, zones: ReadonlySet<string>): Named[] {
  const all = (
    kind: ShapeKind,
    names: readonly string[],
    set: keyof typeof geometry,
    expected: string,
  ) => names.map((name, i): Named => [`${kind}.${i}`, name, geometry[set], expected]);
  return [
    ...all('atoms', step.atoms ?? [], 'atoms', 'a piece of geo/countries.topojson'),
    ...all('units', step.units ?? [], 'units', 'a unit of geo/units.topojson'),
    ...all('entities', step.entities ?? [], 'entities', 'a part of geo/entities.topojson'),
    ...(step.near?.borders ?? []).map((name, i): Named => [
      `near.borders.${i}`, name, geometry.borders, 'a border of the map, ids in alphabetical order, or iebl',
    ]), // prettier-ignore
    ...(step.half
      ? [['half.of', step.half.of, geometry.atoms, 'a piece of geo/countries.topojson'] as Named]
      : []),
    ...(step.line ? [['line', step.line, geometry.line, 'a line of the map'] as Named] : []),
    ...(step.zone ? [['zone', step.zone, zones, 'the id of a zone of this file'] as Named] : []),
  ];
}

/** Zones that refer to themselves through others, with the way round. */
function circles(recipes: Recipes): Map<string, string[]> {
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
  const path = v.getDotPath(issue) ?? '*';
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const input = issue.input instanceof Error ? issue.input.message : JSON.stringify(issue.input);
  const expected = issue.message.startsWith('Invalid ')
    ? issue.expected === 'never'
      ? 'no such key'
      : (issue.expected ?? issue.message)
    : issue.message;
  return {
    file,
    row: keys.indexOf(String(issue.path?.[0]?.key)) + 1 || 1,
    column: path,
    value: (input ?? 'nothing').slice(0, 80),
    expected,
  };
}
