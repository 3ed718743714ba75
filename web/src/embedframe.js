// One frame with an explainer: the messages to and fro, its height, and
// whether it is in sight. Messages are {dateline: 1, type, token, ...}.

import { openHash } from './embedhash.js';
import { articlePart } from './embedpart.js';
import { heightFor } from './height.js';

/**
 * What puts away the live maps of this page, the one used last at the end.
 * More than a few would slow the page down, and browsers take the graphics
 * away from the oldest of many.
 * @type {Set<() => void>}
 */
const live = new Set();
const MOST = 4;

/**
 * Gives a frame what the snippet may lack.
 * @param {HTMLIFrameElement} frame
 */
export function dress(frame) {
  frame.title ||= 'Map';
  frame.allow ||= 'fullscreen';
  if (frame.hasAttribute('sandbox')) return;
  frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
  if (frame.src) frame.src = frame.src; // the sandbox holds from the next document on
}

/**
 * Looks after a frame until it leaves the page; host.link holds the way to it.
 * @param {HTMLIFrameElement} frame
 * @param {HTMLElement & {link?: Link|null}} host the element that gets the events: the custom element, or the frame itself
 */
export function attach(frame, host) {
  // In its sandbox the frame has no origin that could be checked. So it must
  // know this word, which nobody else is told.
  const token = crypto.getRandomValues(new Uint32Array(4)).join();
  const stop = new AbortController();
  /** @type {[string, object?][]|null} */
  let waiting = [];
  let width = 0;
  let changes = 0;

  /** @param {EventTarget} target @param {string} type @param {(e: any) => void} fn */
  const listen = (target, type, fn) => target.addEventListener(type, fn, { signal: stop.signal, capture: true });
  /** @param {string} type @param {object} [more] */
  const send = (type, more) => frame.contentWindow?.postMessage({ dateline: 1, type, token, ...more }, '*');
  /** @param {string} type @param {object} [more] */
  function post(type, more) {
    if (waiting) waiting.push([type, more]);
    else send(type, more);
  }
  /** @param {string} type @param {object} [detail] */
  const fire = (type, detail) => host.dispatchEvent(new CustomEvent(type, { detail }));

  /** @type {ReturnType<typeof import('./article.js').openArticle>|undefined} */
  let article;
  const hash = 'hash' in host.dataset ? openHash(host, post, listen) : null;
  const putAway = () => send('freeze');

  /** The map of this frame is in use: another one gives way where there are too many. */
  function use() {
    live.delete(putAway);
    live.add(putAway);
    const [oldest] = live;
    if (live.size > MOST && live.delete(oldest)) oldest();
  }

  /** @param {MessageEvent} e */
  function heard({ source, origin, data }) {
    if (source !== frame.contentWindow || data?.dateline !== 1) return;
    if (origin !== 'null' && origin !== new URL(frame.src).origin) return;
    const { dateline, type, token: word, ...detail } = data;
    if (type === 'hello') send(type);
    if (word !== token) return;
    if (type === 'ready') {
      if (!host.title) frame.title = detail.title;
      for (const message of waiting ?? []) send(...message);
      waiting = null;
      if (host.dataset.article)
        articlePart(frame.src).then(
          (open) => stop.signal.aborted || (article ??= open(host, frame, listen, send, fire)).set(detail.excerpts),
          () => {},
        );
    }
    if (type === 'find') article?.find(detail.excerpt);
    if (detail.live === false) live.delete(putAway);
    else if (detail.live || (type === 'want' && (detail.reader || live.size < MOST || live.has(putAway)))) {
      use();
      send('go');
    }
    // A frame that answers every change with another one is not followed for
    // ever: in between, the reader must have done something.
    if (type !== 'height') changes = 0;
    else if (changes++ < 20) tall(detail.height);
    if (/^(ready|live|step|select|error)$/.test(type)) fire(type, detail);
    if (/^(step|select)$/.test(type)) hash?.(type, detail);
  }

  /** The height follows the width at once, and then what the frame says. */
  function fit() {
    if (!frame.isConnected) return close();
    const { clientWidth } = frame;
    if (!clientWidth || clientWidth === width) return;
    width = clientWidth;
    changes = 0;
    tall(heightFor(width));
  }

  /** @param {number} wish CSS pixels */
  function tall(wish) {
    const height = Math.min(Math.max(480, innerHeight * 0.94), wish) | 0;
    if (height < 99 || frame.style.height === height + 'px') return;
    frame.style.height = height + 'px';
    fire('height', { height });
  }

  function close() {
    host.link = null;
    live.delete(putAway);
    stop.abort();
    sizes.disconnect();
    sight.disconnect();
    article?.close();
  }

  const sizes = new ResizeObserver(fit);
  sizes.observe(frame);
  const sight = new IntersectionObserver((all) => post(all.pop()?.isIntersecting ? 'wake' : 'sleep'));
  sight.observe(frame);
  listen(window, 'message', heard);
  send('hello'); // a frame that has waited for this script
  fit();
  host.link = { post, close };
}

/** @typedef {{post: (type: string, more?: object) => void, close: () => void}} Link */
