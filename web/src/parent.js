// Messages between this frame and the page around it:
// {dateline: 1, type, token, ...}. The frame speaks to its own parent and
// nobody else: to the origin that said hello, with the token it was given.

import { heightFor } from './height.js';
import { wireSiblings } from './siblings.js';

/** Whether a page stands around this one. */
export const framed = window.parent !== window;

/**
 * An excerpt as the page around must know it to find and name it.
 * @typedef {{id: string, exact: string, prefix?: string, suffix?: string, features: string[], step?: number, label: string}} Excerpt
 */

/**
 * @param {import('./story.js').Story} story
 * @param {{sleep: () => void, wake: () => void, putAway: () => void}} life
 * @param {Excerpt[]} excerpts
 * @returns {{
 *   tell: (type: string, more?: object) => void,
 *   leave: (reader: boolean) => Promise<void>,
 * }} tell: speaks to the page around; leave: resolves when the map may come alive, which is at once where the reader wants it
 */
export function wireParent(story, life, excerpts) {
  if (!framed) return { tell() {}, leave: async () => {} };
  let token = '';
  let origin = '';
  let live = false;
  /** What the host wants, and whether the tab is in sight. */
  let awake = true;
  /** @type {string[]|null} */
  let lit = null;

  /** @param {string} type @param {object} [more] */
  const tell = (type, more) => {
    // An origin that is opaque itself cannot be named.
    if (token) window.parent.postMessage({ dateline: 1, type, token, ...more }, origin === 'null' ? '*' : origin);
  };

  const siblings = wireSiblings(life.putAway);
  /** @type {(() => void)|undefined} */
  let granted;

  /** @param {boolean} reader */
  async function leave(reader) {
    if (!token) {
      if (!(await siblings.may(reader))) await new Promise(() => {});
      return;
    }
    const answer = new Promise((/** @type {(v?: any) => void} */ r) => (granted = r));
    tell('want', { reader });
    if (!reader) await answer;
  }

  /** @param {boolean} now @param {string} [reason] why not */
  function alive(now, reason) {
    live = now;
    if (!now) siblings.gone();
    tell('live', { live });
    if (reason) tell('error', { reason });
  }
  story.on('ready', (now) => alive(now.live, now.live ? '' : 'no-map'));
  story.on('lost', () => alive(false, 'lost-map'));
  story.on('away', () => alive(false));
  story.on('moved', () => live && leave(true)); // used just now
  story.on('select', ({ id, by }) => by !== 'host' && tell('select', { id }));
  story.on('step', ({ n, total, by }) => by !== 'host' && tell('step', { n, total }));

  let height = 0;
  new ResizeObserver(() => {
    if (innerWidth === 0 || height === heightFor(innerWidth)) return;
    height = heightFor(innerWidth);
    tell('height', { height });
  }).observe(document.documentElement);

  /** @param {any} message */
  function obey({ type, id, n, excerpt, excerpts: ids, focus }) {
    if (type === 'select' && (id === null || typeof id === 'string')) story.select(id, 'host');
    else if (type === 'step' && Number.isFinite(n)) story.go(n, 'host');
    else if (type === 'open') open(find(excerpt), focus === true);
    else if (type === 'light') light(find(excerpt)?.features ?? []);
    else if (type === 'found' && Array.isArray(ids)) story.emit('found', ids);
    else if (type === 'go') granted?.();
    else if (type === 'freeze') life.putAway();
    else if (type === 'sleep' || type === 'wake') {
      awake = type === 'wake';
      stir();
    }
  }

  /** @param {string} id */
  const find = (id) => excerpts.find((e) => e.id === id);

  /**
   * Opens what an excerpt is about: its first feature, or else the step that
   * quotes it.
   * @param {Excerpt|undefined} excerpt
   * @param {boolean} focus whether the reader follows by keyboard
   */
  function open(excerpt, focus) {
    const id = excerpt?.features.find(story.has);
    if (id !== undefined) story.select(id, 'article');
    else if (excerpt?.step) story.go(excerpt.step, 'article');
    else return;
    if (focus) /** @type {HTMLElement|null} */ (document.querySelector('[data-opened] .row, .bar [data-go="next"]'))?.focus({ preventScroll: true });
  }

  /** @param {string[]} ids what the sentence that is being read is about */
  function light(ids) {
    lit = ids;
    if (awake) story.emit('light', ids);
  }

  function stir() {
    if (!awake || document.hidden) return life.sleep();
    life.wake();
    if (lit) story.emit('light', lit);
  }
  document.addEventListener('visibilitychange', stir);

  window.addEventListener('message', (e) => {
    if (e.source !== window.parent || e.data?.dateline !== 1) return;
    if (e.data.type !== 'hello') {
      if (e.data.token === token && e.origin === origin) obey(e.data);
      return;
    }
    if (typeof e.data.token !== 'string' || e.data.token.length < 16) return;
    ({ token } = e.data);
    ({ origin } = e);
    siblings.gone(); // from now on that page decides
    tell('ready', { version: 1, title: document.title, lang: document.documentElement.lang, steps: story.steps, step: story.step, place: story.selected, live, excerpts });
    if (height) tell('height', { height });
  });
  // The script of the page around may have been there first.
  window.parent.postMessage({ dateline: 1, type: 'hello' }, '*');
  return { tell, leave };
}
