/** A plate over the map, px. */
interface Size {
  width: number;
  height: number;
}

/** A point of the map's box, px from its top left. */
interface Spot {
  x: number;
  y: number;
}

/** Where a plate may lie, the first where nothing speaks against it. */
export const corners = ['bottom-right', 'bottom-left', 'top-right', 'top-left'] as const;
export type Corner = (typeof corners)[number];

/** How near to a plate a thing is still disturbed by it, px for each px of the map's height. */
const NEAR = 0.02;

/**
 * The corner where a plate hides least of what a scene is about. Pure.
 * @param box of the map
 * @param spots where that is; those outside the box count for nothing
 */
export function quietCorner(box: Size, plate: Size, spots: readonly Spot[]): Corner {
  const near = box.height * NEAR;
  const hidden = (corner: Corner) => {
    const top = corner.startsWith('top');
    const left = corner.endsWith('left');
    return spots.filter(({ x, y }) => {
      if (x < 0 || y < 0 || x > box.width || y > box.height) return false;
      const across = left ? x < plate.width + near : x > box.width - plate.width - near;
      return across && (top ? y < plate.height + near : y > box.height - plate.height - near);
    }).length;
  };
  return corners.reduce((best, corner) => (hidden(corner) < hidden(best) ? corner : best));
}
