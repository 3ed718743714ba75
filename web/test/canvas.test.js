// The live map: every way of opening a place opens the same card.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alive, open, quoted, resting, stand, storyOf } from './open.js';

const { server, browser } = await stand();
const story = await storyOf(server.url);

/** The place's own excerpts are in the card, each word for word. */
function matches(shown, place) {
  for (const exact of place.excerpts) assert.ok(shown.includes(exact), `${place.id}: no excerpt ${exact}`);
}

test('a click at the position of each place opens its card with the exact excerpt', async () => {
  const { page, context, faults } = await open(browser, server.url + 'index.html');
  assert.deepEqual(await alive(page), { live: true });
  assert.ok(story.places.length >= 4);
  for (const place of story.places) {
    await page.evaluate(() => window.dateline.step(0));
    const [x, y] = await resting(page, place.id);
    assert.equal(await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.tagName, [x, y]), 'CANVAS');
    await page.mouse.click(x, y);
    await page.waitForSelector(`[data-place="${place.id}"] [data-card]`);
    matches(await quoted(page), place);
    assert.equal(await page.locator('[data-card]').count(), 1);
    assert.equal(await page.evaluate(() => location.hash), '#place=' + place.id);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('[data-card]').count(), 0);
  }
  assert.deepEqual(faults, []);
  await context.close();
});

test('a click on the entry in the list and Enter on it open the same card; Esc gives the focus back', async () => {
  const { page, context } = await open(browser, server.url + 'index.html');
  await alive(page);
  for (const place of story.places) {
    const item = page.locator(`[data-place="${place.id}"]`);
    await item.locator('.row').click();
    matches(await quoted(page), place);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('[data-card]').count(), 0);
    await item.locator('.row').focus();
    await page.keyboard.press('Enter');
    matches(await quoted(page), place);
    await page.keyboard.press('Escape');
    assert.ok(await item.locator('.row').evaluate((el) => el === document.activeElement), place.id + ': the focus is lost');
  }
  await context.close();
});

test('a tap opens a card', async () => {
  const { page, context } = await open(browser, server.url + 'index.html', {
    viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true,
  });
  assert.deepEqual(await alive(page), { live: true });
  for (const place of story.places) {
    await page.evaluate(() => window.dateline.step(0));
    const [x, y] = await resting(page, place.id);
    await page.touchscreen.tap(x, y);
    await page.waitForSelector(`[data-place="${place.id}"] [data-card]`);
    matches(await quoted(page), place);
    await page.evaluate(() => window.dateline.select(null));
  }
  await context.close();
});

test('the whole story by keyboard alone', async () => {
  const { page, context } = await open(browser, server.url + 'index.html');
  await alive(page);
  // Tab reaches the button that starts the story, and everything before it.
  let found = false;
  const passed = new Set();
  for (let i = 0; i < 60 && !found; i++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const el = document.activeElement;
      return [el?.closest('[data-place]')?.getAttribute('data-place') ?? el?.tagName, el?.getAttribute('data-go') ?? ''];
    });
    passed.add(at[0]);
    found = at[1] === 'next';
  }
  assert.ok(found, 'Tab does not reach the next button');
  assert.ok(passed.has('CANVAS'), 'Tab does not reach the canvas');
  for (const place of story.places) assert.ok(passed.has(place.id), `Tab does not reach ${place.id}`);
  for (let n = 1; n <= story.steps; n++) {
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => location.hash), '#step=' + n);
    assert.equal(await page.locator('.step[data-now]').getAttribute('data-step'), String(n));
    assert.match(await page.locator('.said').textContent(), new RegExp(`^${n} of ${story.steps}`));
  }
  await page.keyboard.press('Enter'); // back to the start
  assert.equal(await page.evaluate(() => location.hash), '');
  await context.close();
});

