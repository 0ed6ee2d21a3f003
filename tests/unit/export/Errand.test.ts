import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Errand } from '../../../src/export/Errand.svelte.ts';

let saved: string[] = [];

beforeEach(() => {
  saved = [];
  vi.useFakeTimers();
  vi.stubGlobal('document', {
    createElement: () => ({
      href: '',
      download: '',
      click(this: { download: string }) {
        saved.push(this.download);
      },
    }),
  });
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const made = { name: 'map.png', blob: new Blob([new Uint8Array(1500)]) };

describe('making a file', () => {
  it('tells how far it is, saves it and says so', async () => {
    const errand = new Errand();
    await errand.run(({ progress }) => {
      progress(0.5, 'Drawing');
      expect([errand.running, errand.share, errand.words]).toEqual([true, 0.5, 'Drawing']);
      return Promise.resolve(made);
    });
    expect(saved).toEqual(['map.png']);
    expect([errand.running, errand.failed, errand.words]).toEqual([false, false, 'Saved map.png, 2 KB.']); // prettier-ignore
  });

  it('that is cancelled saves nothing, although it comes to its end', async () => {
    const errand = new Errand();
    await errand.run(() => {
      errand.cancel();
      return Promise.resolve(made);
    });
    expect(saved).toEqual([]);
    expect([errand.failed, errand.words]).toEqual([false, 'Cancelled; nothing was saved.']);
  });

  it('that fails says why, and the next can begin', async () => {
    const errand = new Errand();
    await errand.run(() => Promise.reject(new Error('No codec.')));
    expect([errand.running, errand.failed, errand.words]).toEqual([false, true, 'No codec.']);
    await errand.run(() => Promise.resolve(made));
    expect(errand.failed).toBe(false);
    expect(saved).toEqual(['map.png']);
  });

  it('waits for the one before: only one at a time', async () => {
    const errand = new Errand();
    let resolve: (file: typeof made) => void = () => undefined;
    const promise = new Promise<typeof made>((done) => (resolve = done));
    const first = errand.run(() => promise);
    await errand.run(() => Promise.resolve({ ...made, name: 'other.png' }));
    resolve(made);
    await first;
    expect(saved).toEqual(['map.png']);
  });
});
