import type { EntityId } from '../world/types.ts';
import type { Ribbon } from './ribbons.ts';

/**
 * The ribbons with the most to tell, in their order, for a timeline that has no room for all: those whose status
 * changed most often. The kept entity's own is among them.
 */
export function fewerRibbons(
  ribbons: readonly Ribbon[],
  count: number,
  kept: EntityId | null,
): readonly Ribbon[] {
  if (ribbons.length <= count) return ribbons;
  const changes = ({ entity, segments }: Ribbon): number =>
    entity === kept
      ? Infinity
      : segments.filter(({ status }, index) => status !== segments[index - 1]?.status).length;
  const chosen = new Set([...ribbons].sort((a, b) => changes(b) - changes(a)).slice(0, count));
  return ribbons.filter((ribbon) => chosen.has(ribbon));
}
