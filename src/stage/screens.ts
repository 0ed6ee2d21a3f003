/** Screens and windows of a talk. */

/** What the Window Management API adds, where there is one (https://www.w3.org/TR/window-management/). */
interface ManyScreens {
  getScreenDetails?: () => Promise<{ screens: Screen[]; currentScreen: Screen }>;
}

/** Whether the browser knows of a second screen; null: it cannot tell. */
export function hasSecondScreen(): boolean | null {
  const { isExtended } = window.screen as Screen & { isExtended?: boolean };
  return isExtended ?? null;
}

/** Fills the screen, the second one where it may choose, or gives it back. */
export async function toggleFullscreen(): Promise<void> {
  if (document.fullscreenElement) return document.exitFullscreen();
  const root = document.documentElement;
  const { getScreenDetails } = window as ManyScreens;
  try {
    if (getScreenDetails && hasSecondScreen()) {
      const { screens, currentScreen } = await getScreenDetails.call(window);
      const screen = screens.find((other) => other !== currentScreen);
      if (screen) return await root.requestFullscreen({ screen } as FullscreenOptions);
    }
  } catch {
    // Not allowed to choose: this screen it is.
  }
  await root.requestFullscreen().catch(() => undefined);
}

/** The fragment of a window of a talk. */
function addressOf(mode: 'present' | 'presenter', scene: string | null): string {
  const base = window.location.href.split('#')[0] ?? '';
  return `${base}#${scene ? `scene=${scene}&` : ''}mode=${mode}`;
}

let other: Window | null = null;

/** Opens the other window of a talk, or brings the one that it opened to the front. @returns null where the browser does not let it */
export function openWindow(mode: 'present' | 'presenter', scene: string | null): Window | null {
  if (other && !other.closed) {
    other.focus();
    return other;
  }
  const features = mode === 'presenter' ? 'popup,width=1280,height=800' : 'popup,width=1280,height=720'; // prettier-ignore
  return (other = window.open(addressOf(mode, scene), '_blank', features));
}
