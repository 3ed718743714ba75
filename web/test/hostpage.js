// Hand-made pages for tests of the script outside the frame: an article of
// any kind, and a frame that speaks the protocol and notes what it hears.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { root, serve } from './open.js';

/** The frame: answers hello with the excerpts in its query. */
const FRAME = `<!doctype html><title>Small map</title><body><button id="in">in</button><script>
const excerpts = JSON.parse(new URLSearchParams(location.search).get('excerpts') || '[]');
let token;
window.heard = [];
window.tell = (type, more) => parent.postMessage({ dateline: 1, type, token, ...more }, '*');
addEventListener('message', (e) => {
  if (e.source !== parent || e.data.dateline !== 1) return;
  heard.push(e.data);
  if (e.data.type !== 'hello') return;
  token = e.data.token;
  tell('ready', { title: document.title, excerpts });
});
parent.postMessage({ dateline: 1, type: 'hello' }, '*');
</script>`;

/** A page that never answers. */
const DUMB = '<!doctype html><title>Not a map</title>';

/**
 * Serves the scripts for the page outside as dateline builds them, web/src,
 * the frame and one page at a time.
 * @returns {Promise<{url: string, page: (html: string, policy?: string) => void, stop: () => Promise<void>}>}
 */
export async function hostServer() {
  let html = '';
  let policy = '';
  const built = await serve();
  const server = createServer(async (req, res) => {
    const path = new URL(req.url ?? '', 'http://x').pathname;
    if (path.startsWith('/embed')) {
      res.setHeader('Content-Type', 'text/javascript');
      return res.end(await (await fetch(built.url + path.slice(1))).text());
    }
    if (path.startsWith('/src/')) {
      res.setHeader('Content-Type', 'text/javascript');
      return res.end(readFileSync(join(root, 'web', path)));
    }
    res.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (path === '/map/index.html') return res.end(FRAME);
    if (path === '/dumb/index.html') return res.end(DUMB);
    if (path === '/favicon.ico') return res.writeHead(204).end();
    if (policy) res.setHeader('Content-Security-Policy', policy);
    res.end(html);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  return {
    url: `http://127.0.0.1:${/** @type {any} */ (server.address()).port}/`,
    page: (text, csp = '') => ((html = text), (policy = csp)),
    stop: async () => {
      await built.stop();
      await new Promise((resolve) => {
        server.close(() => resolve(undefined));
        server.closeAllConnections();
      });
    },
  };
}

/** The address of the frame with excerpts. @param {object[]} [excerpts] */
export const mapOf = (excerpts = []) => 'map/?excerpts=' + encodeURIComponent(JSON.stringify(excerpts)).replace(/'/g, '%27');

/**
 * An article with the element in it.
 * @param {string} article
 * @param {object[]} excerpts
 * @param {boolean} [above] the element before the article instead of after it
 */
export function articlePage(article, excerpts, above = false) {
  const text = `<article id="text">${article}</article>`;
  const map = `<dateline-map src="${mapOf(excerpts)}" data-article="#text"></dateline-map>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><script src="/embed.js" async></script>
<style>body{font:18px/1.5 serif;max-width:34em;margin:auto}</style>
<body>${above ? map + text : text + map}</body></html>`;
}

/** For addInitScript: a browser without the CSS Custom Highlight API. */
export const withoutHighlights = () => {
  delete (/** @type {any} */ (window).Highlight);
  delete (/** @type {any} */ (CSS).highlights);
};

/** Waits for something in a frame, which may be out of sight and so without animation frames. */
export const until = (frame, fn, arg) => frame.waitForFunction(fn, arg, { polling: 50 });

/** The frame in the element, when it has been heard. @param {import('playwright-core').Page} page */
export async function frameOf(page) {
  const handle = await page.locator('dateline-map iframe,iframe[data-dateline]').first().elementHandle();
  const frame = await /** @type {any} */ (handle).contentFrame();
  await until(frame, () => window.heard?.some((m) => m.type === 'hello'));
  return frame;
}

/** The last message of a type that the frame heard. */
export const lastHeard = (frame, type) => frame.evaluate((type) => window.heard.filter((m) => m.type === type).at(-1) ?? null, type);

/** Waits until the frame knows which excerpts are in the article, and gives their ids. */
export async function found(frame) {
  await until(frame, () => window.heard.some((m) => m.type === 'found'));
  return (await lastHeard(frame, 'found')).excerpts;
}

/** The marked passages in order, each as the page shows it. @param {import('playwright-core').Page} page */
export const marked = (page) =>
  page.evaluate(() => {
    if (CSS.highlights) return [...(CSS.highlights.get('dateline') ?? [])].map(String);
    // Marks up to a button are one passage; their text stands in the range of the whole.
    const out = [];
    let text = '';
    for (const el of document.querySelectorAll('mark[data-dateline],button[data-dateline]'))
      if (el.localName === 'mark') text += el.textContent;
      else {
        out.push(text);
        text = '';
      }
    return out;
  });

/** The text nodes and tags of an element, so that split texts show. */
export const anatomy = (page, selector = 'body') =>
  page.evaluate((selector) => {
    const walk = (n) => (n.nodeType === 3 ? JSON.stringify(n.data) : n.nodeType === 1 ? `<${n.outerHTML.split('>')[0].slice(1)}>[${[...n.childNodes].map(walk)}]` : n.nodeName);
    return walk(document.querySelector(selector));
  }, selector);
