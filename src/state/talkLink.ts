/** Short talks as a part of a link: the file, deflated, in letters that a fragment may hold (RFC 4648, section 5). */
import type { Script } from '../core/scene/types.ts';
import { readTalk, talkFile } from './talkFile.ts';

/** Longer links are cut by mail programs and chats, characters. */
export const LONGEST = 8000;
/** A link that unpacks to more than this is none of ours, characters. */
const MOST = 2_000_000;

/** A talk for a link; null where it is too long for one. */
export async function packTalk(script: Script): Promise<string | null> {
  const bytes = await through(
    new TextEncoder().encode(JSON.stringify(talkFile(script))),
    new CompressionStream('deflate-raw'),
  );
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  const packed = btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return packed.length > LONGEST ? null : packed;
}

/** Reads what `packTalk` made. */
export async function unpackTalk(
  packed: string,
): Promise<{ script: Script } | { reasons: string[] }> {
  const broken = { reasons: ['The talk in the link is broken: a part of it may be missing.'] };
  try {
    const text = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const content = await through(bytes, new DecompressionStream('deflate-raw'));
    return content.length > MOST ? broken : readTalk(new TextDecoder().decode(content));
  } catch {
    return broken;
  }
}

/** The packed talk of a fragment, or null. */
export function talkOfFragment(fragment: string): string | null {
  return /(?:^#?|&)talk=([\w-]+)/.exec(fragment)?.[1] ?? null;
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const response = new Response(new Blob([bytes]).stream().pipeThrough(stream));
  return new Uint8Array(await response.arrayBuffer());
}
