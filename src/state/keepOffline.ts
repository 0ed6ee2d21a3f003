/** What is known of the copy of the site that is kept for use without a network. */
export type Kept = 'no' | 'kept' | 'newer';

/**
 * Keeps the site on this machine: asks the browser to fetch all of it, and later versions as they come. A newer version is
 * used from the next start on, when no window shows this one any more.
 * @returns false where it cannot be kept: a file, a page without encryption, a browser that refuses
 */
export async function keepOffline(): Promise<boolean> {
  if (!canBeKept()) return false;
  try {
    return Boolean(await navigator.serviceWorker.register('./sw.js', { scope: './' }));
  } catch {
    return false;
  }
}

/** What is kept now: nothing, this version, or a newer one that waits for the next start. */
export async function whatIsKept(): Promise<Kept> {
  if (!canBeKept()) return 'no';
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration?.waiting) return 'newer';
  return registration?.active ? 'kept' : 'no';
}

function canBeKept(): boolean {
  return location.protocol.startsWith('http') && 'serviceWorker' in navigator;
}
