// What can go wrong around the map ends in a map or a poster that can be
// used, and the console stays quiet.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alive, browse, open, resting, stand, storyOf } from './open.js';

const { server, browser } = await stand();
const story = await storyOf(server.url);

/** Places open from the poster, steps turn. */
async function works(page) {
  const { id } = story.places[0];
  const [x, y] = await page.evaluate((id) => window.dateline.project(id), id);
  await page.mouse.click(x, y);
  await page.waitForSelector(`[data-place="${id}"] [data-card]`);
  await page.locator('[data-go="next"]').click();
  await page.waitForSelector('.step[data-now]');
}

/** The demo's own page around one map, with more on it. */
async function host(browser, body) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
  const page = await context.newPage();
  const faults = [];
  context.on('console', (m) => /error|warning/.test(m.type()) && faults.push(m.text()));
  page.on('pageerror', (e) => faults.push(e.message));
  await page.route(server.url + 'host.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><meta charset="utf-8"><title>Host</title><script src="embed.js" async></script>${body}` }));
  await page.goto(server.url + 'host.html');
  await page.waitForFunction(() => document.querySelector('dateline-map')?.shadowRoot);
  return { context, page, faults };
}

async function frameOf(page) {
  const frame = await (await page.locator('dateline-map iframe').elementHandle()).contentFrame();
  for (let i = 0; i < 200; i++) {
    if (await frame.evaluate(() => window.dateline !== undefined).catch(() => false)) return frame;
    await page.waitForTimeout(100);
  }
  throw new Error('no page in the frame');
}

test('no memory for the program: a poster, and a map when there is some', { timeout: 170_000 }, async () => {
  const { page, context, faults } = await open(browser, server.url + 'poster.svg');
  await page.addInitScript(() => {
    const own = WebAssembly.instantiate;
    window.short = true;
    WebAssembly.instantiate = (...args) => (window.short ? Promise.reject(new RangeError('WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory for new instance')) : own(...args));
  });
  await page.goto(server.url + 'index.html');
  assert.deepEqual(await alive(page), { live: false });
  await works(page);
  await page.evaluate(() => (window.short = false));
  await page.mouse.move(300, 300);
  await page.mouse.move(330, 330, { steps: 3 });
  await page.waitForSelector('html.live');
  assert.deepEqual(faults, []);
  await context.close();
});

test('memory that ends while the program runs', { timeout: 170_000 }, async () => {
  const small = await browse(['--js-flags=--wasm-max-mem-pages=160']); // 10 MB
  const { page, context, faults } = await open(small, server.url + 'index.html');
  assert.deepEqual(await alive(page), { live: false });
  assert.equal(await page.locator('canvas').count(), 0);
  await works(page);
  assert.deepEqual(faults, []);
  await context.close();
  await small.close();
});

test('a frame without size, without storage, hidden and shown, left and come back to', { timeout: 120_000 }, async () => {
  const keeping = await browse([], { ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  const { page, context, faults } = await host(keeping, '<div id="box" style="width:0;height:0;overflow:hidden"><dateline-map src="./"></dateline-map></div>');
  await page.evaluate(() => (document.querySelector('dateline-map').shadowRoot.querySelector('iframe').loading = 'eager'));
  const frame = await frameOf(page);
  await page.waitForTimeout(800);
  assert.equal(await frame.evaluate(() => document.documentElement.classList.contains('live')), false);
  assert.equal(await frame.evaluate(() => { try { return localStorage.length; } catch (e) { return e.name; } }), 'SecurityError');
  await page.evaluate(() => (document.querySelector('#box').style.cssText = ''));
  assert.deepEqual(await alive(frame), { live: true });
  const { id } = story.places[0];
  const at = await resting(frame, id);
  assert.ok(at[0] > 0 && at[1] > 0, String(at));
  // Alive, to nothing and back, more than once.
  for (const css of ['display:none', 'width:0;height:0;overflow:hidden', 'width:1px;overflow:hidden']) {
    await page.evaluate((css) => (document.querySelector('#box').style.cssText = css), css);
    await page.waitForTimeout(300);
    await page.evaluate(() => (document.querySelector('#box').style.cssText = ''));
    await page.waitForTimeout(500);
    const back = await resting(frame, id);
    assert.ok(Math.hypot(back[0] - at[0], back[1] - at[1]) < 2, `${css}: ${at} to ${back}`);
  }
  await page.evaluate(() => (window.same = true));
  await page.goto(server.url + 'story.geojson');
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForFunction(() => document.querySelector('dateline-map')?.shadowRoot);
  assert.equal(await page.evaluate(() => window.same), true, 'the page was not kept');
  // The frame is asked through the page: a debugger loses sight of the
  // frames of a page that was kept.
  const said = await page.evaluate(
    (id) =>
      new Promise((resolve) => {
        const map = document.querySelector('dateline-map');
        map.addEventListener('ready', (e) => resolve(e.detail));
        map.select(id);
        map.link.post('hello');
      }),
    id,
  );
  assert.deepEqual([said.place, said.live], [id, true]);
  assert.deepEqual(faults, []);
  await context.close();
  await keeping.close();
});
