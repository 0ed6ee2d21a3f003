import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { StyleSpecification } from 'maplibre-gl';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { themeNames, themes } from '../../../src/core/colour/themes.ts';
import { deskScale, mapScaleOf } from '../../../src/core/frame/mapScale.ts';
import { labelsOf } from '../../../src/core/labels/labels.ts';
import { markNotes } from '../../../src/core/labels/notes.ts';
import { detailOf, groundOf } from '../../../src/map/data.ts';
import { sources, zOrder } from '../../../src/map/ids.ts';
import { styleOf } from '../../../src/map/style.ts';
import { switched } from '../../../src/map/Switches.ts';
import { geometry, marks, zones } from '../realMap.ts';
import { world } from '../realWorld.ts';

const notes = [...geometry.anchors.notes, ...markNotes(marks.list)];
const labels = labelsOf(world, geometry.places, geometry.anchors, notes);
const ground = groundOf(world, geometry, (file) => `http://localhost/${file}`);
const data = detailOf(geometry, zones, marks.list, labels);
const styles: [name: string, style: () => StyleSpecification][] = [
  ...themeNames.map((name): [string, () => StyleSpecification] => [
    name,
    () => styleOf(themes[name], name, ground, data, {}),
  ]),
  ['wall', () => styleOf(themes.projector, 'projector', ground, data, {}, mapScaleOf('projector', 1920, 1080))], // prettier-ignore
];

beforeEach(() => vi.stubGlobal('document', { baseURI: 'http://localhost/' }));

describe('the style', () => {
  it.each(styles)('%s is valid', (_, style) => {
    // The parts of the style that MapLibre knows and its specification does not yet.
    const { 'font-faces': _faces, ...rest } = style() as StyleSpecification & {
      'font-faces': unknown;
    };
    const errors = validateStyleMin(rest as never);
    expect(errors.map(({ message }) => message)).toEqual([]);
  });

  it('draws each layer in its place, from a source that is there', () => {
    const { layers, sources: known } = styleOf(themes.light, 'light', ground, data, {}, deskScale);
    const ranks = layers.map(({ id }) => zOrder.indexOf(id as (typeof zOrder)[number]));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    for (const layer of layers) {
      if ('source' in layer) expect(Object.keys(known)).toContain(layer.source);
    }
    expect(Object.values(sources).filter((source) => !(source in known))).toEqual([]);
  });

  it('has every layer that is switched off until something of it is shown', () => {
    const { layers } = styleOf(themes.light, 'light', ground, data, {});
    for (const [id, opacity] of Object.entries(switched)) {
      const layer = layers.find((found) => found.id === id);
      expect((layer?.paint as Record<string, unknown> | undefined)?.[opacity]).toBe(0);
    }
  });
});

describe('the sources of zones', () => {
  it('hold no territory as an area: a country is never filled', () => {
    const filled = data.zones.fills.features.map(({ properties }) => properties.id);
    expect(filled).toContain('sarajevo-exclusion-zone');
    for (const id of filled) expect(zones.byId.get(id)?.atoms).toEqual([]);
  });

  it('have an edge for every piece that stands by itself, but for what was never delimited', () => {
    const lined = new Set(
      [...data.zones.lines.features, ...data.zones.territories.features].map(
        ({ properties }) => properties.id,
      ),
    );
    const sectors = new Set(data.zones.sectors.flatMap(({ owners }) => owners));
    for (const { id, look, certainty, holder } of zones.list) {
      const standing = look !== 'line' && ((look !== 'area' && look !== 'no-fly') || holder.kind === 'zone'); // prettier-ignore
      if (!standing) continue;
      expect(lined.has(id) || sectors.has(id), id).toBe(certainty !== 'undelimited');
    }
  });
});
