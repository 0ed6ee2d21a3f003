import type { Scene, SceneFacts } from '../core/scene/types.ts';
import { longDate } from '../core/time/format.ts';
import { fetchJson } from '../state/loadAtlas.ts';

/** The atlas's own talk, with the sources that its scenes name. */
export function fetchTalk(): Promise<SceneFacts> {
  return fetchJson<SceneFacts>('scenes.json');
}

/** "25 June 1991 to 15 January 1992". */
export function datesOf({ from, to }: Pick<Scene, 'from' | 'to'>): string {
  return from === to ? longDate(to) : `${longDate(from)} to ${longDate(to)}`;
}

/** Titles of a scene's sources, without repeats. */
export function sourcesOf(talk: SceneFacts, scene: Scene): string[] {
  const words = scene.sources.flatMap((id) => {
    const source = talk.sources[id];
    if (!source) return [];
    const { title, publisher } = source;
    return [!publisher || title.includes(publisher) ? title : `${publisher}, ${title}`];
  });
  return [...new Set(words)];
}

/** A note in Markdown as paragraphs of plain text: what is bold in the note is only a help for the eye. */
export function paragraphsOf(note: string): string[] {
  return note
    .split(/\n{2,}/)
    .map((part) =>
      part
        .replace(/\*\*|__|`/g, '')
        .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
        .replace(/^#+ /gm, '')
        .replace(/^[-*] /gm, '• ')
        .replace(/(?<!\n)\n(?!\n|•)/g, ' ')
        .trim(),
    )
    .filter(Boolean);
}
