import type { Component } from 'svelte';

type Loaded<T> = Promise<T>;
const parts = new Map<string, Loaded<unknown>>();

/** A part's component; asked for once, so that opening it again shows it at once. A failure is asked for anew. */
export function part<T extends Component<never>>(
  name: string,
  load: () => Promise<{ default: T }>,
): () => Loaded<T> {
  return () => {
    let loaded = parts.get(name) as Loaded<T> | undefined;
    if (!loaded) {
      loaded = load().then((module) => module.default);
      loaded.catch(() => parts.delete(name));
      parts.set(name, loaded);
    }
    return loaded;
  };
}

/** What is said where a part cannot be fetched. */
export const failed = 'This part of the atlas could not be loaded.';
