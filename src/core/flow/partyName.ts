import { dayOf } from '../time/day.ts';
import { nameAt, type World } from '../world/load.ts';
import type { EntityId } from '../world/types.ts';
import type { StockFacts } from './stocks.ts';

/** A country of the tables by its English name when a year ended. */
export function partyName(
  world: Pick<World, 'entities'>,
  stocks: Pick<StockFacts, 'parties'>,
  id: EntityId | '',
  year: number,
): string {
  if (id === '') return 'No country recorded';
  const entity = world.entities.get(id);
  if (entity) return nameAt(entity, dayOf(year, 12, 31)).english;
  return stocks.parties.find((party) => party.entity === id)?.name || id;
}
