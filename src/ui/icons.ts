/** Outlines of the interface's icons, drawn on a grid of 20 with strokes of 1.75. */
export const icons = {
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  home: 'M3 10.5 10 4l7 6.5M5.5 9v7h9V9',
  today: 'M4 5h12v11H4zM4 8.5h12M7.5 3v3.5M12.5 3v3.5M10 11v2.5',
  link: 'M8.5 11.5 11.5 8.5M9 6.5l2-2a3.2 3.2 0 0 1 4.5 4.5l-2 2M11 13.5l-2 2A3.2 3.2 0 0 1 4.5 11l2-2',
  measure: 'M2.5 13.5l11-11 4 4-11 11zM5.5 10.5l2 2M8.5 7.5l1.5 1.5M11.5 4.5l2 2',
  close: 'M5 5l10 10M15 5 5 15',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  light:
    'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 2v2M10 16v2M2 10h2M16 10h2M4.4 4.4l1.4 1.4M14.2 14.2l1.4 1.4M15.6 4.4l-1.4 1.4M5.8 14.2l-1.4 1.4',
  dark: 'M15.5 12.5A6.5 6.5 0 0 1 7.5 4.5a6.5 6.5 0 1 0 8 8z',
  projector: 'M2.5 5.5h15v7.5h-15zM10 3v2.5M6 17l4-4 4 4',
} as const;

export type IconName = keyof typeof icons;
