import type { Pace } from '../../core/time/pace.ts';

/** How the atlas plays, and what changes it. */
export interface PlayerSettings {
  playing: boolean;
  speed: number;
  speeds: readonly number[];
  loop: boolean;
  pace: Pace;
  /** What comes next, date first: "3 April 2009, NATO summit at Strasbourg and Kehl"; '' for nothing. */
  nextEvent: string;
  /** Plays, or pauses. */
  onplay: () => void;
  onspeed: (speed: number) => void;
  onloop: (loop: boolean) => void;
  onpace: (pace: Pace) => void;
}
