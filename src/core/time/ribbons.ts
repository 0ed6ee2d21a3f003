import type { Day } from './day.ts';
import type { EntityId, Facts, NatoStatus, Pattern, StatusInterval } from '../world/types.ts';

/** A stretch of a ribbon, `[from, to)`. */
export interface Segment {
  from: Day;
  to: Day;
  status: NatoStatus;
  pattern: Pattern;
}

/** The time during which an entity was part of another state. */
interface Part {
  sovereign: EntityId;
  from: Day;
  to: Day;
}

/** The status of one country through all of time. */
export interface Ribbon {
  entity: EntityId;
  segments: Segment[];
  parts: Part[];
}

/** Neighbouring ribbons that one state held: they are drawn as one band. */
export interface Band {
  sovereign: EntityId;
  /** Rows `[top, bottom]`, inclusive. */
  top: number;
  bottom: number;
  /** While it held all these rows: `[from, to)`. */
  from: Day;
  to: Day;
  segments: Segment[];
}

/**
 * A ribbon for every country of the region. Countries that always were their own come first, in the
 * order in which they joined; pieces of a state that divided follow in the order in which they came
 * to stand alone, so that they lie side by side for as long as they were together.
 */
export function ribbonsOf(facts: Facts): Ribbon[] {
  const end = facts.lastDay + 1;
  const joined = new Map(facts.members.map(({ entity, from }) => [entity, from]));
  const holders = new Set(
    facts.nato.filter((row) => row.sovereign !== row.entity).map((row) => row.sovereign),
  );
  const divided = new Set(
    facts.entities.filter(({ id, to }) => holders.has(id) && to !== null).map(({ id }) => id),
  );
  const ribbons = facts.entities
    .filter(({ id, ring }) => ring === 'balkans' && !divided.has(id))
    .map(({ id }) => {
      const rows = facts.nato.filter((row) => row.entity === id);
      return { entity: id, segments: segmentsOf(rows, facts), parts: partsOfRows(rows, end) };
    });
  const left = ({ parts }: Ribbon): number => parts.at(-1)?.to ?? facts.firstDay;
  const joins = ({ entity }: Ribbon): number => joined.get(entity) ?? end;
  return ribbons.sort(
    (a, b) => left(a) - left(b) || joins(a) - joins(b) || a.entity.localeCompare(b.entity),
  );
}

/** Equal neighbours are one segment: only what changes the drawing parts two. */
function segmentsOf(rows: readonly StatusInterval<NatoStatus>[], facts: Facts): Segment[] {
  const patterns = new Map(facts.qualifiers.map(({ id, pattern }) => [id, pattern]));
  const segments: Segment[] = [];
  for (const { from, to, status, qualifier } of rows) {
    const next = {
      from,
      to: to ?? facts.lastDay + 1,
      status,
      pattern: patterns.get(qualifier) ?? 'none',
    };
    const before = segments.at(-1);
    const same = before?.status === status && before.pattern === next.pattern;
    if (before && same && before.to === from) before.to = next.to;
    else segments.push(next);
  }
  return segments;
}

function partsOfRows(rows: readonly StatusInterval<NatoStatus>[], end: Day): Part[] {
  const parts: Part[] = [];
  for (const { entity, sovereign, from, to } of rows) {
    if (sovereign === entity) continue;
    const before = parts.at(-1);
    if (before?.sovereign === sovereign && before.to === from) before.to = to ?? end;
    else parts.push({ sovereign, from, to: to ?? end });
  }
  return parts;
}

/**
 * The bands that join neighbouring ribbons: for every state of parts, the rows that it held together
 * and for how long. As pieces leave, narrower bands carry on; drawn over one another they show one
 * state dividing.
 */
export function bandsOf(ribbons: readonly Ribbon[], facts: Facts): Band[] {
  const bands: Band[] = [];
  const sovereigns = new Set(ribbons.flatMap(({ parts }) => parts.map((part) => part.sovereign)));
  for (const sovereign of sovereigns) {
    const held = ribbons.map(({ parts }) => parts.find((part) => part.sovereign === sovereign));
    const cuts = held.flatMap((part) => (part ? [part.from, part.to] : []));
    const days = [...new Set(cuts)].sort((a, b) => a - b);
    const own = segmentsOf(
      facts.nato.filter((row) => row.entity === sovereign),
      facts,
    );
    for (const [index, from] of days.entries()) {
      const to = days[index + 1];
      if (to === undefined) continue;
      for (const [top, bottom] of runs(
        held.map((part) => !!part && part.from <= from && part.to >= to),
      )) {
        const segments = own
          .map((segment) => ({
            ...segment,
            from: Math.max(segment.from, from),
            to: Math.min(segment.to, to),
          }))
          .filter((segment) => segment.from < segment.to);
        bands.push({ sovereign, top, bottom, from, to, segments });
      }
    }
  }
  return bands;
}

/** A name that a state bore while a band was at its widest. */
export interface BandName {
  sovereign: EntityId;
  text: string;
  status: NatoStatus;
  /** `[from, to)`. */
  from: Day;
  to: Day;
  /** Middle of the band, in rows from the top. */
  middle: number;
}

/** The names to write on bands: on the widest of each state, one for every name that it bore. */
export function bandNamesOf(bands: readonly Band[], facts: Facts): BandName[] {
  const widest = new Map<EntityId, Band>();
  for (const band of bands) {
    const known = widest.get(band.sovereign);
    if (!known || band.bottom - band.top > known.bottom - known.top)
      widest.set(band.sovereign, band);
  }
  const found: BandName[] = [];
  for (const { sovereign, top, bottom, segments, ...band } of widest.values()) {
    for (const name of facts.entities.find(({ id }) => id === sovereign)?.names ?? []) {
      const from = Math.max(name.from, band.from);
      const to = Math.min(name.to ?? band.to, band.to);
      if (to <= from) continue;
      const before = found.at(-1);
      if (before?.sovereign === sovereign && before.text === name.short) {
        before.to = to;
        continue;
      }
      const status = segments.find((segment) => segment.to > from)?.status ?? 'none';
      const middle = (top + bottom + 1) / 2;
      found.push({ sovereign, text: name.short, status, from, to, middle });
    }
  }
  return found;
}

/** Runs of two or more `true`, as inclusive index pairs. */
function runs(flags: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  let start = -1;
  for (let index = 0; index <= flags.length; index += 1) {
    if (flags[index]) {
      if (start < 0) start = index;
      continue;
    }
    if (start >= 0 && index - start > 1) found.push([start, index - 1]);
    start = -1;
  }
  return found;
}

/** Countries of the record that joined NATO on one day. */
export interface Accession {
  day: Day;
  entities: EntityId[];
  /** One of them lies in the region: its label goes before others. */
  region: boolean;
}

/** Days on which countries of the record joined NATO, in order. */
export function accessionsOf(facts: Facts): Accession[] {
  const rings = new Map(facts.entities.map(({ id, ring }) => [id, ring]));
  const days = new Map<Day, Accession>();
  for (const { entity, from } of facts.members) {
    const ring = rings.get(entity);
    if (ring === undefined || ring === 'union') continue;
    const accession = days.get(from) ?? { day: from, entities: [], region: false };
    accession.entities.push(entity);
    accession.region ||= ring === 'balkans';
    days.set(from, accession);
  }
  for (const { entities } of days.values()) entities.sort();
  return [...days.values()].sort((a, b) => a.day - b.day);
}
