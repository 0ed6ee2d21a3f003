import type { Day } from '../time/day.ts';
import { nameAt, type World } from '../world/load.ts';
import { atomsOfEntity, entityOfAtom, type Snapshot } from '../world/snapshot.ts';
import type { EntityId } from '../world/types.ts';

/** A town as `public/data/places.json` has it; dates are Days, null where the name is open to that side. */
export interface Place {
  id: string;
  atom: EntityId;
  lon: number;
  lat: number;
  /** 1 (shown first) to 4 (only from close by). */
  rank: number;
  capital: boolean;
  names: {
    from: Day | null;
    to: Day | null;
    local: string;
    script: string;
    english: string;
  }[];
}

/** Where names stand. */
export interface LabelAnchors {
  /**
   * Places of the names of countries, the best first: on stage, where little is named, a name that the first has no room for
   * takes the next. `atom`: the piece that a federation must hold for its name to stand there; '' for any.
   */
  countries: { entity: EntityId; lon: number; lat: number; size: number; atom: EntityId }[];
  water: { name: string; english: string; size: number; line: [lon: number, lat: number][] }[];
}

/** Names of the political map. */
export type NameKind = 'country' | 'script' | 'republic' | 'capital' | 'town';
/**
 * Texts of operations and events: a radius (`figure`) and its scale (`mark`), a sentence (`note`), names of zones, sectors
 * and places (`base`), the words of an event, a number of people (`people`, its words smaller below it).
 */
export type NoteKind = 'figure' | 'mark' | 'note' | 'zone' | 'sector' | 'event' | 'base' | 'people';
export type LabelKind = NameKind | NoteKind;

/** One text on the map, during one interval. A town has two: right and left of its dot. */
export interface Label {
  /** Number of the feature. */
  id: number;
  kind: LabelKind;
  /** With its line breaks. */
  text: string;
  lon: number;
  lat: number;
  /** Size class of a country's name, rank of a town. */
  size: number;
  side: 'center' | 'right' | 'left' | 'below' | 'above';
  /** Lines that the text is moved down by (the other script stands below the name). */
  below: number;
  /** The entity, town, piece of a zone or mark that it names. */
  subject: string;
  /** The piece whose fill it stands on. */
  atom: EntityId;
  from: Day;
  to: Day;
  /** The least zoom at which it may be shown. */
  zoom?: number;
  /** From this zoom on it is left out. */
  until?: number | undefined;
  /** In the colour of zones or of the sea, else in ink. */
  tone?: 'force' | 'sea';
  /** Rank among its alternatives, the best 0. */
  turn?: number;
  /** What it is an alternative of, where kind and subject do not say. */
  group?: string;
}

/** A label before it is numbered. */
export type Note = Omit<Label, 'id'>;

/** `public/data/labels.json`: anchors of names, and the texts of zones with the places found for them. */
export interface LabelFile extends LabelAnchors {
  notes: Note[];
}

export const FOREVER = Number.MAX_SAFE_INTEGER;
/** Languages whose capitals differ from the general rule: Turkish dots its İ. */
const casing: Readonly<Record<string, string>> = { TR: 'tr' };

/** Names of the map are local, on stage English. */
export type LabelLanguage = 'local' | 'english';

/** Where the name of a town may stand about its dot; on stage it must find a place. */
const around = ['right', 'left', 'above', 'below'] as const;

/** Every label that any Day can need, numbered from 1. @param notes of operations and events */
export function labelsOf(
  world: World,
  places: readonly Place[],
  anchors: LabelAnchors,
  notes: readonly Note[] = [],
  language: LabelLanguage = 'local',
): Label[] {
  const labels: Omit<Label, 'id'>[] = [...notes];
  const turns = new Map<string, number>();
  for (const anchor of anchors.countries) {
    const turn = turns.get(anchor.entity) ?? 0;
    turns.set(anchor.entity, turn + 1);
    if (turn > 0 && !anchor.atom && language === 'local') continue;
    const entity = world.entities.get(anchor.entity);
    if (!entity) continue;
    const isAtom = world.atoms.includes(entity.id);
    for (const name of entity.names) {
      const own = name[language];
      const text = brokenInLines(own + (name.footnote && !own.endsWith('*') ? '*' : ''));
      const base = {
        lon: anchor.lon,
        lat: anchor.lat,
        size: anchor.size,
        side: 'center' as const,
        below: 0,
        subject: entity.id,
        atom: isAtom ? entity.id : anchor.atom,
        turn,
        from: name.from,
        to: name.to ?? FOREVER,
      };
      const capitals = text.toLocaleUpperCase(language === 'local' ? casing[entity.id] : 'en');
      labels.push({ ...base, kind: 'country', text: capitals });
      if (isAtom) labels.push({ ...base, kind: 'republic', text });
      if (name.script && language === 'local') {
        const below = text.split('\n').length;
        labels.push({ ...base, kind: 'script', text: name.script, below });
      }
    }
  }
  for (const place of places) {
    for (const name of place.names) {
      for (const [turn, side] of around.slice(0, language === 'local' ? 2 : 4).entries()) {
        labels.push({
          kind: place.capital ? 'capital' : 'town',
          text: name[language],
          lon: place.lon,
          lat: place.lat,
          size: place.rank,
          side,
          below: 0,
          turn,
          subject: place.id,
          atom: place.atom,
          from: name.from ?? -FOREVER,
          to: name.to ?? FOREVER,
        });
      }
    }
  }
  return labels.map((label, index) => ({ ...label, id: index + 1 }));
}

/** Breaks a long name at the space nearest its middle: "Bosna i / Hercegovina". */
export function brokenInLines(text: string): string {
  if (text.length <= 15 || !text.includes(' ')) return text;
  const middle = text.length / 2;
  let best = -1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    if (best < 0 || Math.abs(at - middle) < Math.abs(best - middle)) best = at;
  }
  return `${text.slice(0, best)}\n${text.slice(best + 1)}`;
}

const nameKinds: readonly LabelKind[] = ['country', 'script', 'republic', 'capital', 'town'];

/** Whether a label is a text of operations and events: who shows those knows when they exist. */
export function isNote({ kind }: Label): boolean {
  return !nameKinds.includes(kind);
}

/** Whether what a name means exists under that name, and in that rank, on a Day. */
export function labelExists(label: Label, snapshot: Snapshot, world: World, day: Day): boolean {
  if (label.kind === 'town' || label.kind === 'capital') return label.from <= day && day < label.to;
  const entity = world.entities.get(label.subject);
  if (!entity || nameAt(entity, day).from !== label.from) return false;
  const sovereign = snapshot.entities.has(label.subject);
  // The name of a federation leaves the land of those who have left it.
  const there = snapshot.atoms.has(label.atom);
  if (there && sovereign && entityOfAtom(snapshot, label.atom) !== label.subject) return false;
  if (label.kind === 'republic') return !sovereign && snapshot.atoms.has(label.subject);
  return sovereign;
}

/** The piece whose fill a label stands on: its own, or any that the entity holds on the Day. */
export function atomUnder(label: Label, snapshot: Snapshot): EntityId {
  return label.atom || (atomsOfEntity(snapshot, label.subject)[0] ?? '');
}
