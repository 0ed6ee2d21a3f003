/** Names of the map's faces in the style; MapLibre knows no variable weights, so each is a face of its own. */
export const fonts = {
  regular: "Source Sans 3 Regular",
  semibold: "Source Sans 3 SemiBold",
  serifItalic: "Brygada 1918 Italic",
} as const;

function url(file: string): string {
  return new URL(`fonts/${file}`, document.baseURI).href;
}

/** The style's `font-faces`: the same files that the page uses. */
export const fontFaces = {
  [fonts.regular]: [{ url: url("source-sans-3-400.woff2") }],
  [fonts.semibold]: [{ url: url("source-sans-3-600.woff2") }],
  [fonts.serifItalic]: [{ url: url("brygada-1918-italic.woff2") }],
};
