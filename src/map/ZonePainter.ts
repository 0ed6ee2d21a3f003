import type { Map as MapLibreMap } from 'maplibre-gl';
import type { ZoneDrawing, ZoneFrame } from '../core/frame/fades.ts';
import type { FeatureStates } from './featureState.ts';
import { sources } from './ids.ts';
import type { ZoneData, ZoneLineStyle } from './zoneData.ts';
import { switched, type Switched, type Switches } from './Switches.ts';
import { pixelsOf } from './zoneStyle.ts';

/** Layers in which a line of a style is seen. */
const layersOfStyle: Readonly<Record<ZoneLineStyle, readonly Switched[]>> = {
  solid: ['zone-casing', 'zone-solid', 'zone-gaps'],
  hand: ['zone-casing', 'zone-hand'],
  safety: ['zone-casing', 'zone-safety'],
  'no-fly': ['zone-no-fly-casing', 'zone-no-fly'],
  sector: ['zone-sector'],
  tick: ['zone-tick'],
  scale: ['zone-scale'],
};

const zoneSwitches = (Object.keys(switched) as Switched[]).filter((id) => id.startsWith('zone-'));

/** Shows and hides what belongs to zones: feature-states that differ, and a switch per layer. */
export class ZonePainter {
  readonly #map: MapLibreMap;
  readonly #states: FeatureStates;
  readonly #switches: Switches;
  readonly #data: ZoneData;
  /** By the id of a piece or of a sector line. */
  readonly #layers = new Map<string, Set<Switched>>();
  readonly #territories: ReadonlySet<string>;
  readonly #centred: ReadonlySet<string>;
  readonly #fringed: ReadonlySet<string>;
  readonly #filled: ReadonlyMap<string, boolean>;
  #drawn: ReadonlyMap<string, ZoneDrawing> = new Map();

  constructor(map: MapLibreMap, states: FeatureStates, switches: Switches, data: ZoneData) {
    this.#map = map;
    this.#states = states;
    this.#switches = switches;
    this.#data = data;
    const add = (id: string, ...layers: readonly Switched[]) => {
      const known = this.#layers.get(id) ?? new Set();
      for (const layer of layers) known.add(layer);
      this.#layers.set(id, known);
    };
    for (const { properties } of [...data.lines.features, ...data.territories.features]) {
      add(properties.id, ...layersOfStyle[properties.style]);
    }
    for (const { properties } of data.bands.features) add(properties.id, 'zone-fringe');
    for (const { properties } of data.fills.features) {
      const { id, look, part } = properties;
      if (part === 'band') add(id, 'zone-band');
      else if (part === 'fill') add(id, look === 'sea' ? 'zone-fill-sea' : 'zone-fill');
    }
    this.#fringed = new Set(data.bands.features.map(({ properties }) => properties.id));
    this.#centred = new Set(data.centres.features.map(({ properties }) => properties.id));
    this.#territories = new Set(data.territories.features.map(({ properties }) => properties.id));
    this.#filled = new Map(
      data.fills.features.flatMap(({ properties: { id, part } }) =>
        part === 'band' ? [] : [[id, part === 'hatch']],
      ),
    );
  }

  /** MapLibre forgets all states with a new style. */
  forget(): void {
    this.#drawn = new Map();
  }

  apply({ drawn }: ZoneFrame): void {
    if (drawn === this.#drawn) return;
    for (const id of this.#drawn.keys()) if (!drawn.has(id)) this.#paint(id, null);
    for (const [id, drawing] of drawn) this.#paint(id, drawing);
    this.#paintSectors(drawn);
    this.#drawn = drawn;
    this.#switch(drawn);
  }

  #paint(id: string, drawing: ZoneDrawing | null): void {
    const { fill = 0, edge = 0, gaps = false, grown = 1 } = drawing ?? {};
    const hatched = this.#filled.get(id);
    if (hatched !== undefined) {
      this.#states.set(
        sources.zones,
        id,
        hatched ? { hatch: fill > 0 ? edge : 0 } : { fill, band: edge },
      );
    }
    if (this.#fringed.has(id)) this.#states.set(sources.zoneBands, id, { line: edge });
    if (!this.#layers.has(id)) return;
    const line = { line: gaps ? 0 : edge, gaps: gaps ? edge : 0, casing: edge };
    const territory = this.#territories.has(id);
    this.#states.set(territory ? sources.zoneTerritories : sources.zones, id, line);
    if (!this.#centred.has(id)) return;
    const { km = 0, lat = 0 } = drawing?.zone.circle ?? {};
    const radius = grown < 1 ? pixelsOf(km, lat, this.#map.getZoom()) * grown : 0;
    this.#states.set(sources.points, id, { radius, ring: grown < 1 ? 1 - grown : 0 });
  }

  #paintSectors(drawn: ReadonlyMap<string, ZoneDrawing>): void {
    for (const { id, owners, byHand } of this.#data.sectors) {
      const edges = owners.flatMap((owner) => drawn.get(owner)?.edge ?? []).sort((a, b) => b - a);
      // Between two sectors, or by hand: elsewhere the border of a state is there already.
      const line = edges[byHand ? 0 : 1] ?? 0;
      this.#states.set(sources.zones, id, { line });
      if (byHand) this.#states.set(sources.zoneBands, id, { line });
    }
  }

  #switch(drawn: ReadonlyMap<string, ZoneDrawing>): void {
    const open = new Set<string>();
    for (const [id, { grown }] of drawn) {
      for (const layer of this.#layers.get(id) ?? []) open.add(layer);
      if (grown < 1 && this.#centred.has(id)) open.add('zone-growth');
    }
    if (this.#data.sectors.some(({ owners }) => owners.some((id) => drawn.has(id)))) {
      open.add('zone-sector').add('zone-fringe');
    }
    for (const layer of zoneSwitches) this.#switches.set(layer, open.has(layer) ? 1 : 0);
  }
}
