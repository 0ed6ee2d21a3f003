import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AtRest } from '../../../src/state/AtRest.ts';

describe('what waits until it is quiet', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('acts once, the whole wait after the last disturbance', () => {
    const act = vi.fn();
    const rest = new AtRest(300, act);
    rest.disturb();
    vi.advanceTimersByTime(200);
    rest.disturb();
    vi.advanceTimersByTime(299);
    expect(act).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2);
    expect(act).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1000);
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('sets one timer however often it is disturbed', () => {
    const rest = new AtRest(300, () => undefined);
    const set = vi.spyOn(globalThis, 'setTimeout');
    for (let step = 0; step < 50; step += 1) rest.disturb();
    expect(set).toHaveBeenCalledTimes(1);
    set.mockRestore();
  });

  it('does nothing once it is stopped, and waits anew when disturbed again', () => {
    const act = vi.fn();
    const rest = new AtRest(300, act);
    rest.disturb();
    rest.stop();
    vi.advanceTimersByTime(1000);
    expect(act).not.toHaveBeenCalled();
    rest.disturb();
    vi.advanceTimersByTime(301);
    expect(act).toHaveBeenCalledTimes(1);
  });
});
