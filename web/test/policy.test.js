// The content security policy: sent as a header, stated in the page, and
// never broken on the way through a story.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alive, open, stand, storyOf } from './open.js';
import { broken, counting } from './violations.js';

const { server, browser } = await stand();
const story = await storyOf(server.url);

/** Directives by name. */
const parse = (/** @type {string} */ policy) => Object.fromEntries(policy.split(';').map((d) => d.trim().split(/\s+/)).map(([name, ...rest]) => [name, rest]));

for (const name of ['index.html', 'demo.html'])
  test(name + ' is sent under the policy that it states, which allows what it needs and no more', async () => {
    const r = await fetch(server.url + name);
    const header = r.headers.get('content-security-policy') ?? '';
    const stated = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(await r.text())?.[1].replaceAll('&#39;', "'").replaceAll('&#43;', '+');
    assert.equal(header, stated);
    const policy = parse(header);
    assert.deepEqual(policy['default-src'], ["'none'"]);
    assert.ok(policy['script-src'].every((s) => /^'(self|wasm-unsafe-eval|sha256-[\w+/=]{44})'$/.test(s)), header);
    assert.ok(policy['style-src'].every((s) => /^'sha256-[\w+/=]{44}'$/.test(s)), header);
    assert.ok(!/unsafe-(inline|eval)/.test(header.replaceAll("'wasm-unsafe-eval'", '')), header);
    assert.deepEqual(Object.keys(policy).sort(), [...(name === 'demo.html' ? ['frame-src'] : []), 'base-uri', 'connect-src', 'default-src', 'form-action', 'img-src', 'script-src', 'style-src'].sort());
    for (const d of ['base-uri', 'form-action']) assert.deepEqual(policy[d], ["'none'"]);
    for (const d of ['connect-src', 'img-src', 'frame-src']) for (const s of policy[d] ?? []) assert.match(s, /^('self'|data:)$/);
  });

test('a reader goes through everything without one violation', { timeout: 120_000 }, async () => {
  const { page, context, faults } = await open(browser, server.url + 'poster.svg');
  await counting(context);
  faults.length = 0; // a picture alone has no icon
  await page.goto(server.url + 'index.html');
  await page.mouse.move(300, 300);
  await page.mouse.move(320, 300);
  assert.equal((await alive(page)).live, true);
  await page.waitForFunction(() => document.documentElement.classList.contains('telling'));
  for (const place of story.places.slice(0, 2)) {
    await page.locator(`[data-place="${place.id}"] .row`).click();
    await page.locator(`[data-place="${place.id}"] .close`).click();
  }
  for (let n = 1; n <= story.steps; n++) await page.locator('[data-go="next"]').click();
  await page.evaluate(() => window.dateline.step(0));
  await page.locator('.legend summary').click();
  await page.locator('.legend summary').click();
  for (const what of ['in', 'out', 'home']) await page.locator(`[data-do="${what}"]`).click();
  await page.locator('.table summary').click();
  await page.locator('.table a[data-open]').first().click();
  await page.evaluate(() => window.dateline.step(0));
  await page.locator('.says summary').click();
  await page.locator('.band').focus();
  await page.keyboard.press('ArrowRight');
  await page.locator('[data-auto]').click();
  await page.waitForTimeout(600);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  await page.emulateMedia({ media: 'screen' });
  assert.deepEqual(await broken(page), []);

  await page.goto(server.url + 'demo.html');
  const handle = await page.locator('dateline-map iframe').elementHandle();
  await handle.scrollIntoViewIfNeeded();
  const frame = await handle.contentFrame();
  assert.equal((await alive(frame)).live, true);
  await page.evaluate((id) => document.querySelector('dateline-map').select(id), story.places[1].id);
  await frame.waitForSelector('[data-card]');
  assert.deepEqual([...(await broken(page)), ...(await broken(frame))], []);
  assert.deepEqual(faults, []);
  await context.close();
});

test('what is not the page’s own does not run, and is counted', async () => {
  const { page, context } = await open(browser, server.url + 'poster.svg');
  await counting(context);
  await page.goto(server.url + 'index.html');
  await page.evaluate(() => {
    const add = (name, more) => document.body.append(Object.assign(document.createElement(name), more));
    add('script', { textContent: 'window.ran = 1' });
    add('script', { src: 'https://other.example/x.js' });
    add('div', { innerHTML: '<img src="data:," onerror="window.ran = 2"><b style="color:red">x</b>' });
    add('iframe', { src: 'data:text/html,x' });
    setTimeout('window.ran = 3'); // a text, which is eval by another name
  });
  await page.waitForFunction(() => window.violations.some((v) => v.startsWith('script-src eval')));
  const all = new Set((await broken(page)).map((v) => v.split(' ').slice(0, 2).join(' ').trim()));
  assert.deepEqual([...all].sort(), ['frame-src', 'script-src eval', 'script-src-attr inline', 'script-src-elem https://other.example/x.js', 'script-src-elem inline', 'style-src-attr inline']);
  assert.equal(await page.evaluate(() => window.ran), undefined);
  await context.close();
});
