// The map goes live where files cannot be fetched: in a sandboxed frame on a
// server that does not allow other origins, and from a disk.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alive, stand } from './open.js';

const { server, browser } = await stand();

test('a map whose files may not be fetched comes as scripts', { timeout: 120_000 }, async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  let refused = 0;
  await context.route(/\.(wasm|bin)$/, (route) => (refused++, route.abort()));
  const page = await context.newPage();
  await page.goto(server.url + 'index.html');
  await page.hover('.map');
  assert.equal((await alive(page)).live, true);
  assert.equal(refused, 2, 'fetching was tried first');
  const at = await page.evaluate(() => window.dateline.project('makhachkala'));
  await page.mouse.click(at[0], at[1]);
  await page.locator('[data-card]').waitFor();
  await context.close();
});
