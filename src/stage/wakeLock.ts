/** Keeps the screen from going dark while a talk is given, where the browser can. @returns a function that lets it */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let over = false;
  const ask = async () => {
    if (over || document.hidden || !('wakeLock' in navigator)) return;
    try {
      lock = await navigator.wakeLock.request('screen');
      if (over) await lock.release();
    } catch {
      // A low battery or a policy of the page may refuse it: the talk goes on.
    }
  };
  // A lock ends when its page is hidden.
  const onshow = () => void ask();
  document.addEventListener('visibilitychange', onshow);
  void ask();
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', onshow);
    void lock?.release().catch(() => undefined);
  };
}
