// A still map costs nothing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alive, stand, storyOf } from './open.js';

const { server, browser } = await stand();
const story = await storyOf(server.url);

/** Counts animation frames from before the page's own scripts. */
const counting = () => {
  window.framesAsked = 0;
  const raf = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (f) => {
    window.framesAsked++;
    return raf(f);
  };
};

const costs = (page) => page.evaluate(() => ({ frames: window.framesAsked, ...(({ updates, draws }) => ({ updates, draws }))(window.datelineHost.viewer.stats()) }));

/** What the map has cost when flights and fades are over, on a busy machine too. */
async function calm(page) {
  await page.waitForTimeout(1000);
  for (let i = 0; i < 20; i++) {
    const before = await costs(page);
    await page.waitForTimeout(5000);
    const after = await costs(page);
    if (JSON.stringify(after) === JSON.stringify(before)) return after;
  }
  throw new Error('the map does not come to rest');
}

test('no animation frame is asked for in five still seconds', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(counting);
  const page = await context.newPage();
  await page.goto(server.url + 'index.html');
  await alive(page);
  for (const act of [
    () => {},
    () => page.evaluate((id) => window.dateline.select(id), story.places[0].id),
    () => page.evaluate(() => window.dateline.step(3)),
    () => page.mouse.move(300, 300, { steps: 5 }),
    () => page.setViewportSize({ width: 1000, height: 700 }),
  ]) {
    await act();
    const before = await calm(page);
    await page.waitForTimeout(5000);
    assert.deepEqual(await costs(page), before);
  }
  // And it wakes again.
  const before = await costs(page);
  await page.evaluate(() => window.dateline.step(1));
  await page.waitForFunction((draws) => window.datelineHost.viewer.stats().draws > draws, before.draws);
  await context.close();
});

test('a map out of sight asks for no frames', async () => {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
  await context.addInitScript(counting);
  const page = await context.newPage();
  await page.goto(server.url + 'demo.html');
  const frame = await (await page.locator('dateline-map iframe').elementHandle()).contentFrame();
  await alive(frame);
  await page.evaluate(() => {
    document.body.style.paddingBottom = '3000px'; // room to scroll the map away
    scrollTo(0, 3000);
  });
  const before = await calm(frame);
  await frame.evaluate(() => window.dateline.step(2));
  await page.waitForTimeout(1500);
  assert.deepEqual(await costs(frame), before);
  await page.evaluate(() => scrollTo(0, 0));
  await frame.waitForFunction((draws) => window.datelineHost.viewer.stats().draws > draws, before.draws);
  await context.close();
});
