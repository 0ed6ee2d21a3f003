import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OperationFacts, OperationTexts } from '../../src/core/operations/types.ts';
import type { ZoneFacts } from './download.ts';

/**
 * Names, days and sources of the operations, as `data/compile.ts` wrote them.
 * @param folder `public/data`
 * @returns by id; empty if the record has no operations yet
 */
export function zoneFacts(folder: string): Map<string, ZoneFacts> {
  const [facts, texts] = ['operations.json', 'operation-texts.json'].map((name) =>
    join(folder, name),
  );
  if (!existsSync(facts!)) return new Map();
  const { operations } = JSON.parse(readFileSync(facts!, 'utf8')) as OperationFacts;
  const { operations: words } = JSON.parse(readFileSync(texts!, 'utf8')) as OperationTexts;
  return new Map(
    operations.map(({ id, name, from, to }) => [
      id,
      { name, from, to, sources: words[id]?.sources ?? [] },
    ]),
  );
}
