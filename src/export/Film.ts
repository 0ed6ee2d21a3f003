import type { Shot } from '../core/frame/shot.ts';

/** What a moment of a film shows. */
export interface FilmMoment {
  shot: Omit<Shot, 'blocked'>;
  /** What the plate says: a scene's title or '', the date, a line of what happens. */
  title: string;
  date: string;
  line: string;
  /** Nothing of the moment before is seen to change. */
  cut: boolean;
}

/** A film of the map on a clock of its own. */
export interface Film {
  /** Length in seconds. */
  seconds: number;
  /** What is seen at a second of it. Asked in order, frame by frame. */
  at(second: number): FilmMoment;
}
