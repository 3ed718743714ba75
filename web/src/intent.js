// When to fetch the live map: on the reader's first sign of interest, or
// when the page is idle, in view, and the line can bear it.

import { framed } from './parent.js';

/** How long a map must stay in view, milliseconds: one that is only scrolled by is not fetched. */
const STAY = 500;

/**
 * Resolves when the reader reaches for the map: points at it, taps it,
 * pushes it aside, comes to it by keyboard. A page around that is scrolled
 * under a mouse that rests, or by a finger that reads on, is no such sign.
 * @param {HTMLElement} map
 * @returns {Promise<void>}
 */
export function reached(map) {
  return new Promise((resolve) => {
    const stop = new AbortController();
    /** @param {string[]} types @param {(e: any) => boolean|void} sign */
    const on = (types, sign) => {
      for (const type of types) map.addEventListener(type, (e) => sign(e) !== false && done(), { passive: true, signal: stop.signal });
    };
    const done = () => {
      stop.abort();
      resolve();
    };
    /** Where the mouse was seen first, or the finger came down. @type {[number, number]|null} */
    let from = null;
    on(['focusin', 'keydown', 'click', 'wanted'], () => {});
    on(['pointerdown', 'pointerup'], ({ type, pointerType }) => (type === 'pointerup') === (pointerType === 'touch'));
    on(['pointerenter', 'pointermove'], ({ pointerType, screenX: x, screenY: y }) => {
      if (pointerType === 'touch') return false;
      from ??= [x, y];
      return !framed || from[0] !== x || from[1] !== y;
    });
    on(['touchstart', 'touchmove'], ({ type, touches }) => {
      const { screenX: x, screenY: y } = touches[0];
      if (touches.length > 1) return;
      if (type === 'touchstart' || !from) from = [x, y];
      const aside = Math.abs(x - from[0]);
      return aside > 24 && aside > Math.abs(y - from[1]);
    });
  });
}

/**
 * Resolves when nothing else is going on, the map is in view and the line
 * is neither slow nor metered; never otherwise.
 * @param {HTMLElement} map
 * @returns {Promise<void>}
 */
export async function leisure(map) {
  if (document.readyState !== 'complete') await new Promise((r) => addEventListener('load', r, { once: true }));
  await inView(map);
  await new Promise((r) => ('requestIdleCallback' in window ? requestIdleCallback(r, { timeout: 3000 }) : setTimeout(r, 300)));
  if (thrifty()) await new Promise(() => {});
}

/** Whether the line is slow or costs the reader money. */
export function thrifty() {
  const line = /** @type {any} */ (navigator).connection;
  if (!line) return false;
  return line.saveData === true || /2g|3g/.test(line.effectiveType ?? '');
}

/**
 * @param {HTMLElement} map
 * @returns {Promise<void>}
 */
function inView(map) {
  return new Promise((resolve) => {
    let due = 0;
    const watch = new IntersectionObserver(
      (entries) => {
        clearTimeout(due);
        if (!entries[entries.length - 1].isIntersecting) return;
        due = setTimeout(() => {
          watch.disconnect();
          resolve();
        }, framed ? STAY : 0);
      },
      { threshold: 0.3 },
    );
    watch.observe(map);
  });
}
