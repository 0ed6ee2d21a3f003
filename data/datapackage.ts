/** `datapackage.json` (https://specs.frictionlessdata.io) and JSON Schema, both made from the schemas of the tables. */
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import type { ColumnMeta } from './cells.ts';
import { downloadSchemas, type DownloadName } from './downloads.ts';
import type { AuthoredRecord } from './record.ts';
import {
  datasetSchema,
  scenesSchema,
  schemas,
  sourceSchema,
  tableFiles,
  type Dataset,
  type Source,
} from './schema.ts';

interface TableSchema {
  fields: object[];
  primaryKey?: string[];
  missingValues: string[];
}

/** Titles are those of the authored tables. A key is named where one column or several tell the rows apart. */
const tables: Record<DownloadName, { title: string; primaryKey?: string[] }> = {
  'nato-status.csv': { title: tableFiles.nato.title, primaryKey: ['entity', 'from'] },
  'eu-status.csv': { title: tableFiles.eu.title, primaryKey: ['entity', 'from'] },
  'nato-members.csv': { title: tableFiles.members.title, primaryKey: ['entity'] },
  'operations.csv': { title: tableFiles.operations.title, primaryKey: ['id'] },
  'phases.csv': { title: tableFiles.phases.title, primaryKey: ['operation', 'from'] },
  'strikes.csv': { title: tableFiles.strikes.title, primaryKey: ['id'] },
  'operation-points.csv': { title: tableFiles.points.title },
  'figures.csv': { title: tableFiles.figures.title, primaryKey: ['subject', 'label', 'value'] },
  'places.csv': { title: tableFiles.places.title, primaryKey: ['id'] },
  'force-levels.csv': { title: tableFiles.forceLevels.title, primaryKey: ['id'] },
  'territorial-control.csv': { title: tableFiles.control.title, primaryKey: ['id'] },
  'events.csv': { title: tableFiles.events.title, primaryKey: ['id'] },
  'claims.csv': { title: tableFiles.claims.title, primaryKey: ['id'] },
  'surveys.csv': { title: tableFiles.surveys.title, primaryKey: ['id'] },
  'episodes.csv': { title: tableFiles.episodes.title, primaryKey: ['id'] },
  'flows.csv': { title: tableFiles.flows.title, primaryKey: ['id'] },
  'flow-totals.csv': { title: tableFiles.flowTotals.title, primaryKey: ['id'] },
  'rival-figures.csv': { title: tableFiles.rivals.title, primaryKey: ['flow', 'claimant'] },
  'stocks.csv': {
    title: tableFiles.stocks.title,
    primaryKey: ['year', 'origin_code', 'host_code', 'category'],
  },
  'stocks-unknown-origin.csv': {
    title: tableFiles.unknownStocks.title,
    primaryKey: ['year', 'host_code', 'category'],
  },
  'stock-totals.csv': { title: tableFiles.stockTotals.title, primaryKey: ['year'] },
  'yearly-flows.csv': {
    title: tableFiles.yearlyFlows.title,
    primaryKey: ['year', 'origin_code', 'host_code', 'category'],
  },
  'stock-remarks.csv': { title: tableFiles.stockRemarks.title },
  'unhcr-codes.csv': { title: tableFiles.unhcrCodes.title, primaryKey: ['code', 'from'] },
  'kosovo-1999.csv': {
    title: tableFiles.kosovoValues.title,
    primaryKey: ['series', 'date', 'source'],
  },
  'provenance.csv': { title: tableFiles.provenance.title, primaryKey: ['file'] },
};

const CREATIVE_COMMONS = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: 'https://creativecommons.org/licenses/by/4.0/',
};

const OPEN_DATABASE_LICENSE = {
  name: 'ODbL-1.0',
  title: 'Open Data Commons Open Database License v1.0',
  path: 'https://opendatacommons.org/licenses/odbl/1-0/',
};

/** The Table Schema of a downloaded table. */
export function tableSchema(name: DownloadName): TableSchema {
  const columns: Record<string, v.GenericSchema> = downloadSchemas[name].entries;
  const fields = Object.entries(columns).map(([column, schema]) => {
    const { field, required, words, description } = v.getMetadata(schema) as ColumnMeta;
    const constraints = { ...(required ? { required } : {}), ...(words ? { enum: words } : {}) };
    return {
      name: column,
      type: field,
      description,
      ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
    };
  });
  const { primaryKey } = tables[name];
  return { fields, ...(primaryKey ? { primaryKey } : {}), missingValues: [''] };
}

