/** What columns of several tables say of themselves, and the part of the world that places lie in. */
import * as cell from '../cells.ts';

export const SOURCES = 'Ids of sources.json, with | between them.';
export const NOTE = 'A remark for readers.';

/** Where operations took place: from the bases in Germany and Italy to the Black Sea. */
const THEATRE = { west: 5, east: 32, south: 34, north: 52 } as const;

/** What the paper that the project starts from says, and how that stands to the record. */
export const paperColumns = {
  paper_quote: cell.text(
    'What the paper that the project starts from says: at most 14 words.',
    160,
    false,
  ),
  paper_status: cell.word('How the paper stands to the record; absent: it says nothing of this.', [
    'agrees',
    'imprecise',
    'disagrees',
    'unverified',
    'absent',
  ]),
  paper_note: cell.text('Where the two differ.', 240, false),
};

/** Degrees of a place within the reach of the operations. */
export const placeColumns = {
  lon: cell.number('Longitude, degrees east (WGS 84).', THEATRE.west, THEATRE.east),
  lat: cell.number('Latitude, degrees north (WGS 84).', THEATRE.south, THEATRE.north),
};

/** Whether a row rests on a source that was read, and which. */
export const sourceColumns = {
  verified: cell.yesNo('Whether a source was read that supports it.'),
  sources: cell.list(SOURCES),
};
