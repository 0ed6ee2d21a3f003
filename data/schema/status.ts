/** Tables of states, names and relations. */
import * as v from 'valibot';
import { euStatuses, natoStatuses, patterns } from '../../src/core/world/types.ts';
import * as cell from '../cells.ts';
import { NOTE, SOURCES } from './columns.ts';

const CONFIRMED =
  'How exactly the sources read confirm the date: day, month or year; empty where none was read.';

/** The part of the world that a capital of the record can lie in. */
const REGION = { west: 10, east: 46, south: 34, north: 56 } as const;

const domains = ['statehood', 'nato', 'eu', 'opinion'] as const;
const precisions = ['', 'day', 'month', 'year'] as const;

/** What a fact is about; one list for all domains. */
export const factKinds = [
  'statehood', 'recognition', 'un_admission', 'name_change',
  'non_alignment', 'warsaw_pact', 'neutrality', 'nacc_eapc', 'pfp_invited', 'pfp_framework', 'planning', 'sofa',
  'mission_liaison', 'adriatic_charter', 'contribution', 'armed_conflict', 'summit', 'intensified_dialogue', 'map',
  'aspiration', 'bid_blocked', 'invited', 'accession_protocol', 'member', 'suspended_left',
  'association_signed', 'association_in_force', 'customs_union', 'potential_candidate', 'applied', 'candidate',
  'negotiations', 'negotiation_step', 'accession_treaty', 'schengen', 'euro', 'visa', 'opinion',
] as const; // prettier-ignore

const statusColumns = <const W extends string>(words: readonly W[], relation: string) => ({
  entity: cell.entityId('The entity, an id of entities.csv.'),
  from: cell.date('First day; a month or year where no more is known.'),
  to: cell.optionalDate(
    'First day of the next status, so the interval is half-open; empty if it holds still.',
  ),
  status: cell.word(relation, words),
  qualifier: cell.key(
    'What sets this status apart, an id of qualifiers.csv; empty if nothing.',
    false,
  ),
  sovereign: cell.entityId(
    'The entity that holds the territory; the entity itself if it is a state.',
  ),
  claimed_by: cell.optionalEntityId('An entity that claims the territory without holding it.'),
  alt_from: cell.dateList('Other dates that are given for the first day, with | between them.'),
  confirmed_to: cell.word(
    'Set where the sources read confirm the first day to the month or year only.',
    precisions,
  ),
});

