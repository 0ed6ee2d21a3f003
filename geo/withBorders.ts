import { meshArcs } from 'topojson-client';
import type { MultiLineString as TopoLines, Topology } from 'topojson-specification';
import { coastOf, pairsOf, type BorderSides } from '../src/core/geo/borders.ts';
import { withLines } from './addLines.ts';

/**
 * Adds to a quantized topology what is drawn of its object `atoms` as lines, from the shared arcs themselves: `borders`,
 * one for each pair of neighbours sorted by `a`, then `b`, and `coast`. Else every reader's browser would look for them.
 */
export function withBorders(topology: Topology): Topology {
  const { whole, pieces } = coastOf(topology);
  // Where the coast runs into the edge of the extract, what is left of it are arcs of their own.
  const cut = withLines(topology, 'coast', { type: 'MultiLineString', coordinates: pieces }, {});
  const added = pieces.map((_, index) => topology.arcs.length + index);
  const lines = (arcs: number[]): TopoLines => {
    const single: TopoLines = { type: 'MultiLineString', arcs: arcs.map((arc) => [arc]) };
    return { type: 'MultiLineString', arcs: (meshArcs(cut, single) as TopoLines).arcs };
  };
  const borders = pairsOf(topology).map(({ a, b, arcs }): TopoLines<BorderSides> => ({
    ...lines(arcs),
    properties: { a, b },
  }));
  return {
    ...cut,
    objects: {
      ...cut.objects,
      coast: { ...lines([...whole, ...added]), properties: {} },
      borders: { type: 'GeometryCollection', geometries: borders },
    },
  };
}
