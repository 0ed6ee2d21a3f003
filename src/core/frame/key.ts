import type { Bounds } from '../geo/inside.ts';
import type { MarkIcon, Marks, MarksShown } from './marks.ts';
import type { ZonesShown } from './zones.ts';

/** What the key explains of zones; `km`: the least and the greatest error that is drawn, or null. */
export type KeySign =
  'text' | 'broken' | 'centre' | 'unit' | 'hand' | 'undelimited' | 'no-fly' | 'sea' | 'sector' | 'safety'; // prettier-ignore

export interface KeyEntry {
  sign: KeySign | MarkIcon;
  km: readonly [least: number, greatest: number] | null;
}

/** The signs that are on the map now, in the order of the key. @param view what the screen shows; null: all */
export function keyOf(
  zones: ZonesShown,
  marks: Marks,
  marksShown: MarksShown,
  view: Bounds | null = null,
): KeyEntry[] {
  const errors = new Map<KeyEntry['sign'], number[]>();
  const add = (sign: KeyEntry['sign'], km = 0) => {
    errors.set(sign, [...(errors.get(sign) ?? []), km]);
  };
  for (const { zone, gaps } of zones.values()) {
    const { look, certainty, circle, errorKm, bounds } = zone;
    if (view && bounds && !meet(view, bounds)) continue;
    if (certainty === 'undelimited') add('undelimited');
    else if (look === 'no-fly' || look === 'sector' || look === 'safety' || look === 'sea')
      add(look);
    else if (certainty !== 'hand') add(certainty);
    if (certainty === 'hand') add('hand', errorKm);
    if (circle && errorKm > 0) add('centre', errorKm);
    if (gaps && certainty === 'text') add('broken');
  }
  for (const id of marksShown.keys()) {
    const mark = marks.byId.get(id);
    if (mark && (!view || meet(view, [mark.lon, mark.lat, mark.lon, mark.lat]))) add(mark.icon);
  }
  return order.flatMap((sign) => {
    const kms = errors.get(sign);
    if (!kms) return [];
    const greatest = Math.max(...kms);
    return [{ sign, km: greatest > 0 ? [Math.min(...kms), greatest] : null }];
  });
}

function meet(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

const order: readonly KeyEntry['sign'][] = [
  'text',
  'broken',
  'centre',
  'unit',
  'hand',
  'undelimited',
  'no-fly',
  'sea',
  'sector',
  'safety',
  'strike',
  'incident',
  'base',
  'pin-1',
  'pin-2',
  'pin-3',
];
