// What only our own page tells: the time that Go takes for its frames, in
// flights between steps and in drags at two scales.
import { drag } from './visit.mjs';

/** Runs act and returns the frames painted meanwhile. */
async function frames(page, act) {
  const from = await page.evaluate(() => {
    const b = window.bench;
    Object.assign(b, { on: true, at: [] });
    const look = (t) => {
      b.at.push(t);
      if (b.on) b.raf(look);
    };
    b.raf(look);
    return window.datelineHost.viewer.stats().draws;
  });
  await act();
  return page.evaluate((from) => {
    const { draws, goMs } = window.datelineHost.viewer.stats();
    window.bench.on = false;
    const at = window.bench.at;
    return { go: goMs.slice(-Math.min(draws - from, goMs.length)), apart: at.slice(1).map((t, i) => t - at[i]) };
  }, from);
}

/** @returns {Promise<{inside: Record<string, {go: number[], apart: number[]}>}>} milliseconds */
export async function sailing(page) {
  const cdp = await page.context().newCDPSession(page);
  const inside = {};
  const flown = { go: [], apart: [] };
  for (const step of [1, 2, 3, 4]) {
    const got = await frames(page, async () => {
      await page.evaluate((n) => window.dateline.step(n), step);
      await page.waitForTimeout(1000);
    });
    flown.go.push(...got.go);
    flown.apart.push(...got.apart);
    await page.waitForTimeout(1500);
  }
  inside['flights between steps'] = flown;
  await page.evaluate(() => window.dateline.step(0));
  for (const [name, factor] of [['drag', 1], ['drag, 4 times closer', 4]]) {
    await page.evaluate((f) => window.datelineHost.viewer.zoom(f), factor);
    await page.waitForTimeout(2000);
    const step = drag(cdp);
    inside[name] = await frames(page, async () => {
      for (let i = 0; i < 120; i++) {
        step(i);
        await page.waitForTimeout(12);
      }
      await step(-1);
    });
  }
  return { inside };
}
