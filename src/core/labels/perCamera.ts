/**
 * Remembers what was found for a thing and a camera at rest: with the date only some things come and go, and all of them
 * are asked for. A camera that has moved is another object, and what was found for the old one goes with it.
 * @returns gives what was found before, or finds it
 */
export function perCamera<Thing extends object, Found>(): (
  camera: object,
  thing: Thing,
  find: () => Found,
) => Found {
  const cameras = new WeakMap<object, WeakMap<Thing, Found>>();
  return (camera, thing, find) => {
    let known = cameras.get(camera);
    if (!known) cameras.set(camera, (known = new WeakMap<Thing, Found>()));
    let found = known.get(thing);
    if (found === undefined) known.set(thing, (found = find()));
    return found;
  };
}
