/**
 * A drawing of the page as the text of an SVG file that stands alone: colours instead of the page's tokens, sizes instead of
 * shares, nothing that only a browser understands.
 * @param width and height in CSS pixels
 * @param ratio how many times as large it asks to be shown
 * @param scheme of its colours, where the page around it has another
 */
export function svgText(
  svg: SVGSVGElement,
  width: number,
  height: number,
  ratio = 1,
  scheme: 'light' | 'dark' | '' = '',
): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const style = getComputedStyle(document.documentElement);
  const probe = document.createElement('span');
  probe.style.colorScheme = scheme;
  document.body.append(probe);
  const values = new Map<string, string>();
  const valueOf = (token: string): string => {
    let value = values.get(token);
    if (value === undefined) {
      const raw = style.getPropertyValue(token).trim();
      // Both themes stand in one token: the browser knows which of them holds.
      probe.style.color = '';
      probe.style.color = `var(${token})`;
      value = raw.startsWith('light-dark') ? getComputedStyle(probe).color : raw;
      values.set(token, value);
    }
    return value;
  };
  for (const element of [copy, ...copy.querySelectorAll<SVGElement>('*')]) {
    for (const { name, value } of [...element.attributes]) {
      if (/^(data-|tabindex|role|aria-|pointer-events|vector-effect)/.test(name)) {
        element.removeAttribute(name);
      } else if (value.includes('var(')) {
        element.setAttribute(name, value.replaceAll(/var\((--[\w-]+)\)/g, (_, token) => valueOf(token))); // prettier-ignore
      }
    }
    if (element.style.fontFamily) {
      element.removeAttribute('style');
      element.setAttribute('font-family', "'Source Sans 3', 'Source Sans Pro', Arial, sans-serif");
    }
  }
  const ground = valueOf('--sea');
  probe.remove();
  copy.removeAttribute('style');
  copy.setAttribute('width', `${width * ratio}`);
  copy.setAttribute('height', `${height * ratio}`);
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const sea = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  sea.setAttribute('width', `${width}`);
  sea.setAttribute('height', `${height}`);
  sea.setAttribute('fill', ground);
  copy.prepend(sea);
  return new XMLSerializer().serializeToString(copy);
}
