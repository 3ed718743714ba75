// Memory comes back when maps leave the page: real frames, two hundred times
// in and out, some of them alive.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { stand, storyOf } from './open.js';

const { server, browser } = await stand();
const story = await storyOf(server.url);

/** What a process holds for itself alone, bytes (Linux). */
function held(pid) {
  try {
    return Number(/^RssAnon:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0; // it has ended
  }
}

test('two hundred real frames in and out leave no node, no listener and less memory than one map takes', { skip: process.platform !== 'linux' && 'memory is read from /proc', timeout: 175_000 }, async (t) => {
  const context = await browser.newContext({ viewport: { width: 800, height: 700 } });
  const page = await context.newPage();
  const faults = [];
  context.on('console', (m) => /error|warning/.test(m.type()) && faults.push(m.text()));
  page.on('pageerror', (e) => faults.push(e.message));
  const text = story.places.flatMap((p) => p.excerpts).map((e) => `<p>${e}</p>`).join('');
  await page.route(server.url + 'host.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><meta charset="utf-8"><title>Host</title><script src="embed.js" async></script><article>${text}</article><main></main>` }));
  // Frames with this word in their address stay posters.
  await page.addInitScript(() => location.search === '?thrift' && Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await page.goto(server.url + 'host.html');
  await page.waitForFunction(() => customElements.get('dateline-map'));
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));

  const rounds = (n, src, event, every = 1) =>
    page.evaluate(
      async ([n, src, event, every]) => {
        for (let i = 0; i < n; i++) {
          const map = document.createElement('dateline-map');
          map.setAttribute('src', src);
          map.dataset.article = 'article';
          document.querySelector('main').append(map);
          map.scrollIntoView();
          if (i % every === 0) await new Promise((r) => map.addEventListener(event, r));
          else await new Promise((r) => setTimeout(r, 40)); // gone while it loads
          if (event === 'live') await new Promise((r) => setTimeout(r, 1500));
          map.remove();
        }
      },
      [n, src, event, every],
    );
  const cdp = await context.newCDPSession(page);
  const whole = await browser.newBrowserCDPSession();
  const memory = async () => (await whole.send('SystemInfo.getProcessInfo')).processInfo.reduce((sum, p) => sum + held(p.id), 0);
  const settled = async () => {
    await page.waitForTimeout(2500);
    for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners, documents } = await cdp.send('Memory.getDOMCounters');
    return { nodes, jsEventListeners, documents, memory: await memory() };
  };

  // The first ones fill caches.
  await rounds(8, './?thrift', 'ready');
  let most = 0;
  const watch = setInterval(async () => (most = Math.max(most, await memory().catch(() => 0))), 300);
  await rounds(2, './', 'live');
  clearInterval(watch);
  const start = await settled();
  const one = most - start.memory;
  t.diagnostic(`a live map takes ${(one / 1e6).toFixed(0)} MB`);
  await rounds(3, './', 'live');
  await rounds(197, './?thrift', 'ready', 6);
  const end = await settled();
  t.diagnostic(`after 200 rounds ${((end.memory - start.memory) / 1e6).toFixed(0)} MB more`);
  assert.ok(one > 20e6, 'the live map was not measured');
  assert.ok(end.memory - start.memory < one, `${end.memory - start.memory} bytes more`);
  assert.ok(end.nodes <= start.nodes + 20 && end.jsEventListeners <= start.jsEventListeners + 2 && end.documents <= start.documents + 1, JSON.stringify([start, end]));
  assert.equal(await page.evaluate(() => document.querySelectorAll('[data-dateline]').length + document.adoptedStyleSheets.length + CSS.highlights.size), 0);
  assert.deepEqual(faults, []);
  await context.close();
});
