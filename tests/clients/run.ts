/**
 * `npm run test:clients`: the downloads of `dist/data`, and what "Take away" saves, in the programs that people open them with.
 * What cannot be had on this machine is named and counted as skipped.
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/ensure-install.mjs';
import { handout, reference, slides, video } from './checkExports.ts';
import { importFrom, Missing, npmPackage, program, run } from './tools.ts';

const data = join(root, 'dist', 'data');
if (!existsSync(data)) {
  console.error('There are no downloads to open: run `npm run build` first.');
  process.exit(1);
}

/** What the Frictionless library's `Package.load` gives. */
interface FrictionlessPackage {
  valid: boolean;
  errors: Error[];
  resources: { name: string; tabular: boolean; read(): Promise<unknown[]> }[];
}

const checks: [string, () => Promise<string> | string][] = [
  ['Frictionless: datapackage.json and every table against its schema', frictionless],
  ...['balkans.topojson', 'map.topojson', 'zones.geojson'].flatMap(
    (file): [string, () => string][] => [
      [`mapshaper: ${file}`, () => mapshaper(file)],
      [`GDAL: ${file}`, () => gdal(file)],
    ],
  ),
  ['BibTeX parser: sources.bib', bibtex],
  ['LibreOffice: every CSV', libreOffice],
  ['BibTeX parser: the reference of a view', reference],
  ['LibreOffice: the slides of the talk', slides],
  ['pdftotext: the handout of the talk', handout],
  ['ffprobe: ten seconds of video', video],
];

/** Words in the names of the checks to run, from the command line; all without any. */
const wanted = process.argv.slice(2);
const count = { passed: 0, failed: 0, skipped: 0 };
for (const [name, check] of checks) {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
  try {
    const seen = await check();
    count.passed += 1;
    console.log(`ok      ${name}: ${seen}`);
  } catch (error) {
    const missing = error instanceof Missing;
    count[missing ? 'skipped' : 'failed'] += 1;
    console.log(`${missing ? 'skipped' : 'FAILED '} ${name}: ${(error as Error).message}`);
  }
}
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed > 0 ? 1 : 0;

async function frictionless(): Promise<string> {
  const library = (await importFrom(join(npmPackage('datapackage'), 'lib', 'index.js'))) as {
    Package: { load(path: string): Promise<FrictionlessPackage> };
  };
  const loaded = await library.Package.load(join(data, 'datapackage.json'));
  if (!loaded.valid) throw new Error(loaded.errors.map((error) => error.message).join('; '));
  let rows = 0;
  for (const resource of loaded.resources) {
    if (!resource.tabular) continue;
    const read = await resource.read().catch((error: Error & { errors?: Error[] }) => {
      const all = (error.errors ?? []).map(({ message }) => message).join('; ');
      throw new Error(`${resource.name}: ${error.message} ${all}`);
    });
    rows += read.length;
  }
  return `${loaded.resources.length} resources, ${rows} rows read`;
}

function mapshaper(file: string): string {
  const bin = join(npmPackage('mapshaper'), 'bin', 'mapshaper');
  const info = run(process.execPath, [bin, join(data, file), '-info']);
  if (!/Records?:\s*[1-9]/i.test(info)) throw new Error(`no records: ${info}`);
  return (info.match(/(Layer|Type|Records):.*/g) ?? []).join(', ').replaceAll(/\s+/g, ' ');
}

function gdal(file: string): string {
  const info = run(program('ogrinfo', 'gdal-bin'), ['-ro', '-al', '-so', join(data, file)]);
  const counts = [...info.matchAll(/Layer name: (\S+)[\s\S]*?Feature Count: (\d+)/g)];
  if (counts.length === 0) throw new Error(`no layer: ${info}`);
  for (const [, layer, features] of counts) {
    if (features === '0') throw new Error(`the layer ${layer} is empty`);
  }
  return counts.map(([, layer, features]) => `${layer} ${features}`).join(', ');
}

async function bibtex(): Promise<string> {
  const parser = (await importFrom(
    join(npmPackage('@retorquere/bibtex-parser'), 'dist', 'esm', 'index.js'),
  )) as { parse(text: string): { entries: { key: string }[]; errors: { error: string }[] } };
  const text = readFileSync(join(data, 'sources.bib'), 'utf8');
  const { entries, errors } = parser.parse(text);
  if (errors.length > 0) throw new Error(errors.map(({ error }) => error).join('; '));
  const sources = JSON.parse(readFileSync(join(data, 'sources.json'), 'utf8')) as unknown[];
  if (
    entries.length !== sources.length ||
    new Set(entries.map(({ key }) => key)).size !== entries.length
  ) {
    throw new Error(`${entries.length} entries for ${sources.length} sources`);
  }
  return `${entries.length} entries`;
}

function libreOffice(): string {
  // LibreOffice may be there without the part that opens tables.
  program('localc', 'libreoffice-calc');
  const office = program('soffice', 'libreoffice-calc');
  const tables = readdirSync(data).filter((file) => file.endsWith('.csv'));
  const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
  try {
    const paths = tables.map((file) => join(data, file));
    run(office, ['--headless', '--convert-to', 'ods', '--outdir', folder, ...paths]);
    const made = readdirSync(folder).length;
    if (made !== tables.length) throw new Error(`${made} of ${tables.length} tables opened`);
    return `${made} tables`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
