import type { Map as MapLibreMap } from 'maplibre-gl';

/** The longest wait for what a picture needs, ms. */
export const PATIENCE = 20_000;

/** Resolves when a map has everything that its view needs. @throws Error when it takes too long */
export function idle(map: MapLibreMap): Promise<void> {
  const reached = new Promise<void>((resolve) => void map.once('idle', () => resolve()));
  map.triggerRepaint();
  return within(reached);
}

/** @throws Error when it takes longer than `PATIENCE` */
export async function within<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The map for the picture did not load.')), PATIENCE);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
