// Other stories than the built-in one, and one from right to left.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { alive, browse, open, quoted, resting, root, serve, storyOf } from './open.js';

const shots = join(root, 'web/test/shots');
let browser;
before(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await browse();
});
after(() => browser?.close());

/** Clicks every place on the canvas and compares what its card quotes. */
async function clicks(page, story) {
  for (const place of story.places) {
    await page.evaluate(() => window.dateline.step(0));
    const [x, y] = await resting(page, place.id);
    await page.mouse.click(x, y);
    await page.waitForSelector(`[data-place="${place.id}"] [data-card]`);
    const shown = await quoted(page);
    for (const exact of place.excerpts) assert.ok(shown.includes(exact), `${place.id}: ${exact}`);
  }
}

for (const name of ['endurance', 'nile'])
  test(name, async () => {
    const server = await serve(join(root, 'mapdata/testdata/stories', name + '.geojson'));
    const story = await storyOf(server.url);
    const { page, context, faults } = await open(browser, server.url + 'index.html');
    assert.deepEqual(await alive(page), { live: true });
    await clicks(page, story);
    await page.evaluate(() => window.dateline.step(0));
    await page.waitForTimeout(1500);
    await page.screenshot({ path: join(shots, `story-${name}.png`) });
    assert.deepEqual(faults.filter((f) => !f.includes('.reload')), []);
    await context.close();
    await server.stop();
  });

test('from right to left', async () => {
  const story = JSON.parse(readFileSync(join(root, 'assets/stories/caspian.geojson'), 'utf8'));
  Object.assign(story.dateline, { language: 'ar', title: 'طريق المسيّرات عبر بحر قزوين', summary: 'خريطة للطريق كما يصفه المقال.' });
  story.dateline.article.language = 'en';
  delete story.dateline.translations; // one of them is Arabic as well
  const file = join(mkdtempSync(join(tmpdir(), 'dateline-')), 'story.geojson');
  writeFileSync(file, JSON.stringify(story));
  const server = await serve(file);
  for (const viewport of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
    const { page, context } = await open(browser, server.url + 'index.html', { viewport });
    assert.deepEqual(await alive(page), { live: true });
    assert.equal(await page.evaluate(() => document.documentElement.dir), 'rtl');
    if (viewport.width > 720) {
      const panel = await page.locator('.panel').boundingBox();
      assert.deepEqual([panel.x, panel.width], [0, 380]);
      await clicks(page, await storyOf(server.url));
      assert.deepEqual(await page.locator('[data-card] blockquote').first().evaluate((q) => [q.lang, q.dir]), ['en', 'ltr']);
    }
    await page.evaluate(() => window.dateline.step(2));
    await page.waitForTimeout(1500);
    assert.match(await page.locator('.bar .count').textContent(), /^٢ من /);
    await page.screenshot({ path: join(shots, `rtl-${viewport.width}.png`) });
    await context.close();
  }
  await server.stop();
});
