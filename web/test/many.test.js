// Many maps on one page: few are alive, the others stand still and wake when
// they are wanted.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, stand, storyOf } from './open.js';

const { server, browser } = await stand();
const story = await storyOf(server.url);

/** Notes every WebGL context that is made. */
const noting = () => {
  const all = (window.contexts = []);
  const own = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
    const got = own.call(this, kind, ...more);
    if (kind === 'webgl2' && got && !all.includes(got)) all.push(got);
    return got;
  };
};

/** A page of the folder's own with any text. */
async function host(body, options) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, ...options });
  await context.addInitScript(noting);
  const page = await context.newPage();
  const faults = [];
  context.on('console', (m) => /error|warning/.test(m.type()) && faults.push(m.text()));
  page.on('pageerror', (e) => faults.push(e.message));
  await page.route(server.url + 'many.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><meta charset="utf-8"><title>Many</title>${body}` }));
  await page.goto(server.url + 'many.html');
  return { context, page, faults };
}

const states = async (page) => {
  const maps = page.frames().filter((f) => f !== page.mainFrame());
  return Promise.all(
    maps.map((f) =>
      f.evaluate(() => ({
        shows: ['live', 'frozen'].find((name) => document.documentElement.classList.contains(name)) ?? 'poster',
        contexts: (window.contexts ?? []).filter((gl) => !gl.isContextLost()).length,
      })),
    ),
  );
};
const count = (all, what) => all.filter((s) => s.shows === what).length;
const graphics = (all) => all.reduce((sum, s) => sum + s.contexts, 0);

async function until(page, fn) {
  for (let i = 0; i < 240; i++) {
    const all = await states(page);
    assert.ok(count(all, 'live') <= 4, `${count(all, 'live')} live maps`);
    if (fn(all)) return all;
    await page.waitForTimeout(250);
  }
  throw new Error('never: ' + JSON.stringify(await states(page)));
}

/** The frames in the order of the page. */
async function framesOf(page, selector) {
  const out = [];
  for (const el of await page.locator(selector).elementHandles()) out.push(await el.contentFrame());
  return out;
}

/** Moves the mouse over a frame as a reader would. */
async function pointAt(page, selector, i) {
  const el = page.locator(selector).nth(i);
  await el.scrollIntoViewIfNeeded();
  const box = await el.boundingBox();
  await page.mouse.move(box.x + 60, box.y + 80);
  await page.mouse.move(box.x + 90, box.y + 120, { steps: 3 });
}

