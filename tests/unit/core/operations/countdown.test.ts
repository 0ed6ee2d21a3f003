import { describe, expect, it } from 'vitest';
import { compileOperations } from '../../../../data/compileOperations.ts';
import { countdownOf } from '../../../../src/core/operations/countdown.ts';
import { loadOperations, operationsAt } from '../../../../src/core/operations/load.ts';
import { fromIso } from '../../../../src/core/time/day.ts';
import { record } from '../../data/authored.ts';

const operations = loadOperations(compileOperations(record));
const on = (date: string) => countdownOf(operationsAt(operations, fromIso(date)), fromIso(date));

describe('the days to a coming into force', () => {
  it('are counted while a zone is announced', () => {
    expect(on('1994-02-08')).toBe('');
    expect(on('1994-02-15')).toBe('Sarajevo exclusion zone announced: in force in 6 days.');
    expect(on('1994-02-20')).toBe('Sarajevo exclusion zone announced: in force in 1 day.');
    expect(on('1994-02-21')).toBe('');
  });

  it('are those of the soonest', () => {
    expect(on('1994-04-22')).toBe('Goražde zone, 3 km announced: in force in 2 days.');
    expect(on('1994-04-25')).toBe('Goražde zone, 20 km announced: in force in 2 days.');
  });
});
