/**
 * The rooms of the house and their doors (ARCHITECTURE.md): who may import whom. Components are
 * read as compiled, without their types; eslint.config.js holds those to the same rules.
 */

/** Packages are matched by where they resolve to. */
const packages = (...names) => `node_modules/(${names.join('|')})`;

/**
 * A room may import only what is listed.
 * @param {string} name of the rule
 * @param {string} from which files
 * @param {string[]} to what they may import
 * @param {string} comment why
 */
const only = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { pathNot: to },
});

const d3 = packages('d3-[a-z]+/', '@types/d3-[a-z]+/');
const topojson = packages('topojson-client/', '@types/topojson-(client|specification)/');
const geojson = packages('@types/geojson/');
const svelte = packages('svelte/');
const valibot = packages('valibot/');

module.exports = {
  forbidden: [
    only(
      'core-stands-alone',
      '^src/core/',
      ['^src/core/', d3, topojson, geojson, packages('geographiclib-geodesic/')],
      'The core is pure: it knows no DOM, no Svelte, no MapLibre, no EDTF text.',
    ),
    only(
      'state-knows-core',
      '^src/state/',
      ['^src/(core|state)/', svelte, valibot],
      'State knows what is shown, not how: no map, no components.',
    ),
    only(
      'first-picture-knows-core',
      '^src/first/',
      ['^src/(core|first)/'],
      'It is inlined into the page: every import is weight before anything shows.',
    ),
    only(
      'map-knows-core',
      '^src/map/',
      ['^src/(core|map)/', packages('maplibre-gl/', '@maplibre/', 'd3-geo/'), geojson, topojson],
      'The map draws frames: it knows no Svelte and no state.',
    ),
    only(
      'stage-knows-state',
      '^src/stage/',
      ['^src/(core|state|stage)/', svelte, valibot, packages('marked/')],
      'The stage knows neither exports nor components.',
    ),
    {
      name: 'export-knows-state',
      severity: 'error',
      comment: 'Exports know neither the stage nor components; their libraries load on use.',
      from: { path: '^src/export/' },
      to: { path: '^src/(map|ui|stage)/' },
    },
    {
      name: 'export-libraries-lazily',
      severity: 'error',
      comment: 'A library that writes a file is no part of the first load: import() it.',
      from: { path: '^src/export/' },
      to: {
        path: '^node_modules/',
        pathNot: [valibot, svelte],
        dependencyTypesNot: ['type-only'],
        dynamic: false,
      },
    },
    {
      name: 'ui-knows-state',
      severity: 'error',
      comment: 'Components read the snapshot; only MapView.svelte touches the map.',
      from: { path: '^src/ui/', pathNot: '^src/ui/MapView\\.svelte$' },
      to: { pathNot: ['^src/(core|state|stage|export|ui)/', svelte, geojson] },
    },
    only(
      'map-view-joins-map-and-state',
      '^src/ui/MapView\\.svelte$',
      ['^src/(core|state|map|ui)/', svelte, packages('maplibre-gl/dist/maplibre-gl\\.css')],
      'The one component that drives the map.',
    ),
    only(
      'main-mounts-ui',
      '^src/main\\.ts$',
      ['^src/ui/', svelte],
      'The entry mounts the interface, nothing else.',
    ),
    {
      name: 'facts-stay-at-build-time',
      severity: 'error',
      comment: 'Authored tables and geometry reach the browser only as compiled files.',
      from: { path: '^src/' },
      to: { path: '^(data|geo|scripts|tests)/' },
    },
    only(
      'compilers-know-core',
      '^(data|geo)/',
      [
        '^src/core/',
        '^(data|geo)/',
        packages(
          '@turf/',
          'edtf/',
          'valibot/',
          '@valibot/to-json-schema/',
          'topojson-[a-z]+/',
          '@types/topojson-[a-z]+/',
          'csv-(parse|stringify)/',
          '@citation-js/',
          'geographiclib-geodesic/',
          'culori/',
          '@types/culori/',
          '@types/node/',
        ),
        '^sharp$',
        d3,
        geojson,
        '^(node:)?(buffer|child_process|crypto|fs|module|os|path|process|stream|url|util|zlib)(/promises)?$',
      ],
      'data/ and geo/ run in Node: they share the core, nothing that draws.',
    ),
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Modules that import each other cannot be read one at a time.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      comment: 'An import that leads nowhere.',
      from: {},
      // Recipes of the geometry fetch sharp beside the project when they are run.
      to: { couldNotResolve: true, pathNot: ['\\?(worker|raw|url)', '^sharp$'] },
    },
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      comment: 'A package that package.json does not name may vanish.',
      from: { path: '^(src|data|geo)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: geojson },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'browser', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.svelte', '.d.ts', '.json'],
    },
  },
};
