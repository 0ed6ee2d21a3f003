import { describe, expect, it } from 'vitest';
import { phaseOn } from '../../../../src/core/operations/phaseOn.ts';
import type { Phase } from '../../../../src/core/operations/types.ts';

const phases: Phase[] = [
  { from: 10, to: 20, word: 'announced' },
  { from: 20, to: null, word: 'in_force' },
];

describe('phaseOn', () => {
  it('takes the first day in and leaves the last one out', () => {
    expect(phaseOn({ phases }, 9)).toBeNull();
    expect(phaseOn({ phases }, 10)?.word).toBe('announced');
    expect(phaseOn({ phases }, 19.9)?.word).toBe('announced');
    expect(phaseOn({ phases }, 20)?.word).toBe('in_force');
    expect(phaseOn({ phases }, 99_999)?.word).toBe('in_force');
  });

  it('finds none from the end on', () => {
    expect(phaseOn({ phases: phases.slice(0, 1) }, 20)).toBeNull();
  });
});
