/** Which part of an outline somebody placed by hand, and which part is a border or a rule that is surely so. */
import type { MultiLineString, MultiPolygon, Position } from 'geojson';

/** Points closer than this are the same, degrees: rounding moves them by less. */
const NEAR = 0.0002;

type Segment = [Position, Position];

const segmentsOf = (lines: readonly Position[][]): Segment[] =>
  lines.flatMap((line) => line.slice(1).map((end, i): Segment => [line[i]!, end]));

/** Whether a point lies on a segment, within NEAR. */
function onSegment([x, y]: Position, [[x1, y1], [x2, y2]]: Segment): boolean {
  const [dx, dy] = [x2! - x1!, y2! - y1!];
  const along = ((x! - x1!) * dx + (y! - y1!) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x! - x1! - t * dx, y! - y1! - t * dy) < NEAR;
}

/**
 * The part of a zone's outline that runs along lines placed by hand.
 * @returns lines of the zone's own points
 */
export function uncertainEdges(
  zone: MultiPolygon,
  placedByHand: readonly Position[][],
): MultiLineString {
  const guesses = segmentsOf(placedByHand);
  const isGuess = ([a, b]: Segment) => {
    const middle = [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2];
    return guesses.some((segment) => onSegment(middle, segment));
  };
  const coordinates: Position[][] = [];
  for (const ring of zone.coordinates.flat()) {
    const flags = ring.slice(1).map((end, i) => isGuess([ring[i]!, end]));
    let line: Position[] = [];
    flags.forEach((guess, i) => {
      if (!guess) line = [];
      else if (line.length === 0) coordinates.push((line = [ring[i]!, ring[i + 1]!]));
      else line.push(ring[i + 1]!);
    });
  }
  return { type: 'MultiLineString', coordinates };
}
