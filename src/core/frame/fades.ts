import type { Zone, ZonePaint, ZonesShown } from './zones.ts';

/** How much of a piece is drawn at a moment. */
export interface ZoneDrawing {
  zone: Zone;
  /** Strength of the fill, 0 to 1. */
  fill: number;
  /** Opacity of the edge, 0 to 1. */
  edge: number;
  /** Whether the edge has gaps. */
  gaps: boolean;
  /** How far a circle has grown out of its centre, 0 to 1; 1 when it stands. */
  grown: number;
}

/** Everything to draw of the zones at one moment of the clock. */
export interface ZoneFrame {
  /** What is there on the day: only this can be pointed at. */
  shown: ZonesShown;
  /** What is to be drawn, including what is fading out. */
  drawn: ReadonlyMap<string, ZoneDrawing>;
  /** Whether anything still moves, so that another frame is due. */
  moving: boolean;
}

interface Fade {
  from: ZoneDrawing;
  to: ZoneDrawing;
  startedAt: number;
  duration: number;
}

/** Changes that follow each other faster than this (ms) are cut, so that a fast scrub never queues. */
const RUSH = 300;

/**
 * Zones that come, go or change their phase, on the app's clock (ms). Pure bookkeeping, as `Turns`: it owns no timer; who
 * draws asks `frame` with the clock's time. At rest it hands out one and the same frame.
 */
export class Fades {
  readonly duration: number;
  readonly inferred: number;
  #fades = new Map<string, Fade>();
  #lastChange = -Infinity;
  #rest: ZoneFrame | null = null;

  /**
   * @param duration of appearing, changing and ending, ms; 0 with reduced motion
   * @param inferred of an end that the record infers, ms
   */
  constructor(duration: number, inferred: number) {
    this.duration = duration;
    this.inferred = inferred;
  }

  /**
   * Takes note of a step from one day to another.
   * @param cut true to show the new state at once
   */
  change(before: ZonesShown | null, after: ZonesShown, now: number, cut: boolean): void {
    const hurried = cut || before === null || now - this.#lastChange < RUSH || this.duration === 0;
    this.#lastChange = now;
    if (hurried) return this.#fades.clear();
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      const from = this.#drawingOf(id, before, now);
      const to = standing(id, after) ?? (from && { ...from, fill: 0, edge: 0 });
      if (!to || (from && sameLook(from, to))) continue;
      const inferred = !after.has(id) && to.zone.holder.endInferred;
      this.#fades.set(id, {
        from: from ?? { ...to, fill: 0, edge: 0, grown: 0 },
        to,
        startedAt: now,
        duration: inferred ? this.inferred : this.duration,
      });
    }
  }

  /** What to draw of `shown` at a moment; fades that are over are forgotten. */
  frame(shown: ZonesShown, now: number): ZoneFrame {
    for (const [id, { startedAt, duration }] of this.#fades) {
      if (now - startedAt >= duration) this.#fades.delete(id);
    }
    if (this.#fades.size === 0) {
      if (this.#rest?.shown !== shown) {
        const drawn = new Map([...shown].map(([id, paint]) => [id, drawingOf(paint)]));
        this.#rest = { shown, drawn, moving: false };
      }
      return this.#rest;
    }
    const drawn = new Map<string, ZoneDrawing>();
    for (const id of new Set([...shown.keys(), ...this.#fades.keys()])) {
      const drawing = this.#drawingOf(id, shown, now);
      if (drawing) drawn.set(id, drawing);
    }
    return { shown, drawn, moving: true };
  }

  #drawingOf(id: string, shown: ZonesShown, now: number): ZoneDrawing | null {
    const fade = this.#fades.get(id);
    if (!fade) return standing(id, shown);
    const share = easeOut(Math.min(1, Math.max(0, (now - fade.startedAt) / fade.duration)));
    const between = (key: 'fill' | 'edge' | 'grown') =>
      fade.from[key] + (fade.to[key] - fade.from[key]) * share;
    return {
      zone: fade.to.zone,
      gaps: fade.to.gaps,
      fill: between('fill'),
      edge: between('edge'),
      grown: between('grown'),
    };
  }
}

/** A piece that does not move. */
function drawingOf({ zone, fill, gaps }: ZonePaint): ZoneDrawing {
  return { zone, fill, edge: 1, gaps, grown: 1 };
}

function standing(id: string, shown: ZonesShown): ZoneDrawing | null {
  const paint = shown.get(id);
  return paint ? drawingOf(paint) : null;
}

function sameLook(a: ZoneDrawing, b: ZoneDrawing): boolean {
  return a.fill === b.fill && a.edge === b.edge && a.gaps === b.gaps && a.grown === b.grown;
}

function easeOut(share: number): number {
  return 1 - (1 - share) ** 3;
}
