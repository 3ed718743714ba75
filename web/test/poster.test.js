// Without a canvas the poster goes on working and says nothing alarming.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browse, open, quoted, stand, storyOf } from './open.js';

const { server, browser } = await stand();
const story = await storyOf(server.url);

/** Every place opens from its mark on the poster, every step turns. */
async function works(page) {
  for (const place of story.places) {
    const at = await page.evaluate((id) => window.dateline.project(id), place.id);
    assert.ok(at, 'no mark of ' + place.id);
    await page.mouse.click(at[0], at[1]);
    assert.equal(await page.locator('[data-card]').count(), 1, place.id);
    const shown = await quoted(page);
    for (const exact of place.excerpts) assert.ok(shown.includes(exact), `${place.id}: ${exact}`);
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-mark')), place.id, 'the focus does not go back to the mark');
  }
  await page.locator('[data-go="next"]').click();
  assert.equal(await page.locator('.step[data-now]').count(), 1);
  await page.evaluate(() => window.dateline.step(0));
}

test('with WebGL switched off', async () => {
  const blind = await browse(['--disable-gpu', '--disable-3d-apis', '--disable-software-rasterizer']);
  const { page, context, faults } = await open(blind, server.url + 'index.html');
  await page.locator('.map').hover();
  assert.deepEqual(await page.evaluate(() => window.dateline.ready), { live: false });
  await works(page);
  assert.deepEqual(faults.filter((f) => !/WebGL|GPU|GroupMarker/i.test(f)), []);
  await context.close();
  await blind.close();
});

test('with the viewer missing, and again when it comes back', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  let gone = true;
  await context.route(/\.wasm/, (route) => (gone ? route.abort() : route.continue()));
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (e) => errors.push(e.message));
  await page.goto(server.url + 'index.html');
  assert.deepEqual(await page.evaluate(() => window.dateline.ready), { live: false });
  await page.mouse.move(1200, 400);
  gone = false;
  await page.mouse.move(300, 300);
  await page.waitForSelector('html.live');
  assert.deepEqual(errors, []);
  await context.close();
});

test('with a viewer that breaks', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.route('**/*.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: 'not wasm at all' }));
  const page = await context.newPage();
  await page.goto(server.url + 'index.html');
  assert.deepEqual(await page.evaluate(() => window.dateline.ready), { live: false });
  await works(page);
  await context.close();
});

test('without a script all cards and steps can be read, and marks lead to them', async () => {
  const { page, context } = await open(browser, server.url + 'index.html', { javaScriptEnabled: false });
  for (const place of story.places)
    for (const exact of place.excerpts)
      assert.ok(await page.locator(`[data-place="${place.id}"] blockquote`, { hasText: exact }).first().isVisible(), `${place.id}: ${exact}`);
  assert.equal(await page.locator('.step:visible').count(), story.steps);
  const mark = page.locator(`[data-mark="${story.places[0].id}"]:visible`).first();
  assert.equal(await mark.getAttribute('href'), '#place=' + story.places[0].id);
  await context.close();
});

test('the line is spared when the reader saves data', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } }));
  const page = await context.newPage();
  const asked = [];
  page.on('request', (r) => asked.push(new URL(r.url()).pathname));
  await page.goto(server.url + 'index.html');
  await page.waitForTimeout(4000);
  assert.deepEqual(asked.filter((p) => /wasm|\.bin|live/.test(p)), []);
  await page.locator('.map').hover();
  await page.waitForSelector('html.live');
  await context.close();
});

test('a lost context gives the poster back, without a reload, and the next wish a new map; after the third it is left at that', { timeout: 120_000 }, async () => {
  const { page, context, faults } = await open(browser, server.url + 'index.html');
  await page.evaluate(() => window.dateline.ready);
  await page.evaluate(() => (window.same = true));
  for (let i = 1; i <= 3; i++) {
    await page.locator('canvas').evaluate((c) => c.getContext('webgl2').getExtension('WEBGL_lose_context').loseContext());
    await page.waitForFunction(() => !document.documentElement.classList.contains('live'));
    assert.equal(await page.locator('canvas').count(), 0);
    if (i === 1) {
      await page.locator('[data-place] .row').first().click();
      assert.equal(await page.locator('[data-card]').count(), 1);
    }
    await page.mouse.move(200 + 20 * i, 200);
    await page.mouse.move(240 + 20 * i, 260, { steps: 3 });
    if (i < 3) await page.waitForSelector('html.live');
  }
  await page.waitForSelector('html.still');
  assert.equal(await page.evaluate(() => window.same), true, 'reloaded');
  assert.equal(await page.locator('[data-card]').count(), 1);
  assert.equal(await page.evaluate(() => document.querySelectorAll('meta[name=viewport]').length), 1);
  assert.deepEqual(faults, []);
  await context.close();
});
