import { eventCard } from '../core/events/card.ts';
import { momentAt } from '../core/events/moments.ts';
import type { Bounds } from '../core/geo/inside.ts';
import { operationCard } from '../core/operations/card.ts';
import { strikeCard } from '../core/operations/strikeCard.ts';
import { capitalised } from '../core/text/capitalised.ts';
import { sentenceOf } from '../core/text/sentence.ts';
import { longDate } from '../core/time/format.ts';
import { countsOf } from '../core/world/counts.ts';
import { confirmedWords, detailOf } from '../core/world/detail.ts';
import { nameAt } from '../core/world/load.ts';
import type { SourceLine } from '../core/world/record.ts';
import { zonesAt, type Zones } from '../core/frame/zones.ts';
import type { Atlas } from '../state/Atlas.svelte.ts';
import type { Told } from './sheet.ts';

/**
 * What is told around a picture of the view as it is.
 * @param bounds what the map shows, degrees
 * @param link the address of the view
 */
export function toldOf(atlas: Atlas, zones: Zones, bounds: Bounds, link: string): Told {
  const { world, day, snapshot, layers } = atlas;
  return {
    title: titleOf(atlas),
    date: longDate(day),
    sentence: sentenceFor(atlas),
    legend: layers.includes('status') ? countsOf(world, snapshot) : null,
    zones: zonesIn(atlas, zones, bounds),
    sources: sourcesOf(atlas),
    credits: creditsOf(world.facts.version, link),
  };
}

/** The name of what is open, or ''. */
export function titleOf(atlas: Atlas): string {
  const { world, selected, item, day } = atlas;
  const entity = selected ? world.entities.get(selected) : undefined;
  return entity ? nameAt(entity, day).english : item ? atlas.nameOf(item) : '';
}

/** Who made the map and its data, and where the view is. */
export function creditsOf(version: string, link: string): string[] {
  return [
    '© OpenStreetMap contributors, ODbL',
    `Open Door Atlas, version ${version} of the record, CC BY 4.0`,
    ...(link.length < 110 ? [link] : []),
  ];
}

/** What happened on the day, as the page's own plate tells it. */
function sentenceFor({ world, day, allMoments }: Atlas): string {
  const { text, members } = sentenceOf(world, day);
  const latest = momentAt(allMoments, day);
  const moment = latest?.day === day ? latest.title : '';
  const count = members === null ? '' : `${members} members`;
  const doubt =
    day > world.facts.confirmedDay ? ` (${confirmedWords(world.facts.confirmedDay)})` : '';
  if (text) return `${capitalised(text)}${count ? `: ${count}` : ''}.${doubt}`;
  if (moment) return `${moment}.${doubt}`;
  return members === 0 ? 'NATO has no members yet.' : `${count} of NATO${doubt}.`;
}

/** Names of the operations whose zones lie in view. */
function zonesIn(atlas: Atlas, zones: Zones, bounds: Bounds): string[] {
  if (!atlas.layers.includes('zones')) return [];
  const names = [...zonesAt(zones, atlas.underWay, atlas.day).values()].flatMap(({ zone }) => {
    const within = zone.bounds;
    const meets = within && bounds[0] <= within[2] && within[0] <= bounds[2] && bounds[1] <= within[3] && within[1] <= bounds[3]; // prettier-ignore
    return meets ? [zone.holder.name] : [];
  });
  return [...new Set(names)];
}

/** Where what is open is known from; [] where nothing is open. */
function sourcesOf(atlas: Atlas): string[] {
  const { world, operations, events, selected, item, day } = atlas;
  let lines: readonly SourceLine[] = [];
  if (selected) {
    const detail = detailOf(world, atlas.texts, selected, day);
    lines = [...(detail.nato?.sources ?? []), ...(detail.eu?.sources ?? [])];
  } else if (item?.kind === 'event') {
    lines = eventCard(world, events, atlas.eventTexts, item.id).sources;
  } else if (item?.kind === 'strike') {
    lines = strikeCard(operations, atlas.operationTexts, item.id).sources;
  } else if (item) {
    lines = operationCard(operations, atlas.operationTexts, item.id, day).sources;
  }
  const words = lines.map(({ label, title }) => {
    return label === title || title.startsWith(label) ? title : `${label}, ${title}`;
  });
  return [...new Set(words)];
}
