import { expect, it } from 'vitest';
import { stockId, stockItem } from '../../../../src/core/flow/stockItem.ts';

it('an id of a stock says host and year, and other ids say nothing', () => {
  expect(stockItem('stock:DE:1996')).toEqual({ host: 'DE', year: 1996 });
  expect(stockId({ host: 'CSHH', year: 1991 })).toBe('stock:CSHH:1991');
  for (const id of ['stock:de:1996', 'stock:DE:96', 'k99-alb', 'stock:DE:1996x', '']) {
    expect(stockItem(id), id).toBeNull();
  }
});
