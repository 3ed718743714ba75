// The map inside another page: it takes nothing that belongs to the page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alive, open, resting, stand, storyOf } from './open.js';

const { server, browser } = await stand();
const story = await storyOf(server.url);

/** Opens the demo article and gives the frame, its box and the page. */
async function article(options) {
  const opened = await open(browser, server.url + 'demo.html', options);
  const handle = await opened.page.locator('dateline-map iframe').elementHandle();
  await handle.scrollIntoViewIfNeeded();
  const frame = await handle.contentFrame();
  assert.deepEqual(await alive(frame), { live: true });
  return { ...opened, frame, handle };
}

/** A point of the map with nothing on it, in the page's coordinates. */
async function water({ frame, handle }) {
  const box = await handle.boundingBox();
  const map = await frame.evaluate(() => {
    const r = document.querySelector('.map').getBoundingClientRect();
    return [r.left + r.width * 0.5, r.top + r.height * 0.3];
  });
  return [box.x + map[0], box.y + map[1]];
}

test('the frame is in a sandbox without an origin, has a title, loads lazily, and its policy is kept', async () => {
  const { frame, handle, faults, context } = await article();
  const frameAs = await handle.evaluate((f) => [f.getAttribute('sandbox'), f.title, f.loading, f.allow]);
  assert.deepEqual(frameAs, ['allow-scripts allow-popups allow-popups-to-escape-sandbox', story.title, 'lazy', 'fullscreen']);
  assert.equal(await frame.evaluate(() => origin), 'null');
  assert.deepEqual(await frame.evaluate(() => window.dateline.ready), { live: true });
  assert.deepEqual(faults, []);
  await context.close();
});

test('a plain wheel over the map scrolls the page and says how to zoom; with ctrl it zooms the map', async () => {
  const opened = await article();
  const { page, frame, context } = opened;
  const id = story.places[0].id;
  const at = await resting(frame, id);
  const [x, y] = await water(opened);
  await page.mouse.move(x, y);
  const top = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 120);
  await page.waitForFunction((top) => scrollY > top, top);
  assert.deepEqual(await resting(frame, id), at);
  assert.match(await frame.locator('.hint.shown').textContent(), /Ctrl|⌘/);
  const scrolled = await page.evaluate(() => scrollY);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  await page.waitForTimeout(500);
  assert.notDeepEqual(await resting(frame, id), at);
  assert.equal(await page.evaluate(() => scrollY), scrolled);
  await context.close();
});

test('a drag with the mouse moves the map, also when the button is let go outside of it', async () => {
  const opened = await article();
  const { page, frame, handle, context } = opened;
  const id = story.places[0].id;
  await frame.evaluate(() => window.datelineHost.viewer.zoom(2));
  const at = await resting(frame, id);
  const [x, y] = await water(opened);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 120, y - 30, { steps: 6 });
  const box = await handle.boundingBox();
  await page.mouse.move(box.x - 30, y, { steps: 3 });
  await page.mouse.up();
  await page.waitForTimeout(400);
  const moved = await resting(frame, id);
  assert.ok(moved[0] < at[0] - 60, `the map went from ${at} to ${moved}`);
  await page.mouse.move(x, y, { steps: 4 }); // the button is up: nothing follows the mouse
  await page.waitForTimeout(300);
  assert.deepEqual(await resting(frame, id), moved);
  await context.close();
});

test('Tab goes into the frame, through it and out again', async () => {
  const { page, frame, context } = await article();
  /**
   * Where the focus is. The frame runs in a process of its own, so for a
   * moment neither side may have it, or both.
   */
  async function focused() {
    for (let i = 0; i < 40; i++) {
      const outside = await page.evaluate(() => document.activeElement?.tagName ?? '');
      const [inside, has] = await frame.evaluate(() => [document.activeElement?.tagName + (document.activeElement?.dataset.go ?? ''), document.hasFocus()]);
      if (has === (outside === 'DATELINE-MAP')) return has ? inside : 'out at ' + outside;
      await page.waitForTimeout(25);
    }
    return assert.fail('page and frame do not agree on where the focus is');
  }
  const seen = new Set();
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    const at = await focused();
    if (at.startsWith('out') && seen.size === 0) continue;
    seen.add(at);
    if (at.startsWith('out')) break;
  }
  assert.ok(seen.has('CANVAS') && seen.has('BUTTONnext'), [...seen].join());
  assert.ok([...seen].some((at) => at.startsWith('out at')), 'the focus never leaves: ' + [...seen].join());
  await context.close();
});

