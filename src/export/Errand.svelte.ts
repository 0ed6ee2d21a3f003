import type { Job, Made } from './Job.ts';

/** One file being made: how far it is, and what became of it. Only one at a time. */
export class Errand {
  running: boolean = $state(false);
  /** 0 to 1. */
  share: number = $state(0);
  /** What is being done, what was saved, or what went wrong. */
  words: string = $state('');
  failed: boolean = $state(false);
  #controller: AbortController | null = null;

  /** Does the work and saves the file. Never throws: what went wrong is told. */
  async run(work: (job: Job) => Promise<Made>): Promise<void> {
    if (this.running) return;
    const controller = new AbortController();
    this.#controller = controller;
    this.running = true;
    this.failed = false;
    this.share = 0;
    this.words = 'Starting';
    try {
      const made = await work({
        signal: controller.signal,
        progress: (share, words) => {
          this.share = share;
          this.words = words;
        },
      });
      controller.signal.throwIfAborted();
      save(made);
      this.words = `Saved ${made.name}, ${sizeWords(made.blob.size)}.`;
    } catch (error) {
      const cancelled = controller.signal.aborted;
      this.failed = !cancelled;
      this.words = cancelled ? 'Cancelled; nothing was saved.' : (error as Error).message;
    } finally {
      this.running = false;
      this.#controller = null;
    }
  }

  cancel(): void {
    this.#controller?.abort();
  }
}

/** Hands a file to the browser, as a link that is clicked would. */
function save({ name, blob }: Made): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function sizeWords(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
