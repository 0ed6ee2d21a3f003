import { describe, expect, it } from 'vitest';
import { compileOperations } from '../../../../data/compileOperations.ts';
import { barWords } from '../../../../src/core/time/laneWords.ts';
import { record } from '../../data/authored.ts';

const { operations } = compileOperations(record);
function words(id: string): string {
  const operation = operations.find((item) => item.id === id);
  if (!operation) throw new Error(`no operation ${id}`);
  return barWords(operation);
}

describe('a bar in words', () => {
  it('says when, how it stood and who led', () => {
    expect(words('op-deny-flight')).toBe(
      'Operation Deny Flight, 12 April 1993 to 20 December 1995, in force; led by NATO',
    );
    expect(words('op-althea')).toMatch(/, since 2 December 2004, in force; led by EU$/);
    expect(words('ex-determined-falcon')).toMatch(/, 15 June 1998, in force/);
  });

  it('tells phases in their order, and what was inferred', () => {
    expect(words('sarajevo-exclusion-zone')).toMatch(
      /, 9 February 1994 to 20 December 1995 \(inferred\), announced, then in force, then breached, then enforced, then suspended, then complied; led by NATO$/,
    );
    // Three stretches of one word are told once.
    expect(words('unpa-sector-east')).toMatch(/, in force; led by UN$/);
  });

  it('is no more exact than the record', () => {
    expect(words('op-joint-guarantor')).toMatch(/, December 1998 to /);
    expect(words('nato-hq-tirana')).toMatch(/, 2002 to June 2010, /);
  });
});
