import { longRange } from '../time/range.ts';
import { sourceLines, type SourceLine } from '../world/record.ts';
import type { Operations } from './load.ts';
import { paperBox, type PaperBox } from './paper.ts';
import type { Figure, OperationTexts } from './types.ts';

/** What stands beside every strike, so that points are not read as a count. */
export const strikeCaption = 'Selected, documented sites: not a strike density.';

/** Everything that a card tells of a strike or incident. */
export interface StrikeCard {
  id: string;
  kind: 'Strike' | 'Incident';
  name: string;
  dates: string;
  places: string[];
  /** "The place may be off by 2 km", or ''. */
  error: string;
  summary: string;
  drawingNote: string;
  /** Tolls among them always say who counts. */
  figures: Figure[];
  paper: PaperBox | null;
  verified: boolean;
  verifyNote: string;
  sources: SourceLine[];
}

/**
 * The card of a strike or incident.
 * @param texts null while the words load: what they tell is empty then
 * @throws RangeError for an id that the record does not know
 */
export function strikeCard(
  operations: Operations,
  texts: OperationTexts | null,
  id: string,
): StrikeCard {
  const strike = operations.strikes.get(id);
  if (!strike) throw new RangeError(`The record knows no strike "${id}"`);
  const text = texts?.strikes[id];
  const { kind, name, from, to, points, errorKm, verified } = strike;
  return {
    id,
    kind: kind === 'strike' ? 'Strike' : 'Incident',
    name,
    dates: longRange(from, to - 1),
    places: [...new Set(points.map((point) => point.name))],
    error: errorKm > 0 ? `give or take ${errorKm} km` : '',
    summary: text?.summary ?? '',
    drawingNote: text?.drawingNote ?? '',
    figures: text?.figures ?? [],
    paper: paperBox(text?.paper ?? null),
    verified,
    verifyNote: text?.verifyNote ?? '',
    sources: texts && text ? sourceLines(texts, text.sources) : [],
  };
}
