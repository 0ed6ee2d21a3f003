import type { PartKind, People } from '../flow/people.ts';
import type { OperationSnapshot } from '../operations/load.ts';
import type { ZonesShown } from './zones.ts';

/** All that the map draws on a date and that has a card, but for events, which have a list of their own. */
export interface DayList {
  /** Operations whose zones are drawn, and strikes. */
  items: { id: string; name: string }[];
  /** People by size; `id`: what opens their card, several circles' parts may share one. */
  people: { id: string; best: number; kind: PartKind; text: string }[];
}

/** Lists what is drawn. @param strikes whether strikes are */
export function dayListOf(
  {
    zones,
    people,
    underWay,
  }: { zones: ZonesShown; people: People | null; underWay: OperationSnapshot },
  strikes: boolean,
): DayList {
  const holders = new Map([...zones.values()].map(({ zone }) => [zone.operation, zone.holder]));
  const arrows = (people?.arrows ?? []).map(({ id, origin, destination, best, kind }) => {
    return { id, best, kind, text: `${origin.name} to ${destination.name}` };
  });
  const parts = (people?.circles ?? []).flatMap((circle) =>
    circle.parts.map(({ item, best, kind }) => {
      const where = circle.measure === 'present' ? 'In' : 'Within';
      return { id: item, best, kind, text: `${where} ${circle.place}` };
    }),
  );
  return {
    items: [...holders.values(), ...(strikes ? underWay.strikes.values() : [])],
    people: [...arrows, ...parts].sort((a, b) => b.best - a.best),
  };
}
