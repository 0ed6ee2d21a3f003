import { loadWorld, type World } from '../core/world/load.ts';
import type { Facts, RecordTexts } from '../core/world/types.ts';

/** An address of the compiled data, relative to the page, so that the site works under any sub-path. */
export function dataUrl(file: string): string {
  return new URL(`data/${file}`, document.baseURI).href;
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

/** The record as the map needs it. */
export async function fetchWorld(): Promise<World> {
  return loadWorld(await fetchJson<Facts>('facts.json'));
}

/** Long texts and sources, on use. */
export async function fetchTexts(): Promise<RecordTexts> {
  return fetchJson<RecordTexts>('record.json');
}
