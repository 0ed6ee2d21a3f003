/**
 * Freezes a value and all that it holds, and returns it: what several test files share must not change in one of them.
 * A Map or a Set throws at every change.
 */
export function frozen<T>(value: T): T {
  freeze(value, new Set());
  return value;
}

function freeze(value: unknown, seen: Set<unknown>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (value instanceof Map || value instanceof Set) {
    for (const [key, held] of value.entries()) {
      freeze(key, seen);
      freeze(held, seen);
    }
    for (const change of ['set', 'add', 'delete', 'clear']) {
      if (change in value) Object.defineProperty(value, change, { value: refuse });
    }
  }
  for (const held of Object.values(value)) freeze(held, seen);
  if (!ArrayBuffer.isView(value)) Object.freeze(value);
}

function refuse(): never {
  throw new TypeError('What test files share cannot be changed.');
}
