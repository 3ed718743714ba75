// The script outside the frame, apart from the article: attributes, height,
// sleep, messages, and that it leaves nothing behind.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stand } from './open.js';
import { anatomy, articlePage, found, frameOf, hostServer, lastHeard, mapOf, until } from './hostpage.js';

const { server, browser } = await stand(hostServer(), ['--js-flags=--expose-gc']);

const HEAD = '<!doctype html><meta charset="utf-8"><title>Host</title><script src="/embed.js" async></script>';
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

async function host(body, { policy, ...options } = {}) {
  server.page(HEAD + '<body>' + body, policy);
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, ...options });
  const page = await context.newPage();
  const faults = [];
  page.on('console', (m) => faults.push(m.type() + ': ' + m.text()));
  page.on('pageerror', (e) => faults.push('exception: ' + e.message));
  await page.addInitScript(() => {
    window.events = [];
    for (const type of ['ready', 'live', 'step', 'select', 'error', 'height', 'missing', 'click'])
      document.addEventListener(type, (e) => e.detail && window.events.push([type, e.target.localName, e.detail]), true);
  });
  await page.goto(server.url);
  return { page, context, faults };
}
const events = (page, type) => page.evaluate((type) => window.events.filter((e) => e[0] === type).map((e) => e[2]), type);

const BOTH = [
  ['the element', `<dateline-map src="${mapOf()}"></dateline-map>`, 'dateline-map'],
  ['a plain frame', `<iframe data-dateline src="${mapOf().replace('map/', 'map/index.html')}" width="100%" height="640" style="border:0"></iframe>`, 'iframe'],
];

