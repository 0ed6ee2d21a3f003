import { fromIso, toIso, clampDay, daysInMonth, dayOf, type Day } from './time/day.ts';

/** The map's layers that a link can name, in the order of the contract. */
export const layerNames = ['status', 'zones', 'operations', 'flows', 'events', 'stocks'] as const;
export type LayerName = (typeof layerNames)[number];

/** Every layer but the stocks. */
export const defaultLayers: readonly LayerName[] = layerNames.filter((name) => name !== 'stocks');

export const modes = ['explore', 'present', 'presenter', 'table'] as const;
export type Mode = (typeof modes)[number];

/** Where the map looks: MapLibre's zoom (512 px tiles) and the centre in degrees. */
export interface MapView {
  zoom: number;
  lat: number;
  lon: number;
}

/** What a link says; what it does not say is null (or the default layers, or explore). */
export interface LinkState {
  day: Day | null;
  country: string | null;
  /** An operation, strike or event whose card is open; beats the country. */
  item: string | null;
  map: MapView | null;
  layers: readonly LayerName[];
  scene: string | null;
  mode: Mode;
}

export interface LinkBounds {
  firstDay: Day;
  lastDay: Day;
  countries: ReadonlySet<string>;
  /** Ids of operations, strikes and events; without them every well-formed id is taken. */
  items?: ReadonlySet<string>;
}

export interface ParsedLink {
  link: LinkState;
  /** A sentence for each part that could not be read and was left out or mended. */
  problems: string[];
}

/** A link that says nothing. */
export function emptyLink(): LinkState {
  return {
    day: null,
    country: null,
    item: null,
    map: null,
    layers: defaultLayers,
    scene: null,
    mode: 'explore',
  };
}

/**
 * Reads a fragment (`#date=1994-02-10&country=BA&map=7.2/43.9/17.9&...`). Never throws: a part that is unknown or
 * broken is left out and named in `problems`; a part that is reserved for later (lang, compare) is passed over.
 * @param fragment with or without its leading `#`
 */
export function parseLink(fragment: string, bounds: LinkBounds): ParsedLink {
  const link = emptyLink();
  const problems: string[] = [];
  for (const [key, value] of pairsOf(fragment)) {
    if (key === 'date') link.day = readDate(value, bounds, problems);
    else if (key === 'country') link.country = readCountry(value, bounds, problems);
    else if (key === 'item') link.item = readItem(value, bounds, problems);
    else if (key === 'map') link.map = readMap(value, problems);
    else if (key === 'layers') link.layers = readLayers(value, problems);
    else if (key === 'scene') link.scene = /^[\w-]{1,40}$/.test(value) ? value : null;
    else if (key === 'mode') link.mode = readMode(value, problems);
  }
  return { link, problems };
}

/** Writes a fragment without its `#`, leaving out what is the default. */
export function formatLink(link: LinkState, lastDay: Day): string {
  const parts: string[] = [];
  if (link.day !== null && link.day !== lastDay) parts.push(`date=${toIso(link.day)}`);
  if (link.country) parts.push(`country=${link.country}`);
  if (link.item) parts.push(`item=${link.item}`);
  if (link.map) parts.push(`map=${formatMap(link.map)}`);
  if (!sameLayers(link.layers, defaultLayers)) parts.push(`layers=${link.layers.join(',')}`);
  if (link.scene) parts.push(`scene=${link.scene}`);
  if (link.mode !== 'explore') parts.push(`mode=${link.mode}`);
  return parts.join('&');
}

/** `zoom/lat/lon`, no finer than a screen can show. */
export function formatMap({ zoom, lat, lon }: MapView): string {
  return `${round(zoom, 2)}/${round(lat, 4)}/${round(lon, 4)}`;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits)) + 0;
}

function sameLayers(a: readonly LayerName[], b: readonly LayerName[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}

function pairsOf(fragment: string): [string, string][] {
  return fragment
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const [key = '', ...rest] = part.split('=');
      return [decode(key), decode(rest.join('='))];
    });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** EDTF `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a year or a month means its last day. */
function readDate(text: string, bounds: LinkBounds, problems: string[]): Day | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  const year = Number(match?.[1]);
  const month = Number(match?.[2] ?? 12);
  let day: Day | null = null;
  if (match && month >= 1 && month <= 12) {
    if (match[3] === undefined) day = dayOf(year, month, daysInMonth(year, month));
    else {
      try {
        day = fromIso(text);
      } catch {
        day = null;
      }
    }
  }
  if (day === null) {
    problems.push(`The link's date “${shorten(text)}” is not a date; the last day is shown.`);
    return null;
  }
  const clamped = clampDay(day, bounds.firstDay, bounds.lastDay);
  const withinItsYear =
    match?.[3] === undefined &&
    day > bounds.lastDay &&
    clamped <= day &&
    toIso(bounds.lastDay).startsWith(text);
  if (clamped !== day && !withinItsYear) {
    problems.push(
      `The link's date “${text}” lies outside ${toIso(bounds.firstDay)} to ${toIso(bounds.lastDay)}; the nearest day is shown.`,
    );
  }
  return clamped;
}

function readCountry(text: string, bounds: LinkBounds, problems: string[]): string | null {
  const id = text.toUpperCase();
  if (bounds.countries.has(id)) return id;
  problems.push(`The link's country “${shorten(text)}” is not in the record.`);
  return null;
}

function readItem(text: string, bounds: LinkBounds, problems: string[]): string | null {
  const known = bounds.items ? bounds.items.has(text) : /^[\w:-]{1,60}$/.test(text);
  if (known) return text;
  problems.push(unknownItem(text));
  return null;
}

/** What is said of an item that the record does not know. */
export function unknownItem(text: string): string {
  return `The link's item “${shorten(text)}” is not in the record.`;
}

function readMap(text: string, problems: string[]): MapView | null {
  const numbers = text
    .split('/')
    .map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? Number(part) : NaN));
  const [zoom = NaN, lat = NaN, lon = NaN] = numbers;
  const valid =
    numbers.length === 3 && zoom >= 0 && zoom <= 24 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180;
  if (valid) return { zoom, lat, lon };
  problems.push(`The link's view “${shorten(text)}” is not of the form zoom/latitude/longitude.`);
  return null;
}

function readLayers(text: string, problems: string[]): LayerName[] {
  const named = text.split(',').filter((name) => name !== '');
  const unknown = named.filter((name) => !layerNames.some((layer) => layer === name));
  if (unknown.length > 0) {
    problems.push(`The link names unknown layers: ${unknown.map(shorten).join(', ')}.`);
  }
  return layerNames.filter((name) => named.includes(name));
}

function readMode(text: string, problems: string[]): Mode {
  const mode = modes.find((name) => name === text);
  if (!mode && text !== 'embed') problems.push(`The link's mode “${shorten(text)}” is unknown.`);
  return mode ?? 'explore';
}

function shorten(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
