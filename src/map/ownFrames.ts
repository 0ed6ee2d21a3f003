import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * Lets a map ask for its frames by a bare request. MapLibre's own takes a controller and a listener each, and an error with
 * its trace when it is taken back because the map is drawn at once: half a millisecond of every step in time.
 * @param pause ms between what asks for a frame and the frame, of a map that nobody watches: one that loads asks often, and
 *   each frame costs as much as if it were seen; 0: the screen's next frame
 * @returns takes back the frame that was asked for, and tells whether there was one
 */
export function ownFrames(map: MapLibreMap, pause = 0): () => boolean {
  let request = 0;
  const draw = () => {
    request = 0;
    map.redraw();
  };
  map.triggerRepaint = () => {
    request ||= pause ? window.setTimeout(draw, pause) : requestAnimationFrame(draw);
  };
  map.once('remove', () => (map.triggerRepaint = () => undefined));
  return () => {
    const asked = request !== 0;
    if (pause) clearTimeout(request);
    else cancelAnimationFrame(request);
    request = 0;
    return asked;
  };
}