test('one finger scrolls the page, two move the map, and both are let go of', async () => {
  const opened = await article({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const { page, frame, context } = opened;
  const id = story.places[0].id;
  const [x, y] = await water(opened);
  const cdp = await context.newCDPSession(page);
  const touch = (type, ...points) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  const at = await resting(frame, id);
  const top = await page.evaluate(() => scrollY);
  await touch('touchStart', [x, y]);
  for (let i = 1; i <= 10; i++) {
    await touch('touchMove', [x, y - 12 * i]);
    await page.waitForTimeout(16);
  }
  await touch('touchEnd');
  await page.waitForTimeout(500);
  assert.ok((await page.evaluate(() => scrollY)) > top, 'one finger does not scroll the page');
  assert.deepEqual(await resting(frame, id), at);

  await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), top);
  await page.waitForTimeout(300);
  await touch('touchStart', [x - 40, y], [x + 40, y]);
  for (let i = 1; i <= 10; i++) {
    await touch('touchMove', [x - 40 - 5 * i, y], [x + 40 + 5 * i, y]);
    await page.waitForTimeout(16);
  }
  await touch('touchEnd');
  await page.waitForTimeout(600);
  const apart = await resting(frame, id);
  assert.notDeepEqual(apart, at);
  assert.equal(await page.evaluate(() => scrollY), top);
  // Nothing keeps moving with the next single finger.
  await touch('touchStart', [x, y]);
  await touch('touchMove', [x, y - 20]);
  await touch('touchEnd');
  await page.waitForTimeout(500);
  assert.deepEqual(await resting(frame, id), apart);
  await context.close();
});

test('a tap opens a card inside the frame', async () => {
  const { page, frame, handle, context } = await article({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await page.waitForTimeout(1500); // the map is asleep
  for (const place of story.places.slice(0, 3)) {
    await frame.evaluate(() => window.dateline.step(0));
    const [x, y] = await resting(frame, place.id);
    const box = await handle.boundingBox();
    await page.touchscreen.tap(box.x + x, box.y + y);
    await frame.waitForSelector(`[data-place="${place.id}"] [data-card]`);
  }
  await context.close();
});

test('host and frame speak to each other', async () => {
  const { page, frame, context } = await article();
  await page.evaluate(() => {
    window.heard = [];
    const map = document.querySelector('dateline-map');
    for (const type of ['select', 'step', 'height']) map.addEventListener(type, (e) => window.heard.push([type, e.detail]));
  });
  const id = story.places[1].id;
  await page.evaluate((id) => document.querySelector('dateline-map').select(id), id);
  await frame.waitForSelector(`[data-place="${id}"] [data-card]`);
  await page.evaluate(() => document.querySelector('dateline-map').step(2));
  await frame.waitForSelector('.step[data-now][data-step="2"]');
  await frame.locator(`[data-place="${id}"] .row`).click();
  await page.waitForFunction((id) => window.heard.some(([type, d]) => type === 'select' && d.id === id), id);
  // What the host has asked for is not told back to it.
  assert.equal(await page.evaluate(() => window.heard.filter(([type]) => type === 'step').length), 0);
  // Strangers are not listened to.
  await frame.evaluate(() => window.postMessage({ dateline: 1, type: 'step', n: 1 }, '*'));
  await page.waitForTimeout(200);
  assert.equal(await frame.evaluate(() => location.hash), '#place=' + id);
  await context.close();
});

test('the height follows the width, up and down, and nothing is left after removal', async () => {
  const { page, context } = await article();
  const height = () => page.locator('dateline-map').evaluate((el) => el.getBoundingClientRect().height);
  const becomes = async (fits) => {
    for (let i = 0; i < 40 && !fits(await height()); i++) await page.waitForTimeout(50);
    return height();
  };
  const wide = await height();
  await page.setViewportSize({ width: 400, height: 900 });
  const narrow = await becomes((h) => h !== wide);
  assert.ok(narrow > wide * 0.9 && narrow <= 900, `${wide} then ${narrow}`);
  await page.setViewportSize({ width: 1280, height: 800 });
  assert.equal(await becomes((h) => h === wide), wide);
  await page.evaluate(() => document.querySelector('dateline-map').remove());
  assert.equal(await page.evaluate(() => document.querySelectorAll('iframe').length + frames.length), 0);
  await context.close();
});

test('the focus of the map does not make the page jump', async () => {
  const opened = await article({ viewport: { width: 1000, height: 420 } });
  const { page, context } = opened;
  await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
  const top = await page.evaluate(() => scrollY);
  const box = await opened.handle.boundingBox();
  await page.mouse.click(box.x + 200, Math.max(20, box.y + 90));
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(() => scrollY), top);
  await context.close();
});
