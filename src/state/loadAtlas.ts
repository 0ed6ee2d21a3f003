import { addressOf } from '../core/addressOf.ts';
import type { Geometry, MapTopology } from '../core/geo/geometry.ts';
import { loadWorld, type World } from '../core/world/load.ts';
import { loadEvents, type Events } from '../core/events/load.ts';
import type { EventFacts, EventTexts } from '../core/events/types.ts';
import { loadOperations, type Operations } from '../core/operations/load.ts';
import type {
  OperationFacts,
  OperationTexts,
  ZoneSteps,
  ZoneTopology,
} from '../core/operations/types.ts';
import type { Facts, RecordTexts } from '../core/world/types.ts';

/** An address of the compiled data, relative to the page, so that the site works under any sub-path. */
export function dataUrl(file: string): string {
  return addressOf(`data/${file}`, document.baseURI);
}

/**
 * Fetches one compiled file.
 * @throws Error with a sentence for the reader when it cannot be had
 */
export async function fetchJson<T>(file: string): Promise<T> {
  let response: Response;
  try {
    response = await fetch(dataUrl(file));
  } catch {
    throw new Error(`The file ${file} could not be reached.`);
  }
  if (!response.ok) throw new Error(`The file ${file} could not be loaded (${response.status}).`);
  return (await response.json()) as T;
}

/** The record and the geometry, as the first map needs them; all files at once. */
export async function fetchAtlas(): Promise<{
  world: World;
  operations: Operations;
  events: Events;
  geometry: Geometry;
}> {
  const [facts, operations, events, map, zones, rivers, places, anchors, relief] =
    await Promise.all([
      fetchJson<Facts>('facts.json'),
      fetchJson<OperationFacts>('operations.json'),
      fetchJson<EventFacts>('events.json'),
      fetchJson<MapTopology>('map.topojson'),
      fetchJson<ZoneTopology>('zones.topojson'),
      fetchJson<Geometry['rivers']>('rivers.topojson'),
      fetchJson<Geometry['places']>('places.json'),
      fetchJson<Geometry['anchors']>('labels.json'),
      fetchJson<Geometry['relief']>('relief.json'),
    ]);
  return {
    world: loadWorld(facts),
    operations: loadOperations(operations),
    events: loadEvents(events),
    geometry: { map, zones, rivers, places, anchors, relief },
  };
}

/** The words of operations, zones and strikes, on use. */
export async function fetchOperationTexts(): Promise<OperationTexts> {
  return fetchJson<OperationTexts>('operation-texts.json');
}

/** The words of events and claims, on use. */
export async function fetchEventTexts(): Promise<EventTexts> {
  return fetchJson<EventTexts>('event-texts.json');
}

/** Pictures of how zones were constructed, on use. */
export async function fetchZoneSteps(): Promise<ZoneSteps> {
  return fetchJson<ZoneSteps>('zone-steps.json');
}

/** Long texts and sources, on use. */
export async function fetchTexts(): Promise<RecordTexts> {
  return fetchJson<RecordTexts>('record.json');
}
