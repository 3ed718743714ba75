// A story in several languages: a page for each, and the way between them.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { hostServer } from './hostpage.js';
import { alive, open, root, serve, stand } from './open.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shots = join(root, 'web/test/shots');
const source = JSON.parse(readFileSync(join(root, 'assets/stories/caspian.geojson'), 'utf8')).dateline;
const arabic = source.translations.find((t) => t.language === 'ar');
mkdirSync(shots, { recursive: true });
const { server, browser } = await stand();

/**
 * Opens a page whose map stays a poster: what is under test here is the page.
 * @param {string} url
 */
async function poster(url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const faults = [];
  await context.route('**/live.*.js', (r) => r.fulfill({ contentType: 'text/javascript', body: '' }));
  context.on('request', (r) => r.url().startsWith(server.url) || faults.push('left the folder: ' + r.url()));
  context.on('console', (m) => /error|warning/.test(m.type()) && faults.push(m.text()));
  const page = await context.newPage();
  page.on('pageerror', (e) => faults.push('exception: ' + e.message));
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return { page, context, faults };
}

/** Which page it is, and where the reader is in the story. */
const where = (page) =>
  page.evaluate(() => ({
    file: location.pathname.replace(/^.*\//, ''),
    hash: location.hash,
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    step: document.querySelector('.step[data-now]')?.getAttribute('data-step') ?? null,
    card: document.querySelector('[data-opened]')?.id ?? null,
  }));

/** Follows the link to a language. */
async function turn(page, tag) {
  await page.click(`.languages a[hreflang="${tag}"]`, { noWaitAfter: true });
  await page.waitForFunction((tag) => document.documentElement.lang === tag && window.dateline, tag);
}

test('the switch keeps the place in the story', async () => {
  const { page, context, faults } = await poster(server.url + 'index.html');
  await page.waitForFunction(() => window.dateline);
  assert.deepEqual(await page.$$eval('.languages a', (all) => all.map((a) => [a.hreflang, a.lang, a.dir, a.textContent, a.getAttribute('aria-current')])), [
    ['en', 'en', 'ltr', 'English', 'true'],
    ['ar', 'ar', 'rtl', 'العربية', null],
    ['ckb', 'ckb', 'rtl', 'کوردیی ناوەندی', null],
  ]);
  await page.evaluate(() => window.dateline.step(4));
  await turn(page, 'ar');
  assert.deepEqual(await where(page), { file: 'index.ar.html', hash: '#step=4', lang: 'ar', dir: 'rtl', step: '4', card: null });
  assert.equal(await page.locator('.step[data-now] h2').textContent(), arabic.steps[3].title);
  assert.equal(await page.locator('.bar .count').textContent(), '٤ من ٨');
  await page.evaluate(() => window.dateline.select('makhachkala'));
  await turn(page, 'ckb');
  assert.deepEqual(await where(page), { file: 'index.ckb.html', hash: '#place=makhachkala', lang: 'ckb', dir: 'rtl', step: null, card: 'place=makhachkala' });
  await turn(page, 'en');
  assert.deepEqual(await where(page), { file: 'index.html', hash: '#place=makhachkala', lang: 'en', dir: 'ltr', step: null, card: 'place=makhachkala' });
  assert.deepEqual(faults, []);
  await context.close();
});

test('the pages share all but their map', async () => {
  const files = {};
  for (const name of ['index.html', 'index.ar.html', 'index.ckb.html']) {
    const { page, context } = await open(browser, server.url + name, { javaScriptEnabled: false });
    files[name] = JSON.parse(await page.locator('#config').textContent());
    assert.deepEqual(await page.$$eval('link[rel="alternate"][hreflang]', (all) => all.map((l) => [l.hreflang, l.getAttribute('href')])), [['en', 'index.html'], ['ar', 'index.ar.html'], ['ckb', 'index.ckb.html']]);
    await context.close();
  }
  const all = Object.values(files);
  for (const key of ['viewer', 'live', 'telling']) assert.equal(new Set(all.map((f) => f[key])).size, 1, key);
  assert.equal(new Set(all.map((f) => f.scene)).size, 3);
});

test('from right to left: mirrored, translations below their quotations, no violations', async () => {
  for (const viewport of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
    const { page, context, faults } = await open(browser, server.url + 'index.ar.html#place=makhachkala', { viewport });
    assert.deepEqual(await alive(page), { live: true });
    if (viewport.width > 720) {
      const [panel, map] = [await page.locator('.panel').boundingBox(), await page.locator('.map').boundingBox()];
      assert.ok(panel.x === 0 && map.x === panel.width, `panel at ${panel.x}, map at ${map.x}`);
    }
    assert.equal(await page.locator('[data-go="next"] .arrow').evaluate((a) => getComputedStyle(a).transform), 'matrix(-1, 0, 0, 1, 0, 0)');
    const [first, last] = [await page.locator('.languages a').first().boundingBox(), await page.locator('.languages a').last().boundingBox()];
    assert.ok(first.x > last.x, 'the languages run from right to left');

    // Every quotation is the article's; its translation is outside, marked.
    const quotes = await page.$$eval('figure.quote', (all) =>
      all.map((f) => {
        const q = f.querySelector(':scope > blockquote');
        const r = f.querySelector(':scope > .rendering');
        return {
          id: f.dataset.excerpt, exact: q.textContent, lang: q.lang, dir: q.dir, inside: q.querySelector('.rendering') !== null,
          after: q.compareDocumentPosition(r) & Node.DOCUMENT_POSITION_FOLLOWING, by: r.querySelector('.by').textContent, text: r.lastElementChild.textContent, rlang: r.lang, rdir: r.dir,
        };
      }));
    assert.ok(quotes.length > 20);
    for (const q of quotes) {
      const own = source.excerpts.find((e) => e.id === q.id);
      assert.deepEqual([q.exact, q.lang, q.dir, q.inside, q.after], [own.exact, 'en', 'ltr', false, 4], q.id);
      assert.deepEqual([q.by, q.text, q.rlang, q.rdir], ['ترجمة: Dateline', arabic.excerpts[q.id].text, 'ar', 'rtl'], q.id);
    }
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 4).join(' | ')}`), []);
    await page.screenshot({ path: join(shots, `arabic-${viewport.width}.png`) });
    assert.deepEqual(faults, []);
    await context.close();
  }
});

test('without a script', async () => {
  const { page, context } = await open(browser, server.url + 'index.html', { javaScriptEnabled: false });
  await page.click('.languages a[hreflang="ar"]');
  assert.equal(new URL(page.url()).pathname, '/index.ar.html');
  assert.equal(await page.locator('h1').textContent(), arabic.title);
  assert.ok(await page.locator('.step .text').last().isVisible());
  await context.close();
});

test('an address asks for a language', async () => {
  for (const [hash, file, rest] of [
    ['#lang=ar&step=2', 'index.ar.html', '#step=2'],
    ['#step=2&lang=ar-IQ', 'index.ar.html', '#step=2'],
    ['#place=tehran&lang=CKB', 'index.ckb.html', '#place=tehran'],
    ['#step=2&lang=xx', 'index.html', '#step=2'],
    ['#lang=en', 'index.html', '#lang=en'], // nothing to do
  ]) {
    const { page, context, faults } = await poster(server.url + 'index.html' + hash);
    await page.waitForFunction((file) => location.pathname.endsWith('/' + file) && window.dateline, file);
    const at = await where(page);
    assert.deepEqual([at.file, at.hash, at.step ?? at.card], [file, rest, rest.includes('step') ? '2' : rest.includes('place') ? 'place=tehran' : null], hash);
    assert.deepEqual(faults, [], hash);
    await context.close();
  }
});

test('an article asks for a language', async () => {
  const host = await hostServer();
  for (const [attributes, file, rest] of [
    [`src="${server.url}" lang="ar"`, 'index.ar.html', ''],
    [`src="${server.url}#step=3" lang="ckb"`, 'index.ckb.html', '#step=3'],
    [`src="${server.url}" lang="xx"`, 'index.html', null],
    [`src="${server.url}"`, 'index.html', ''],
  ]) {
    host.page(`<!doctype html><html lang="ar"><meta charset="utf-8"><title>Host</title><script src="${server.url}embed.js" async></script>
      <body><dateline-map ${attributes} title="Map"></dateline-map></body></html>`);
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    await page.route('**/live.*.js', (r) => r.fulfill({ contentType: 'text/javascript', body: '' }));
    await page.addInitScript(() => document.addEventListener('ready', (e) => (window.said = e.detail), true));
    await page.goto(host.url);
    await page.waitForFunction(() => window.said);
    await page.waitForFunction((lang) => window.said.lang === lang, file.split('.')[1].replace('html', 'en'));
    const url = new URL(page.frames()[1].url());
    assert.equal(url.pathname, '/' + file, attributes);
    if (rest !== null) assert.equal(url.hash, rest, attributes);
    if (attributes.includes('lang="ar"')) {
      // Another language later, and the frame goes on speaking with its page.
      await page.evaluate(() => (document.querySelector('dateline-map').lang = 'ckb'));
      await page.waitForFunction(() => window.said.lang === 'ckb');
      await page.evaluate(() => document.querySelector('dateline-map').step(2));
      await page.frames()[1].waitForFunction(() => document.querySelector('.panel').dataset.at === '2', null, { polling: 50 });
    }
    await page.close();
  }
  await host.stop();
});

test('what is not translated is marked, and every page reloads with the story', async () => {
  const story = JSON.parse(readFileSync(join(root, 'mapdata/testdata/stories/endurance.geojson'), 'utf8'));
  story.dateline.translations = [{ language: 'fa', title: 'سفر دریایی', steps: story.dateline.steps.map((_, i) => (i === 0 ? { title: 'کشتی از دست می‌رود' } : {})), features: { endurance: { name: 'اندورنس' } } }];
  const file = join(mkdtempSync(join(tmpdir(), 'dateline-')), 'story.geojson');
  writeFileSync(file, JSON.stringify(story));
  const own = await serve(file);
  const { page, context } = await open(browser, own.url + 'index.fa.html', { javaScriptEnabled: false });
  const of = (selector) => page.locator(selector).first().evaluate((el) => [el.lang, el.dir]);
  assert.deepEqual(await of('h1'), ['', '']);
  assert.deepEqual(await of('.summary'), ['en-GB', 'ltr']);
  assert.deepEqual(await of('.step h2'), ['', '']);
  assert.deepEqual(await of('.step .text'), ['en-GB', 'ltr']);
  assert.deepEqual(await of('[data-place="endurance"] .name'), ['', '']);
  assert.deepEqual(await of('[data-place="stromness"] .name'), ['en-GB', 'ltr']);
  assert.equal(await page.locator('.rendering').count(), 0);
  for (const name of ['index.html', 'index.fa.html', 'demo.html']) assert.match(await (await fetch(own.url + name)).text(), /src="\.reload\.js"/, name);
  await context.close();
  await own.stop();
});
