/** Outlines of the player's icons on a grid of 20; `solid` ones are filled. */
export const playerIcons = {
  play: { path: 'M5 3.5v13L16 10z', solid: true },
  pause: { path: 'M5 4h3.5v12H5zM11.5 4H15v12h-3.5z', solid: true },
  previous: { path: 'M4.5 4v12M15.5 4.5v11L7.5 10z', solid: false },
  next: { path: 'M15.5 4v12M4.5 4.5v11l8-5.5z', solid: false },
  loop: { path: 'M7 4 3.5 7.5 7 11M3.5 7.5h9a4 4 0 0 1 0 8H8', solid: false },
  plus: { path: 'M10 4v12M4 10h12', solid: false },
  minus: { path: 'M4 10h12', solid: false },
  up: { path: 'M5.5 12 10 7.5 14.5 12', solid: false },
  down: { path: 'M5.5 8 10 12.5 14.5 8', solid: false },
  captions: { path: 'M3 4.5h14v11H3zM5.5 12.5h5M12.5 12.5h2M5.5 9.5h9', solid: false },
  follow: {
    path: 'M10 6a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM10 2.5V6M10 14v3.5M2.5 10H6M14 10h3.5',
    solid: false,
  },
  more: { path: 'M4 6h12M4 10h12M4 14h12', solid: false },
} as const;

export type PlayerIconName = keyof typeof playerIcons;
