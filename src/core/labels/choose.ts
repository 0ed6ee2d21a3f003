import { deskScale, type MapScale } from '../frame/mapScale.ts';
import { isNote, type Label } from './labels.ts';
import { perCamera } from './perCamera.ts';
import { placeLabels, type Box, type Extent, type LabelCandidate } from './place.ts';
import {
  capitalSizes,
  countrySizes,
  noteSizes,
  republicSizes,
  scaledStops,
  scriptSizes,
  sizeAt,
  townSizes,
  waterStops,
  wordsOfPeople,
  type SizeStops,
} from './sizes.ts';

/** A camera at rest, as placement needs it: another one for another place, zoom or scale. */
export interface LabelCamera extends Extent {
  zoom: number;
  /** `[lon, lat]` in degrees to CSS pixels from the map's top left. */
  project: (lon: number, lat: number) => { x: number; y: number };
}

/** Width of a text at 1 px, with its letter spacing. */
export type Measure = (text: string, face: 'country' | 'serif' | 'semibold' | 'regular') => number;

export interface WaterLabel {
  id: number;
  name: string;
  size: number;
  line: readonly (readonly [lon: number, lat: number])[];
}

/** Gap between a town's dot and its name, in ems of the name. */
export const TOWN_GAP = 0.55;
const LINE_HEIGHT = 1.2;
/** A town of a rank is shown from this zoom on. */
const townZoom: readonly number[] = [0, 5.2, 6.3, 7.2, 8.7, 9, 10.5];
/** How far the middle of an event's words stands above its foot, in ems: the last of so many lines is beside the pin's head. */
export function eventRise(lines: number): number {
  return 1.2 + ((lines - 1) * LINE_HEIGHT) / 2;
}

/** The zoom from which on a label may be shown; for a town before the scale's delay. */
export function dueZoom({ kind, size, zoom = 0 }: Pick<Label, 'kind' | 'size' | 'zoom'>): number {
  // Capitals are always due.
  return kind === 'town' ? (townZoom[size] ?? Infinity) : zoom;
}

/** Whether a country of a size class has room for its name in another script too: once its name begins to grow. */
export function isScriptDue(size: number, zoom: number): boolean {
  return zoom >= (countrySizes[size]?.[0]?.[0] ?? Infinity);
}

/** The size in px of a label at a zoom. */
export function labelSize(label: Label, zoom: number, scale: MapScale = deskScale): number {
  return sizeAt(scaledStops(stopsOf(label), scale.text), zoom);
}

function stopsOf(label: Label): SizeStops {
  if (label.kind === 'country') return countrySizes[label.size] ?? republicSizes;
  if (label.kind === 'republic') return republicSizes;
  if (label.kind === 'script') return scriptSizes;
  const notes = noteSizes[label.kind];
  if (notes) return notes;
  return label.kind === 'capital' ? capitalSizes : townSizes;
}

/**
 * Chooses which labels are shown for a camera at rest.
 * @param labels those that exist on the Day
 * @param selected the entity whose name comes first, or null
 * @returns ids of labels, and ids of water names
 */
export function chooseLabels(
  labels: readonly Label[],
  water: readonly WaterLabel[],
  camera: LabelCamera,
  measure: Measure,
  selected: string | null,
  blocked: readonly Box[],
  scale: MapScale = deskScale,
): { labels: Set<number>; water: Set<number> } {
  const candidates: LabelCandidate[] = [];
  const scripts = new Map(labels.filter((l) => l.kind === 'script').map((l) => [l.subject, l]));
  for (const label of labels) {
    if (label.kind === 'script') continue;
    const isTown = label.kind === 'town' || label.kind === 'capital';
    const delay = label.kind === 'town' ? scale.townDelay : 0;
    const { until = Infinity } = label;
    if (camera.zoom < dueZoom(label) + delay || camera.zoom >= until) continue;
    const box = boxOf(label, camera, measure, scale);
    const priority = label.subject === selected ? 0 : priorityOf(label);
    const group =
      label.group ?? `${isTown ? 'town' : isNote(label) ? label.kind : 'name'}:${label.subject}`;
    const hasScript =
      label.kind === 'country' && scale.scripts && isScriptDue(label.size, camera.zoom);
    const script = hasScript ? scripts.get(label.subject) : undefined;
    if (script) {
      const boxes = [
        box,
        findBox(script, camera, measure, scale, labelSize(label, camera.zoom, scale)),
      ];
      candidates.push({
        key: `${label.id} ${script.id}`,
        group,
        priority,
        boxes,
      });
    }
    candidates.push({
      key: `${label.id}`,
      group,
      priority: priority + 0.5 + (label.turn ?? 0) / 100,
      boxes: [box],
    });
  }
  for (const name of water) {
    const boxes = boxesOfWater(camera, name, () => boxesAlong(name, camera, measure, scale));
    if (boxes) {
      candidates.push({
        key: `w${name.id}`,
        group: `w${name.id}`,
        priority: 300 + name.size,
        boxes,
      });
    }
  }
  const shown = placeLabels(candidates, camera, blocked);
  const result = { labels: new Set<number>(), water: new Set<number>() };
  for (const key of shown) {
    if (key.startsWith('w')) result.water.add(Number(key.slice(1)));
    else for (const id of key.split(' ')) result.labels.add(Number(id));
  }
  return result;
}

