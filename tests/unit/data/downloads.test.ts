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
  });

  it.each(names)('%s keeps to its schema', (name) => {
    for (const row of rowsOf(name)) expect(v.is(downloadSchemas[name], row), row.entity).toBe(true);
  });

  it('has all rows', () => {
    expect(names.map((name) => rowsOf(name).length)).toEqual([140, 130, 32]);
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
    const descriptor = dataPackage(
      dataset,
      sources.map(({ item }) => item),
    ) as { sources: object[] };
    expect(descriptor.sources).toHaveLength(sources.length);
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
