// axe-core finds nothing, in every state of the pages.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { alive, open, stand, storyOf } from './open.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { server, browser } = await stand();
const story = await storyOf(server.url);

/** What axe-core has against a page, in short. */
async function against(page) {
  await page.evaluate(axe); // not as a script element: the page's policy forbids it
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 4).join(' | ')}`);
}

for (const colorScheme of ['light', 'dark'])
  for (const viewport of [{ width: 1280, height: 800 }, { width: 390, height: 844 }])
    test(`the explainer, ${colorScheme}, ${viewport.width} wide`, async () => {
      const { page, context } = await open(browser, server.url + 'index.html', { colorScheme, viewport });
      assert.deepEqual(await against(page), [], 'poster');
      await alive(page);
      assert.deepEqual(await against(page), [], 'live map');
      for (const place of story.places) {
        await page.evaluate((id) => window.dateline.select(id), place.id);
        await page.waitForTimeout(100);
        assert.deepEqual(await against(page), [], place.id + ' open');
      }
      for (const n of [1, story.steps]) {
        await page.evaluate((n) => window.dateline.step(n), n);
        assert.deepEqual(await against(page), [], `step ${n}`);
      }
      await context.close();
    });

test('the demo article', async () => {
  for (const colorScheme of ['light', 'dark']) {
    const { page, context } = await open(browser, server.url + 'demo.html', { colorScheme });
    assert.deepEqual(await against(page), [], colorScheme);
    await context.close();
  }
});

test('targets are at least 44 pixels', async () => {
  const { page, context } = await open(browser, server.url + 'index.html', { viewport: { width: 390, height: 844 }, hasTouch: true });
  await alive(page);
  await page.evaluate((id) => window.dateline.select(id), story.places[0].id);
  const small = await page.$$eval('button', (all) =>
    all.filter((b) => b.getClientRects().length).map((b) => [b.className || b.ariaLabel || b.textContent, b.getBoundingClientRect()]).filter(([, r]) => r.width < 44 || r.height < 44).map(([n]) => n));
  assert.deepEqual(small, []);
  await context.close();
});
