/**
 * What one cell of an authored table may hold. A cell is text; its schema says which text is right, in words that an
 * error message can use ("expected ..."), and turns it into a value. Field types are those of Frictionless Table Schema.
 */
export * from './cells/cell.ts';
export * from './cells/dates.ts';
export * from './cells/lists.ts';
export * from './cells/numbers.ts';
export * from './cells/text.ts';
