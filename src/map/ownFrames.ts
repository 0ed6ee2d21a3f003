import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * Lets a map ask for its frames by a bare request. MapLibre's own takes a controller and a listener each, and an error with
 * its trace when it is taken back because the map is drawn at once: half a millisecond of every step in time.
 * @returns takes back the frame that was asked for, and tells whether there was one
 */
export function ownFrames(map: MapLibreMap): () => boolean {
  let request = 0;
  map.triggerRepaint = () => {
    request ||= requestAnimationFrame(() => {
      request = 0;
      map.redraw();
    });
  };
  map.once('remove', () => (map.triggerRepaint = () => undefined));
  return () => {
    const asked = request !== 0;
    cancelAnimationFrame(request);
    request = 0;
    return asked;
  };
}