/** The descriptor of all downloads. */
export function dataPackage(record: AuthoredRecord, dataset: Dataset): object {
  const { name, title, description, version, contributors, licenses } = dataset;
  return {
    profile: 'data-package',
    name,
    title,
    description,
    version,
    contributors,
    licenses,
    sources: record.sources.map(({ item }) => packageSource(item)),
    resources: [
      ...Object.entries(tables).map(([path, table]) => ({
        name: path.replace('.csv', ''),
        path,
        title: table.title,
        profile: 'tabular-data-resource',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true },
        schema: tableSchema(path as DownloadName),
        ...provenanceOf(record, path),
      })),
      {
        name: 'sources',
        path: 'sources.json',
        title: 'Sources (CSL-JSON)',
        profile: 'data-resource',
        format: 'json',
        mediatype: 'application/vnd.citationstyles.csl+json',
        encoding: 'utf-8',
      },
      {
        name: 'sources-bibtex',
        path: 'sources.bib',
        title: 'Sources (BibTeX)',
        profile: 'data-resource',
        format: 'bib',
        mediatype: 'application/x-bibtex',
        encoding: 'utf-8',
      },
      {
        name: 'balkans',
        path: 'balkans.topojson',
        title: 'Entities and their territories by date (TopoJSON)',
        profile: 'data-resource',
        format: 'topojson',
        mediatype: 'application/json',
        encoding: 'utf-8',
        licenses: [OPEN_DATABASE_LICENSE],
      },
      {
        name: 'zones',
        path: 'zones.geojson',
        title: 'Zones and areas of operations, with how each was constructed (GeoJSON)',
        profile: 'data-resource',
        format: 'geojson',
        mediatype: 'application/geo+json',
        encoding: 'utf-8',
        licenses: [OPEN_DATABASE_LICENSE],
      },
    ],
  };
}

function packageSource({ title, URL }: Source): object {
  return { title, ...(URL ? { path: URL } : {}) };
}

/** Where a whole table comes from, with the licence and the name that its makers ask for; the record's own hold else. */
function provenanceOf(record: AuthoredRecord, file: string): object {
  const row = record.provenance.find((entry) => entry.row.file === file)?.row;
  if (!row) return {};
  const source = record.sources.find(({ item }) => item.id === row.source)?.item;
  return {
    description: row.what,
    attribution: row.attribution,
    sources: source ? [packageSource(source)] : [],
    ...(row.licence === 'CC-BY-4.0' ? { licenses: [CREATIVE_COMMONS] } : {}),
  };
}

/** JSON Schema (draft-07) of every authored file, under its name: for editors and other programs. */
export function recordSchema(): object {
  const options = { typeMode: 'input', errorMode: 'ignore' } as const;
  const rows = Object.entries(tableFiles).map(([table, { file, title }]) => {
    const row = toJsonSchema(schemas[table as keyof typeof schemas], options);
    return [file, { title, type: 'array', items: withDescriptions(row, table) }] as const;
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    definitions: {
      ...Object.fromEntries(rows),
      'sources.json': { type: 'array', items: bare(toJsonSchema(sourceSchema, options)) },
      'scenes.json': bare(toJsonSchema(scenesSchema, options)),
      'dataset.json': bare(toJsonSchema(datasetSchema, options)),
    },
  };
}

/** Adds what each column means; the converter knows the rules, not the metadata. */
function withDescriptions(row: ReturnType<typeof toJsonSchema>, table: string): object {
  const columns: Record<string, v.GenericSchema> = schemas[table as keyof typeof schemas].entries;
  const properties = Object.entries(row.properties ?? {}).map(([column, schema]) => {
    const meta = columns[column] ? (v.getMetadata(columns[column]) as ColumnMeta) : undefined;
    return [column, { ...(schema as object), description: meta?.description }];
  });
  return { ...bare(row), properties: Object.fromEntries(properties), additionalProperties: false };
}

/** A schema that stands within another names no dialect of its own. */
function bare({ $schema: _, ...schema }: ReturnType<typeof toJsonSchema>): object {
  return schema;
}