/** Zone figures come before countries; then words of events, capitals, names of zones, republics, water and towns. */
const notePriority: Readonly<Record<string, number>> = {
  figure: 20,
  people: 22,
  mark: 30,
  note: 40,
  event: 150,
  zone: 220,
  sector: 230,
  base: 240,
};

function priorityOf(label: Label): number {
  const note = notePriority[label.kind];
  // The largest number of people first.
  if (note !== undefined) return label.kind === 'people' ? note + label.size / 10 : note;
  if (label.kind === 'country') return 100 + label.size;
  if (label.kind === 'capital') return 200;
  if (label.kind === 'republic') return 250 + label.size;
  return 400 + label.size * 10 + (label.side === 'left' ? 1 : 0);
}

/** Kinds whose letters are not bold. */
export const light: ReadonlySet<string> = new Set(['town', 'script', 'mark', 'sector', 'base']);

const boxes = perCamera<Label, Box>();
const boxesOfWater = perCamera<WaterLabel, Box[] | null>();

/** Where a label stands on the screen. */
export function boxOf(label: Label, camera: LabelCamera, measure: Measure, scale: MapScale): Box {
  return boxes(camera, label, () => findBox(label, camera, measure, scale));
}

/** @param above size of the name that a script stands below, px */
function findBox(
  label: Label,
  camera: LabelCamera,
  measure: Measure,
  scale: MapScale,
  above = 0,
): Box {
  const size = labelSize(label, camera.zoom, scale);
  const face =
    label.kind === 'country' ? 'country' : light.has(label.kind) ? 'regular' : 'semibold';
  const lines = label.text.split('\n');
  const small = label.kind === 'people' ? wordsOfPeople(size, scale.text) : size;
  const widths = lines.map((line, index) => measure(line, face) * (index > 0 ? small : size));
  const width = Math.max(...widths) + 6;
  const height = (size + (lines.length - 1) * small) * LINE_HEIGHT;
  const { x, y } = camera.project(label.lon, label.lat);
  if (label.side === 'center') {
    const down = label.below > 0 ? (label.below * LINE_HEIGHT * above) / 2 + height / 2 : 0;
    return { x: x - width / 2, y: y - height / 2 + down, width, height };
  }
  // Above and below its dot, which belongs to the box, a town's name keeps the same gap as beside it.
  const dot = isNote(label) ? 0 : 5;
  const tall = height + (dot && TOWN_GAP * size + dot);
  if (label.side === 'below') return { x: x - width / 2, y: y - dot, width, height: tall };
  if (label.side === 'above') return { x: x - width / 2, y: y + dot - tall, width, height: tall };
  // The dot belongs to the box, so that no other name covers it.
  const whole = width + TOWN_GAP * size + 5;
  const left = label.side === 'right' ? x - 5 : x + 5 - whole;
  const rise = label.kind === 'event' ? eventRise(lines.length) * size : 0;
  return { x: left, y: y - height / 2 - rise, width: whole, height };
}

/** Small boxes along the middle of a line, or null when the line is too short for its name. */
function boxesAlong(
  name: WaterLabel,
  camera: LabelCamera,
  measure: Measure,
  scale: MapScale,
): Box[] | null {
  const size = sizeAt(waterStops(name.size, scale.text), camera.zoom);
  const width = measure(name.name, 'serif') * size;
  const points = name.line.map(([lon, lat]) => camera.project(lon, lat));
  const lengths = points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    return Math.hypot(point.x - before.x, point.y - before.y);
  });
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (total < width) return null;
  const boxes: Box[] = [];
  for (let at = (total - width) / 2; at <= (total + width) / 2; at += size) {
    let rest = at;
    let segment = 0;
    while (segment < lengths.length - 1 && rest > (lengths[segment] ?? 0)) {
      rest -= lengths[segment] ?? 0;
      segment += 1;
    }
    const from = points[segment];
    const to = points[segment + 1];
    const share = rest / (lengths[segment] || 1);
    if (!from || !to) continue;
    boxes.push({
      x: from.x + (to.x - from.x) * share - size / 2,
      y: from.y + (to.y - from.y) * share - size / 2,
      width: size,
      height: size,
    });
  }
  return boxes;
}
