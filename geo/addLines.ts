import type { MultiLineString } from 'geojson';
import type { Topology } from 'topojson-specification';

/**
 * Adds lines to a quantized topology as an object of their own, in its grid and after its arcs.
 * @param lines degrees, within the topology's extent
 * @throws Error if the topology is not quantized
 */
export function withLines(
  topology: Topology,
  name: string,
  lines: MultiLineString,
  properties: Record<string, string>,
): Topology {
  if (!topology.transform) throw new Error('The topology is not quantized');
  const { scale, translate } = topology.transform;
  const arcs = lines.coordinates.map((line) => {
    let [x, y] = [0, 0];
    return line.map((point) => {
      const [column, row] = [0, 1].map((axis) =>
        Math.round((point[axis]! - translate[axis]!) / scale[axis]!),
      ) as [number, number];
      const step = [column - x, row - y];
      [x, y] = [column, row];
      return step;
    });
  });
  return {
    ...topology,
    arcs: [...topology.arcs, ...arcs],
    objects: {
      ...topology.objects,
      [name]: {
        type: 'GeometryCollection',
        geometries: [
          {
            type: 'MultiLineString',
            properties,
            arcs: arcs.map((_, i) => [topology.arcs.length + i]),
          },
        ],
      },
    },
  };
}
