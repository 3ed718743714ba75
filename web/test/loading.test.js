// The way from the poster to the live map on a slow or a broken line.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { open, stand, storyOf } from './open.js';

const { server, browser } = await stand();
const story = await storyOf(server.url);

/** Moves the mouse over the map, and taps the mark of a place. */
async function tap(page, id) {
  const [x, y] = await page.evaluate((id) => window.dateline.project(id), id);
  await page.mouse.move(x - 20, y - 20);
  await page.mouse.move(x, y, { steps: 3 });
  await page.mouse.click(x, y);
}

test('on a slow line a ring tells how much has come, and a tap is answered before the map is there', { timeout: 90_000 }, async () => {
  const { page, context, faults } = await open(browser, server.url + 'index.html');
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { effectiveType: '3g' } }));
  await page.goto(server.url + 'index.html');
  await page.waitForFunction(() => document.documentElement.classList.contains('telling'));
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.emulateNetworkConditions', { offline: false, latency: 40, downloadThroughput: 500_000, uploadThroughput: 500_000 });
  await page.evaluate(() => {
    window.shares = [];
    const look = () => {
      const arc = document.querySelector('.fetching circle:last-child')?.getAttribute('stroke-dasharray');
      window.shares.push(arc === undefined ? null : parseFloat(arc));
    };
    new MutationObserver(look).observe(document.querySelector('.map'), { subtree: true, childList: true, attributes: true, attributeFilter: ['stroke-dasharray'] });
  });
  const { id } = story.places[1];
  await tap(page, id);
  await page.waitForSelector(`[data-place="${id}"] [data-card]`);
  assert.equal(await page.evaluate(() => document.documentElement.classList.contains('live')), false, 'too late to see it');
  await page.waitForSelector('.fetching', { state: 'attached' });
  await page.waitForSelector('html.live');
  assert.equal(await page.locator(`[data-place="${id}"] [data-card]`).count(), 1, 'the tap is lost');
  assert.equal(await page.locator('.fetching').count(), 0);
  const shares = (await page.evaluate(() => window.shares)).filter((s) => s !== null);
  assert.ok(new Set(shares).size > 5, `the ring stands: ${shares}`);
  assert.deepEqual(shares, [...shares].sort((a, b) => a - b), 'the ring goes back');
  assert.ok(shares[0] >= 0 && shares.at(-1) > 80 && shares.at(-1) <= 100, `${shares[0]} to ${shares.at(-1)}`);
  assert.deepEqual(faults, []);
  await context.close();
});

/** A server before the server, which cuts the viewer off in the middle and can lie about its size. */
async function broken() {
  const asked = { viewer: 0, scene: 0 };
  const line = { cut: 0 };
  const proxy = createServer(async (req, res) => {
    const answer = await fetch(server.url + req.url.slice(1), { headers: { 'Accept-Encoding': 'identity' } });
    const data = Buffer.from(await answer.arrayBuffer());
    for (const name of ['Content-Type', 'Access-Control-Allow-Origin', 'Content-Security-Policy']) if (answer.headers.get(name)) res.setHeader(name, answer.headers.get(name));
    res.setHeader('Content-Length', data.length);
    if (/\.wasm$/.test(req.url)) asked.viewer++;
    if (/\.bin$/.test(req.url)) asked.scene++;
    if (/\.wasm$/.test(req.url) && line.cut-- > 0) {
      res.write(data.subarray(0, data.length / 2));
      return setTimeout(() => res.socket.destroy(), 300);
    }
    res.end(data);
  });
  await new Promise((r) => proxy.listen(0, '127.0.0.1', r));
  return {
    url: `http://127.0.0.1:${proxy.address().port}/`,
    asked,
    line,
    stop: () => new Promise((r) => (proxy.close(r), proxy.closeAllConnections())),
  };
}

test('a download that is cut leaves the poster, and the next touch tries again, for what is missing only', { timeout: 90_000 }, async () => {
  const way = await broken();
  way.line.cut = 4; // more often than anything else is tried
  const { page, context, faults } = await open(browser, way.url + 'index.html', { hasTouch: true });
  assert.deepEqual(await page.evaluate(() => window.dateline.ready), { live: false });
  assert.equal(await page.locator('.fetching').count(), 0);
  const [a, b] = story.places;
  for (const { id } of [a, b, a]) {
    const failed = way.asked.viewer;
    const [x, y] = await page.evaluate((id) => window.dateline.project(id), id);
    await page.touchscreen.tap(x, y);
    await page.waitForSelector(`[data-place="${id}"] [data-card]`);
    for (let i = 0; i < 100 && way.asked.viewer === failed; i++) await page.waitForTimeout(50);
    assert.equal(way.asked.viewer, failed + 1, 'not tried again');
    await page.waitForTimeout(1500); // it is cut
  }
  await page.touchscreen.tap(...(await page.evaluate((id) => window.dateline.project(id), b.id)));
  await page.waitForSelector('html.live');
  assert.equal(await page.locator(`[data-place="${b.id}"] [data-card]`).count(), 1);
  assert.deepEqual(way.asked, { viewer: 5, scene: 1 });
  assert.deepEqual(faults.filter((f) => !/Failed to load resource/.test(f)), []);
  await context.close();
  await way.stop();
});

test('a finger that scrolls by asks for nothing, two fingers ask for the map', { timeout: 60_000 }, async () => {
  const { page, context } = await open(browser, server.url + 'index.html', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  const asked = [];
  page.on('request', (r) => asked.push(r.url()));
  await page.goto(server.url + 'index.html');
  const cdp = await context.newCDPSession(page);
  const touch = (type, ...points) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  const box = await page.locator('.map').boundingBox();
  const [x, y] = [box.x + 150, box.y + 60];
  const wanted = () => asked.filter((u) => /\.wasm/.test(u)).length;
  await touch('touchStart', [x, y]);
  for (let i = 1; i < 8; i++) await touch('touchMove', [x + i, y + 12 * i]);
  await touch('touchCancel');
  await page.waitForTimeout(500);
  assert.equal(wanted(), 0);
  await touch('touchStart', [x - 30, y], [x + 30, y]);
  await touch('touchEnd');
  await page.waitForSelector('html.live');
  await context.close();
});
