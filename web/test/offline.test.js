// The page without a line: after one visit, from a disk, and where nothing
// may be kept.

import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { folder, host } from './folder.js';
import { alive, open, quoted, stand } from './open.js';

const built = folder();
after(() => built.remove());
const { server, browser } = await stand(host({ 'a/': built.dir }));

/** Waits until the worker has a file that a page fetched. */
async function kept(page, name) {
  const has = async (name) => {
    for (const key of await caches.keys()) if ((await (await caches.open(key)).keys()).some((r) => r.url.includes(name))) return true;
    return false;
  };
  for (let i = 0; i < 150; i++) {
    if (await page.evaluate(has, name)) return;
    await page.waitForTimeout(200);
  }
  assert.fail(`${name} is not kept`);
}

test('after one visit the page opens and its map goes live without a line, from its own files alone', { timeout: 120_000 }, async () => {
  const { page, context, faults } = await open(browser, server.url + 'a/index.html');
  await page.hover('.map');
  assert.equal((await alive(page)).live, true);
  await kept(page, 'viewer.');
  await kept(page, 'scene.');
  const held = await page.evaluate(async () => {
    const out = [];
    for (const key of await caches.keys()) for (const r of await (await caches.open(key)).keys()) out.push(new URL(r.url).pathname.slice(3).replace(/[0-9a-f]{10}/, '#'));
    return out.sort();
  });
  assert.deepEqual(held, ['index.html', 'live.#.js', 'scene.#.bin', 'telling.#.js', 'viewer.#.wasm']);

  await context.setOffline(true);
  server.asked.length = 0;
  await page.goto(server.url + 'a/index.html#place=makhachkala');
  await page.reload();
  await page.hover('.map');
  assert.equal((await alive(page)).live, true);
  assert.ok((await quoted(page)).length > 0);
  await page.locator('html.telling').waitFor({ state: 'attached' });
  assert.deepEqual(server.asked, []);
  // The worker asks for the page, which nobody answers; the browser says so.
  assert.deepEqual(faults.filter((f) => !/ERR_INTERNET_DISCONNECTED/.test(f)), []);
  await context.close();
});

test('with a line the page is always the newest, and what an earlier build left goes', { timeout: 120_000 }, async () => {
  const dir = join(built.dir, '..', 'next');
  cpSync(built.dir, dir, { recursive: true });
  server.folders['b/'] = dir;
  const { page, context } = await open(browser, server.url + 'b/');
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await kept(page, 'telling.');
  const before = await page.evaluate(() => caches.keys());
  const title = await page.title();

  // Another build: other words on the page, another live script.
  const live = readdirSync(dir).find((n) => /^live\.\w+\.js$/.test(n)) ?? '';
  const other = 'live.0123456789.js';
  for (const name of ['index.html', 'sw.js']) {
    const text = readFileSync(join(dir, name), 'utf8').replaceAll(live, other).replaceAll(title, 'Quite new').replace(/"build":"\w+"/, '"build":"next"');
    writeFileSync(join(dir, name), text);
  }
  cpSync(join(dir, live), join(dir, other));
  await page.reload();
  assert.equal(await page.title(), 'Quite new');
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting);
  // The old worker goes when its last page is gone.
  await page.goto('about:blank');
  await page.waitForTimeout(500);
  await page.goto(server.url + 'b/');
  await page.waitForFunction(async (old) => !(await caches.keys()).includes(old[0]), before, { polling: 200 });
  await context.setOffline(true);
  await page.goto(server.url + 'b/');
  assert.equal(await page.title(), 'Quite new');
  await context.close();
});

test('a frame has no worker and asks for none', async () => {
  const { page, context, faults } = await open(browser, server.url + 'a/demo.html');
  const handle = await page.locator('dateline-map iframe').elementHandle();
  await handle.scrollIntoViewIfNeeded();
  const frame = await handle.contentFrame();
  await frame.waitForFunction(() => document.documentElement.classList.contains('telling'), null, { polling: 100 });
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  assert.deepEqual(faults.filter((f) => !/CORS|Access-Control|ERR_FAILED/.test(f)), []);
  await context.close();
});

test('where a worker is refused, the page says nothing of it', async () => {
  const context = await browser.newContext();
  const said = [];
  context.on('console', (m) => ['error', 'warning'].includes(m.type()) && said.push(m.text()));
  await context.addInitScript(() => {
    window.refused = 0;
    navigator.serviceWorker.register = () => (window.refused++, Promise.reject(new DOMException('The user denied permission', 'SecurityError')));
  });
  const page = await context.newPage();
  page.on('pageerror', (e) => said.push(e.message));
  await page.goto(server.url + 'a/index.html');
  await page.waitForFunction(() => window.refused === 1);
  await page.waitForTimeout(300);
  assert.deepEqual(said, []);
  await context.close();
});

test('from a disk the page works with a live map, and its frame in the demo article with the poster', { timeout: 120_000 }, async () => {
  const { page, context, faults } = await open(browser, pathToFileURL(join(built.dir, 'index.html')).href);
  await page.hover('.map');
  assert.equal((await alive(page)).live, true);
  await page.locator('[data-place] .row').first().click();
  await page.locator('[data-card] blockquote').first().waitFor();
  assert.deepEqual(faults, []);
  await page.goto(pathToFileURL(join(built.dir, 'demo.html')).href);
  const handle = await page.locator('dateline-map iframe').elementHandle();
  await handle.scrollIntoViewIfNeeded();
  const frame = await handle.contentFrame();
  await frame.locator('[data-place] .row').first().click();
  await frame.locator('[data-card] blockquote').first().waitFor();
  // Browsers load no script from a disk into a sandbox, and say so.
  assert.deepEqual(faults.filter((f) => !/Not allowed to load local resource/.test(f)), []);
  await context.close();
});
