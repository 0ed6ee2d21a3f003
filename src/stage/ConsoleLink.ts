import * as v from 'valibot';
import { messageSchema, TYPE, type Body, type Message } from './messages.ts';

export type Role = Message['role'];

/** How often a window says that it is there, and after how long a silence it is taken for gone, ms. */
const BEAT = 1000;
const SILENCE = 4000;

/**
 * The line between the audience's window and the presenter's: a BroadcastChannel, and where a page has none that others
 * hear (a file), messages to the window that opened this one or was opened by it.
 */
export class ConsoleLink {
  readonly role: Role;
  /** Hears what others say. */
  onmessage: (body: Body, from: string) => void = () => {};
  /** The other window has come, or has gone. @param fresh whether it has only just loaded */
  onpeer: (there: boolean, fresh: boolean) => void = () => {};
  readonly #id = Math.random().toString(36).slice(2);
  readonly #channel: BroadcastChannel | null;
  /** Windows to write to besides: the opener, the opened, who wrote. */
  readonly #windows = new Set<Window>();
  readonly #heard = new Map<string, { n: number; when: number }>();
  readonly #timer: ReturnType<typeof setInterval>;
  #n = 0;
  #said = false;

  constructor(role: Role) {
    this.role = role;
    this.#channel = 'BroadcastChannel' in window ? new BroadcastChannel(TYPE) : null;
    this.#channel?.addEventListener('message', (event) => this.#take(event.data));
    if (window.opener) this.#windows.add(window.opener as Window);
    window.addEventListener('message', this.#onwindow);
    window.addEventListener('pagehide', this.#bye);
    this.#timer = setInterval(this.#beat, BEAT);
    this.#beat();
  }

  /** Whether another window of the other role is there. */
  get there(): boolean {
    return this.#heard.size > 0;
  }

  /** Writes to a window that this one has opened. */
  add(other: Window): void {
    this.#windows.add(other);
  }

  send(body: Body): void {
    const message: Message = { type: TYPE, from: this.#id, role: this.role, n: ++this.#n, body };
    this.#channel?.postMessage(message);
    // Within one origin the channel is enough, and only a file cannot name its origin.
    if (this.#channel && location.protocol !== 'file:') return;
    for (const other of this.#windows) {
      if (other.closed) this.#windows.delete(other);
      else other.postMessage(message, '*');
    }
  }

  close(): void {
    this.#bye();
    clearInterval(this.#timer);
    window.removeEventListener('message', this.#onwindow);
    window.removeEventListener('pagehide', this.#bye);
    this.#channel?.close();
  }

  readonly #bye = (): void => this.send({ is: 'bye' });

  readonly #beat = (): void => {
    this.send({ is: 'hello', fresh: !this.#said });
    this.#said = true;
    const before = this.#heard.size;
    for (const [from, { when }] of this.#heard) {
      if (Date.now() - when > SILENCE) this.#heard.delete(from);
    }
    if (before > 0 && this.#heard.size === 0) this.onpeer(false, false);
  };

  readonly #onwindow = (event: MessageEvent): void => {
    const own = event.origin === location.origin || (event.origin === 'null' && location.protocol === 'file:'); // prettier-ignore
    if (own && this.#take(event.data) && event.source) this.#windows.add(event.source as Window);
  };

  /** @returns whether it was a message of the stage from another window */
  #take(data: unknown): boolean {
    const parsed = v.safeParse(messageSchema, data);
    if (!parsed.success) return false;
    const { from, role, n, body } = parsed.output;
    if (from === this.#id || role === this.role) return false;
    const known = this.#heard.get(from);
    if (known && known.n >= n) return true;
    if (body.is === 'bye') {
      this.#heard.delete(from);
      if (known && this.#heard.size === 0) this.onpeer(false, false);
      return true;
    }
    this.#heard.set(from, { n, when: Date.now() });
    if (!known) this.onpeer(true, body.is === 'hello' && body.fresh);
    if (body.is !== 'hello') this.onmessage(body, from);
    return true;
  }
}
