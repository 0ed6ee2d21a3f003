/**
 * `npm run build:geo`: rebuilds the committed geometry from its published sources. Needed only when a recipe changes;
 * a clone builds and runs from the committed files. `npm run build:geo -- countries` rebuilds one of them.
 */
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

const wanted = process.argv.slice(2);
for (const [name, build] of Object.entries(recipes)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`geo: ${name}`);
  await build();
}
