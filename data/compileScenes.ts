/** The authored talk → `scenes.json`, with the surveys and sources that it names. */
import type { SceneFacts } from '../src/core/scene/types.ts';
import { longRange } from '../src/core/time/range.ts';
import { parseEdtf } from './edtf.ts';
import type { AuthoredRecord } from './record.ts';
import { sourceRefs } from './sourceRefs.ts';

/**
 * Compiles the talk.
 * @param record checked: `checkRecord` found no error in it
 */
export function compileScenes(record: AuthoredRecord): SceneFacts {
  const { title, scenes } = record.scenes ?? { title: '', scenes: [] };
  const wanted = new Set(scenes.flatMap(({ surveys }) => surveys));
  const surveys = record.surveys.filter(({ row }) => wanted.has(row.id));
  return {
    title,
    scenes: scenes.map(({ date, selected, ...scene }) => {
      const { from, to } = parseEdtf(date);
      return { ...scene, from, to: to - 1, selected: selected || null };
    }),
    polls: Object.fromEntries(
      surveys.map(({ row }) => {
        const { from, to, precision } = row.fieldwork;
        const [answer] = row.answers;
        return [
          row.id,
          {
            people: row.population,
            answer: answer?.label ?? '',
            percent: answer?.percent ?? 0,
            date: longRange(from, to - 1, precision),
            pollster: row.pollster,
          },
        ];
      }),
    ),
    sources: sourceRefs(record, scenes),
  };
}
