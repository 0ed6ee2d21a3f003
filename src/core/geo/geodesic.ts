/**
 * Distances on the WGS84 ellipsoid, after T. Vincenty, "Direct and inverse solutions of geodesics on the ellipsoid"
 * (Survey Review 23, 1975, https://www.ngs.noaa.gov/PUBS_LIB/inverse.pdf): right to a millimetre, where a sphere is off by
 * up to half a per cent. Positions are `[lon, lat]` in degrees, bearings degrees clockwise from north.
 */
export type LonLat = readonly [lon: number, lat: number];

/** WGS84: the equatorial radius in km and the flattening. */
const A = 6378.137;
const F = 1 / 298.257223563;
const B = A * (1 - F);
/** IUGG mean radius, km: only for the fallback. */
const MEAN_RADIUS = 6371.0088;

const rad = (degrees: number) => (degrees * Math.PI) / 180;
const deg = (radians: number) => (radians * 180) / Math.PI;

/** Latitude on the auxiliary sphere. */
function reduced(lat: number): { sin: number; cos: number } {
  const tan = (1 - F) * Math.tan(rad(lat));
  const cos = 1 / Math.sqrt(1 + tan * tan);
  return { sin: tan * cos, cos };
}

/** Vincenty's series A and B from the squared cosine of the geodesic's azimuth at the equator. */
function series(cos2Alpha: number): { a: number; b: number } {
  const u2 = (cos2Alpha * (A * A - B * B)) / (B * B);
  return {
    a: 1 + (u2 / 16384) * (4096 + u2 * (-768 + u2 * (320 - 175 * u2))),
    b: (u2 / 1024) * (256 + u2 * (-128 + u2 * (74 - 47 * u2))),
  };
}

function deltaSigma(b: number, sin: number, cos: number, cos2m: number): number {
  const inner = cos * (-1 + 2 * cos2m ** 2);
  const outer = (b / 6) * cos2m * (-3 + 4 * sin ** 2) * (-3 + 4 * cos2m ** 2);
  return b * sin * (cos2m + (b / 4) * (inner - outer));
}

/** Difference of longitude on the sphere minus that on the ellipsoid. */
function lambdaShift(
  cos2Alpha: number,
  sinAlpha: number,
  sigma: number,
  sin: number,
  cos: number,
  cos2m: number,
): number {
  const c = (F / 16) * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha));
  return (1 - c) * F * sinAlpha * (sigma + c * sin * (cos2m + c * cos * (-1 + 2 * cos2m ** 2)));
}

/** The position reached from `from` after `km` on the initial `bearing`. Longitude is not wrapped at 180 degrees. */
export function destination(from: LonLat, bearing: number, km: number): [lon: number, lat: number] {
  const [sinAzimuth, cosAzimuth] = [Math.sin(rad(bearing)), Math.cos(rad(bearing))];
  const u1 = reduced(from[1]);
  const sigma1 = Math.atan2(u1.sin, u1.cos * cosAzimuth);
  const sinAlpha = u1.cos * sinAzimuth;
  const cos2Alpha = 1 - sinAlpha ** 2;
  const { a, b } = series(cos2Alpha);
  let sigma = km / (B * a);
  // Converges in a few turns for every distance.
  for (let turn = 0; turn < 100; turn += 1) {
    const delta = deltaSigma(b, Math.sin(sigma), Math.cos(sigma), Math.cos(2 * sigma1 + sigma));
    const next = km / (B * a) + delta;
    const done = Math.abs(next - sigma) < 1e-12;
    sigma = next;
    if (done) break;
  }
  const [sin, cos, cos2m] = [Math.sin(sigma), Math.cos(sigma), Math.cos(2 * sigma1 + sigma)];
  const across = u1.sin * sin - u1.cos * cos * cosAzimuth;
  const lat = Math.atan2(
    u1.sin * cos + u1.cos * sin * cosAzimuth,
    (1 - F) * Math.hypot(sinAlpha, across),
  );
  const lambda = Math.atan2(sin * sinAzimuth, u1.cos * cos - u1.sin * sin * cosAzimuth);
  const shift = lambdaShift(cos2Alpha, sinAlpha, sigma, sin, cos, cos2m);
  return [from[0] + deg(lambda - shift), deg(lat)];
}

/**
 * Length in km of the shortest line between two positions. Between points nearly opposite on the globe, where the
 * method does not converge, the length on a sphere of mean radius (off by up to 0.6 %).
 */
export function distanceKm(from: LonLat, to: LonLat): number {
  const [u1, u2] = [reduced(from[1]), reduced(to[1])];
  const difference = rad(to[0] - from[0]);
  let lambda = difference;
  for (let turn = 0; turn < 100; turn += 1) {
    const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)];
    const sin = Math.hypot(u2.cos * sinL, u1.cos * u2.sin - u1.sin * u2.cos * cosL);
    if (sin === 0) return 0;
    const cos = u1.sin * u2.sin + u1.cos * u2.cos * cosL;
    const sigma = Math.atan2(sin, cos);
    const sinAlpha = (u1.cos * u2.cos * sinL) / sin;
    const cos2Alpha = 1 - sinAlpha ** 2;
    // Along the equator there is no midpoint angle.
    const cos2m = cos2Alpha === 0 ? 0 : cos - (2 * u1.sin * u2.sin) / cos2Alpha;
    const next = difference + lambdaShift(cos2Alpha, sinAlpha, sigma, sin, cos, cos2m);
    if (Math.abs(next - lambda) < 1e-12) {
      const { a, b } = series(cos2Alpha);
      return B * a * (sigma - deltaSigma(b, sin, cos, cos2m));
    }
    lambda = next;
  }
  return onSphere(from, to);
}

function onSphere(from: LonLat, to: LonLat): number {
  const half = (a: number, b: number) => Math.sin(rad(b - a) / 2) ** 2;
  const chord =
    half(from[1], to[1]) + Math.cos(rad(from[1])) * Math.cos(rad(to[1])) * half(from[0], to[0]);
  return 2 * MEAN_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}
