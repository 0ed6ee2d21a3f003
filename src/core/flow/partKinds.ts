import { mercatorX, mercatorY } from '../geo/camera.ts';
import type { Bounds } from '../geo/inside.ts';
import { curveOfFlow, pointsOf } from './curves.ts';
import { partWords } from './partWords.ts';
import type { PartKind, People } from './people.ts';

/** Pieces of an arrow that are looked at, one by one, for whether it is in view. */
const PIECES = 32;

/**
 * The kinds of people who are drawn as arrows, and as circles, in the order of keys.
 * @param view `[west, south, east, north]` in degrees: only what is drawn inside it; without one, everything
 */
export function partKindsOf(
  { arrows, circles }: People,
  view?: Bounds | null,
): Record<'arrows' | 'circles', PartKind[]> {
  const kinds = Object.keys(partWords) as PartKind[];
  const inside = insideOf(view);
  const seenArrows = arrows.filter((flow) =>
    pointsOf(curveOfFlow(flow), PIECES).some(([x, y]) => inside(x, y)),
  );
  const seenCircles = circles.filter(({ lon, lat }) => inside(mercatorX(lon), mercatorY(lat)));
  return {
    arrows: kinds.filter((kind) => seenArrows.some((flow) => flow.kind === kind)),
    circles: kinds.filter((kind) => seenCircles.some(({ parts }) => parts.some((part) => part.kind === kind))), // prettier-ignore
  };
}

/** Whether a point, as shares of the world's width, lies in a view. */
function insideOf(view: Bounds | null | undefined): (x: number, y: number) => boolean {
  if (!view) return () => true;
  const [west, south, east, north] = view;
  const [left, right, top, bottom] = [mercatorX(west), mercatorX(east), mercatorY(north), mercatorY(south)]; // prettier-ignore
  return (x, y) => x >= left && x <= right && y >= top && y <= bottom;
}
