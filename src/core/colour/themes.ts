import type { EuStatus, NatoStatus } from '../world/types.ts';

/**
 * Every colour of the atlas, as data: for the map's style, the drawn first picture and exports, none of which can read
 * CSS custom properties. `src/ui/tokens.css` gives the same values to the page; a unit test keeps the two equal.
 * Values are CSS colours (`#rrggbb`, or `rgb(r g b / a)` for the relief). Status fills are *as seen on flat land*:
 * a translucent fill over grey relief has to be corrected with `throughRelief`.
 */
export interface Theme {
  /** Grounds of plates, panels and menus. */
  surface: string;
  surface2: string;
  surface3: string;
  rule: string;
  ruleStrong: string;
  /** Text and icons. */
  ink: string;
  ink2: string;
  ink3: string;
  /** Water, land and relief. The relief colours are drawn over grey slopes, so they carry their own alpha. */
  sea: string;
  waterline: string;
  seaInk: string;
  river: string;
  landContext: string;
  reliefShadow: string;
  reliefLight: string;
  /** Boundaries: a core on a casing; one of the two always has 3:1 to the fill. */
  borderCore: string;
  borderCasing: string;
  borderRepublic: string;
  /** Brass: playhead, selection, accession; and the focus ring. */
  now: string;
  nowFill: string;
  onNow: string;
  focus: string;
  /** Crimson: zones, strikes, lanes of operations. */
  force: string;
  forceFill: string;
  laneNato: string;
  laneUn: string;
  laneEu: string;
  onLane: string;
  onLaneUn: string;
  onLaneEu: string;
  /** Flows of people. */
  flowRefugee: string;
  flowIdp: string;
  flowReturn: string;
  flowEvacuation: string;
  /** Land outside the record, and the halo of labels on open ground. */
  noData: string;
  halo: string;
  /** Fill of each NATO status; each step towards membership lies further from the ground. */
  nato: Record<NatoStatus, string>;
  /** Label on each of them, at least 4.5:1. */
  onNato: Record<NatoStatus, string>;
  eu: Record<EuStatus, string>;
  onEu: Record<EuStatus, string>;
}

export const themeNames = ['light', 'dark', 'projector'] as const;
export type ThemeName = (typeof themeNames)[number];

const light: Theme = {
  surface: '#fcfcfa',
  surface2: '#f2f2ee',
  surface3: '#e6e7e3',
  rule: '#d3d7d6',
  ruleStrong: '#a9b1b4',
  ink: '#141c24',
  ink2: '#46525c',
  ink3: '#5f6b74',
  sea: '#dbe5e9',
  waterline: '#c9d8de',
  seaInk: '#3f6478',
  river: '#5c8ba3',
  landContext: '#e7e6e1',
  reliefShadow: 'rgb(20 30 52 / 0.5)',
  reliefLight: 'rgb(255 255 255 / 0.34)',
  borderCore: '#141c24',
  borderCasing: '#fcfcfa',
  borderRepublic: '#46525c',
  now: '#8f5600',
  nowFill: '#d98e1f',
  onNow: '#ffffff',
  focus: '#0b5fff',
  force: '#a3123a',
  forceFill: '#a3123a',
  laneNato: '#b03a58',
  laneUn: '#5f6b74',
  laneEu: '#7a4880',
  onLane: '#ffffff',
  onLaneUn: '#ffffff',
  onLaneEu: '#ffffff',
  flowRefugee: '#6a1b6a',
  flowIdp: '#a64500',
  flowReturn: '#00604a',
  flowEvacuation: '#5a6b7c',
  noData: '#b9bdbc',
  halo: '#fcfcfa',
  nato: {
    non_aligned: '#d3a15f',
    warsaw_pact: '#b47d71',
    neutral: '#b3aec3',
    none: '#edede5',
    dialogue: '#f1d8be',
    pfp: '#cdcf8c',
    intensified_dialogue: '#9fb490',
    map: '#61b1a6',
    invited: '#5390ae',
    member: '#4b71a4',
    aspirant: '#eab9ca',
  },
  onNato: {
    non_aligned: '#141c24',
    warsaw_pact: '#141c24',
    neutral: '#141c24',
    none: '#141c24',
    dialogue: '#141c24',
    pfp: '#141c24',
    intensified_dialogue: '#141c24',
    map: '#141c24',
    invited: '#141c24',
    member: '#ffffff',
    aspirant: '#141c24',
  },
  eu: {
    none: '#edece6',
    potential_candidate: '#ece2be',
    applicant: '#f5ca88',
    candidate: '#d2a379',
    negotiating: '#d7796a',
    acceding: '#b86f91',
    member: '#7a4880',
  },
  onEu: {
    none: '#141c24',
    potential_candidate: '#141c24',
    applicant: '#141c24',
    candidate: '#141c24',
    negotiating: '#141c24',
    acceding: '#141c24',
    member: '#ffffff',
  },
};

