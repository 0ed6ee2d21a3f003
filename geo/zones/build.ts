/** Recipes → zones: each step applied to what the steps before it left. */
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { zoneId, type Piece, type Recipes } from '../../data/zones/recipe.ts';
import { areaKm2 } from '../../src/core/geo/area.ts';
import type { ZoneProperties } from '../../src/core/operations/types.ts';
import { fromIso } from '../../src/core/time/day.ts';
import { uncertainEdges } from './edges.ts';
import type { MapPieces } from './mapPieces.ts';
import { EMPTY, less, plus, within } from './overlay.ts';
import { shapeOf } from './shapes.ts';
import { tidy } from './tidy.ts';

/** A zone as built: in full, whether the map draws it from its own pieces or not. */
export interface BuiltZone {
  properties: ZoneProperties;
  geometry: MultiPolygon | MultiLineString;
  /** The part of its outline that was placed by hand; null unless its certainty is `hand`. */
  edges: MultiLineString | null;
  /** What each step left, in their order; only of areas. */
  stages: MultiPolygon[];
}

/**
 * Builds every zone.
 * @param recipes checked: `checkZones` found no error in them
 * @returns in the order of the recipes
 * @throws Error naming the zone if its construction fails or leaves nothing
 */
export function buildZones(recipes: Recipes, pieces: MapPieces): BuiltZone[] {
  const authored = new Map<string, { operation: string; piece: Piece }>();
  for (const [operation, list] of Object.entries(recipes)) {
    for (const piece of list) authored.set(zoneId(operation, piece), { operation, piece });
  }
  const built = new Map<string, BuiltZone>();
  const build = (id: string): BuiltZone => {
    const done = built.get(id);
    if (done) return done;
    const { operation, piece } = authored.get(id)!;
    const zone = buildZone(id, operation, piece, pieces, build);
    built.set(id, zone);
    return zone;
  };
  return [...authored.keys()].map(build);
}

function buildZone(
  id: string,
  operation: string,
  piece: Piece,
  pieces: MapPieces,
  zoneOf: (id: string) => BuiltZone,
): BuiltZone {
  const properties = propertiesOf(id, operation, piece);
  const [first] = piece.steps;
  if (first!.line) {
    const geometry = pieces.borders([first!.line]);
    return {
      properties: { ...properties, lines: [first!.line] },
      geometry,
      edges: null,
      stages: [],
    };
  }
  const shapes = piece.steps.map((step) => shapeOf(step, pieces, (other) => areaOf(zoneOf(other))));
  const stages: MultiPolygon[] = [];
  piece.steps.forEach((step, i) => {
    const before = stages[i - 1] ?? EMPTY;
    const shape = shapes[i]!;
    if (step.do === 'draw') stages.push(shape);
    else stages.push({ plus, less, within }[step.do](before, shape));
  });
  const atoms = piece.steps.length === 1 && first!.atoms ? first!.atoms : [];
  const geometry = atoms.length > 0 ? stages[0]! : tidy(stages.at(-1)!);
  if (geometry.coordinates.length === 0) throw new Error(`${id}: nothing is left of it`);
  const edges =
    piece.certainty === 'hand'
      ? uncertainEdges(
          geometry,
          handPlaced(piece, shapes, zoneOf),
          pieces.borders([...pieces.known.borders]).coordinates,
        )
      : null;
  return {
    properties: { ...properties, atoms, areaKm2: Math.round(areaKm2(geometry) * 10) / 10 },
    geometry,
    edges,
    stages,
  };
}

function areaOf({ properties, geometry }: BuiltZone): MultiPolygon {
  if (geometry.type !== 'MultiPolygon') throw new Error(`${properties.id} is a line, no area`);
  return geometry;
}

/** The lines of a hand-placed zone that are guesses: outlines and limits of units; of another zone, what is one there. */
function handPlaced(
  piece: Piece,
  shapes: readonly MultiPolygon[],
  zoneOf: (id: string) => BuiltZone,
): Position[][] {
  return piece.steps.flatMap((step, i) => {
    if (step.zone) return zoneOf(step.zone).edges?.coordinates ?? [];
    const guessed = step.outline ?? step.box ?? step.half ?? step.units;
    return guessed ? shapes[i]!.coordinates.flat() : [];
  });
}

function propertiesOf(id: string, operation: string, piece: Piece): ZoneProperties {
  const circles = piece.steps.flatMap((step) => (step.circle ? [{ step, ...step.circle }] : []));
  const [first] = circles;
  // A symbolic disc gets no scale: nobody laid down its radius.
  const drawn = first?.step.do === 'draw' && piece.certainty === 'text' ? first : null;
  return {
    id,
    operation,
    look: piece.look,
    certainty: piece.certainty,
    errorKm: piece.errorKm,
    areaKm2: 0,
    from: piece.from === undefined ? null : fromIso(piece.from),
    to: piece.to === undefined ? null : fromIso(piece.to),
    circle: drawn && { lon: drawn.center[0], lat: drawn.center[1], km: drawn.km },
    holes: circles
      .filter(({ step }) => step.do === 'less')
      .map(({ center, km, name = '' }) => ({ lon: center[0], lat: center[1], km, name })),
    steps: piece.steps.map(({ words }) => words),
    note: piece.note,
    atoms: [],
    lines: [],
  };
}
