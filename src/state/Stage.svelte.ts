import { createContext } from 'svelte';
import type { MapView } from '../core/permalink.ts';
import { spend, type Timings } from '../core/scene/timings.ts';
import type { Poll, Scene, Script } from '../core/scene/types.ts';
import { start, type Way } from '../core/scene/way.ts';
import type { SourceRef } from '../core/world/types.ts';

/** What the pointer does over the map. */
export const tools = ['none', 'laser', 'spotlight', 'lens'] as const;
export type Tool = (typeof tools)[number];

/** A part of the stage that lies over or beside it. */
export type Overlay = '' | 'help' | 'talk' | 'check';

/** A talk as it is being given: where it stands, and what the audience sees of it. */
export class Stage {
  script: Script = $state.raw({ title: '', scenes: [] });
  /** What the ids of surveys and sources in scenes stand for. */
  readonly polls: Readonly<Record<string, Poll>>;
  readonly sources: Readonly<Record<string, SourceRef>>;
  /** The atlas's own talk. */
  readonly own: Script;
  way: Way = $state.raw(start);
  readonly scene: Scene | null = $derived.by(() => this.script.scenes[this.way.at] ?? null);
  /** Whether the scene still moves: the camera flies or time plays. */
  running: boolean = $state(false);
  /** The camera that the scene rests on; null before there is a map. */
  rest: MapView | null = $state.raw(null);
  blank: boolean = $state(false);
  /** The audience keeps what it sees while the presenter looks ahead. */
  frozen: boolean = $state(false);
  tool: Tool = $state('none');
  /** Where a pointer is shown, CSS pixels of the window; null: nowhere. */
  pointer: { x: number; y: number } | null = $state.raw(null);
  overlay: Overlay = $state('');
  /** Whether the timeline and the card of what is selected are shown, for a question. */
  drawers: { time: boolean; card: boolean } = $state({ time: false, card: false });
  /** Digits typed so far, of the scene to jump to. */
  digits: string = $state('');
  /** When the talk began and when its scene did, ms of the page's clock of the wall; null before. */
  began: number | null = $state(null);
  sceneBegan: number = $state(0);
  /** How long each scene stood so far. */
  timings: Timings = $state.raw({});

  constructor(own: Script, polls: Record<string, Poll>, sources: Record<string, SourceRef>) {
    this.own = own;
    this.script = own;
    this.polls = polls;
    this.sources = sources;
  }

  /** Takes another talk, from its first scene. */
  use(script: Script): void {
    this.script = script;
    this.way = start;
    this.timings = {};
  }

  /** Goes on to another scene. @param now ms of the wall's clock */
  enter(way: Way, now: number): void {
    if (this.began === null) this.began = now;
    else if (this.scene) this.timings = spend(this.timings, this.scene.id, now - this.sceneBegan);
    this.sceneBegan = now;
    this.way = way;
    this.blank = false;
    this.pointer = null;
  }

  /** Opens a part over the stage, or closes it. */
  toggleOverlay(name: Overlay): void {
    this.overlay = this.overlay === name ? '' : name;
  }

  toggleTool(tool: Tool): void {
    this.tool = this.tool === tool ? 'none' : tool;
  }

  toggleDrawer(name: 'time' | 'card'): void {
    this.drawers = { ...this.drawers, [name]: !this.drawers[name] };
  }

  /** The clocks start anew. */
  restartClock(now: number): void {
    this.began = now;
    this.sceneBegan = now;
    this.timings = {};
  }
}

export const [getStage, setStage] = createContext<Stage>();