for (const [name, html, selector] of BOTH) {
  test(`${name}: attributes, events, methods`, async () => {
    const { page, context, faults } = await host(html);
    // A plain frame without a sandbox is loaded once more, into one.
    await until(await frameOf(page), () => origin === 'null');
    const frame = await frameOf(page);
    const of = await page.locator('iframe').evaluate((f) => [f.getAttribute('sandbox'), f.allow, f.title]);
    assert.deepEqual(of, [SANDBOX, 'fullscreen', name === 'the element' ? 'Small map' : 'Map']);
    if (name === 'the element') assert.equal(await page.locator('iframe').evaluate((f) => f.loading), 'lazy');
    assert.equal(await frame.evaluate(() => origin), 'null', 'not in a sandbox');
    await frame.evaluate(() => {
      for (const [type, more] of [['step', { n: 2, total: 5 }], ['select', { id: 'a' }], ['live', { live: true }], ['error', { reason: 'x' }], ['click', { detail: 1 }]]) window.tell(type, more);
    });
    await page.waitForFunction(() => window.events.some((e) => e[0] === 'error'));
    assert.deepEqual((await events(page, 'ready')).length > 0, true);
    for (const [type, detail] of [['step', { n: 2, total: 5 }], ['select', { id: 'a' }], ['live', { live: true }], ['error', { reason: 'x' }]]) assert.deepEqual(await events(page, type), [detail], type);
    assert.deepEqual(await events(page, 'click'), [], 'the frame makes events of any name');
    await page.evaluate((s) => {
      document.querySelector(s).select('b');
      document.querySelector(s).step(3);
    }, selector);
    await until(frame, () => window.heard.some((m) => m.type === 'step'));
    assert.deepEqual(await frame.evaluate(() => window.heard.filter((m) => /select|step/.test(m.type)).map(({ type, id, n }) => [type, id ?? n])), [['select', 'b'], ['step', 3]]);
    assert.deepEqual(faults, []);
    await context.close();
  });

  test(`${name}: the height follows the frame and the width, up and down, within bounds`, async () => {
    const { page, context } = await host(html);
    const frame = await frameOf(page);
    const height = () => page.locator('iframe').evaluate((f) => f.getBoundingClientRect().height);
    const settles = (h) => page.waitForFunction((h) => Math.abs((document.querySelector('iframe') ?? document.querySelector('dateline-map').shadowRoot.querySelector('iframe')).getBoundingClientRect().height - h) < 1, h);
    assert.ok((await height()) >= 480);
    for (const wish of [520, 610.4, 300, 560]) {
      await frame.evaluate((height) => window.tell('height', { height }), wish);
      await settles(Math.floor(wish));
    }
    assert.equal((await events(page, 'height')).at(-1).height, 560);
    await frame.evaluate(() => window.tell('height', { height: 1e9 }));
    await settles(658); // 94 per cent of the window
    for (const bad of [0, -5, 10, NaN, Infinity * 0, '<b>', null]) await frame.evaluate((height) => window.tell('height', { height }), bad);
    await frame.evaluate(() => window.tell('height', { height: 500 }));
    await settles(500);
    await page.setViewportSize({ width: 400, height: 900 });
    await page.waitForFunction(() => window.events.filter((e) => e[0] === 'height').at(-1)[2].height > 600);
    await page.setViewportSize({ width: 1000, height: 700 });
    await page.waitForFunction(() => window.events.filter((e) => e[0] === 'height').at(-1)[2].height < 600);
    await context.close();
  });

  test(`${name}: a frame whose height depends on its height does not loop`, async () => {
    const { page, context } = await host(html);
    const frame = await frameOf(page);
    await frame.evaluate(() => {
      let up = false;
      new ResizeObserver(() => window.tell('height', { height: (up = !up) ? innerHeight + 30 : innerHeight - 30 })).observe(document.documentElement, { box: 'border-box' });
      addEventListener('resize', () => window.tell('height', { height: (up = !up) ? innerHeight + 30 : innerHeight - 30 }));
    });
    await page.waitForTimeout(1500);
    const n = (await events(page, 'height')).length;
    await page.waitForTimeout(1000);
    assert.equal((await events(page, 'height')).length, n, 'it goes on for ever');
    assert.ok(n < 30, `${n} changes`);
    await context.close();
  });

  test(`${name}: removal and return`, async () => {
    const { page, context, faults } = await host('<p id="p">Text</p>' + html);
    await frameOf(page);
    const before = await anatomy(page, '#p');
    const again = await page.evaluate(async (s) => {
      const el = document.querySelector(s);
      el.remove();
      await new Promise((r) => setTimeout(r, 300));
      const gone = frames.length;
      document.body.append(el);
      return gone;
    }, selector);
    assert.equal(again, 0);
    const frame = await frameOf(page);
    await page.evaluate((s) => document.querySelector(s).step(1), selector);
    await until(frame, () => window.heard.some((m) => m.type === 'step' && m.n === 1));
    assert.equal(await anatomy(page, '#p'), before);
    assert.deepEqual(faults, []);
    await context.close();
  });
}

test('messages of strangers are not heard on either side', async () => {
  const { page, context } = await host(`<dateline-map src="${mapOf()}"></dateline-map><iframe id="other" src="dumb/index.html"></iframe>`);
  const frame = await frameOf(page);
  const token = (await lastHeard(frame, 'hello')).token;
  assert.ok(/^(\d+,){3}\d+$/.test(token), token);
  await page.evaluate((token) => postMessage({ dateline: 1, type: 'step', token, n: 1 }, '*'), token); // the page itself
  const other = page.frames().find((f) => f.url().includes('/dumb/'));
  await other.evaluate((token) => parent.postMessage({ dateline: 1, type: 'step', token, n: 2 }, '*'), token); // another frame
  await frame.evaluate(() => parent.postMessage({ dateline: 1, type: 'step', n: 3 }, '*')); // no token
  await frame.evaluate(() => parent.postMessage({ dateline: 1, type: 'step', token: 'guess', n: 4 }, '*'));
  await frame.evaluate(() => parent.postMessage({ dateline: 2, type: 'step', token, n: 5 }, '*').catch, token).catch(() => {});
  await frame.evaluate(() => parent.postMessage('dateline', '*'));
  await frame.evaluate(() => parent.postMessage(null, '*'));
  await frame.evaluate(() => window.tell('step', { n: 6 }));
  await page.waitForFunction(() => window.events.some((e) => e[0] === 'step'));
  assert.deepEqual(await events(page, 'step'), [{ n: 6 }]);
  await context.close();
});

