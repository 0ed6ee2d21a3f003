const SVG = 'http://www.w3.org/2000/svg';

/** A new SVG element with its attributes. */
export function element<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
): SVGElementTagNameMap[K] {
  const created = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, value);
  return created;
}

/** A line whose width does not grow with the drawing, in the colour of a token; it takes no clicks. */
export function lineElement(d: string, color: string, width: number): SVGPathElement {
  return element('path', {
    d,
    fill: 'none',
    stroke: `var(${color})`,
    'stroke-width': `${width}`,
    'stroke-linejoin': 'round',
    'vector-effect': 'non-scaling-stroke',
    'pointer-events': 'none',
  });
}
