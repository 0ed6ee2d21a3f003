import type { Measure } from '../../core/time/ticks.ts';

/** How often typefaces have come: what was measured before is measured anew. */
let faces = $state(0);
document.fonts.addEventListener('loadingdone', () => (faces += 1));

/** Measures labels in the typeface of an element, each once; a guess until there is an element. Reactive: see `faces`. */
export function measureIn(element: HTMLElement | undefined): Measure {
  void faces;
  const context = element ? document.createElement('canvas').getContext('2d') : null;
  if (!element || !context) return (label) => label.length * 7;
  const { fontSize, fontFamily } = getComputedStyle(element);
  const known = new Map<string, number>();
  return (label, major) => {
    const key = `${label}${major}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = `${major ? 600 : 400} ${fontSize} ${fontFamily}`;
      width = context.measureText(label).width;
      known.set(key, width);
    }
    return width;
  };
}
