import { MapShell } from './MapShell.ts';
import type { Surface, SurfaceOptions } from './Surface.ts';

/** Whether this browser can draw with WebGL 2, which MapLibre needs. */
export function hasWebGl(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

/** The surface for this browser: WebGL, else SVG, whose code is loaded only then. */
export async function createSurface(options: SurfaceOptions): Promise<Surface> {
  if (hasWebGl()) return new MapShell(options);
  const { PictureShell } = await import('./PictureShell.ts');
  return new PictureShell(options);
}