test('what is asked before the frame is there is asked when it is', async () => {
  const { page, context } = await host('<main></main>');
  await page.waitForFunction(() => customElements.get('dateline-map'));
  await page.evaluate((src) => {
    const map = document.createElement('dateline-map');
    map.step(1); // nowhere yet: nothing happens
    map.setAttribute('title', 'My map');
    map.setAttribute('src', src);
    document.querySelector('main').append(map);
    map.select('a');
    map.step(4);
  }, mapOf());
  const frame = await frameOf(page);
  await until(frame, () => window.heard.some((m) => m.type === 'step'));
  assert.deepEqual(await frame.evaluate(() => window.heard.filter((m) => /select|step/.test(m.type)).map(({ type, id, n }) => [type, id ?? n])), [['select', 'a'], ['step', 4]]);
  assert.equal(await page.locator('iframe').evaluate((f) => f.title), 'My map');
  await context.close();
});

test('a new src is a new story, and the old marks go', async () => {
  server.page(articlePage('<p>They sell drones and ships.</p>', [{ id: 'a', exact: 'They sell drones', label: 'A', features: [] }]));
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.url);
  assert.deepEqual(await found(await frameOf(page)), ['a']);
  await page.evaluate((src) => document.querySelector('dateline-map').setAttribute('src', src), mapOf([{ id: 'b', exact: 'drones and ships', label: 'B', features: [] }]));
  await page.waitForSelector('button[aria-label="B"]');
  assert.equal(await page.locator('button[data-dateline]').count(), 1);
  assert.equal(await page.evaluate(() => [...CSS.highlights.get('dateline')].join('|')), 'drones and ships');
  await context.close();
});

test('the page may carry the place in its address', async () => {
  const two = `<h2 id="there">There</h2><div style="height:1500px"></div><dateline-map src="${mapOf()}" data-hash></dateline-map>
<div style="height:1500px"></div><dateline-map src="${mapOf()}" data-hash="b"></dateline-map><dateline-map src="${mapOf()}"></dateline-map><p><a href="#b-place=c%20d">In the text</a></p>`;
  const { page, context, faults } = await host(two);
  const frames = [];
  for (let i = 0; i < 3; i++) {
    await page.locator('dateline-map').nth(i).scrollIntoViewIfNeeded();
    const frame = await (await page.locator('dateline-map iframe').nth(i).elementHandle()).contentFrame();
    await until(frame, () => window.heard?.some((m) => m.type === 'hello'));
    frames.push(frame);
  }
  const [first, second, third] = frames;
  const entries = await page.evaluate(() => history.length);
  const says = (frame, type, more) => frame.evaluate(([type, more]) => window.tell(type, more), [type, more]);
  const address = (hash) => page.waitForFunction((hash) => location.hash === hash, hash);
  await says(first, 'select', { id: 'ä b' });
  await address('#place=%C3%A4%20b');
  await says(first, 'select', { id: null });
  await says(first, 'step', { n: 2, total: 3 });
  await address('#step=2');
  await says(first, 'select', { id: 'x' });
  await address('#place=x');
  await says(first, 'select', { id: null });
  await address('#step=2');
  await says(first, 'step', { n: 0, total: 3 });
  await address('');
  await says(second, 'select', { id: 'y' });
  await address('#b-place=y');
  await says(third, 'select', { id: 'z' }); // has not been asked to
  await page.waitForTimeout(100);
  assert.equal(new URL(page.url()).hash, '#b-place=y');
  assert.equal(await page.evaluate(() => history.length), entries, 'the way back has become longer');
  // A link of the article opens a place of its map and of no other.
  const orders = (frame) => frame.evaluate(() => window.heard.filter((m) => /select|step/.test(m.type)).map((m) => m.id ?? m.n ?? null));
  await page.locator('text=In the text').evaluate((a) => a.click()); // the maps above it may still change their heights
  await until(second, () => window.heard.some((m) => m.type === 'select' && m.id === 'c d'));
  await page.goBack();
  await until(second, () => window.heard.filter((m) => m.type === 'select').at(-1).id === 'y');
  await page.evaluate(() => (location.hash = 'there')); // the page's own
  await until(second, () => window.heard.filter((m) => m.type === 'select').at(-1).id === null);
  assert.deepEqual([await orders(first), await orders(third)], [[], []]);
  assert.deepEqual(faults, []);
  // What has been shared opens there, in sight.
  await page.goto(server.url + '#b-step=2');
  await page.reload();
  const again = await (await page.locator('dateline-map iframe').nth(1).elementHandle()).contentFrame();
  await until(again, () => window.heard?.some((m) => m.type === 'step' && m.n === 2));
  const { top, bottom } = await page.locator('dateline-map').nth(1).evaluate((el) => el.getBoundingClientRect().toJSON());
  assert.ok(top < 700 && bottom > 0, `out of sight: ${top} to ${bottom}`);
  await context.close();
});

