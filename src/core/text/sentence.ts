import { longDate } from '../time/format.ts';
import { capitalised } from './capitalised.ts';
import type { Day } from '../time/day.ts';
import { differenceOf, isEmpty, lastChange, type Difference } from '../world/difference.ts';
import { nameAt, type World } from '../world/load.ts';
import { snapshotAt } from '../world/snapshot.ts';
import type { EntityId, NatoStatus } from '../world/types.ts';

/** How a sentence tells that one or several entities took a step; `{s}` is the singular verb's ending. */
const verbs: Record<NatoStatus, [one: string, many: string]> = {
  member: ['joins NATO', 'join NATO'],
  invited: ['is invited to join NATO', 'are invited to join NATO'],
  map: ['enters the Membership Action Plan', 'enter the Membership Action Plan'],
  intensified_dialogue: ['enters Intensified Dialogue', 'enter Intensified Dialogue'],
  pfp: ['joins the Partnership for Peace', 'join the Partnership for Peace'],
  dialogue: ['joins the Cooperation Council', 'join the Cooperation Council'],
  none: ['has no formal relation with NATO', 'have no formal relation with NATO'],
  neutral: ['is neutral', 'are neutral'],
  non_aligned: ['is non-aligned', 'are non-aligned'],
  warsaw_pact: ['joins the Warsaw Pact', 'join the Warsaw Pact'],
  aspirant: ['aspires to membership', 'aspire to membership'],
};

/** What is said of the first day on which there are members. */
const FOUNDING = 'the North Atlantic Treaty enters into force for its founding countries';

/** More names than this are counted instead of listed. */
const MANY = 5;

/** A sentence in two parts: what happened, and the count of members where it changed. */
export interface Sentence {
  text: string;
  members: number | null;
}

/** "Albania", "Albania and Croatia", "Albania, Croatia and Slovenia". */
export function listOf(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** What a difference amounts to, as clauses without a full stop; [] when nothing differs. */
export function clausesOf(world: World, difference: Difference, day: Day): string[] {
  const name = (id: EntityId) => {
    const entity = world.entities.get(id);
    return entity ? nameAt(entity, day).english : id;
  };
  const clauses: string[] = [];
  const joined = new Map<NatoStatus, string[]>();
  for (const { entity, from, to } of difference.statuses) {
    if (to === 'member' || (to === 'none' && from === 'warsaw_pact')) continue;
    if (to === 'invited' && difference.memberCount.to === 0) {
      // Nobody can be invited before there are members: the qualifier says what it is.
      const qualifier = snapshotAt(world, day).entities.get(entity)?.qualifier ?? '';
      clauses.push(`${name(entity)}: ${world.qualifiers.get(qualifier)?.label ?? 'signatory'}`);
      continue;
    }
    joined.set(to, [...(joined.get(to) ?? []), name(entity)]);
  }
  // The first to be members joined nothing: their treaty came into force.
  const founding = Math.min(...world.facts.members.map(({ from }) => from));
  if (difference.joined.some(({ from }) => from === founding)) clauses.push(FOUNDING);
  const members = difference.joined
    .filter(({ from }) => from !== founding)
    .map(({ entity, name: own }) => (world.entities.has(entity) ? name(entity) : own));
  if (members.length > 0) joined.set('member', members);
  const left = difference.statuses.filter(
    ({ from, to }) => from === 'warsaw_pact' && to === 'none',
  );
  if (left.length > 0) {
    const verb = left.length === 1 ? 'is' : 'are';
    clauses.push(
      `${listOf(left.map(({ entity }) => name(entity)))} ${verb} outside the Warsaw Pact`,
    );
  }
  for (const [status, names] of [...joined].sort((a, b) => order(b[0]) - order(a[0]))) {
    const who = names.length > MANY ? `${names.length} countries` : listOf(names);
    clauses.push(`${who} ${verbs[status][names.length === 1 ? 0 : 1]}`);
  }
  // Neutral words of the map: what appeared and why is told by the record's own text.
  if (difference.appeared.length > 0) {
    const verb = difference.appeared.length === 1 ? 'is' : 'are';
    clauses.push(`${listOf(difference.appeared.map(name))} ${verb} now shown separately`);
  }
  if (difference.disappeared.length > 0) {
    const verb = difference.disappeared.length === 1 ? 'is' : 'are';
    clauses.push(`${listOf(difference.disappeared.map(name))} ${verb} no longer shown`);
  }
  for (const { from, to } of difference.renamed) clauses.push(`${from} is now named ${to}`);
  for (const { entity, from, to } of difference.qualified) {
    const label = (id: string) => world.qualifiers.get(id)?.label ?? id;
    clauses.push(`${name(entity)}: ${to ? label(to) : `no longer ${label(from)}`}`);
  }
  return clauses;
}

function order(status: NatoStatus): number {
  return Object.keys(verbs).length - Object.keys(verbs).indexOf(status);
}

/**
 * The sentence of a Day: the steps that were taken on it. Empty when none was; the record's texts tell the rest.
 * "Albania and Croatia join NATO", with 28 members.
 */
export function sentenceOf(world: World, day: Day): Sentence {
  const members = snapshotAt(world, day).memberCount;
  const last = lastChange(world, day);
  if (!last || last.day !== day) return { text: '', members };
  const { statuses, joined, memberCount } = last.difference;
  if (statuses.length === 0 && joined.length === 0) return { text: '', members };
  const steps = {
    ...last.difference,
    // Before there are members the record's own words tell who signed.
    statuses: memberCount.to === 0 ? statuses.filter(({ to }) => to !== 'invited') : statuses,
    appeared: [],
    disappeared: [],
    renamed: [],
    qualified: [],
  };
  const text = capitalised(clausesOf(world, steps, day).join('; '));
  return {
    text,
    members: memberCount.from === memberCount.to ? null : members,
  };
}

/**
 * One sentence for a move from one Day to another, for the live region:
 * "1 April 2009: Albania and Croatia join NATO: 28 members".
 */
export function announcementOf(world: World, from: Day, to: Day): string {
  const difference = differenceOf(world, snapshotAt(world, from), snapshotAt(world, to));
  if (isEmpty(difference)) return longDate(to);
  const clauses = clausesOf(world, difference, to);
  const shown = clauses.slice(0, 4).join('; ');
  const more = clauses.length > 4 ? `; and ${clauses.length - 4} more changes` : '';
  const { from: before, to: after } = difference.memberCount;
  const members = before === after ? '' : `: ${after} members`;
  return `${longDate(to)}: ${capitalised(shown)}${more}${members}`;
}
