/** A number of persons to two significant figures, as on the map: 344,500 is 340,000, and 33 stays. */
export function roundFigure(persons: number): number {
  if (persons < 100) return Math.round(persons);
  const unit = 10 ** (Math.floor(Math.log10(persons)) - 1);
  return Math.round(persons / unit) * unit;
}
