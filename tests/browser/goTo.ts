import type { Page } from '@playwright/test';

/**
 * Takes an open page to a link as a reader does who changes the address, and waits until the map has drawn it. A link
 * without a view shows the whole map, as it does on opening.
 * @param drawn false: does not wait for the map
 */
export async function goTo(page: Page, link = '', { drawn = true } = {}): Promise<void> {
  const still = await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  // A camera that flies would be on its way when the test begins.
  if (!still) await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(
    async ([to, drawn]) => {
      // Once the page is laid out anew; and once the map has begun to draw what follows from that.
      const frames = () =>
        new Promise((resolve) =>
          requestAnimationFrame(() =>
            drawn ? requestAnimationFrame(resolve) : setTimeout(resolve),
          ),
        );
      const { hash } = new URL(to || '#', location.href);
      if (hash !== location.hash) {
        const changed = new Promise((resolve) =>
          addEventListener('hashchange', resolve, { once: true }),
        );
        location.hash = hash;
        await changed;
      }
      await frames();
      if (!/[#&]map=/.test(hash)) {
        // Only now: a panel that has come with the link leaves the map less room.
        document.querySelector<HTMLElement>('[aria-label="Reset view"]')?.click();
        await frames();
      }
    },
    [link, drawn] as const,
  );
  if (drawn) await page.locator('[data-sharp][data-idle]').waitFor({ state: 'attached' });
  if (!still) await page.emulateMedia({ reducedMotion: 'no-preference' });
}
