/** Ids of cards about people on the move that are no row of a table: those that are have their row's own. */

/** The list of all episodes, with the charts by year. */
export const peopleId = 'people';

/** The id of an episode day by day. */
export function daysId(episode: string): string {
  return `days:${episode}`;
}

/** The episode that such an id names, or null for any other id. */
export function daysEpisode(id: string): string | null {
  return /^days:([\w-]+)$/.exec(id)?.[1] ?? null;
}
