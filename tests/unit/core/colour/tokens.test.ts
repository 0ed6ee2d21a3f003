import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { themes, type ThemeName } from '../../../../src/core/colour/themes.ts';
import { tokenName, tokensOf } from '../../../../src/core/colour/tokens.ts';

const css = readFileSync(new URL('../../../../src/ui/tokens.css', import.meta.url), 'utf8')
  // One kind of quote, whatever the formatter prefers.
  .replaceAll('"', "'");

/** Declarations of the first rule with this selector, name to value. */
function declarations(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('\n}', start));
  return new Map(
    [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1]!, match[2]!]),
  );
}

function cssValue(theme: ThemeName, token: string): string | undefined {
  if (theme === 'projector') return declarations(":root[data-theme='projector']").get(token);
  const value = declarations(':root').get(token);
  const pair = /^light-dark\((#\w+|rgb\([^)]*\)), (#\w+|rgb\([^)]*\))\)$/.exec(value ?? '');
  return pair ? pair[theme === 'light' ? 1 : 2] : value;
}

describe('tokens.css', () => {
  for (const theme of ['light', 'dark', 'projector'] as const) {
    it(`gives the page the colours of the ${theme} theme`, () => {
      const wanted = Object.fromEntries(tokensOf(themes[theme]));
      const found = Object.fromEntries(
        Object.keys(wanted).map((token) => [token, cssValue(theme, token)]),
      );
      expect(found).toEqual(wanted);
    });
  }

  it('has no colour that themes.ts does not know', () => {
    const known = tokensOf(themes.light);
    const colours = [...declarations(':root')].filter(([, value]) =>
      /#[0-9a-f]{3}|rgb\(/.test(value),
    );
    expect(colours.map(([name]) => name).filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('tokenName', () => {
  it('speaks CSS', () => {
    expect(tokenName('onNato', 'intensified_dialogue')).toBe('--on-nato-intensified-dialogue');
    expect(tokenName('borderCore')).toBe('--border-core');
  });
});