const dark: Theme = {
  surface: '#11171d',
  surface2: '#19212a',
  surface3: '#232d37',
  rule: '#2d3944',
  ruleStrong: '#50606d',
  ink: '#eff3f5',
  ink2: '#b7c2ca',
  ink3: '#8c9aa5',
  sea: '#0d161e',
  waterline: '#1a2a36',
  seaInk: '#7fa6ba',
  river: '#4f7f98',
  landContext: '#1d252c',
  reliefShadow: 'rgb(0 0 0 / 0.62)',
  reliefLight: 'rgb(210 225 240 / 0.16)',
  borderCore: '#dfe6ea',
  borderCasing: '#080c10',
  borderRepublic: '#dfe6ea',
  now: '#f2b54a',
  nowFill: '#f2b54a',
  onNow: '#0b1015',
  focus: '#7fb2ff',
  force: '#ff7a8f',
  forceFill: '#e5385a',
  laneNato: '#8f3049',
  laneUn: '#8c9aa5',
  laneEu: '#e0ca7b',
  onLane: '#ffffff',
  onLaneUn: '#0b1015',
  onLaneEu: '#0b1015',
  flowRefugee: '#e39be0',
  flowIdp: '#ffab66',
  flowReturn: '#4fc3a1',
  flowEvacuation: '#d3dde5',
  noData: '#46525c',
  halo: '#0f151b',
  nato: {
    non_aligned: '#b07e40',
    warsaw_pact: '#864f43',
    neutral: '#7d6983',
    none: '#2b373d',
    dialogue: '#553c2b',
    pfp: '#4b5119',
    intensified_dialogue: '#506a4d',
    map: '#207978',
    invited: '#1b89b2',
    member: '#7e9ec9',
    aspirant: '#7c4f5d',
  },
  onNato: {
    non_aligned: '#0b1015',
    warsaw_pact: '#ffffff',
    neutral: '#ffffff',
    none: '#ffffff',
    dialogue: '#ffffff',
    pfp: '#ffffff',
    intensified_dialogue: '#ffffff',
    map: '#ffffff',
    invited: '#0b1015',
    member: '#0b1015',
    aspirant: '#ffffff',
  },
  eu: {
    none: '#363f47',
    potential_candidate: '#694a69',
    applicant: '#8d5869',
    candidate: '#a85253',
    negotiating: '#bd724d',
    acceding: '#d09e71',
    member: '#e0ca7b',
  },
  onEu: {
    none: '#ffffff',
    potential_candidate: '#ffffff',
    applicant: '#ffffff',
    candidate: '#ffffff',
    negotiating: '#0b1015',
    acceding: '#0b1015',
    member: '#0b1015',
  },
};

const projector: Theme = {
  surface: '#ffffff',
  surface2: '#f1f3f4',
  surface3: '#e1e5e7',
  rule: '#b3bcc1',
  ruleStrong: '#6b7780',
  ink: '#0a1118',
  ink2: '#27323b',
  ink3: '#46525c',
  sea: '#d3e2ea',
  waterline: '#bdd2dd',
  seaInk: '#245067',
  river: '#3f7f9f',
  landContext: '#e9e8e3',
  reliefShadow: 'rgb(10 22 50 / 0.44)',
  reliefLight: 'rgb(255 255 255 / 0.3)',
  borderCore: '#0a1118',
  borderCasing: '#ffffff',
  borderRepublic: '#27323b',
  now: '#7a4700',
  nowFill: '#e08a00',
  onNow: '#ffffff',
  focus: '#0047d6',
  force: '#b0002f',
  forceFill: '#b0002f',
  laneNato: '#b0002f',
  laneUn: '#46525c',
  laneEu: '#7a4880',
  onLane: '#ffffff',
  onLaneUn: '#ffffff',
  onLaneEu: '#ffffff',
  flowRefugee: '#5d0a5d',
  flowIdp: '#9a3a00',
  flowReturn: '#00503a',
  flowEvacuation: '#4c5d6e',
  noData: '#a4abae',
  halo: '#ffffff',
  nato: {
    non_aligned: '#e39a4d',
    warsaw_pact: '#bc695d',
    neutral: '#b4acd3',
    none: '#f3f2ec',
    dialogue: '#fadab7',
    pfp: '#d8db83',
    intensified_dialogue: '#a0b881',
    map: '#44b19f',
    invited: '#6196ca',
    member: '#3064a0',
    aspirant: '#f8b9d1',
  },
  onNato: {
    non_aligned: '#0a1118',
    warsaw_pact: '#0a1118',
    neutral: '#0a1118',
    none: '#0a1118',
    dialogue: '#0a1118',
    pfp: '#0a1118',
    intensified_dialogue: '#0a1118',
    map: '#0a1118',
    invited: '#0a1118',
    member: '#ffffff',
    aspirant: '#0a1118',
  },
  eu: {
    none: '#edece6',
    potential_candidate: '#ece2be',
    applicant: '#f5ca88',
    candidate: '#d2a379',
    negotiating: '#d7796a',
    acceding: '#b86f91',
    member: '#7a4880',
  },
  onEu: {
    none: '#0a1118',
    potential_candidate: '#0a1118',
    applicant: '#0a1118',
    candidate: '#0a1118',
    negotiating: '#0a1118',
    acceding: '#0a1118',
    member: '#ffffff',
  },
};

export const themes: Record<ThemeName, Theme> = { light, dark, projector };
