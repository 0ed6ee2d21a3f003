import type { Map as MapLibreMap } from 'maplibre-gl';
import { isSoftware } from '../core/frame/renderer.ts';
import { switched } from './Switches.ts';

/** Between two looks at whether a frame is ready, ms. */
const LOOK = 4;
/** An opacity at which a layer is drawn, although nobody would see it. */
const TRACE = 0.01;
type Opacity = 'fill-opacity' | (typeof switched)[keyof typeof switched];

/**
 * Where no graphics card draws the map, each of its frames keeps the page from everything else until it is ready, since the
 * browser waits for it to put it on the page. Here the map draws on a canvas that is not shown, one frame at a time, and
 * each is copied to one in front once it is ready: the page answers meanwhile. The copy tells of each by an event `drawn`.
 * @returns takes the front away again; null where a graphics card draws, or none is told of
 */
export function frontCanvas(map: MapLibreMap): (() => void) | null {
  const { gl } = map.painter.context;
  if (!(gl instanceof WebGL2RenderingContext) || !isSoftware(rendererOf(gl))) return null;
  const behind = map.getCanvas();
  const container = map.getContainer();
  const front = document.createElement('canvas');
  front.className = 'map-front';
  front.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none';
  const context = front.getContext('2d');
  if (!context) return null;

  const redraw = map.redraw.bind(map);
  const { triggerRepaint } = map;
  let request: ReturnType<typeof setTimeout> | undefined;
  /** The end of the frame that is on its way. */
  let fence: WebGLSync | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Another frame is wanted; the one on its way is the last for now. */
  let wanted = false;
  let idle = false;
  /** The canvas has another size than when that frame was drawn, which has emptied it. */
  let emptied = false;
  /** Whether what is switched off has been drawn, unseen: its shaders are not made in the middle of a flight then. */
  let warm = false;
  const onresize = (): void => void (emptied = true);

  const look = (): void => {
    if (
      fence &&
      gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED &&
      !gl.isContextLost()
    ) {
      timer = setTimeout(look, LOOK);
      return;
    }
    gl.deleteSync(fence);
    fence = null;
    if (emptied) map.triggerRepaint();
    else show();
  };
  const show = (): void => {
    const { width, height } = behind;
    if (front.width !== width || front.height !== height) Object.assign(front, { width, height });
    context.clearRect(0, 0, width, height);
    context.drawImage(behind, 0, 0);
    if (!front.isConnected) {
      behind.after(front);
      behind.style.opacity = '0';
    }
    front.dispatchEvent(new Event('drawn'));
    if (wanted) map.triggerRepaint();
    else if (idle) {
      container.setAttribute('data-idle', '');
      if (!warm) timer = setTimeout(warmUp);
    }
    wanted = idle = false;
  };
  const warmUp = (): void => {
    if (fence) return;
    warm = true;
    const off = switchedOff(map);
    for (const [layer, property] of off) map.setPaintProperty(layer, property, TRACE);
    redraw();
    for (const [layer, property] of off) map.setPaintProperty(layer, property, 0);
    map.triggerRepaint();
  };
  const draw = (): MapLibreMap => {
    if (fence) {
      wanted = true;
      return map;
    }
    emptied = false;
    redraw();
    fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
    if (container.hasAttribute('data-idle')) {
      // What is drawn is not seen yet.
      container.removeAttribute('data-idle');
      idle = true;
    }
    timer = setTimeout(look, LOOK);
    return map;
  };
  // Nothing of a frame is seen before it is ready: it need not wait for the screen's next one.
  const drawSoon = (): void => {
    request ??= setTimeout(() => {
      request = undefined;
      draw();
    });
  };
  const remove = (): void => {
    clearTimeout(timer);
    clearTimeout(request);
    Object.assign(map, { redraw, triggerRepaint });
    map.off('remove', remove);
    map.off('resize', onresize);
    behind.style.opacity = '';
    front.remove();
    map.triggerRepaint();
  };
  Object.assign(map, { redraw: draw, triggerRepaint: drawSoon });
  map.on('resize', onresize);
  map.once('remove', remove);
  map.triggerRepaint();
  return remove;
}

/** Layers that are switched off now, with the property that switches them. */
function switchedOff(map: MapLibreMap): [layer: string, property: Opacity][] {
  const patterns = map.getLayersOrder().filter((id) => id.startsWith('pattern-'));
  const all: [string, Opacity][] = [
    ...Object.entries(switched),
    ...patterns.map((id): [string, Opacity] => [id, 'fill-opacity']),
  ];
  return all.filter(
    ([id, property]) => map.getLayer(id) && map.getPaintProperty(id, property) === 0,
  );
}

function rendererOf(gl: WebGL2RenderingContext): string {
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  return String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
}
