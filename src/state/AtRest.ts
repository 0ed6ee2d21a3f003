/**
 * Does something once it has been quiet for a while. Setting a timer back on every step in time would cost each of them
 * more than what it waits for; this one looks at the clock when it goes off, and waits for what is left.
 */
export class AtRest {
  readonly #ms: number;
  readonly #action: () => void;
  #due = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param ms how long it must have been quiet */
  constructor(ms: number, action: () => void) {
    this.#ms = ms;
    this.#action = action;
  }

  /** Something happened: the wait begins anew. */
  disturb(): void {
    this.#due = performance.now() + this.#ms;
    this.#timer ??= setTimeout(this.#look, this.#ms);
  }

  /** Waits no longer, and does nothing. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #look = (): void => {
    const left = this.#due - performance.now();
    this.#timer = left > 1 ? setTimeout(this.#look, left) : undefined;
    if (!this.#timer) this.#action();
  };
}
