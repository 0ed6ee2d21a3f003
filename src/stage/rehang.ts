import type { ThemeName } from '../core/colour/themes.ts';
import type { Appearance } from '../state/Appearance.svelte.ts';

/**
 * Lends the page another theme, without remembering it for the next visit.
 * @param theme of the map, as the audience sees it
 * @param chrome of everything around it
 * @returns a function that gives it back
 */
export function rehang(appearance: Appearance, theme: ThemeName, chrome = theme): () => void {
  const { dataset } = document.documentElement;
  const before = { chosen: appearance.chosen, theme: dataset['theme'] };
  appearance.chosen = theme;
  dataset['theme'] = chrome;
  return () => {
    appearance.chosen = before.chosen;
    if (before.theme === undefined) delete dataset['theme'];
    else dataset['theme'] = before.theme;
  };
}
