import { describe, expect, it } from 'vitest';
import { deskScale } from '../../../../src/core/frame/mapScale.ts';
import { loadMarks } from '../../../../src/core/frame/marks.ts';
import { mercatorX, mercatorY } from '../../../../src/core/geo/camera.ts';
import { boxOf, chooseLabels } from '../../../../src/core/labels/choose.ts';
import { isNote, labelExists, labelsOf } from '../../../../src/core/labels/labels.ts';
import { markNotes } from '../../../../src/core/labels/notes.ts';
import type { Box } from '../../../../src/core/labels/place.ts';
import { fromIso } from '../../../../src/core/time/day.ts';
import { snapshotAt } from '../../../../src/core/world/snapshot.ts';
import { events, geometry, operations, shownOn } from '../../realMap.ts';
import { world } from '../../realWorld.ts';

const record = geometry.places.filter(({ id }) => id.startsWith('place/'));
const notes = [...geometry.anchors.notes, ...markNotes(loadMarks(events, operations).list)];
const labels = labelsOf(world, geometry.places, geometry.anchors, notes);
const textsOf = (subject: string) =>
  notes.filter((note) => note.subject === subject).map(({ text }) => text);

describe('the texts of a zone', () => {
  it('are its radius, its scale, its hole and its name', () => {
    expect(new Set(textsOf('sarajevo-exclusion-zone'))).toEqual(
      new Set(['20 km', '5', '10', '15', '2 km around Pale:\nnot in the zone', 'Sarajevo\nexclusion zone']), // prettier-ignore
    );
  });

  it('say of a safe area that it was never delimited', () => {
    expect(new Set(textsOf('safe-area-zepa'))).toEqual(new Set(['Safe area,\nnever delimited']));
  });

  it('tell the withdrawal zones apart', () => {
    expect(textsOf('mta-withdrawal-zones.zone-2')).toEqual(['Zone 2']);
    expect(textsOf('ground-safety-zone.whole')[0]).toBe('Ground\nSafety Zone');
  });
});

describe('the places of the record', () => {
  it('are all named once: those that the map has already, by the map', () => {
    const named = new Set(geometry.places.map(({ id }) => id));
    expect(named.size).toBe(geometry.places.length);
    expect(operations.facts.places).toHaveLength(157);
    expect(record.map(({ id }) => id)).not.toContain('place/sarajevo');
    expect(record.map(({ id }) => id)).not.toContain('place/peja');
    expect(record.map(({ id }) => id)).toContain('place/bondsteel');
    expect(record.map(({ id }) => id)).toContain('place/sarajevo-airport');
  });
});

describe('labels on a day full of zones', () => {
  const [width, height] = [1280, 600];
  const views = [
    ['the region', '1994-06-01', 6, 18.5, 44],
    ['Bosnia', '1995-09-05', 7.6, 18.4, 43.9],
    ['Sarajevo', '1994-02-15', 9.6, 18.45, 43.85],
    ['Kosovo', '2001-05-20', 8.6, 21.2, 42.6],
  ] as const;

  it.each(views)('do not collide: %s on %s at zoom %f', (_, date, zoom, lon, lat) => {
    const day = fromIso(date);
    const snapshot = snapshotAt(world, day);
    const shown = shownOn(date);
    const existing = labels.filter((label) =>
      isNote(label) ? shown.has(label.subject) : labelExists(label, snapshot, world, day),
    );
    const scale = 512 * 2 ** zoom;
    const camera = {
      zoom,
      width,
      height,
      project: (x: number, y: number) => ({
        x: width / 2 + (mercatorX(x) - mercatorX(lon)) * scale,
        y: height / 2 + (mercatorY(y) - mercatorY(lat)) * scale,
      }),
    };
    const measure = (text: string) => text.length * 0.55;
    const chosen = chooseLabels(existing, [], camera, measure, null, []);
    const boxes = existing
      .filter(({ id, kind }) => chosen.labels.has(id) && kind !== 'script')
      .map((label) => ({ label, box: boxOf(label, camera, measure, deskScale) }));
    expect(boxes.length).toBeGreaterThan(8);
    expect(boxes.some(({ label }) => isNote(label))).toBe(true);
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        expect(overlap(a.box, b.box), `${a.label.text} / ${b.label.text}`).toBe(false);
      }
    }
  });
});

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe('words of events on stage', () => {
  const { list } = loadMarks(events, operations);
  const long = list.filter(({ words }) => words.length > 24);

  it('have two lines where they are long, and one on a desk', () => {
    expect(long.length).toBeGreaterThan(20);
    for (const { text } of markNotes(long, 'english')) expect(text.split('\n')).toHaveLength(2);
    for (const { text } of markNotes(long)) expect(text).not.toContain('\n');
  });

  it('stand so high that their last line is beside the head of the pin', () => {
    const camera = { zoom: 7, width: 800, height: 600, project: () => ({ x: 400, y: 300 }) };
    const [mark] = long;
    if (!mark) throw new Error('no long words');
    const bottom = (language: 'local' | 'english') => {
      const [note] = markNotes([mark], language);
      if (!note) throw new Error('no note');
      const { y, height } = boxOf({ ...note, id: 1 }, camera, (text) => text.length / 2, deskScale);
      return y + height;
    };
    expect(bottom('english')).toBeCloseTo(bottom('local'), 6);
  });
});
