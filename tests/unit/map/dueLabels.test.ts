import { featureFilter } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { dueZoom } from '../../../src/core/labels/choose.ts';
import { labelsOf } from '../../../src/core/labels/labels.ts';
import { dueLabels } from '../../../src/map/expressions.ts';
import { geometry } from '../realMap.ts';
import { world } from '../realWorld.ts';

const labels = labelsOf(world, geometry.places, geometry.anchors, geometry.anchors.notes);
const kinds = [...new Set(labels.map(({ kind }) => kind))];
const { filter } = featureFilter(dueLabels(...kinds), 'layers[0].filter');

/** Whether a tile that is shown from a zoom on, until the next whole one, has a label. */
function has(label: (typeof labels)[number], tileZoom: number): boolean {
  const properties = { kind: label.kind, due: dueZoom(label) };
  return filter({ zoom: tileZoom }, { type: 'Point', id: label.id, properties, geometry: [] });
}

describe('labels of a tile', () => {
  it('are all that may be shown at any zoom that the tile is seen at', () => {
    for (const label of labels) {
      for (let zoom = 4; zoom < 13; zoom += 0.25) {
        if (dueZoom(label) <= zoom) expect(has(label, Math.floor(zoom)), label.text).toBe(true);
      }
    }
  });

  it('are not those that come closer by', () => {
    const later = labels.filter((label) => dueZoom(label) >= 6);
    expect(later.length).toBeGreaterThan(500);
    expect(later.filter((label) => has(label, 5))).toEqual([]);
  });
});
