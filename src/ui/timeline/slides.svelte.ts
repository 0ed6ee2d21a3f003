/** How far an animation reaches (px): no screen is wider. */
const REACH = 100_000;

/**
 * Moves an element along with a number of pixels. An animation that stands still at the place wanted: Chromium hands its
 * place to the compositor, while every new `transform` of a style has it arrange all layers of the page anew.
 * @param px how far to the right of its own place the element is
 */
export function slides(px: () => number) {
  return (element: HTMLElement) => {
    const animation = element.animate(
      { transform: [`translateX(${-REACH}px)`, `translateX(${REACH}px)`] },
      { duration: 2 * REACH, fill: 'both' },
    );
    animation.pause();
    $effect(() => void (animation.currentTime = px() + REACH));
    return () => animation.cancel();
  };
}
