import type { GeometryCollection, Topology } from 'topojson-specification';
import type { ZoneTopology } from '../operations/types.ts';
import type { LabelFile, Place } from '../labels/labels.ts';

/** The pieces of the map and the line between the entities of Bosnia and Herzegovina, with shared arcs. */
export type MapTopology = Topology<{
  atoms: GeometryCollection<{ id: string; covered: boolean }>;
  entityLine: GeometryCollection<{ id: string }>;
}>;

/** The files of `public/data` that say where things are. */
export interface Geometry {
  map: MapTopology;
  zones: ZoneTopology;
  rivers: Topology<{
    rivers: GeometryCollection<{ name: string; rank: number }>;
  }>;
  /** Towns, and the places of the operations that are no towns of the map. */
  places: Place[];
  anchors: LabelFile;
  /** Where the picture of the relief lies, in degrees. */
  relief: {
    bounds: [west: number, south: number, east: number, north: number];
  };
}
