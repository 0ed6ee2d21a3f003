import type { Theme } from './themes.ts';

/** "borderCore", "ink2" and "warsaw_pact" as parts of a token name: "border-core", "ink-2", "warsaw-pact". */
function kebab(key: string): string {
  return key.replaceAll('_', '-').replace(/[A-Z0-9]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The name of a colour's token: `tokenName('nato', 'warsaw_pact')` is `--nato-warsaw-pact`. */
export function tokenName(...path: readonly string[]): string {
  return `--${path.map(kebab).join('-')}`;
}

/** A theme as CSS custom properties, name (with its dashes) to value. */
export function tokensOf(theme: Theme): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const [key, value] of Object.entries(theme) as [string, string | Record<string, string>][]) {
    if (typeof value === 'string') tokens.set(tokenName(key), value);
    else
      for (const [step, colour] of Object.entries(value)) tokens.set(tokenName(key, step), colour);
  }
  return tokens;
}
