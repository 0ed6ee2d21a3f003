/** Events, claims of the paper and surveys, as others download them. */
import * as v from 'valibot';
import type { AuthoredRecord } from '../record.ts';
import { schemas } from '../schema.ts';
import { rowsOf, spanColumns, spanOf, type Row } from './rows.ts';

const { events, claims, surveys } = schemas;
const { date: _, id: eventId, ...eventColumns } = events.entries;
const { fieldwork: __, id: surveyId, pollster, ...surveyColumns } = surveys.entries;

export const eventDownloads = {
  'events.csv': v.object({ id: eventId, ...spanColumns, ...eventColumns }),
  'claims.csv': claims,
  'surveys.csv': v.object({ id: surveyId, pollster, ...spanColumns, ...surveyColumns }),
} as const;

export function eventRows(record: AuthoredRecord): Record<keyof typeof eventDownloads, Row[]> {
  const s = eventDownloads;
  return {
    'events.csv': rowsOf(record.events, s['events.csv'], ({ date }) => spanOf(date)),
    'claims.csv': rowsOf(record.claims, s['claims.csv']),
    'surveys.csv': rowsOf(record.surveys, s['surveys.csv'], ({ fieldwork }) => spanOf(fieldwork)),
  };
}
