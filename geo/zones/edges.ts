/** Which part of an outline somebody placed by hand, and which part is a border or a rule that is surely so. */
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { offSegment } from './segment.ts';

/** Points closer than this are the same, degrees: rounding moves them by less. */
const NEAR = 0.0002;

type Segment = [Position, Position];

const segmentsOf = (lines: readonly Position[][]): Segment[] =>
  lines.flatMap((line) => line.slice(1).map((end, i): Segment => [line[i]!, end]));

type Box = { least: Position; most: Position };

/** The segments that come near a zone: those of a continent are many. */
function nearZone(lines: readonly Position[][], points: readonly Position[]): Segment[] {
  const extreme = (pick: (...values: number[]) => number): Position =>
    [0, 1].map((axis) => points.map((point) => point[axis]!).reduce((a, b) => pick(a, b)));
  const box: Box = { least: extreme(Math.min), most: extreme(Math.max) };
  return segmentsOf(lines).filter(([a, b]) =>
    [0, 1].every(
      (axis) =>
        Math.max(a[axis]!, b[axis]!) >= box.least[axis]! - NEAR &&
        Math.min(a[axis]!, b[axis]!) <= box.most[axis]! + NEAR,
    ),
  );
}

/**
 * The part of a zone's outline that runs along lines placed by hand and along no border.
 * @param placedByHand lines that are guesses
 * @param borders lines that are sure, even where a guess follows them
 * @returns lines of the zone's own points
 */
export function uncertainEdges(
  zone: MultiPolygon,
  placedByHand: readonly Position[][],
  borders: readonly Position[][],
): MultiLineString {
  const points = zone.coordinates.flat(2);
  const [guesses, sure] = [nearZone(placedByHand, points), nearZone(borders, points)];
  const isGuess = ([a, b]: Segment) => {
    const middle = [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2];
    const on = (segment: Segment) => offSegment(middle, ...segment) < NEAR;
    return guesses.some(on) && !sure.some(on);
  };
  const coordinates: Position[][] = [];
  for (const ring of zone.coordinates.flat()) {
    let line: Position[] = [];
    ring.slice(1).forEach((end, i) => {
      if (!isGuess([ring[i]!, end])) line = [];
      else if (line.length === 0) coordinates.push((line = [ring[i]!, end]));
      else line.push(end);
    });
  }
  return { type: 'MultiLineString', coordinates };
}
