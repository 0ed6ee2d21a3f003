/** What is looked at before a talk: whether this machine can give it, also without a network. */
import { isSoftware } from '../core/frame/renderer.ts';
import { hasSecondScreen } from './screens.ts';

export interface Finding {
  what: string;
  verdict: 'good' | 'mind' | 'bad';
  words: string;
}

const faces = ["500 40px 'Brygada 1918'", "400 20px 'Source Sans 3'", "600 20px 'Source Sans 3'"];
/** Below this many frames in a second movement is seen to stutter. */
const SMOOTH = 24;

/** Everything that can be told at once. */
export async function preflight(): Promise<Finding[]> {
  return [await cached(), network(), fonts(), graphics(), screens(), awake()];
}

/**
 * Counts the frames of a movement. @param move starts it @param ms how long it takes
 * @param front the canvas in front of the map, where it has one: the page has more frames then than the map
 */
export async function frameRate(
  move: () => void,
  ms: number,
  front: Element | null,
): Promise<Finding> {
  const frames = await new Promise<number>((resolve) => {
    const start = performance.now();
    let count = 0;
    const counted = () => void (count += 1);
    const tick = () => {
      if (!front) counted();
      if (performance.now() - start < ms) requestAnimationFrame(tick);
      else {
        front?.removeEventListener('drawn', counted);
        resolve(count);
      }
    };
    move();
    front?.addEventListener('drawn', counted);
    requestAnimationFrame(tick);
  });
  const rate = Math.round((frames / ms) * 1000);
  const words =
    rate >= SMOOTH ? `${rate} in a second` : `${rate} in a second: flights stutter here. A system that asks for less motion gets steps instead.`; // prettier-ignore
  return { what: 'Frames', verdict: rate >= SMOOTH ? 'good' : 'mind', words };
}

async function cached(): Promise<Finding> {
  const what = 'Without a network';
  if (location.protocol === 'file:') {
    return { what, verdict: 'good', words: 'One file: nothing else is needed.' };
  }
  const keys = 'caches' in window ? await caches.keys().catch(() => []) : [];
  if (navigator.serviceWorker?.controller && keys.length > 0) {
    return { what, verdict: 'good', words: 'The atlas is kept on this machine.' };
  }
  const words =
    'This page is loaded, and goes on without a network; to be loaded anew it needs one. Take the single file along.';
  return { what, verdict: 'mind', words };
}

function network(): Finding {
  const what = 'Requests';
  const others = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ protocol, origin }) => protocol.startsWith('http') && origin !== location.origin);
  return others.length === 0
    ? { what, verdict: 'good', words: 'Nothing was asked of another site.' }
    : { what, verdict: 'bad', words: `Asked of others: ${others[0]?.hostname}` };
}

function fonts(): Finding {
  const what = 'Typefaces';
  const missing = faces.filter((face) => !document.fonts.check(face));
  return missing.length === 0
    ? { what, verdict: 'good', words: 'All loaded.' }
    : { what, verdict: 'mind', words: `Not loaded: ${missing.join(', ')}` };
}

function graphics(): Finding {
  const what = 'Graphics';
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) {
    return { what, verdict: 'mind', words: 'No WebGL: the map is a drawing, without relief.' };
  }
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const name = String(info ? context.getParameter(info.UNMASKED_RENDERER_WEBGL) : '');
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return isSoftware(name)
    ? { what, verdict: 'mind', words: 'WebGL without a graphics card: flights may stutter.' }
    : { what, verdict: 'good', words: 'WebGL.' };
}

function screens(): Finding {
  const what = 'Second screen';
  const second = hasSecondScreen();
  if (second) return { what, verdict: 'good', words: 'Connected.' };
  const words =
    second === false ? 'None is connected, or it mirrors this one.' : 'This browser cannot tell.';
  return { what, verdict: 'mind', words };
}

function awake(): Finding {
  const what = 'Sleep';
  return 'wakeLock' in navigator
    ? { what, verdict: 'good', words: 'The screen stays on during the talk.' }
    : { what, verdict: 'mind', words: 'Switch off the screen saver: the browser cannot.' };
}
