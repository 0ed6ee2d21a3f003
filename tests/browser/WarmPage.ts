import type { Browser, Page, ViewportSize } from '@playwright/test';
import { goTo } from './goTo.ts';
import { ready, setMapRatio } from './helpers.ts';
import { pageText } from './pageText.ts';

/** How a page looks and moves: what a link does not hold. */
export interface Look {
  viewport: ViewportSize;
  colorScheme: 'light' | 'dark' | 'no-preference' | null;
  reducedMotion: 'reduce' | 'no-preference' | null;
  /** The theme that the reader has chosen; '' leaves it to the system. */
  theme: '' | 'light' | 'dark' | 'projector';
  /** Pixels of the map per CSS pixel. */
  mapRatio: number;
}

/** The untouched page at `HOME`: its text, what it has stored, and which part of its key is open. */
interface Untouched {
  text: string;
  stored: Record<string, string>;
  part: string | null;
}

/** A quiet day, with nothing open, that no test asks for. */
const HOME = '#date=1981-05-05';
/** A page that is not as before after this time (ms) will not be. */
const SETTLING = 3000;

/**
 * One opened page for many tests, which spares each of them the start. After a test it goes back to one known link; if
 * it then differs in anything from the untouched page there (a list left open, a box ticked, a panel scrolled), the
 * next test gets a newly opened page. So no test sees what another has done.
 */
export class WarmPage {
  readonly #browser: Browser;
  readonly #baseURL: string;
  #page: Page | null = null;
  /** The pixels per CSS pixel that the page was opened with. */
  #mapRatio = 0;
  /** What the untouched page holds at `HOME`, and what it has stored, by look. */
  readonly #untouched = new Map<string, Untouched>();

  constructor(browser: Browser, baseURL: string) {
    this.#browser = browser;
    this.#baseURL = baseURL;
  }

  /** The untouched page, with the look that a test wants. */
  async begin(look: Look): Promise<Page> {
    if (this.#mapRatio !== look.mapRatio) await this.close();
    this.#page ??= await this.#open(look);
    await dress(this.#page, look);
    const key = JSON.stringify(look);
    if (!this.#untouched.has(key)) {
      await goTo(this.#page, HOME);
      const stored = await this.#page.evaluate(() => ({ ...localStorage }));
      const part = await openPart(this.#page);
      this.#untouched.set(key, { text: await pageText(this.#page), stored, part });
    }
    return this.#page;
  }

  /** Looks after a test whether the page can serve the next one. @returns what the test has left behind, or '' */
  async end(look: Look): Promise<string> {
    const page = this.#page;
    if (!page) return '';
    const left = await this.#leftBehind(page, look).catch((error: unknown) => String(error));
    if (left) await this.close();
    return left;
  }

  async close(): Promise<void> {
    await this.#page?.context().close();
    this.#page = null;
  }

  async #open(look: Look): Promise<Page> {
    const context = await this.#browser.newContext({
      baseURL: this.#baseURL,
      viewport: look.viewport,
      colorScheme: look.colorScheme,
    });
    await setMapRatio(context, look.mapRatio);
    this.#mapRatio = look.mapRatio;
    const page = await context.newPage();
    await page.goto(`./${HOME}`);
    await ready(page);
    // What the page fetches while it rests is part of it.
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    // Nothing takes such a script away again.
    page.addInitScript = () => {
      throw new Error('A test that adds a script to the start needs a page of its own.');
    };
    return page;
  }

  async #leftBehind(page: Page, look: Look): Promise<string> {
    const { text: untouched, stored, part } = this.#untouched.get(JSON.stringify(look))!;
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    for (const other of page.context().pages()) if (other !== page) await other.close();
    await page.mouse.move(-1, -1);
    // Off stage, and out of the table, there is what is looked for below.
    if (page.url().includes('mode=')) await goTo(page, HOME, { drawn: false });
    await dress(page, look);
    await page.evaluate(async (home) => {
      (document.activeElement as HTMLElement | null)?.blur();
      // A tool and a list are closed, and the timeline shows all years again: what is left open most often. Keys that are
      // really pressed wait for a frame each; no frame is drawn here before the page is at its link again.
      for (let layer = 0; layer < 2; layer += 1) {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
      }
      const years = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent.trim() === 'Years',
      );
      if (years?.getAttribute('aria-pressed') === 'false') years.click();
      location.hash = home;
    }, HOME);
    await goTo(page, HOME, { drawn: false });
    const open = await openPart(page);
    const turned = part ?? open;
    if (open !== part && turned) {
      await partsOfKey(page)
        .filter({ hasText: turned })
        .dispatchEvent('click', {}, { timeout: SETTLING });
    }
    await page.evaluate((before) => {
      sessionStorage.clear();
      localStorage.clear();
      Object.assign(localStorage, before);
    }, stored);
    const until = Date.now() + SETTLING;
    // What fades or follows a frame later needs a moment; that the map is drawn is no concern of the text.
    for (;;) {
      const text = await pageText(page);
      if (text === untouched || Date.now() > until) return firstDifference(untouched, text);
      await page.waitForTimeout(50);
    }
  }
}

async function dress(page: Page, look: Look): Promise<void> {
  const size = page.viewportSize();
  const { viewport, colorScheme, reducedMotion, theme } = look;
  if (size?.width !== viewport.width || size.height !== viewport.height) {
    await page.setViewportSize(viewport);
  }
  await page.emulateMedia({ colorScheme, reducedMotion, media: null });
  const choice = page.locator('select[aria-label="Theme"]');
  if ((await choice.inputValue()) !== theme) await choice.selectOption(theme, { force: true });
}

function partsOfKey(page: Page) {
  return page.getByRole('group', { name: 'Parts of the key' }).getByRole('button');
}

/** The name of the part of the key that is open. */
async function openPart(page: Page): Promise<string | null> {
  const [open] = await partsOfKey(page)
    .and(page.locator('[aria-expanded="true"]'))
    .allTextContents();
  return open ? (/^[A-Za-z ]*[A-Za-z]/.exec(open.trim())?.[0] ?? null) : null;
}

function firstDifference(before: string, after: string): string {
  const lines = before.split('\n');
  const [line] = after.split('\n').filter((text, index) => text !== lines[index]);
  return before === after ? '' : (line ?? 'less than before');
}
