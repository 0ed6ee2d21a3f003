import type { Position } from 'geojson';

/** Distance of a point from a segment, in degrees as if the earth were flat: good enough to tell "on it" from "beside it". */
export function offSegment([x, y]: Position, [x1, y1]: Position, [x2, y2]: Position): number {
  const [dx, dy] = [x2! - x1!, y2! - y1!];
  const along = ((x! - x1!) * dx + (y! - y1!) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x! - x1! - t * dx, y! - y1! - t * dy);
}
