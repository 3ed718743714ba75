// The timeline: a list of events that unfold, and above the steps' bar a
// slider over the same events (WAI-ARIA slider pattern). An event lights its
// places on the map.

import { bring } from './bring.js';

/** @param {import('./telling.js').Page} page */
export function wireTimeline({ story, say }) {
  const items = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[data-event]')]);
  const band = /** @type {HTMLElement|null} */ (document.querySelector('.band'));
  if (items.length === 0 || !band) return;
  const bars = [...band.querySelectorAll('rect')];
  let now = 0; // 1 for the first event, 0 for none

  /** @param {number} n @param {{quiet?: boolean}} [how] quiet: the slider keeps still in the panel */
  function go(n, { quiet = false } = {}) {
    if (n === now) return;
    now = n;
    items.forEach((el, i) => {
      el.toggleAttribute('data-now', i + 1 === n);
      el.querySelector('button')?.setAttribute('aria-expanded', String(i + 1 === n));
    });
    bars.forEach((el, i) => el.classList.toggle('now', i + 1 === n));
    band?.setAttribute('aria-valuenow', String(n || 1));
    band?.setAttribute('aria-valuetext', n ? text(items[n - 1]) : say('timeline.none'));
    if (n > 0 && story.selected !== null) story.select(null, 'timeline');
    const item = items[n - 1];
    story.emit('event', { n, ids: (item?.dataset.features ?? '').split(' ').filter(Boolean) });
    if (item && !quiet) bring(item);
  }

  /** @param {HTMLElement} item */
  const text = (item) => [item.querySelector('time'), item.querySelector('.what')].map((el) => el?.textContent).join(': ');

  items.forEach((item, i) => {
    const button = /** @type {HTMLElement} */ (item.querySelector('button'));
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', () => go(now === i + 1 ? 0 : i + 1, { quiet: true }));
  });

  const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backward = document.documentElement.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  band.addEventListener('keydown', (e) => {
    if (e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return;
    const last = items.length;
    const to = /** @type {Record<string, number>} */ ({
      [forward]: Math.min(last, now + 1),
      ArrowUp: Math.min(last, now + 1),
      PageUp: Math.min(last, now + 1),
      [backward]: Math.max(1, now - 1),
      ArrowDown: Math.max(1, now - 1),
      PageDown: Math.max(1, now - 1),
      Home: 1,
      End: last,
      Escape: 0,
    })[e.key];
    if (to === undefined) return;
    e.preventDefault();
    go(to);
  });

  // Dragging chooses the event that is nearest.
  /** @param {PointerEvent} e */
  const seek = (e) => {
    let best = 0;
    let least = Infinity;
    bars.forEach((el, i) => {
      const { left, right } = el.getBoundingClientRect();
      const off = Math.max(left - e.clientX, e.clientX - right, 0) + (right - left) / 1000; // inside two: the shorter one
      if (off < least) [best, least] = [i + 1, off];
    });
    go(best);
  };
  band.addEventListener('pointerdown', (e) => {
    if (e.button !== 0) return;
    band.setPointerCapture(e.pointerId);
    seek(e);
  });
  band.addEventListener('pointermove', (e) => band.hasPointerCapture(e.pointerId) && seek(e));

  // Going on with the story leaves the event.
  const leave = () => go(0);
  story.on('step', leave);
  story.on('select', ({ id }) => id !== null && leave());
}
