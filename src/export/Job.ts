/** Work that takes a while: it tells how far it is, and stops when asked to. */
export interface Job {
  signal: AbortSignal;
  /** @param share 0 to 1 @param words what is being done */
  progress(share: number, words: string): void;
}

/** A file to be saved. */
export interface Made {
  name: string;
  blob: Blob;
}
