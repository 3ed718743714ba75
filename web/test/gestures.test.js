// Gestures over a map inside a page that is not in English: what belongs to
// the page stays the page's, the rest moves the map, full screen lifts the
// guard, and the hint speaks the reader's language.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { alive, open, resting, root, serve, stand, storyOf } from './open.js';

const FILE = join(root, 'mapdata/testdata/stories/nile.geojson');
const { server, browser } = await stand(serve(FILE));
const story = await storyOf(server.url);

test('pinch, double tap, wheel and full screen over the map of an Arabic story', { timeout: 120_000 }, async () => {
  const { page, context } = await open(browser, server.url + 'demo.html', { viewport: { width: 1000, height: 760 }, hasTouch: true });
  const handle = await page.locator('dateline-map iframe').elementHandle();
  await handle.scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  const frame = await handle.contentFrame();
  await frame.waitForFunction(() => window.dateline, null, { polling: 100 });
  assert.deepEqual(await alive(frame), { live: true });
  const words = JSON.parse(readFileSync(join(root, 'assets/strings/ar.json'), 'utf8'));
  const [one, two] = story.places;
  /** How far two places are apart on the map. */
  const scale = async () => {
    const [a, b] = [await resting(frame, one.id), await resting(frame, two.id)];
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  };
  const box = await handle.boundingBox();
  const water = await frame.evaluate(() => ((r) => [r.left + r.width * 0.35, r.top + r.height * 0.35])(document.querySelector('.map').getBoundingClientRect()));
  const [x, y] = [box.x + water[0], box.y + water[1]];

  let before = await scale();
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 60);
  await frame.waitForSelector('.hint.shown');
  const hint = await frame.locator('.hint').textContent();
  assert.ok(['Ctrl', '⌘'].some((key) => hint === words['map.hint.wheel'].replace('{key}', key)), hint);
  assert.equal(await scale(), before);

  // A trackpad's pinch comes as a wheel with ctrl that nobody holds.
  const top = await page.evaluate(() => scrollY);
  const cdp = await context.newCDPSession(page);
  for (let i = 0; i < 4; i++) await cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY: -30, modifiers: 2 });
  await page.waitForTimeout(400);
  let after = await scale();
  assert.ok(after > before * 1.05, `a pinch does nothing: ${before} to ${after}`);
  assert.equal(await page.evaluate(() => [scrollY, visualViewport.scale].join()), top + ',1');

  before = after;
  // On a busy machine the two may come too far apart: a reader tries again.
  for (let tries = 0; tries < 4 && (tries === 0 || after === before); tries++) {
    await page.touchscreen.tap(x, y);
    await page.waitForTimeout(90);
    await page.touchscreen.tap(x, y);
    await page.waitForTimeout(600);
    after = await scale();
  }
  assert.ok(after > before * 1.5, `a double tap does nothing: ${before} to ${after}`);
  assert.equal(await page.evaluate(() => visualViewport.scale), 1);

  before = after;
  await frame.locator('[data-do="full"]').click();
  await frame.waitForFunction(() => document.fullscreenElement, null, { polling: 100 });
  await page.waitForTimeout(800);
  before = await scale();
  const wide = await page.evaluate(() => innerWidth);
  await page.mouse.move(wide * 0.6, 300); // the panel is at the left
  await page.mouse.wheel(0, 240);
  await page.waitForTimeout(500);
  after = await scale();
  assert.ok(after < before * 0.95, `a wheel does nothing in full screen: ${before} to ${after}`);
  await context.close();
});
