/** How the stage looks to others: washed out by light in the room, or with another colour vision. */
export const sights = [
  'as it is',
  'washed out',
  'protanopia',
  'deuteranopia',
  'tritanopia',
] as const;
export type Sight = (typeof sights)[number];

/** Share of white that light in the room adds to a beamer's picture. */
export const VEIL = 0.12;

/**
 * Deficiencies at full strength, rows of linear RGB: Machado, Oliveira and Fernandes (2009),
 * https://doi.org/10.1109/TVCG.2009.113
 */
const rows: Partial<Record<Sight, readonly number[]>> = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998], // prettier-ignore
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881], // prettier-ignore
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039], // prettier-ignore
};

/** Values of an SVG `feColorMatrix` in linear RGB; null where a sight is no matter of colour. */
export function matrixOf(sight: Sight): string | null {
  const values = rows[sight];
  if (!values) return null;
  return (
    [0, 3, 6].map((at) => `${values.slice(at, at + 3).join(' ')} 0 0`).join(' ') + ' 0 0 0 1 0'
  );
}
