import { brotliCompressSync } from 'node:zlib';
import Ajv from 'ajv';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { compileFiles } from '../../../data/compile.ts';
import { dataPackage, recordSchema, tableSchema } from '../../../data/datapackage.ts';
import { downloadSchemas, type DownloadName } from '../../../data/downloads.ts';
import { readTable } from '../../../data/read.ts';
import { rawRecord, record } from './authored.ts';

const files = compileFiles(record);
const names = Object.keys(downloadSchemas) as DownloadName[];

/** Rows of a downloaded table by column. */
function rowsOf(name: DownloadName): Record<string, string>[] {
  const { header, rows } = readTable(name, files[name] ?? '');
  return rows.map(({ cells }) => Object.fromEntries(header.map((h, i) => [h, cells[i] ?? ''])));
}

describe('the downloads', () => {
  it('have the columns that others rely on', () => {
    const header = (name: DownloadName) => files[name]?.split('\n')[0];
    const status = 'entity,name,status,qualifier,from,to,sovereign,verified,sources';
    expect(header('nato-status.csv')).toBe(status);
    expect(header('eu-status.csv')).toBe(status);
    expect(header('nato-members.csv')).toBe('entity,name,from,source');
    expect(header('operations.csv')).toMatch(/^id,kind,name,.*,parent,from,to,/);
    expect(header('events.csv')).toMatch(/^id,from,to,precision,title,.*,sources,claims$/);
    expect(header('places.csv')).toBe(
      'id,name,names,lon,lat,country,kind,precision_km,basis,sources',
    );
    expect(header('force-levels.csv')).toBe(
      'id,force,name,date,precision,troops,verified,note,sources',
    );
    expect(header('flows.csv')).toMatch(/^id,episode,kind,detail,measure,origin,.*,from,to,/);
    expect(header('stocks.csv')).toBe(
      'year,origin,origin_name,origin_code,host,host_name,host_code,category,persons',
    );
  });

  it.each(names)('%s keeps to its schema', (name) => {
    for (const row of rowsOf(name)) expect(v.is(downloadSchemas[name], row), row.entity).toBe(true);
  });

  it('has all rows', () => {
    expect(Object.fromEntries(names.map((name) => [name, rowsOf(name).length]))).toEqual({
      'nato-status.csv': 140,
      'eu-status.csv': 130,
      'nato-members.csv': 32,
      'operations.csv': 99,
      'phases.csv': record.phases.length,
      'strikes.csv': 47,
      'operation-points.csv': record.points.length,
      'figures.csv': record.figures.length,
      'places.csv': 157,
      'force-levels.csv': 51,
      'territorial-control.csv': 5,
      'events.csv': 189,
      'claims.csv': 200,
      'surveys.csv': 40,
      'episodes.csv': 24,
      'flows.csv': 150,
      'flow-totals.csv': 8,
      'rival-figures.csv': record.rivals.length,
      'stocks.csv': 1536,
      'stocks-unknown-origin.csv': 77,
      'stock-totals.csv': 35,
      'yearly-flows.csv': 778,
      'stock-remarks.csv': record.stockRemarks.length,
      'unhcr-codes.csv': record.unhcrCodes.length,
      'kosovo-1999.csv': 281,
      'provenance.csv': 5,
    });
  });

  it('end on the day after the last one', () => {
    const find = (name: DownloadName, id: string) => rowsOf(name).find((row) => row.id === id);
    expect(find('operations.csv', 'op-allied-force')).toMatchObject({
      from: '1999-03-24',
      to: '1999-06-11',
      lead: 'nato',
    });
    expect(find('operations.csv', 'op-althea')).toMatchObject({ to: '', to_precision: '' });
    expect(find('operations.csv', 'kfor-mnb-north')).toMatchObject({
      to: '2002-12-01',
      to_precision: 'month',
      to_certainty: 'approximate',
    });
    expect(find('strikes.csv', 'markale-1-1994-02-05')).toMatchObject({ to: '1994-02-06' });
    expect(find('events.csv', 'ev-100')).toMatchObject({ from: '1999-03-24', to: '1999-06-11' });
    expect(find('events.csv', 'ev-013')).toMatchObject({ to: '1989-04-01', precision: 'month' });
    expect(find('surveys.csv', 'mk-2010-nato-paper')).toMatchObject({
      from: '2010-01-01',
      to: '2011-01-01',
      from_paper: 'true',
    });
    expect(find('flows.csv', 'k99-alb')).toMatchObject({
      from: '1999-03-24',
      to: '1999-06-13',
      destination_entity: 'AL',
      drawn: 'true',
    });
    expect(find('flows.csv', 'bih-peak-deu')).toMatchObject({
      from: '1995-01-01',
      from_certainty: 'approximate',
      to: '1996-01-01',
      to_precision: 'year',
    });
    const last = rowsOf('phases.csv').filter(({ operation }) => operation === 'op-allied-force');
    expect(last.at(-1)?.to).toBe('1999-06-11');
  });

  it('tell rows apart by the keys that they name', () => {
    for (const name of names) {
      const { primaryKey } = tableSchema(name);
      if (!primaryKey) continue;
      const keys = rowsOf(name).map((row) => primaryKey.map((column) => row[column]).join(' '));
      expect(new Set(keys).size, name).toBe(keys.length);
    }
  });

  it('tells a day, a name of its time and whether it was verified', () => {
    const rows = rowsOf('nato-status.csv');
    const find = (entity: string, from: string) =>
      rows.find((row) => row.entity === entity && row.from === from);
    expect(find('AL', '1961-12-01')).toMatchObject({ to: '1968-09-13', qualifier: 'inactive' });
    expect(find('MK', '1991-11-17')).toMatchObject({ name: 'Macedonia' });
    expect(find('MK', '2020-03-27')).toMatchObject({
      name: 'North Macedonia',
      to: '',
      verified: 'true',
    });
  });

  it('tells what a code of UNHCR means in the year, by its name at the end of it', () => {
    const find = (year: string, code: string) =>
      rowsOf('stocks.csv').find((row) => row.year === year && row.origin_code === code);
    expect(find('1991', 'SRB')).toMatchObject({ origin: 'YU', origin_name: 'SFR Yugoslavia' });
    expect(find('2002', 'SRB')).toMatchObject({ origin: 'CS', origin_name: 'FR Yugoslavia' });
    expect(find('2003', 'SRB')).toMatchObject({ origin_name: 'Serbia and Montenegro' });
    expect(find('2010', 'SRB')).toMatchObject({ origin: 'RS', origin_name: 'Serbia with Kosovo' });
    expect(find('2018', 'MKD')).toMatchObject({ origin_name: 'Macedonia' });
    expect(find('2019', 'MKD')).toMatchObject({ origin_name: 'North Macedonia' });
  });

  it('offers the sources as CSL-JSON and BibTeX under the same ids', () => {
    const items = JSON.parse(files['sources.json'] ?? '') as { id: string }[];
    const keys = [...(files['sources.bib'] ?? '').matchAll(/^@[a-z]+\{([^,]+),$/gm)];
    expect(keys.map((match) => match[1])).toEqual(items.map(({ id }) => id));
    expect(files['sources.bib']).toContain('title = {Rodić potpisao sporazume sa {SAD}}');
    expect(files['sources.bib']).toContain('month = feb,\n\tday = {18}');
    expect(files['sources.bib']).toContain('publisher = {M\\&J Global}');
  });

  it('keeps the first load small', () => {
    expect(brotliCompressSync(files['facts.json'] ?? '').length).toBeLessThan(16_000);
  });
});

describe('datapackage.json', () => {
  // The demands of the Data Package and Table Schema specifications on what is used here.
  const shape = {
    type: 'object',
    required: ['name', 'title', 'version', 'licenses', 'sources', 'resources'],
    properties: {
      name: { type: 'string', pattern: '^[-a-z0-9._/]+$' },
      version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
      licenses: {
        type: 'array',
        minItems: 1,
        items: { type: 'object', required: ['name', 'path'] },
      },
      sources: { type: 'array', minItems: 1, items: { type: 'object', required: ['title'] } },
      resources: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['name', 'path'],
          properties: {
            name: { type: 'string', pattern: '^[-a-z0-9._/]+$' },
            path: { type: 'string', pattern: '^(?!/|\\.\\.)' },
            schema: {
              type: 'object',
              required: ['fields'],
              properties: {
                fields: {
                  type: 'array',
                  minItems: 1,
                  items: {
                    type: 'object',
                    required: ['name', 'type'],
                    properties: {
                      type: { enum: ['string', 'date', 'boolean', 'number', 'integer'] },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  };

  it('has the shape of a Data Package', () => {
    const ajv = new Ajv();
    expect(ajv.validate(shape, JSON.parse(files['datapackage.json'] ?? '')), ajv.errorsText()).toBe(
      true,
    );
  });

  it('lists what is downloaded, with the columns in their order', () => {
    const { resources } = JSON.parse(files['datapackage.json'] ?? '') as {
      resources: { path: string }[];
    };
    expect(resources.map(({ path }) => path)).toEqual([
      ...names,
      'sources.json',
      'sources.bib',
      'balkans.topojson',
      'zones.geojson',
    ]);
    for (const name of names) {
      const columns = tableSchema(name).fields.map((field) => (field as { name: string }).name);
      expect(columns.join(',')).toBe(files[name]?.split('\n')[0]);
    }
  });

  it('names every source, with its address where it has one', () => {
    const { dataset, sources } = record;
    if (!dataset) throw new Error('no dataset');
    const descriptor = dataPackage(record, dataset) as { sources: object[] };
    expect(descriptor.sources).toHaveLength(sources.length);
  });

  it('names UNHCR and its licence beside the tables of UNHCR', () => {
    const { resources } = JSON.parse(files['datapackage.json'] ?? '') as {
      resources: { path: string; attribution?: string; licenses?: { name: string }[] }[];
    };
    const attributed = resources.filter(({ attribution }) =>
      attribution?.includes('UNHCR Refugee Data Finder'),
    );
    expect(attributed.map(({ path }) => path)).toEqual([
      'stocks.csv',
      'stocks-unknown-origin.csv',
      'stock-totals.csv',
      'yearly-flows.csv',
    ]);
    for (const { licenses } of attributed) {
      expect(licenses?.map(({ name }) => name)).toEqual(['CC-BY-4.0']);
    }
    expect(resources.find(({ path }) => path === 'flows.csv')).not.toHaveProperty('attribution');
  });
});

describe('the JSON Schema of the record', () => {
  const schema = recordSchema() as { definitions: Record<string, object> };
  const ajv = new Ajv({ allErrors: true, strict: false });

  it('accepts every authored table, and no cell of another kind', () => {
    const { tables, sources } = rawRecord();
    for (const { file, header, rows } of Object.values(tables)) {
      const items = rows.map(({ cells }) =>
        Object.fromEntries(header.map((column, index) => [column, cells[index]])),
      );
      const definition = schema.definitions[file];
      if (!definition) throw new Error(`no definition of ${file}`);
      expect(ajv.validate(definition, items), `${file} ${ajv.errorsText()}`).toBe(true);
      expect(ajv.validate(definition, [{ ...items[0], colour: 'red' }])).toBe(false);
    }
    expect(ajv.validate(schema.definitions['sources.json'] ?? {}, sources), ajv.errorsText()).toBe(
      true,
    );
  });
});
