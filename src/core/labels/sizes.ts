/** Text sizes by zoom: pairs of zoom and pixels at size class 1; between them they grow linearly. */
export type SizeStops = readonly (readonly [zoom: number, px: number])[];

/** Country names by class: 1 the widest (27 px at most), 5 the narrowest (never under 12). */
export const countrySizes: Readonly<Record<number, SizeStops>> = {
  1: [
    [4, 12],
    [5.5, 17],
    [7, 27],
  ],
  2: [
    [4, 12],
    [5.5, 15],
    [7, 23],
  ],
  3: [
    [5, 12],
    [6, 14.5],
    [7.5, 22],
  ],
  4: [
    [5.5, 12],
    [6.5, 14],
    [8, 21],
  ],
  5: [
    [6, 12],
    [7, 13],
    [9, 20],
  ],
};

export const republicSizes: SizeStops = [
  [5.5, 12],
  [6.5, 13],
  [8, 17],
];
export const scriptSizes: SizeStops = [
  [5, 12],
  [6, 13],
  [8, 17],
];
export const capitalSizes: SizeStops = [
  [5, 12.5],
  [7, 15],
  [9, 19],
  [11, 22],
];
export const townSizes: SizeStops = [
  [5, 12],
  [7, 13],
  [9, 15],
  [11, 17],
];
export const waterSizes: SizeStops = [
  [4, 12],
  [6, 16],
  [8, 22],
];

/** Texts of operations and events, by the kind of their label. */
export const noteSizes: Readonly<Record<string, SizeStops>> = {
  figure: [
    [6, 13],
    [8, 17],
    [9.5, 23],
  ],
  mark: [
    [8, 12.5],
    [10, 14],
  ],
  note: [
    [7, 12],
    [10, 14.5],
  ],
  zone: [
    [5, 12],
    [8, 14],
  ],
  sector: [
    [6, 12],
    [9, 15.5],
  ],
  event: [
    [5, 13],
    [9, 15.5],
  ],
  base: [
    [6, 12],
    [9, 14],
  ],
  people: [
    [5, 14],
    [7, 18],
    [8.5, 23],
  ],
};

/** How large the words below a number of people are, of its own size, and not below the least text, px. */
export function wordsOfPeople(size: number, scale: (px: number) => number): number {
  return Math.max(scale(12), size * 0.62);
}

/** Names of smaller waters are smaller. */
export function waterStops(size: number, scale: (px: number) => number): SizeStops {
  return waterSizes.map(([zoom, px]) => [zoom, scale(size > 2 ? px * 0.8 : px)]);
}

/** The same stops in the sizes of a screen (`MapScale.text`). */
export function scaledStops(stops: SizeStops, scale: (px: number) => number): SizeStops {
  return stops.map(([zoom, px]) => [zoom, scale(px)]);
}

/** Pixels at a zoom, as the map's own interpolation gives them. */
export function sizeAt(stops: SizeStops, zoom: number): number {
  const first = stops[0];
  const last = stops.at(-1);
  if (!first || !last) return 0;
  if (zoom <= first[0]) return first[1];
  for (let index = 1; index < stops.length; index += 1) {
    const low = stops[index - 1] ?? first;
    const high = stops[index] ?? last;
    if (zoom <= high[0])
      return low[1] + ((high[1] - low[1]) * (zoom - low[0])) / (high[0] - low[0]);
  }
  return last[1];
}
