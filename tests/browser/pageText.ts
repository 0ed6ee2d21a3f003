import type { Page } from '@playwright/test';

/**
 * All that a page holds, as text, one line per element: its attributes, what is typed, ticked, chosen or opened, how far
 * it is scrolled; and what the page has stored. Left out are what is only spoken, the numbers in ids, which count up,
 * whether the map is drawn yet, and which part of a group the Tab key reaches: the one used last.
 */
export function pageText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const lines = [JSON.stringify({ ...localStorage, ...sessionStorage })];
    const numbered = new Set([
      'id',
      'for',
      'fill',
      'clip-path',
      'href',
      'aria-controls',
      'aria-labelledby',
      'aria-describedby',
      'popovertarget',
      'data-sharp',
      'data-idle',
      'tabindex',
    ]);
    const visit = (node: Node): void => {
      if (node instanceof Text) {
        const text = node.data.trim();
        if (text) lines.push(text);
      }
      if (!(node instanceof Element) || node.matches('script, [aria-live]')) return;
      const attributes = [...node.attributes]
        // The map's canvas keeps the shape of the pointer.
        .filter(
          ({ name }) => !numbered.has(name) && !(name === 'style' && node.tagName === 'CANVAS'),
        )
        .map(({ name, value }) => {
          if (value === '' && name === 'style') return '';
          // Classes that come and go change their order.
          return `${name}=${name === 'class' ? value.split(' ').sort().join(' ') : value}`;
        })
        .filter(Boolean)
        .sort();
      const field = node as HTMLInputElement;
      const said = [field.value, field.checked, (node as HTMLDetailsElement).open];
      const scrolled = [Math.round(node.scrollTop), Math.round(node.scrollLeft)];
      lines.push([node.tagName, ...attributes, ...said, ...scrolled].join(' '));
      node.childNodes.forEach(visit);
    };
    visit(document.documentElement.querySelector('body') as Node);
    return lines.join('\n');
  });
}