test('twenty on a page: it scrolls, at most four are alive, the others stand still and wake', { timeout: 170_000 }, async (t) => {
  const maps = Array.from({ length: 20 }, (_, i) => `<p>Text</p><dateline-map src="./" title="Map ${i}"></dateline-map>`).join('');
  const { page, context, faults } = await host('<script src="embed.js" async></script>' + maps);
  await page.waitForFunction(() => document.querySelector('dateline-map')?.shadowRoot);
  // Scrolled through at a reader's pace, nothing is fetched that is not passed.
  const gaps = await page.evaluate(async () => {
    const gaps = [];
    let last = performance.now();
    const bottom = document.documentElement.scrollHeight - innerHeight;
    for (let y = 0; y < bottom; y += 60) {
      scrollTo(0, y);
      await new Promise(requestAnimationFrame);
      gaps.push(performance.now() - last);
      last = performance.now();
    }
    return gaps.sort((a, b) => a - b);
  });
  t.diagnostic(`frames while scrolling: ${gaps.length}, median gap ${gaps[gaps.length >> 1].toFixed(0)} ms, 95th percentile ${gaps[Math.floor(gaps.length * 0.95)].toFixed(0)} ms`);
  // The reader stays with one after the other.
  for (let i = 0; i < 6; i++) {
    await page.locator('dateline-map').nth(i).scrollIntoViewIfNeeded();
    await page.waitForTimeout(1200);
  }
  const four = await until(page, (all) => count(all, 'live') === 4);
  assert.equal(graphics(four), 4);
  assert.equal(count(four, 'frozen'), 0, 'leisure drives none out');

  // The fifth comes when the reader wants it, and another one makes room.
  const frames = await framesOf(page, 'dateline-map iframe');
  const alive = [];
  for (const frame of frames) alive.push(await frame.evaluate(() => document.documentElement.classList.contains('live')));
  const id = story.places[0].id;
  const spots = [];
  for (const [i, frame] of frames.entries()) spots.push(alive[i] ? await frame.evaluate((id) => window.dateline.project(id), id) : null);
  const other = alive.findIndex((live, i) => !live && i > 4);
  await pointAt(page, 'dateline-map iframe', other);
  const five = await until(page, (all) => count(all, 'frozen') === 1 && count(all, 'live') === 4);
  assert.equal(graphics(five), 4, 'the graphics of the frozen one are not given back');
  const frozen = [];
  for (const frame of frames) frozen.push(await frame.evaluate(() => document.documentElement.classList.contains('frozen')));
  const rested = frames[frozen.indexOf(true)];
  const at = spots[frozen.indexOf(true)];
  assert.ok(at, 'one is frozen that was never alive');
  const seen = await rested.evaluate(() => {
    const picture = document.querySelector('.stage .picture');
    const { data } = picture.getContext('2d').getImageData(0, 0, picture.width, picture.height);
    const colours = new Set();
    for (let i = 0; i < data.length; i += 4 * 997) colours.add(data[i] << 16 | data[i + 1] << 8 | data[i + 2]);
    return { colours: colours.size, canvases: document.querySelectorAll('canvas').length, host: window.datelineHost === undefined };
  });
  assert.ok(seen.colours > 20, 'the picture is empty');
  assert.deepEqual([seen.canvases, seen.host], [1, true]);
  // Its places are where they were, and a tap on one wakes it with the place open.
  assert.deepEqual(await rested.evaluate((id) => window.dateline.project(id), id), at);
  const requests = [];
  context.on('request', (r) => requests.push(r.url()));
  const frameBox = async () => {
    const el = await rested.frameElement();
    await el.scrollIntoViewIfNeeded();
    await page.waitForTimeout(500); // a click at once would still meet what stood there before
    return el.boundingBox();
  };
  const box = await frameBox();
  await page.mouse.click(box.x + at[0], box.y + at[1]);
  await rested.waitForSelector(`[data-place="${id}"] [data-card]`);
  await rested.waitForSelector('html.live');
  assert.equal(await rested.locator('.picture').count(), 0);
  const back = await rested.evaluate((id) => window.dateline.project(id), id);
  assert.ok(Math.hypot(back[0] - at[0], back[1] - at[1]) < 1, `the map jumps: ${at} to ${back}`);
  assert.deepEqual(requests, [], 'waking asks the network');
  const six = await until(page, (all) => count(all, 'live') === 4);
  assert.equal(graphics(six), 4);
  assert.deepEqual(faults, []);
  await context.close();
});

test('plain frames without a script keep the same rule', { timeout: 170_000 }, async () => {
  const maps = Array.from({ length: 6 }, (_, i) => `<iframe src="index.html" title="Map ${i}" width="600" height="480" sandbox="allow-scripts"></iframe>`).join('');
  const { page, context, faults } = await host(maps, { viewport: { width: 1300, height: 1500 } });
  const four = await until(page, (all) => count(all, 'live') === 4);
  assert.equal(graphics(four), 4);
  const frames = await framesOf(page, 'iframe');
  const other = [];
  for (const [i, frame] of frames.entries()) if (!(await frame.evaluate(() => document.documentElement.classList.contains('live')))) other.push(i);
  await pointAt(page, 'iframe', other[0]);
  const five = await until(page, (all) => count(all, 'live') === 4 && count(all, 'frozen') === 1);
  assert.equal(graphics(five), 4);
  assert.equal(await frames[other[0]].evaluate(() => document.documentElement.classList.contains('live')), true);
  assert.deepEqual(faults, []);
  await context.close();
});
