import type { Scene } from '../core/scene/types.ts';
import type { Box } from '../core/labels/place.ts';
import type { Atlas } from '../state/Atlas.svelte.ts';
import { shotOf } from './films.ts';
import type { Job } from './Job.ts';
import type { OpenStudio } from './Studio.ts';

/** The page of a scene's picture, CSS pixels. */
export const PICTURE = { width: 1280, height: 720 } as const;

/**
 * Takes a picture of the last day of each scene, as JPEG in a data address.
 * @param blocked what a writer will lay over a scene's picture
 * @param done is told each picture as it comes
 * @throws AbortError when cancelled
 */
export async function scenePictures(
  open: OpenStudio,
  atlas: Atlas,
  scenes: readonly Scene[],
  blocked: (scene: Scene) => Box[],
  done: (scene: Scene, picture: string, index: number) => void,
  { signal, progress }: Job,
): Promise<void> {
  progress(0, 'Preparing the map');
  const view = scenes[0]?.bounds;
  const studio = await open({ ...PICTURE, ratio: 1.5, theme: 'light', ...(view && { view }) });
  try {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [PICTURE.width * 1.5, PICTURE.height * 1.5];
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('This browser cannot draw the pictures.');
    for (const [index, scene] of scenes.entries()) {
      signal.throwIfAborted();
      progress(index / (scenes.length + 1), `Scene ${index + 1} of ${scenes.length}: ${scene.title}`); // prettier-ignore
      const shot = { ...shotOf(atlas, scene, scene.to), blocked: blocked(scene) };
      context.drawImage(await studio.still(shot), 0, 0, canvas.width, canvas.height);
      done(scene, canvas.toDataURL('image/jpeg', 0.9), index);
      await new Promise((resolve) => setTimeout(resolve));
    }
    signal.throwIfAborted();
  } finally {
    studio.close();
  }
}
