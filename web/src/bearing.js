// Great circles on the sphere: how far, and which way.

/** Mean radius of the Earth, kilometres (IUGG). */
const RADIUS = 6371.0088;
const RAD = Math.PI / 180;

/** @typedef {{lon: number, lat: number}} Spot degrees */

/**
 * The distance in kilometres, by the haversine formula.
 * @param {Spot} a @param {Spot} b
 */
export function distance(a, b) {
  const h = Math.sin(((b.lat - a.lat) * RAD) / 2) ** 2 + Math.cos(a.lat * RAD) * Math.cos(b.lat * RAD) * Math.sin(((b.lon - a.lon) * RAD) / 2) ** 2;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * The bearing at a of the great circle to b, degrees clockwise from north.
 * @param {Spot} a @param {Spot} b
 */
export function bearing(a, b) {
  const lon = (b.lon - a.lon) * RAD;
  const y = Math.sin(lon) * Math.cos(b.lat * RAD);
  const x = Math.cos(a.lat * RAD) * Math.sin(b.lat * RAD) - Math.sin(a.lat * RAD) * Math.cos(b.lat * RAD) * Math.cos(lon);
  return (Math.atan2(y, x) / RAD + 360) % 360;
}

/**
 * The nearest of others within 45 degrees of a bearing.
 * @template {Spot} T
 * @param {Spot} from @param {T[]} others @param {number} towards degrees
 * @returns {T|undefined}
 */
export function nearest(from, others, towards) {
  let best;
  let least = Infinity;
  for (const o of others) {
    const off = Math.abs(((bearing(from, o) - towards + 540) % 360) - 180);
    const far = distance(from, o);
    if (far > 0 && off <= 45 && far < least) [best, least] = [o, far];
  }
  return best;
}
