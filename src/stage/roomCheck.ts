import { contrast } from '../core/colour/contrast.ts';
import { toHex } from '../core/colour/rgb.ts';
import { VEIL } from './sight.ts';

/** What is read worst from the back of the room. */
export interface RoomCheck {
  /** The smallest text, CSS pixels, and the least that it should be: a fiftieth of the height. */
  smallest: { px: number; words: string } | null;
  least: number;
  /** The weakest contrast of text once light in the room lies over it. */
  weakest: { ratio: number; words: string } | null;
}

/** Looks at every text inside some elements as it is drawn now. @param height of the screen, CSS pixels */
export function checkRoom(parts: readonly Element[], height: number): RoomCheck {
  const result: RoomCheck = { smallest: null, least: height / 50, weakest: null };
  for (const part of parts) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      if (!words || !element || element.getClientRects().length === 0) continue;
      if (element.closest('.visually-hidden')) continue;
      const style = getComputedStyle(element);
      const px = Number.parseFloat(style.fontSize);
      if (!result.smallest || px < result.smallest.px) result.smallest = { px, words };
      const ratio = contrast(washed(style.color), washed(groundOf(element)));
      if (!result.weakest || ratio < result.weakest.ratio) result.weakest = { ratio, words };
    }
  }
  return result;
}

/** The first opaque ground behind an element; white where there is none. */
function groundOf(element: Element | null): string {
  for (let at = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (channels(backgroundColor)[3] === 1) return backgroundColor;
  }
  return 'rgb(255, 255, 255)';
}

/** A computed colour with light over it. */
function washed(colour: string): string {
  const [red, green, blue] = channels(colour);
  const lit = (value: number) => value + (255 - value) * VEIL;
  return toHex(lit(red), lit(green), lit(blue));
}

function channels(colour: string): [number, number, number, number] {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, alpha];
}
