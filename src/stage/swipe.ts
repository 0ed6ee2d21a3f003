/** How far a finger goes for a swipe, and how little for a tap, px. */
const SWIPE = 48;
const TAP = 12;

/**
 * Turns swipes on an element, and taps on its left and right part, into steps of the talk. Mice are left alone.
 * @returns an attachment
 */
export function swipe(next: () => void, previous: () => void) {
  return (element: HTMLElement): (() => void) => {
    let from: { id: number; x: number; y: number } | null = null;
    const ondown = (event: PointerEvent) => {
      if (event.pointerType === 'mouse') return;
      from = from ? null : { id: event.pointerId, x: event.clientX, y: event.clientY };
    };
    const onup = (event: PointerEvent) => {
      if (from?.id !== event.pointerId) return;
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      from = null;
      if (Math.abs(dx) > SWIPE && Math.abs(dx) > 1.5 * Math.abs(dy)) (dx < 0 ? next : previous)();
      else if (Math.hypot(dx, dy) < TAP && !(event.target as Element).closest('button, a')) {
        const { left, width } = element.getBoundingClientRect();
        (event.clientX < left + width / 3 ? previous : next)();
      }
    };
    const oncancel = () => (from = null);
    element.addEventListener('pointerdown', ondown);
    element.addEventListener('pointerup', onup);
    element.addEventListener('pointercancel', oncancel);
    return () => {
      element.removeEventListener('pointerdown', ondown);
      element.removeEventListener('pointerup', onup);
      element.removeEventListener('pointercancel', oncancel);
    };
  };
}
