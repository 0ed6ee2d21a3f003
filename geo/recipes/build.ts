/**
 * `npm run build:geo`: rebuilds the committed geometry from its published sources. Needed only when a recipe changes;
 * a clone builds and runs from the committed files. `npm run build:geo -- countries` rebuilds one of them.
 */
import { spawnSync } from 'node:child_process';
import { buildCountries } from './countries.ts';
import { buildEntities } from './entities.ts';
import { buildRelief } from './relief.ts';
import { buildRivers } from './rivers.ts';
import { buildUnits } from './units.ts';

const recipes: Record<string, () => void | Promise<void>> = {
  countries: buildCountries,
  entities: buildEntities,
  units: buildUnits,
  rivers: buildRivers,
  relief: buildRelief,
};

/** Programs that npm does not bring, by recipe. */
const needs: Record<string, readonly string[]> = {
  rivers: ['gmt', 'apt-get', 'dpkg-deb'],
  relief: ['apt-get', 'dpkg-deb'],
};

const asked = process.argv.slice(2);
const wanted = Object.entries(recipes).filter(
  ([name]) => asked.length === 0 || asked.includes(name),
);
const unknown = asked.filter((name) => !(name in recipes));
if (unknown.length > 0) {
  console.error(
    `No such recipe: ${unknown.join(', ')}. There are ${Object.keys(recipes).join(', ')}.`,
  );
  process.exit(1);
}
// At once, not after the minutes that the recipes before it take.
const missing = [...new Set(wanted.flatMap(([name]) => needs[name] ?? []))].filter(
  (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error,
);
if (missing.length > 0) {
  console.error(
    `Not installed: ${missing.join(', ')}. geo/README.md tells which recipe needs what.`,
  );
  process.exit(1);
}
for (const [name, build] of wanted) {
  console.log(`geo: ${name}`);
  await build();
}
