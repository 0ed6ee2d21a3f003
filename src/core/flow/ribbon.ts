import { directionAt, lengthOf, pointAt, type Curve, type Point } from './curves.ts';
import { headOf } from './scale.ts';

/** The shape of an arrow on a page: closed rings and open lines of pixels. */
export interface Ribbon {
  /** Narrower where it begins. */
  body: Point[];
  head: Point[];
  /** As wide as the high figure. */
  band: Point[];
  /** The edges of the low figure; [] where it is not told apart from the best. */
  low: Point[][];
  /** From end to head along its middle. */
  middle: Point[];
}

/** Width of the tail, a share of the body's. */
const TAIL = 0.55;
const SEGMENTS = 24;

/**
 * The shape of an arrow.
 * @param curve in pixels
 * @param widths of the low, best and high figure, px
 */
export function ribbonOf(
  curve: Curve,
  widths: { low: number; best: number; high: number },
): Ribbon {
  const length = lengthOf(curve);
  const head = headOf(widths.best, length);
  const neck = length > 0 ? 1 - head.length / length : 0;
  const steps = Array.from({ length: SEGMENTS + 1 }, (_, index) => (index / SEGMENTS) * neck);
  const beside = (width: number, hand: 1 | -1) =>
    steps.map((t): Point => {
      const grown = neck > 0 ? TAIL + (1 - TAIL) * (t / neck) : 1;
      return off(curve, t, (hand * width * grown) / 2);
    });
  const ring = (width: number) => [...beside(width, 1), ...beside(width, -1).reverse()];
  const isDoubtful = widths.best > 8 && widths.low < 0.97 * widths.best;
  return {
    body: ring(widths.best),
    head: [off(curve, neck, head.width / 2), curve.to, off(curve, neck, -head.width / 2)],
    band: widths.high > widths.best ? ring(widths.high) : [],
    low: isDoubtful ? [beside(widths.low, 1), beside(widths.low, -1)] : [],
    middle: steps.map((t) => pointAt(curve, t)),
  };
}

/** A point beside the curve, to the right of its way. */
function off(curve: Curve, t: number, px: number): Point {
  const [x, y] = pointAt(curve, t);
  const [dx, dy] = directionAt(curve, t);
  return [x - dy * px, y + dx * px];
}

/** Pixels as the `d` of an SVG path. @param closed a ring */
export function pathOf(points: readonly Point[], closed: boolean): string {
  if (points.length === 0) return '';
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}${closed ? 'Z' : ''}`;
}
