import { describe, expect, it } from 'vitest';
import { memberSteps } from '../../../../src/core/scene/members.ts';
import { snapshotAt } from '../../../../src/core/world/snapshot.ts';
import { world } from '../../realWorld.ts';

describe('memberSteps', () => {
  it('rises from the founders to the count of the last day', () => {
    const steps = memberSteps(world);
    expect(steps[0]?.count).toBe(12);
    expect(steps.at(-1)?.count).toBe(snapshotAt(world, world.facts.lastDay).memberCount);
    for (const [index, step] of steps.entries()) {
      expect(step.count).toBeGreaterThan(steps[index - 1]?.count ?? 0);
      expect(step.count).toBe(snapshotAt(world, step.day).memberCount);
    }
  });
});
