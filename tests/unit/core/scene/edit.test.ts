import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../../src/core/geo/camera.ts';
import {
  capture,
  changeScene,
  insertAfter,
  moveScene,
  removeScene,
} from '../../../../src/core/scene/edit.ts';
import type { Script } from '../../../../src/core/scene/types.ts';

const size = { width: 1300, height: 1080 };
const view = { zoom: 7, lat: 43.8, lon: 18.4 };
const seen = {
  ...size,
  around: 32,
  view,
  day: 8801,
  selected: 'BA',
  layers: ['status'] as const,
  events: [],
};
const script: Script = {
  title: 'T',
  scenes: ['a', 'b', 'c'].map((id) => ({ ...capture(seen, new Set()), id })),
};
const ids = ({ scenes }: Script) => scenes.map(({ id }) => id).join('');

describe('editing a talk', () => {
  it('captures a view that is shown again as it was', () => {
    const { bounds } = capture(seen, new Set());
    const padding = { top: 32, right: 32, bottom: 32, left: 32 };
    const again = viewOf(bounds, size.width, size.height, padding);
    expect(again.zoom).toBeCloseTo(view.zoom, 6);
    expect(again.lat).toBeCloseTo(view.lat, 6);
    expect(again.lon).toBeCloseTo(view.lon, 6);
  });

  it('gives each captured scene an id of its own', () => {
    expect(capture(seen, new Set(['scene-1', 'scene-2'])).id).toBe('scene-3');
  });

  it('moves, inserts and removes without touching what was there', () => {
    expect(ids(moveScene(script, 0, 1))).toBe('bac');
    expect(moveScene(script, 0, -1)).toBe(script);
    expect(ids(insertAfter(script, 0, { ...script.scenes[0]!, id: 'x' }))).toBe('axbc');
    expect(ids(removeScene(script, 1))).toBe('ac');
    expect(ids(script)).toBe('abc');
  });

  it('keeps the last scene', () => {
    const one = { ...script, scenes: script.scenes.slice(0, 1) };
    expect(removeScene(one, 0)).toBe(one);
  });

  it('keeps the first day before the last', () => {
    expect(changeScene(script, 0, { from: 9000 }).scenes[0]).toMatchObject({ from: 9000, to: 9000 }); // prettier-ignore
    expect(changeScene(script, 0, { to: 8000 }).scenes[0]).toMatchObject({ from: 8000, to: 8000 });
  });
});
