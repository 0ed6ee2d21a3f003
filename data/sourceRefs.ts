/** Sources, short enough to name beside a line. */
import type { SourceRef } from '../src/core/world/types.ts';
import type { AuthoredRecord } from './record.ts';
import type { Source } from './schema.ts';

/**
 * The sources that some rows cite, by id: each compiled file carries those that it names, and no others.
 * @param citing rows, or lists of ids as `{ sources }`
 */
export function sourceRefs(
  record: AuthoredRecord,
  citing: readonly { sources: readonly string[] }[],
): Record<string, SourceRef> {
  const cited = new Set(citing.flatMap(({ sources }) => sources));
  return Object.fromEntries(
    record.sources
      .filter(({ item }) => cited.has(item.id))
      .map(({ item }) => [item.id, sourceRef(item)]),
  );
}

function sourceRef(item: Source): SourceRef {
  const parts = item.issued?.['date-parts'][0] ?? [];
  return {
    title: item.title,
    publisher: item.publisher ?? '',
    issued: parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-'),
    url: item.URL ?? '',
    read: item.custom.read,
  };
}
