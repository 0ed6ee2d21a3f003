import type { Pace } from '../../core/time/pace.ts';

/** How the atlas plays, and what changes it. */
export interface PlayerSettings {
  playing: boolean;
  speed: number;
  speeds: readonly number[];
  loop: boolean;
  pace: Pace;
  captions: boolean;
  follow: boolean;
  /** Plays, or pauses. */
  onplay: () => void;
  onspeed: (speed: number) => void;
  onloop: (loop: boolean) => void;
  onpace: (pace: Pace) => void;
  oncaptions: (captions: boolean) => void;
  onfollow: (follow: boolean) => void;
}
