// The globe in a corner of the map: the same on the poster and on the live
// map, in nobody's way, and away where there is no room.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alive, open, stand } from './open.js';

const { server, browser } = await stand();

/** The globe's box and the map's, [left, top, width, height], CSS pixels. */
const boxes = (page) =>
  page.evaluate(() =>
    ['.globe', '.map'].map((at) => {
      const r = document.querySelector(at).getBoundingClientRect();
      return [r.left, r.top, r.width, r.height];
    }),
  );

/** The names and marks of the poster that meet the globe. */
const hidden = (page) =>
  page.evaluate(() => {
    const g = document.querySelector('.globe').getBoundingClientRect();
    return [...document.querySelectorAll('.m-marks-svg .m-name, .m-marks-svg a')]
      .filter((el) => {
        const r = el.getBoundingClientRect();
        return r.width > 0 && r.right > g.left && r.left < g.right && r.bottom > g.top && r.top < g.bottom;
      })
      .map((el) => el.closest('a')?.getAttribute('data-mark') ?? el.getAttribute('class'));
  });

test('hides no name and no mark', async () => {
  for (const [width, height] of [[1280, 800], [1080, 626], [700, 1180], [1920, 1080]]) {
    const { page, context } = await open(browser, server.url + 'index.html', { javaScriptEnabled: false, viewport: { width, height } });
    const [globe, map] = await boxes(page);
    assert.equal(globe[2], 96, `${width} x ${height}`);
    assert.ok(globe[0] >= map[0] && globe[1] >= map[1] && globe[0] + 96 <= map[0] + map[2] && globe[1] + 96 <= map[1] + map[3], 'it is not on the map');
    assert.deepEqual(await hidden(page), [], `${width} x ${height}`);
    await context.close();
  }
});

test('is away where there is no room', async () => {
  for (const [width, height] of [[375, 667], [320, 640], [590, 800], [900, 400]]) {
    const { page, context } = await open(browser, server.url + 'index.html', { viewport: { width, height } });
    assert.equal((await boxes(page))[0][2], 0, `${width} x ${height}`);
    await context.close();
  }
});

test('stays when the live map comes, and lets everything through', async () => {
  const { page, context, faults } = await open(browser, server.url + 'index.html');
  const [before] = await boxes(page);
  await page.mouse.move(400, 400);
  await alive(page);
  await page.waitForTimeout(400); // the poster has faded
  if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT });
  const [globe, map] = await boxes(page);
  assert.deepEqual(globe, before);
  const [top, reserved] = await page.evaluate(([x, y, w, h]) => {
    const el = document.elementFromPoint(x + w / 2, y + h / 2);
    return [el?.tagName, window.datelineHost.reserved];
  }, globe);
  assert.equal(top, 'CANVAS');
  // Names keep clear of it and of the buttons; in steps of 8 pixels.
  const clear = Array.from({ length: reserved.length / 4 }, (_, i) => reserved.slice(4 * i, 4 * i + 4));
  const around = (x, y, w, h) => clear.some(([l, t, bw, bh]) => l <= x && l > x - 8 && t === y && l + bw >= x + w && l + bw < x + w + 8 && bh === h);
  assert.ok(around(globe[0] - map[0], globe[1] - map[1], 96, 96), `${clear}`);
  for (const part of ['.controls', '.legend summary']) {
    const r = await page.locator(part).boundingBox();
    assert.ok(around(r.x - map[0], r.y - map[1], r.width, r.height), `${part} is not in ${clear}`);
  }
  assert.deepEqual(faults, []);
  await context.close();
});

test('is seen in light and dark', async () => {
  const seen = [];
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const { page, context } = await open(browser, server.url + 'index.html', { colorScheme });
    const fill = (part) => page.evaluate((part) => getComputedStyle(document.querySelector(part)).fill, part);
    const [sea, land] = [await fill('.globe-sea'), await fill('.globe-land')];
    assert.notEqual(sea, land);
    seen.push(sea);
    await context.close();
  }
  assert.notEqual(seen[0], seen[1]);
});
