/** The talk: its ids lead somewhere, and its dates lie within the record and hold the events that it shows. */
import { maxBounds } from '../../src/core/geo/camera.ts';
import { fromIso } from '../../src/core/time/day.ts';
import { parseEdtf } from '../edtf.ts';
import type { AuthoredRecord } from '../record.ts';
import type { Report } from './report.ts';

export function checkScenes(record: AuthoredRecord, report: Report): void {
  const { scenes, dataset } = record;
  const ids = (rows: { row: { id: string } }[]) => new Set(rows.map(({ row }) => row.id));
  const events = new Map(record.events.map(({ row }) => [row.id, row]));
  const known = {
    claims: ids(record.claims),
    surveys: ids(record.surveys),
    sources: new Set(record.sources.map(({ item }) => item.id)),
  };
  const items = new Set([
    ...ids(record.entities),
    ...ids(record.operations),
    ...ids(record.strikes),
    ...events.keys(),
  ]);
  const seen = new Map<string, number>();
  scenes?.scenes.forEach((scene, index) => {
    const at = (column: string, value: string, expected: string) =>
      report({ file: 'scenes.json', row: index + 1, column, value, expected });
    const first = seen.get(scene.id);
    if (first !== undefined) at('id', scene.id, `an id of its own: scene ${first} has the same`);
    else seen.set(scene.id, index + 1);
    for (const name of ['claims', 'surveys', 'sources'] as const) {
      const file = name === 'sources' ? 'sources.json' : `${name}.csv`;
      for (const id of scene[name]) {
        if (!known[name].has(id)) at(name, id, `ids of ${file}; ${id} is none`);
      }
    }
    if (scene.selected && !items.has(scene.selected)) {
      at('selected', scene.selected, 'an id of entities, operations, strikes or events');
    }
    const { from, to } = parseEdtf(scene.date);
    if (dataset && (from < fromIso(dataset.firstDay) || to > fromIso(dataset.lastDay) + 1)) {
      at('date', scene.date, `dates from ${dataset.firstDay} to ${dataset.lastDay}`);
    }
    for (const id of scene.events) {
      const event = events.get(id);
      if (!event) at('events', id, `ids of events.csv; ${id} is none`);
      else if (event.date.from < from || event.date.from >= to) {
        at('events', id, `events that begin within ${scene.date}; ${id} is of ${event.date.text}`);
      }
    }
    const [west, south, east, north] = scene.bounds;
    const [least, lowest, most, highest] = maxBounds;
    if (west < least || south < lowest || east > most || north > highest) {
      at('bounds', scene.bounds.join(', '), `edges within ${maxBounds.join(', ')}`);
    }
    if ((scene.beside === 'surveys') !== scene.surveys.length > 0) {
      at('surveys', scene.surveys.join(' '), 'surveys where they stand beside the map, else none');
    }
  });
}
