import { GPUInitializationError } from 'maplibre-gl';
import { MapShell } from './MapShell.ts';
import type { Surface, SurfaceOptions } from './Surface.ts';

/** The surface for this browser: WebGL, else SVG, whose code is loaded only then. */
export async function createSurface(options: SurfaceOptions): Promise<Surface> {
  try {
    // Trying is cheaper than asking first, which makes a context only to lose it.
    return new MapShell(options);
  } catch (error) {
    if (!(error instanceof GPUInitializationError)) throw error;
    options.container.replaceChildren();
    const { PictureShell } = await import('./PictureShell.ts');
    return new PictureShell(options);
  }
}
