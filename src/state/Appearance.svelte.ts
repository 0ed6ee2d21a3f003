import { MediaQuery } from 'svelte/reactivity';
import { themeNames, type ThemeName } from '../core/colour/themes.ts';

const KEY = 'open-door-atlas.theme';

/** How the atlas looks: the theme that was chosen, else the system's; and whether motion is wanted. */
export class Appearance {
  readonly #prefersDark = new MediaQuery('(prefers-color-scheme: dark)');
  readonly #prefersStill = new MediaQuery('(prefers-reduced-motion: reduce)');
  // As in `src/ui/tokens.css`.
  readonly #isWide = new MediaQuery('(min-width: 900px)');
  /** The theme that was chosen; null: the system's preference holds. */
  chosen: ThemeName | null = $state(stored());
  readonly theme: ThemeName = $derived(
    this.chosen ?? (this.#prefersDark.current ? 'dark' : 'light'),
  );

  /** The projector's theme on a screen wide enough to be laid out for a wall. */
  get onWall(): boolean {
    return this.theme === 'projector' && this.#isWide.current;
  }

  /** No movement but what the reader makes. */
  get still(): boolean {
    return this.#prefersStill.current;
  }

  /** Chooses a theme, for this visit and the next; null leaves it to the system. */
  use(theme: ThemeName | null): void {
    this.chosen = theme;
    if (theme) document.documentElement.dataset['theme'] = theme;
    else delete document.documentElement.dataset['theme'];
    try {
      if (theme) localStorage.setItem(KEY, theme);
      else localStorage.removeItem(KEY);
    } catch {
      // A page without storage (a private window, a file) keeps the theme for this visit.
    }
  }
}

function stored(): ThemeName | null {
  try {
    const text = localStorage.getItem(KEY);
    const theme = themeNames.find((name) => name === text) ?? null;
    if (theme) document.documentElement.dataset['theme'] = theme;
    return theme;
  } catch {
    return null;
  }
}