test('arrow keys, plus, minus and zero move the map when the canvas has the focus, and only then', async () => {
  const { page, context } = await open(browser, server.url + 'index.html');
  await alive(page);
  const id = story.places[0].id;
  const home = await resting(page, id);
  await page.locator('h1').click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('+');
  assert.deepEqual(await resting(page, id), home);
  await page.locator('canvas').focus();
  const leaves = ([x, y]) => page.waitForFunction(([id, x, y]) => {
    const at = window.dateline.project(id);
    return at[0] !== x || at[1] !== y;
  }, [id, x, y]);
  await page.keyboard.press('+', { delay: 60 });
  await leaves(home);
  const near = await resting(page, id);
  await page.keyboard.press('ArrowRight', { delay: 200 });
  await leaves(near);
  const aside = await resting(page, id);
  await page.keyboard.press('0', { delay: 60 });
  await leaves(aside);
  const back = await resting(page, id);
  assert.ok(Math.hypot(back[0] - home[0], back[1] - home[1]) < 1, `0 leads to ${back}, home is ${home}`);
  await context.close();
});

test('the ring around the map is for those who use the keyboard', async () => {
  const { page, context } = await open(browser, server.url + 'index.html');
  await alive(page);
  const ring = () => page.evaluate(() => getComputedStyle(document.querySelector('.map')).outlineStyle);
  const { x, y, width, height } = await page.locator('.map').boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 30, y + height / 2, { steps: 4 });
  await page.mouse.up();
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'CANVAS');
  assert.equal(await ring(), 'none', 'after a drag');
  await page.keyboard.press('ArrowRight');
  assert.equal(await ring(), 'solid', 'after a key');
  await context.close();
});

test('the poster and the canvas show the places at the same spots', async () => {
  for (const [width, height] of [[1280, 800], [390, 844], [900, 560]]) {
    const { page, context } = await open(browser, server.url + 'index.html', { viewport: { width, height } });
    const spots = () => page.evaluate((ids) => ids.map((id) => window.dateline.project(id)), story.places.map((p) => p.id));
    // Before the canvas, from the poster's own marks.
    const before = await page.evaluate(() => document.documentElement.classList.contains('live'));
    const poster = await spots();
    assert.equal(before, false, 'too late to see the poster');
    await alive(page);
    const canvas = await spots();
    story.places.forEach((p, i) => {
      assert.ok(poster[i], `the poster at ${width}x${height} has no mark of ${p.id}`);
      const off = Math.hypot(poster[i][0] - canvas[i][0], poster[i][1] - canvas[i][1]);
      assert.ok(off < 1.5, `${p.id} jumps by ${off.toFixed(1)} px at ${width}x${height}: ${poster[i]} to ${canvas[i]}`);
    });
    await context.close();
  }
});

test('a place chosen before the canvas is there is chosen on it', async () => {
  const id = story.places[1].id;
  const { page, context } = await open(browser, server.url + 'index.html#place=' + id);
  await page.waitForSelector(`[data-place="${id}"] [data-card]`);
  await alive(page);
  assert.equal(await page.locator(`[data-place="${id}"] [data-card]`).count(), 1);
  await page.evaluate(() => (location.hash = '#step=2'));
  await page.waitForSelector('.step[data-now][data-step="2"]');
  assert.equal(await page.locator('[data-card]').count(), 0);
  await context.close();
});

test('the marks of user timing and the events are there', async () => {
  const { page, context } = await open(browser, server.url + 'index.html');
  await alive(page);
  const times = await page.evaluate(() => ['map:first-paint', 'map:interactive'].map((n) => performance.getEntriesByName(n)[0]?.startTime));
  assert.ok(times[0] > 0 && times[1] > times[0], `marks at ${times}`);
  const heard = await page.evaluate((id) => {
    const all = [];
    const off = window.dateline.on('select', (e) => all.push(e.id));
    window.dateline.on('step', (e) => all.push(e.n));
    window.dateline.select(id);
    window.dateline.step(1);
    off();
    window.dateline.select(id);
    window.dateline.select('nothing of the kind');
    return all;
  }, story.places[0].id);
  assert.deepEqual(heard, [story.places[0].id, null, 1]);
  await context.close();
});
