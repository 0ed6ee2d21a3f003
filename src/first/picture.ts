/**
 * The first picture: an SVG in the page itself, coloured for the link's date before anything else has loaded.
 * This script is bundled and written into `index.html` by `scripts/firstPicture.ts`; the table that it reads is made
 * there from the compiled facts.
 */
import { homeView, mercatorScale } from '../core/geo/camera.ts';
import { parseLink } from '../core/permalink.ts';
import { themeNames } from '../core/colour/themes.ts';

/** What `scripts/firstPicture.ts` hands over. */
export interface PictureTable {
  firstDay: number;
  lastDay: number;
  /** Zoom whose pixels the paths are drawn in; 0/0 is `[0°, 0°]`. */
  zoom: number;
  /** For each piece: from Day, status as a token's name, sovereign. Ordered by day. */
  atoms: Record<string, [from: number, status: string, sovereign: string][]>;
  /** Ids that a link may select. */
  countries: string[];
}

declare const __PICTURE_TABLE__: PictureTable;

function draw(table: PictureTable): void {
  const holder = document.getElementById('first-picture');
  if (!holder) return;
  applyTheme();
  const { link } = parseLink(location.hash, {
    firstDay: table.firstDay,
    lastDay: table.lastDay,
    countries: new Set(table.countries),
  });
  if (link.country || link.item) holder.classList.add('with-panel');
  const day = link.day ?? table.lastDay;
  const sovereigns: Record<string, string> = {};
  for (const path of holder.querySelectorAll<SVGPathElement>('[data-atom]')) {
    const atom = path.dataset['atom'] ?? '';
    const row = table.atoms[atom]?.filter(([from]) => from <= day).at(-1);
    if (!row) continue;
    path.style.fill = `var(--nato-${row[1]})`;
    sovereigns[atom] = row[2];
  }
  for (const path of holder.querySelectorAll<SVGPathElement>('[data-a]')) {
    const { a = '', b = '' } = path.dataset;
    const inner = (sovereigns[a] ?? a) === (sovereigns[b] ?? b);
    path.classList.toggle('inner', inner);
  }
  const { width, height } = holder.getBoundingClientRect();
  const view = link.map ?? homeView(width, height);
  const scale = 2 ** (view.zoom - table.zoom);
  const unit = mercatorScale(table.zoom);
  const x = (view.lon * Math.PI * unit) / 180;
  const y = -Math.log(Math.tan(Math.PI / 4 + (view.lat * Math.PI) / 360)) * unit;
  const map = holder.querySelector('g');
  map?.setAttribute(
    'transform',
    `translate(${width / 2} ${height / 2}) scale(${scale}) translate(${-x} ${-y})`,
  );
}

/** The theme that the reader chose on an earlier visit. */
function applyTheme(): void {
  try {
    const chosen = localStorage.getItem('open-door-atlas.theme');
    const theme = themeNames.find((name) => name === chosen);
    if (theme) document.documentElement.dataset['theme'] = theme;
  } catch {
    // Without storage the system's preference decides.
  }
}

draw(__PICTURE_TABLE__);
