import type { Pace } from '../../core/time/pace.ts';

/** How the atlas plays once it plays, and what changes it. */
export interface PlayOptions {
  speed: number;
  speeds: readonly number[];
  loop: boolean;
  captions: boolean;
  follow: boolean;
  onspeed: (speed: number) => void;
  onloop: (loop: boolean) => void;
  oncaptions: (captions: boolean) => void;
  onfollow: (follow: boolean) => void;
}

/** The player's state and what changes it. */
export interface PlayerSettings extends PlayOptions {
  playing: boolean;
  pace: Pace;
  /** Plays, or pauses. */
  onplay: () => void;
  onpace: (pace: Pace) => void;
}
