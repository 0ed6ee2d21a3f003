import type { Attachment } from 'svelte/attachments';

/** What pointers and wheels on a strip of time mean. Distances are CSS pixels from its left edge. */
export interface Gestures {
  /** A drag goes to the date under it. `tap`: pressed and let go in place. */
  onscrub?: (px: number, phase: 'start' | 'move' | 'end') => void;
  ontap?: (px: number, py: number) => void;
  onpan: (deltaPx: number) => void;
  /** @returns whether there was anything to zoom; if not, the page may scroll */
  onzoom: (factor: number, px: number) => boolean;
  /** Whether a wheel zooms without the Control key, and a press scrubs before it moves. */
  eager: boolean;
}

/** A press that moves less is a tap (px). */
const SLACK = 4;

/** Reads drags (scrub; with Shift: pan), pinches, wheels and taps on an element. */
export function gestures({
  onscrub,
  ontap,
  onpan,
  onzoom,
  eager,
}: Gestures): Attachment<HTMLElement> {
  return (element) => {
    const pointers = new Map<number, number>();
    let pressedAt = 0;
    let mode: 'none' | 'pressed' | 'scrub' | 'pan' | 'pinch' = 'none';
    const px = (event: MouseEvent): number => event.clientX - element.getBoundingClientRect().left;
    const spread = (): { middle: number; width: number } => {
      const [a = 0, b = 0] = [...pointers.values()];
      return { middle: (a + b) / 2, width: Math.max(1, Math.abs(a - b)) };
    };

    function down(event: PointerEvent): void {
      if (event.button !== 0) return;
      const at = px(event);
      element.setPointerCapture(event.pointerId);
      if (pointers.size === 1 && mode === 'scrub')
        onscrub?.([...pointers.values()][0] ?? at, 'end');
      pointers.set(event.pointerId, at);
      pressedAt = at;
      if (pointers.size > 1) mode = 'pinch';
      else if (event.shiftKey) mode = 'pan';
      else if (eager) {
        mode = 'scrub';
        onscrub?.(at, 'start');
      } else mode = 'pressed';
    }

    function move(event: PointerEvent): void {
      const before = pointers.get(event.pointerId);
      if (before === undefined) return;
      const at = px(event);
      const held = spread();
      pointers.set(event.pointerId, at);
      if (mode === 'pinch') {
        const now = spread();
        onpan(held.middle - now.middle);
        onzoom(now.width / held.width, now.middle);
      } else if (mode === 'pan') onpan(before - at);
      else if (mode === 'scrub') onscrub?.(at, 'move');
      else if (mode === 'pressed' && Math.abs(at - pressedAt) > SLACK && onscrub) {
        mode = 'scrub';
        onscrub(at, 'start');
      }
    }

    function up(event: PointerEvent): void {
      if (!pointers.has(event.pointerId)) return;
      const at = px(event);
      pointers.delete(event.pointerId);
      if (mode === 'scrub') onscrub?.(at, 'end');
      else if (mode === 'pressed' && event.type === 'pointerup') {
        ontap?.(at, event.clientY - element.getBoundingClientRect().top);
      }
      if (pointers.size === 0 || mode !== 'pinch') mode = 'none';
    }

    function wheel(event: WheelEvent): void {
      const perUnit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        event.preventDefault();
        onpan(event.deltaX * perUnit);
      } else if (eager || event.ctrlKey) {
        // A pinch on a touchpad arrives as a wheel with Control, in finer steps.
        const strength = event.ctrlKey ? 0.01 : 0.0025;
        const factor = Math.exp(-event.deltaY * perUnit * strength);
        if (onzoom(factor, px(event)) || event.ctrlKey) event.preventDefault();
      }
    }

    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', up);
    // Not passive: a wheel that zooms must not scroll the page as well.
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', up);
      element.removeEventListener('wheel', wheel);
    };
  };
}
