/** What cards, charts and tables of people call things. */
import { rangeOf } from '../time/range.ts';
import { knownDate } from '../time/format.ts';
import type { StockCategory, YearlyFlowCategory } from './stocks.ts';
import type { Flow, FlowPlace, Persons } from './types.ts';

const number = new Intl.NumberFormat('en-GB');

/** A number of persons in full: "344,500". */
export function personsWords(persons: number): string {
  return number.format(persons);
}

/** From low to high in full: "320,000 to 360,000", or the one number where nobody says otherwise. */
export function spreadWords({ low, high }: Pick<Persons, 'low' | 'high'>): string {
  return low === high ? personsWords(low) : `${personsWords(low)} to ${personsWords(high)}`;
}

/** What happened to the people of a flow. */
export function flowKindWords({ kind, asylum, measure }: Flow): string {
  if (asylum) return 'Applied for asylum';
  const stock = measure === 'stock';
  if (kind === 'refugee') return stock ? 'Refugees, counted on a date' : 'Fled or were expelled';
  if (kind === 'idp') {
    return stock ? 'Internally displaced, counted on a date' : 'Displaced within the state';
  }
  return kind === 'return' ? 'Returned' : 'Evacuated';
}

/** What a flow is called: "Kosovo to Albania", "Within Croatia", "Germany, from Bosnia and Herzegovina". */
export function flowTitle({ origin, destination, measure }: Flow): string {
  const [from, to] = [shortName(origin), shortName(destination)];
  if (from === to) return `Within ${from}`;
  return measure === 'stock' ? `${to}, from ${from}` : `${from} to ${to}`;
}

/** A place without what its anchor is, or that it is no place: the card says that in a sentence. */
export function shortName({ name, kind }: FlowPlace): string {
  if (kind === 'aggregate') return name.split(',')[0] ?? name;
  return name.replace(/ \(anchored at [^)]*\)$/, '');
}

/** When it was, no more exact than it is known: "24 March to 9 June 1999", "about 1995". */
export function flowDates(flow: Flow): string {
  const first = knownDate(flow.from, flow.fromPrecision, flow.fromApproximate);
  const last = knownDate(flow.to - 1, flow.toPrecision, flow.toApproximate);
  return rangeOf(first, last);
}

/** What the end of a flow stands for on the map. */
export function anchorWords({ kind, lon }: FlowPlace): string {
  if (kind === 'aggregate' || lon === null) return 'No single place: it is not on the map.';
  if (kind === 'entity')
    return 'The whole territory, marked at its capital; people lived all over it.';
  return kind === 'area' ? 'An area, marked at one place in it.' : 'This place.';
}

/** How it is shown, and what that means. */
export function shapeWords({ shape, measure }: Flow): string {
  if (shape === 'arrow') {
    return 'An arrow: people who moved in these days. Its line is not the way that they took.';
  }
  if (shape === 'none') return 'Not on the map.';
  return measure === 'stock'
    ? 'A circle: people who were there on the date, whenever they came.'
    : 'A circle: people who moved within one territory.';
}

export const categoryWords: Readonly<Record<StockCategory | YearlyFlowCategory, string>> = {
  refugee: 'Refugees',
  asylum_seeker: 'Asylum-seekers',
  idp: 'Internally displaced',
  of_concern: 'Others of concern to UNHCR',
  returned_refugee: 'Returned refugees',
  returned_idp: 'Returned displaced people',
  asylum_application: 'Applications for asylum',
  refugee_arrival: 'Arrivals of refugees',
};
