import type { ClaimBox } from '../events/claims.ts';
import { claimBoxes } from '../events/claims.ts';
import type { EventTexts } from '../events/types.ts';
import { sourceLines, type SourceLine } from '../world/record.ts';
import { nameAt, type World } from '../world/load.ts';
import type { Flows } from './load.ts';
import type { Flow, FlowPlace, FlowTexts } from './types.ts';
import {
  anchorWords,
  flowDates,
  flowKindWords,
  flowTitle,
  personsWords,
  shapeWords,
  shortName,
  spreadWords,
} from './words.ts';

/** A flow as others name it: in overlaps, episodes and lists. */
export interface FlowLink {
  id: string;
  title: string;
  dates: string;
  persons: string;
}

/** What one claimant says, as it stands beside the others. */
export interface RivalBox {
  claimant: string;
  figure: string;
  note: string;
  verified: boolean;
  sources: SourceLine[];
}

/** Everything that a card tells of a flow. */
export interface FlowCard {
  id: string;
  flow: Flow;
  /** "Movement", "Count of a date". */
  kind: string;
  title: string;
  dates: string;
  /** Who; '' until the words have loaded. */
  people: string;
  happened: string;
  low: string;
  best: string;
  high: string;
  /** Ends and what they stand for. */
  ends: { term: string; name: string; anchor: string }[];
  route: string;
  shape: string;
  /** What the record says of the number: what it rests on, and what is not known. */
  notes: string[];
  /** What UNHCR's codes mean in these years. */
  codeNotes: string[];
  overlaps: FlowLink[];
  rivals: RivalBox[];
  claims: ClaimBox[];
  episode: { id: string; title: string };
  verified: boolean;
  sources: SourceLine[];
  /** '' where no figure is from UNHCR's tables. */
  attribution: string;
}

/**
 * The card of a flow or of a count of one date.
 * @param texts null while the words load: what they tell is empty then
 * @param eventTexts claims of the paper are in them
 * @throws RangeError for an id that the record does not know
 */
export function flowCard(
  world: Pick<World, 'entities'>,
  flows: Flows,
  texts: FlowTexts | null,
  eventTexts: EventTexts | null,
  id: string,
): FlowCard {
  const flow = flows.byId.get(id);
  if (!flow) throw new RangeError(`The record knows no flow "${id}"`);
  const text = texts?.flows[id];
  const stock = flow.measure === 'stock';
  return {
    id,
    flow,
    kind: stock ? 'People counted on a date' : 'People on the move',
    title: flowTitle(flow),
    dates: flowDates(flow),
    people: text?.people ?? '',
    happened: flowKindWords(flow),
    low: personsWords(flow.low),
    best: personsWords(flow.best),
    high: personsWords(flow.high),
    ends: [
      {
        term: 'From',
        name: placeWords(world, flow, flow.origin),
        anchor: anchorWords(flow.origin),
      },
      {
        term: stock ? 'Counted in' : 'To',
        name: placeWords(world, flow, flow.destination),
        anchor: anchorWords(flow.destination),
      },
    ],
    route: text?.route ?? '',
    shape: [shapeWords(flow), text?.drawnNote].filter(Boolean).join(' '),
    notes: [
      text?.note ?? '',
      flow.low === flow.high
        ? 'No range was published: how far the number may be off is not known.'
        : '',
    ].filter(Boolean),
    codeNotes: text?.codeNotes ?? [],
    overlaps: flow.overlaps.flatMap((other) => flowLink(flows.byId.get(other))),
    rivals:
      texts && text
        ? text.rivals.map((rival) => ({
            claimant: rival.claimant,
            figure:
              rival.high === null
                ? `more than ${personsWords(rival.low)}`
                : spreadWords({ low: rival.low, high: rival.high }),
            note: rival.note,
            verified: rival.verified,
            sources: sourceLines(texts, rival.sources),
          }))
        : [],
    claims: eventTexts && text ? claimBoxes(eventTexts, text.claims) : [],
    episode: { id: flow.episode, title: flows.episodes.get(flow.episode)?.title ?? '' },
    verified: flow.verified,
    sources: texts && text ? sourceLines(texts, text.sources) : [],
    attribution: text?.fromTables ? (texts?.attribution ?? '') : '',
  };
}

/** A place with the country that it lies in by its name of the time: "Blace crossing, Macedonia". */
function placeWords({ entities }: Pick<World, 'entities'>, flow: Flow, place: FlowPlace): string {
  const name = shortName(place);
  const entity = place.kind === 'entity' ? undefined : entities.get(place.entity);
  const country = entity && nameAt(entity, flow.to - 1).english;
  return country && !name.includes(country) ? `${name}, ${country}` : name;
}

/** A flow as a line that leads to its card; [] for none. */
export function flowLink(flow: Flow | undefined): FlowLink[] {
  if (!flow) return [];
  const { id, best } = flow;
  return [{ id, title: flowTitle(flow), dates: flowDates(flow), persons: personsWords(best) }];
}