export const statusSchemas = {
  entities: v.object({
    id: cell.entityId(
      'ISO 3166-1 alpha-2; XK Kosovo, YU SFR Yugoslavia, CS FR Yugoslavia / Serbia and Montenegro, CSHH Czechoslovakia, SUHH Soviet Union.',
    ),
    ring: cell.word(
      'balkans: the region; neighbour: others with a record; union: named as sovereign only; beyond: counted only.',
      ['balkans', 'neighbour', 'union', 'beyond'],
    ),
    from: cell.date('First day of its life, or of the record, as a state or a part of one.'),
    to: cell.optionalDate('The day after its last day; empty if it exists.'),
    capital: cell.text('Local name of the capital, in Latin script.', 40, false),
    lon: cell.optionalNumber(
      'Longitude of the capital, degrees east (WGS 84).',
      REGION.west,
      REGION.east,
    ),
    lat: cell.optionalNumber(
      'Latitude of the capital, degrees north (WGS 84).',
      REGION.south,
      REGION.north,
    ),
    successors: cell.list('Ids of the entities that follow it, with | between them.'),
    note: cell.text(NOTE, 240, false),
  }),
  names: v.object({
    entity: cell.entityId('The entity, an id of entities.csv.'),
    from: cell.date('First day of the name.'),
    to: cell.optionalDate('First day of the next name; empty if it is borne still.'),
    english: cell.text('English name of the time, as in panels and tables.', 40),
    short: cell.text('English name for narrow places.', 18),
    official: cell.text('Full official name in English.', 100),
    local: cell.text('Local name in Latin script.', 40),
    script: cell.text('Local name in the other script.', 40, false),
    footnote: cell.text(
      'A footnote that the name must carry; it is then shown with an asterisk.',
      240,
      false,
    ),
    verified: cell.yesNo('Whether a source was read that supports the name and its first day.'),
    sources: cell.list(SOURCES),
    note: cell.text(NOTE, 240, false),
  }),
  nato: v.object({
    ...statusColumns(natoStatuses, 'The relation to NATO.'),
    note: cell.text('What the status rests on.', 240),
    sources: cell.list(SOURCES),
  }),
  eu: v.object({
    ...statusColumns(euStatuses, 'The relation to the European Union (to 1993: the Communities).'),
    official_label: cell.word('What the Union itself calls the status, where it differs.', [
      '',
      ...euStatuses,
    ]),
    note: cell.text('What the status rests on.', 240),
    sources: cell.list(SOURCES),
  }),
  members: v.object({
    entity: cell.entityId('ISO 3166-1 alpha-2.'),
    name: cell.text('English name on the day of accession.', 40),
    from: cell.date('The day on which the accession, or in 1949 the treaty, took effect.'),
    alt_from: cell.dateList('Other dates that are given for it, with | between them.'),
    verified: cell.yesNo('Whether a source was read that supports the date.'),
    note: cell.text(NOTE, 240, false),
    sources: cell.list(SOURCES),
  }),
  facts: v.object({
    id: cell.key('Never changes once published, even if the date in it proves wrong.'),
    entity: cell.entityId('The entity that it is about, an id of entities.csv.'),
    domain: cell.word('What it belongs to.', domains),
    kind: cell.word('What kind of fact it is.', factKinds),
    date: cell.dateOrRange('When; a range includes both its ends.'),
    text: cell.text('The fact, in one or two sentences.', 200),
    note: cell.text(NOTE, 200, false),
    verified: cell.yesNo('Whether a source was read that supports it.'),
    confirmed_to: cell.word(CONFIRMED, precisions),
    confidence: cell.word('How sure it is.', ['high', 'medium', 'low']),
    sources: cell.list(SOURCES),
    figures: cell.pairs('Figures of a survey or vote: name=value with | between them.'),
    paper_quote: cell.text(
      'What the paper that the project starts from says: at most 14 words.',
      160,
      false,
    ),
    paper_status: cell.word('How the paper stands to the fact.', [
      '',
      'agrees',
      'imprecise',
      'disagrees',
      'unverified',
    ]),
    paper_note: cell.text('Where the two differ.', 240, false),
  }),
  qualifiers: v.object({
    id: cell.key('As used in the status tables.'),
    label: cell.text('Words beside the status: "Membership Action Plan, conditional".', 45),
    pattern: cell.word('The pattern over the fill of the map.', patterns),
    legend: cell.text('What it means, in one sentence.', 120),
  }),
  townNames: v.object({
    town: cell.key('The town, an id of the list of towns.'),
    from: cell.optionalDate('First day of the name; empty if older than the record.'),
    to: cell.optionalDate('First day of the next name; empty if it is borne still.'),
    local: cell.text('Local name in Latin script.', 40),
    script: cell.text('Local name in the other script.', 40, false),
    english: cell.text('English name.', 40, false),
    verified: cell.yesNo('Whether a source was read that supports the name and its first day.'),
    sources: cell.list(SOURCES),
    note: cell.text(NOTE, 240, false),
  }),
  heldLand: v.object({
    piece: cell.key('A piece of the map outside the record, ISO 3166-1 alpha-2.'),
    sovereign: cell.entityId('The entity of entities.csv that held it.'),
    from: cell.date('First day.'),
    to: cell.optionalDate('First day after; empty if it is held still.'),
    verified: cell.yesNo('Whether a source was read that supports the dates.'),
    sources: cell.list(SOURCES),
    note: cell.text(NOTE, 240, false),
  }),
  lines: v.object({
    id: cell.key('The line, an id of the geometry.'),
    name: cell.text('What the line is called.', 60),
    from: cell.date('First day on which it is drawn.'),
    to: cell.optionalDate('First day on which it is not drawn any more; empty if it still is.'),
    verified: cell.yesNo('Whether a source was read that supports the dates.'),
    sources: cell.list(SOURCES),
    note: cell.text(NOTE, 240, false),
  }),
} as const;
