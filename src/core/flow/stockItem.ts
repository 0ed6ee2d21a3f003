import type { EntityId } from '../world/types.ts';

/** The people at a host when a year ended. */
export interface StockItem {
  host: EntityId;
  year: number;
}

/** What the id of a stock's circle says (`stock:DE:1996`), or null for any other id. */
export function stockItem(id: string): StockItem | null {
  const [, host, year] = /^stock:([A-Z]{2,4}):(\d{4})$/.exec(id) ?? [];
  return host && year ? { host, year: Number(year) } : null;
}

/** The id of a stock's circle. */
export function stockId({ host, year }: StockItem): string {
  return `stock:${host}:${year}`;
}
