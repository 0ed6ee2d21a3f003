/** The part of citation-js that the record uses; the packages themselves bring no types. */
declare module '@citation-js/core' {
  export class Cite {
    /** @param items CSL-JSON */
    constructor(items: readonly object[]);
    format(format: string, options?: Record<string, unknown>): string;
  }
  export const plugins: { config: { get(name: '@bibtex'): { format: Record<string, boolean> } } };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
