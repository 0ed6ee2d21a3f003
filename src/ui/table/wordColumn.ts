/** A column of plain words: its title, what its cells say, and what its rows are sorted by. */
export interface WordColumn<Row> {
  id: string;
  title: string;
  text: (row: Row) => string;
  sort: (row: Row) => string | number;
}

/** A column that is sorted by its words, unless it is said otherwise. */
export function wordColumn<Row>(
  id: string,
  title: string,
  text: (row: Row) => string,
  sort: (row: Row) => string | number = text,
): WordColumn<Row> {
  return { id, title, text, sort };
}