test('without data-article nothing is fetched for it, and a policy that forbids it does no harm', async () => {
  const asked = [];
  const { page, context } = await host(`<dateline-map src="${mapOf()}"></dateline-map>`);
  page.on('request', (r) => asked.push(r.url()));
  await page.reload();
  await until(await frameOf(page), () => window.heard.some((m) => m.type === 'wake'));
  await page.waitForTimeout(300);
  assert.deepEqual(asked.filter((u) => u.includes('embed-article')), []);
  server.page(articlePage('<p>They sell drones.</p>', [{ id: 'a', exact: 'They sell drones', label: 'A', features: [] }]), `default-src 'self' 'unsafe-inline'; script-src ${server.url}embed.js`);
  const thrown = [];
  page.on('pageerror', (e) => thrown.push(e.message));
  await page.goto(server.url);
  const frame = await frameOf(page);
  await page.evaluate(() => document.querySelector('dateline-map').select('b'));
  await until(frame, () => window.heard.some((m) => m.type === 'select'));
  assert.equal(await page.locator('button[data-dateline]').count(), 0);
  assert.deepEqual(thrown, []);
  await context.close();
});

for (const [name, policy] of [
  ['a nonce', "script-src 'nonce-abc'; frame-src 'self'; style-src 'unsafe-inline'"],
  ['strict-dynamic', "script-src 'nonce-abc' 'strict-dynamic'; frame-src 'self'; style-src 'unsafe-inline'"],
])
  test(`the second file comes under a policy with ${name}`, async () => {
    server.page(articlePage('<p>They sell drones.</p>', [{ id: 'a', exact: 'They sell drones', label: 'A', features: [] }]).replace('<script ', '<script nonce="abc" '), policy);
    const context = await browser.newContext();
    const page = await context.newPage();
    const said = [];
    page.on('console', (m) => said.push(m.text()));
    await page.goto(server.url);
    assert.deepEqual(await found(await frameOf(page)), ['a']);
    assert.deepEqual(said, []);
    await context.close();
  });

test('out of sight the map sleeps', async () => {
  const { page, context } = await host(`<dateline-map src="${mapOf()}"></dateline-map><div style="height:4000px"></div>`);
  const frame = await frameOf(page);
  const last = (type) => until(frame, (type) => window.heard.filter((m) => /sleep|wake/.test(m.type)).at(-1)?.type === type, type);
  await last('wake');
  await page.evaluate(() => scrollTo(0, 3000));
  await last('sleep');
  await page.evaluate(() => scrollTo(0, 0));
  await last('wake');
  await context.close();
});

