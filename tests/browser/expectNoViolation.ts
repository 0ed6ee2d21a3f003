import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

interface Scope {
  /** A selector: only what is in there. */
  within?: string;
  /** Only what depends on the theme; the rest has been looked at in another one. */
  contrastOnly?: boolean;
}

/** Expects that axe finds nothing in the page that keeps anyone out. */
export async function expectNoViolation(
  page: Page,
  { within, contrastOnly = false }: Scope = {},
): Promise<void> {
  // The page has no frames: without a page of its own to gather their results, axe finds the same in less time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (within) axe.include(within);
  if (contrastOnly) axe.withRules('color-contrast');
  const { violations, passes } = await axe.analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(', ')}`),
  ).toEqual([]);
  expect(passes.length, 'axe has looked at something').toBeGreaterThan(0);
}
