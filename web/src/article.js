// The article around the explainer: its excerpts are marked in the text,
// open their place when clicked, light it up when read, and are shown when
// the card asks for them. The host's words stay untouched.

import { mark, sheet } from './articlemarks.js';
import { findText, textNodes } from './articletext.js';

/** @typedef {{id: string, exact: string, prefix?: string, suffix?: string, label: string}} Excerpt label names the button after it */
/** @typedef {import('./articlemarks.js').Mark} Mark */
/** @typedef {(() => void) & {timer?: ReturnType<typeof setTimeout>}} Later */

/**
 * @param {HTMLElement} host its data-article names the elements with the article's text
 * @param {HTMLIFrameElement} frame
 * @param {(target: EventTarget, type: string, fn: (e: any) => void) => void} listen
 * @param {(type: string, more: object) => void} send to the frame
 * @param {(type: string, detail: object) => void} fire an event on the host
 */
export function openArticle(host, frame, listen, send, fire) {
  const root = /** @type {Document|ShadowRoot} */ (host.getRootNode());
  /** @type {Excerpt[]|null} */
  let excerpts;
  /** @type {Map<string, Mark>} */
  const marks = new Map();
  /** @type {(() => void)[]} */
  const undo = [];
  /** The text as it was when last looked at. @type {string|null} */
  let seen;
  /** @type {string|null} */
  let reading = null;
  /** @type {Mark|undefined} */
  let shown;
  /** Ids of excerpts that are not in the text. @type {string[]} */
  let lost;
  let said = false;

  /** Calls fn when it has not been asked for that long. @param {Later} fn @param {number} ms */
  const later = (fn, ms) => {
    clearTimeout(fn.timer);
    fn.timer = setTimeout(fn, ms);
  };

  /** @param {Element} el @param {ScrollLogicalPosition} block */
  const bring = (el, block) => el.scrollIntoView({ block, behavior: matchMedia('(prefers-reduced-motion:reduce)').matches ? 'instant' : 'smooth' });

  function clear() {
    while (undo[0]) /** @type {() => void} */ (undo.pop())();
    marks.clear();
  }

  /** Finds the excerpts again when the text has changed. */
  function check() {
    if (!excerpts) return;
    // Scripts that make the page must be done with it first.
    if (document.readyState !== 'complete') return later(check, 250);
    const roots = root.querySelectorAll(/** @type {string} */ (host.dataset.article));
    let text = '';
    for (const node of textNodes(roots)) {
      text += node.data;
      tend(/** @type {ShadowRoot} */ (node.getRootNode()));
    }
    if (text === seen && [...marks.values()].every((m) => String(m.range) === m.text)) return;
    seen = text;
    clear();
    lost = [];
    for (const excerpt of excerpts) {
      const { id } = excerpt;
      // Marks change the nodes, so each excerpt looks at the text anew.
      const passage = findText(roots, excerpt);
      if (passage) {
        const m = mark(passage, excerpt.label, undo);
        m.button.onclick = (click) => open(id, !click.detail);
        marks.set(id, m);
      } else lost.push(id);
    }
    for (const el of roots) listen(el, 'click', clicked);
    changes.takeRecords(); // our own
    send('found', { excerpts: [...marks.keys()] });
    later(missing, 1500);
    scrolled();
  }

  /** Says once what is not there, when the page has had time to settle. */
  function missing() {
    if (said) return;
    said = true; // what is lost later has been changed by the page or a translator
    if (!lost[0]) return;
    console.info('dateline: not in the article: ' + lost);
    fire('missing', { excerpts: lost });
  }

  /** @param {string} excerpt @param {boolean} focus whether the keyboard chose it */
  function open(excerpt, focus) {
    send('open', { excerpt, focus });
    bring(host, 'nearest');
    if (focus) frame.focus({ preventScroll: true });
  }

  /** @param {MouseEvent} e */
  function clicked(e) {
    const { clientX: x, clientY: y } = e;
    const at = /** @type {Element} */ (e.composedPath()[0]);
    if (at.closest('a,button,label,summary') || String(getSelection())) return;
    for (const [id, { range }] of marks)
      for (const { left, right, top, bottom } of range.getClientRects()) if (x >= left && x <= right && y >= top && y <= bottom) return open(id, false);
  }

  /** The sentence that rests nearest to the middle of the window is being read. */
  function look() {
    let now = null;
    let least = innerHeight * 0.4;
    for (const [id, { range }] of marks) {
      const { top, bottom } = range.getBoundingClientRect();
      const off = Math.abs(top + bottom - innerHeight);
      if (off < least) {
        least = off;
        now = id;
      }
    }
    if (now !== reading) send('light', { excerpt: (reading = now) });
  }
  const scrolled = () => later(look, 600);
  const fade = () => shown?.found(false);

  const changes = new MutationObserver(() => later(check, 250));
  /** The trees with text of the article, and the one with the map. @type {Set<Document|ShadowRoot>} */
  const tended = new Set();
  /** @param {Document|ShadowRoot} tree */
  function tend(tree) {
    if (tended.has(tree)) return;
    tended.add(tree);
    tree.adoptedStyleSheets.push(sheet);
    changes.observe(tree, { subtree: true, childList: true, characterData: true });
  }
  tend(root);
  listen(window, 'scroll', scrolled);

  return {
    /** @param {Excerpt[]} all from the frame, as a rule in the order of the text */
    set(all) {
      excerpts = [...all].reverse(); // of buttons at the same spot the last one put there comes first
      seen = null;
      check();
    },
    /** @param {string} id shows the sentence of this excerpt */
    find(id) {
      fade();
      shown = marks.get(id);
      if (!shown) return;
      shown.found(true);
      later(fade, 4000);
      bring(shown.button, 'center');
      shown.button.focus({ preventScroll: true });
    },
    close() {
      excerpts = null; // timers that still run find nothing to do
      lost = [];
      changes.disconnect();
      for (const { adoptedStyleSheets: sheets } of tended) sheets.splice(sheets.indexOf(sheet), 1);
      clear();
    },
  };
}
