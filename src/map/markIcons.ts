import type { Theme } from '../core/colour/themes.ts';
import type { MarkIcon } from '../core/frame/marks.ts';

type Inks = Pick<Theme, 'ink' | 'force' | 'borderCasing' | 'surface'>;

/** Pixels of an image per CSS pixel. */
export const ICON_RATIO = 2;

/** Sides of each image, CSS pixels. Pins stand on the middle of their lower edge. */
const sizes: Record<MarkIcon, [width: number, height: number]> = {
  'pin-1': [16, 27],
  'pin-2': [14, 24],
  'pin-3': [8, 14],
  strike: [16, 16],
  incident: [16, 16],
  base: [12, 12],
};

export const markIcons = Object.keys(sizes) as MarkIcon[];

/** An image of a mark in a theme's colours, with its casing. @param scale times as large as on a desk */
export function markImage(icon: MarkIcon, inks: Inks, scale: number): ImageData | null {
  const [width, height] = sizes[icon];
  const ratio = ICON_RATIO * scale;
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * ratio);
  canvas.height = Math.ceil(height * ratio);
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.scale(ratio, ratio);
  context.lineCap = 'round';
  const isForce = icon === 'strike' || icon === 'incident';
  const ink = isForce ? inks.force : inks.ink;
  // Twice: the casing wider and first, so that the mark reads on every fill.
  for (const [colour, extra] of [
    [inks.borderCasing, 3],
    [ink, 0],
  ] as const) {
    context.strokeStyle = colour;
    context.fillStyle = colour;
    draw(context, icon, extra, inks.surface);
  }
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** @param extra px by which strokes are wider */
function draw(
  context: CanvasRenderingContext2D,
  icon: MarkIcon,
  extra: number,
  hollow: string,
): void {
  const stroke = (width: number, ...points: [x: number, y: number][]) => {
    context.lineWidth = width + extra;
    context.beginPath();
    for (const [x, y] of points) context.lineTo(x, y);
    context.stroke();
  };
  const head = (x: number, radius: number) => {
    context.beginPath();
    context.arc(x, radius + 2, radius + extra / 2, 0, 2 * Math.PI);
    context.fill();
  };
  if (icon === 'pin-1') {
    stroke(2, [8, 25], [8, 12]);
    head(8, 5.5);
  } else if (icon === 'pin-2') {
    stroke(2, [7, 22], [7, 11]);
    head(7, 4.5);
    if (extra === 0) {
      context.fillStyle = hollow;
      context.beginPath();
      context.arc(7, 6.5, 2.5, 0, 2 * Math.PI);
      context.fill();
    }
  } else if (icon === 'pin-3') stroke(2.2, [4, 12], [4, 3]);
  else if (icon === 'strike') {
    stroke(2.4, [4.5, 4.5], [11.5, 11.5]);
    stroke(2.4, [11.5, 4.5], [4.5, 11.5]);
  } else if (icon === 'incident') stroke(2, [8, 3.5], [12.5, 8], [8, 12.5], [3.5, 8], [8, 3.5]);
  else context.fillRect(3.5 - extra / 2, 3.5 - extra / 2, 5 + extra, 5 + extra);
}
