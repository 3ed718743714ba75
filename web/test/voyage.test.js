// The distance that the ship has come is there to read while it sails.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alive, open, stand } from './open.js';

const { server, browser } = await stand();
const story = await (await fetch(server.url + 'story.geojson')).json();
const routes = story.features.filter((f) => f.geometry.type === 'LineString').map((f) => f.id);
const step = story.dateline.steps.findIndex((s) => s.features.some((id) => routes.includes(id))) + 1;

const numbers = (text) => text.match(/\d+/g).map(Number);

test('travelled and to go, in kilometres and nautical miles', async () => {
  const { page, context, faults } = await open(browser, server.url + 'index.html');
  await alive(page);
  const box = page.locator('.voyage');
  assert.equal(await box.isVisible(), false);
  await page.evaluate((n) => window.dateline.step(n), step);
  await box.waitFor({ timeout: 20_000 });
  const [done, left] = (await box.locator('span').allTextContents()).map(numbers);
  await page.waitForFunction((was) => Number(/\d+/.exec(document.querySelector('.voyage').textContent)[0]) > was, done[0], { timeout: 20_000 });
  const [later, rest] = (await box.locator('span').allTextContents()).map(numbers);
  assert.ok(later[0] > done[0] && rest[0] < left[0], `${done} and ${left}, then ${later} and ${rest}`);
  for (const [a, b] of [[done, left], [later, rest]]) {
    assert.ok(Math.abs(a[0] + b[0] - 862) <= 3, `${a[0]} + ${b[0]} km`);
    assert.ok(Math.abs(a[0] / 1.852 - a[1]) < 1.1, `${a[0]} km are ${a[1]} nautical miles`);
  }
  await page.evaluate(() => window.dateline.step(0));
  await box.waitFor({ state: 'hidden' });
  assert.deepEqual(faults, []);
  await context.close();
});

test('with reduced motion it is there at once, at its end', async () => {
  const { page, context } = await open(browser, server.url + 'index.html', { viewport: { width: 360, height: 640 }, reducedMotion: 'reduce' });
  await alive(page);
  await page.evaluate((n) => window.dateline.step(n), step);
  await page.locator('.voyage').waitFor({ timeout: 10_000 });
  const [done, left] = (await page.locator('.voyage span').allTextContents()).map(numbers);
  assert.equal(left[0], 0);
  assert.ok(Math.abs(done[0] - 862) <= 2, String(done));
  const [map, box] = await Promise.all(['.map', '.voyage'].map((s) => page.locator(s).boundingBox()));
  assert.ok(box.x >= map.x && box.x + box.width <= map.x + map.width && box.y + box.height <= map.y + map.height, 'inside the map');
  await context.close();
});
