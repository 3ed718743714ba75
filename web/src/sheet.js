// On phones the panel is a sheet below the map with three stops. The map
// gives way to it down to half of the height; fully open, the sheet covers
// the map.

const STOPS = /** @type {const} */ (['peek', 'half', 'full']);

/** @param {import('./telling.js').Page} page */
export function wireSheet({ story }) {
  const root = document.documentElement;
  const panel = /** @type {HTMLElement} */ (document.querySelector('.panel'));
  const handle = /** @type {HTMLElement} */ (panel.querySelector('.handle'));
  const sheet = /** @type {HTMLElement} */ (panel.querySelector('.sheet'));
  const used = () => handle.getClientRects().length > 0;
  let at = 1;

  /** @param {number} stop */
  function go(stop) {
    at = Math.min(2, Math.max(0, stop));
    root.dataset.sheet = STOPS[at];
    root.style.removeProperty('--sheet');
    handle.setAttribute('aria-expanded', String(at > 0));
  }
  go(1);

  // Where each stop lies, from the style sheet itself: CSS pixels from the top.
  function tops() {
    const before = root.dataset.sheet;
    root.classList.add('dragging'); // no transitions
    const found = STOPS.map((stop) => {
      root.dataset.sheet = stop;
      return panel.offsetTop;
    });
    root.dataset.sheet = before;
    void panel.offsetTop; // settled before transitions are back
    root.classList.remove('dragging');
    return found;
  }

  /** @type {{y: number, top: number, t: number, v: number, moved: boolean, stops: number[]}|null} */
  let drag = null;
  let dragged = false;
  handle.addEventListener('pointerdown', (e) => {
    if (e.button !== 0) return;
    handle.setPointerCapture(e.pointerId);
    dragged = false;
    drag = { y: e.clientY, top: panel.offsetTop, t: e.timeStamp, v: 0, moved: false, stops: tops() };
  });
  handle.addEventListener('pointermove', (e) => {
    if (!drag) return;
    const off = e.clientY - drag.y;
    if (!drag.moved && Math.abs(off) < 6) return;
    drag.moved = true;
    const top = Math.min(drag.stops[0], Math.max(drag.stops[2], drag.top + off));
    const was = panel.offsetTop;
    drag.v = (top - was) / Math.max(1, e.timeStamp - drag.t);
    drag.t = e.timeStamp;
    root.classList.add('dragging');
    root.style.setProperty('--sheet', top + 'px');
  });
  const end = (/** @type {PointerEvent} */ e) => {
    if (!drag) return;
    const { moved, stops, v, t } = drag;
    const quick = e.timeStamp - t < 80 ? v : 0;
    const top = panel.offsetTop + quick * 160; // a flick carries on
    drag = null;
    root.classList.remove('dragging');
    if (!moved) return;
    dragged = true; // the click that follows means nothing
    const near = stops.map((s) => Math.abs(s - top));
    go(near.indexOf(Math.min(...near)));
  };
  // A link that lies under the edge would be dragged instead.
  document.addEventListener('dragstart', (e) => drag && e.preventDefault());
  handle.addEventListener('pointerup', end);
  handle.addEventListener('pointercancel', end);

  handle.addEventListener('click', () => (dragged ? (dragged = false) : go(at === 1 ? 2 : 1)));
  handle.addEventListener('keydown', (e) => {
    const by = e.key === 'ArrowUp' ? 1 : e.key === 'ArrowDown' ? -1 : 0;
    if (by === 0) return;
    e.preventDefault();
    go(at + by);
  });

  // Esc lowers the sheet, once nothing is left to close.
  story.on('key', (/** @type {KeyboardEvent} */ e) => {
    if (e.key === 'Escape' && used() && story.selected === null && !e.defaultPrevented) go(at - 1);
  });
  // What is opened, or reached by Tab, comes into sight.
  story.on('select', ({ id }) => id !== null && at === 0 && go(1));
  sheet.addEventListener('focusin', (e) => at === 0 && used() && /** @type {Element} */ (e.target).matches(':focus-visible') && go(1));
}
