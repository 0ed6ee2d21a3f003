import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { ready, setDate, state } from './helpers.ts';

test.use({ serviceWorkers: 'allow' });

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** A server of its own, under a sub-path, that a test can stop. */
async function serve(folder: string): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0]?.replace(/^\/atlas\/1/, '') || '/';
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
    });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://localhost:${port}/atlas/1/` };
}

function stop(server: Server): Promise<unknown> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
}

/** Waits until a whole version is kept. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

test.describe('Without a network', () => {
  test('the installed atlas starts under its sub-path with the server stopped', async ({
    page,
  }) => {
    const { server, url } = await serve('dist');
    try {
      await page.goto(url);
      await ready(page);
      await kept(page);
    } finally {
      await stop(server);
    }
    await page.goto('about:blank');
    await page.goto(`${url}#date=1999-04-01&country=MK`);
    await ready(page);
    expect(await state(page)).toMatchObject({ date: '1999-04-01', country: 'MK' });
    await setDate(page, '2004-03-29');
    // What loads late is there as well, down to the downloads.
    // Beside a panel the head has less room.
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: 'About' }).click();
    await expect(page.getByRole('dialog')).toContainText('kept on this device');
    const csv = await page.evaluate(() => fetch('data/nato-status.csv').then((r) => r.text()));
    expect(csv).toContain('entity,name,status');
  });

  test('a newer version waits while a window is open, and is whole at the next start', async ({
    page,
    context,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
    cpSync('dist', folder, { recursive: true });
    const { server, url } = await serve(folder);
    try {
      await page.goto(url);
      await ready(page);
      await kept(page);
      publishNewer(folder);
      await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        await registration.update();
      });
      await page.waitForFunction(() =>
        navigator.serviceWorker.ready.then(({ waiting }) => Boolean(waiting)),
      );
      // What is open goes on as it was, also in a second window and after a reload.
      await page.reload();
      await ready(page);
      expect(await versionOf(page)).toBe('0.1.0');
      const second = await context.newPage();
      await second.goto(url);
      await ready(second);
      expect(await versionOf(second)).toBe('0.1.0');
      await second.getByRole('button', { name: 'About' }).click();
      await expect(second.getByRole('dialog')).toContainText('A newer version has been fetched');
      await second.close();
      await page.close();
      // The old version goes with its last window; how soon, the browser alone knows.
      const next = await context.newPage();
      const started = async () => {
        await next.goto('about:blank');
        await next.waitForTimeout(2000);
        await next.goto(url);
        await ready(next);
        return versionOf(next);
      };
      await expect.poll(started, { timeout: 60_000 }).toBe('9.9.9');
      expect(await next.evaluate(() => document.title.length)).toBeGreaterThan(0);
    } finally {
      await stop(server);
      rmSync(folder, { recursive: true });
    }
  });
});

/** The version of the data that a page works with. */
async function versionOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const facts = (await (await fetch('data/facts.json')).json()) as { version: string };
    return facts.version;
  });
}

/** Publishes the same site with another version of the data, as a build would: its worker names what changed. */
function publishNewer(folder: string): void {
  const path = join(folder, 'data', 'facts.json');
  const before = readFileSync(path, 'utf8');
  const after = before.replace('"version":"0.1.0"', '"version":"9.9.9"');
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  const md5 = (text: string) => createHash('md5').update(text).digest('hex');
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  expect(worker).toContain(md5(before));
  writeFileSync(join(folder, 'sw.js'), worker.replace(md5(before), md5(after)));
}
