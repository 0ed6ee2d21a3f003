/**
 * In the place of packages that a library names and the atlas never needs: citation-js is given what it formats and fetches
 * nothing; jsPDF gets texts and pictures, no web pages.
 */
export const Headers = globalThis.Headers;

export default Object.assign(
  () => {
    throw new Error('This package is left out of the atlas.');
  },
  { Headers },
);
