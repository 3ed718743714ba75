import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bearing, distance, nearest } from '../src/bearing.js';

// Printed values: https://www.movable-type.co.uk/scripts/latlong.html gives
// 968.9 km and 9°07′11″ for the ends of Great Britain, on a sphere of 6371 km.
const landsEnd = { lon: -5 - 42 / 60 - 53 / 3600, lat: 50 + 3 / 60 + 59 / 3600 };
const johnOGroats = { lon: -3 - 4 / 60 - 12 / 3600, lat: 58 + 38 / 60 + 38 / 3600 };

test('distances and bearings are those of the great circle', () => {
  assert.ok(Math.abs(distance(landsEnd, johnOGroats) - 968.9) < 0.1, String(distance(landsEnd, johnOGroats)));
  assert.ok(Math.abs(bearing(landsEnd, johnOGroats) - (9 + 7 / 60 + 11 / 3600)) < 0.01);
  const equator = [{ lon: 179, lat: 0 }, { lon: -179, lat: 0 }];
  assert.ok(Math.abs(distance(equator[0], equator[1]) - 222.39) < 0.01);
  assert.ok(Math.abs(bearing(equator[0], equator[1]) - 90) < 1e-9);
  assert.ok(Math.abs(bearing(equator[1], equator[0]) - 270) < 1e-9);
});

test('the nearest in a quarter of the compass', () => {
  const from = { lon: 0, lat: 0 };
  const [n, ne, far, w] = [{ lon: 1, lat: 5 }, { lon: 3, lat: 2 }, { lon: 30, lat: 0 }, { lon: -170, lat: 0 }];
  const all = [from, n, ne, far, w];
  assert.equal(nearest(from, all, 0), n);
  assert.equal(nearest(from, all, 90), ne);
  assert.equal(nearest(from, all, 270), w);
  assert.equal(nearest(from, all, 180), undefined);
  assert.equal(nearest({ lon: 175, lat: 0 }, [w], 90), w);
});