test('plain frames that come late, and the script twice', async () => {
  const { page, context, faults } = await host('<main></main>');
  await page.evaluate((src) => {
    document.querySelector('main').innerHTML = `<iframe data-dateline src="${src}"></iframe>`;
    const again = document.createElement('script');
    again.src = '/embed.js?again';
    document.body.append(again);
  }, mapOf().replace('map/', 'map/index.html'));
  const frame = await frameOf(page);
  await page.waitForFunction(() => window.events.some((e) => e[0] === 'ready'));
  await page.evaluate(() => document.querySelector('iframe').step(7));
  await until(frame, () => window.heard.some((m) => m.type === 'step' && m.n === 7));
  await page.waitForTimeout(300);
  assert.equal(await frame.evaluate(() => new Set(window.heard.map((m) => m.token)).size), 1, 'looked after twice');
  assert.deepEqual(faults, []);
  await context.close();
});

test('a strict policy of the host page is kept', async () => {
  const policy = "default-src 'none'; script-src 'self'; frame-src 'self'; style-src 'none'; require-trusted-types-for 'script'";
  server.page(articlePage('<p>They sell drones and ships.</p>', [{ id: 'a', exact: 'They sell drones', label: 'A', features: [] }]).replace(/<style>.*?<\/style>/, ''), policy);
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults = [];
  page.on('console', (m) => faults.push(m.text()));
  page.on('pageerror', (e) => faults.push(e.message));
  await page.goto(server.url);
  assert.deepEqual(await found(await frameOf(page)), ['a']);
  assert.equal(await page.locator('button[data-dateline]').evaluate((b) => getComputedStyle(b).borderTopStyle), 'solid');
  assert.equal(await page.locator('dateline-map').evaluate((m) => getComputedStyle(m).display), 'block');
  assert.deepEqual(faults, []);
  await context.close();
});

test('two hundred times in and out leave nothing: no node, no listener, no observer, no memory', async () => {
  server.page(articlePage('<p>They sell <b>drones</b> and ships. It is said.</p>', []).replace(/<dateline-map.*<\/dateline-map>/, ''));
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    // Counts what is listening and observing.
    window.counts = { listeners: 0, observers: 0 };
    window.most = 0;
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (type, fn, how) {
      if (how?.signal) {
        window.most = Math.max(window.most, ++window.counts.listeners);
        addEventListener.call(how.signal, 'abort', () => window.counts.listeners--);
      }
      return addEventListener.call(this, type, fn, how);
    };
    for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'])
      for (const [method, by] of [['observe', 1], ['disconnect', -1]]) {
        const own = window[name].prototype[method];
        window[name].prototype[method] = function (...args) {
          window.counts.observers += by;
          return own.apply(this, args);
        };
      }
  });
  await page.goto(server.url);
  const before = await anatomy(page);
  const src = mapOf([{ id: 'a', exact: 'They sell drones and ships.', label: 'A', features: [] }]);
  const rounds = (n, wait) =>
    page.evaluate(
      async ([n, wait, src]) => {
        for (let i = 0; i < n; i++) {
          const map = document.createElement('dateline-map');
          map.setAttribute('src', src);
          map.dataset.article = '#text';
          document.body.append(map);
          if (wait) await new Promise((r) => map.addEventListener('ready', r));
          map.remove();
        }
        await new Promise((r) => setTimeout(r, 100));
      },
      [n, wait, src],
    );
  const heap = async () => {
    await page.waitForTimeout(2000); // timers that have nothing to do any more
    for (let i = 0; i < 3; i++) await page.evaluate(() => window.gc());
    return page.evaluate(() => performance.memory.usedJSHeapSize);
  };
  await rounds(20, true);
  const start = await heap();
  await rounds(60, true);
  await rounds(140, false);
  assert.equal(await anatomy(page), before);
  assert.deepEqual(await page.evaluate(() => window.counts), { listeners: 0, observers: 0 });
  assert.ok((await page.evaluate(() => window.most)) >= 3, 'nothing was counted');
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length + CSS.highlights.size + frames.length), 0);
  const grown = (await heap()) - start;
  assert.ok(grown < 400_000, `${grown} bytes more`);
  await context.close();
});
