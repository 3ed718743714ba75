// The legend lists the signs that are in view, and no others.

/** @param {import('./telling.js').Page} page */
export function wireLegend({ story, map, live, project }) {
  const legend = /** @type {HTMLDetailsElement|null} */ (map.querySelector('.legend'));
  if (!legend) return;
  const items = /** @type {HTMLElement[]} */ ([...legend.querySelectorAll('li')]);

  function look() {
    if (!legend?.open) return;
    const signs = live.signs();
    const r = map.getBoundingClientRect();
    /** @param {string} id */
    const seen = (id) => {
      const at = project(id);
      return at === null || (at[0] >= r.left && at[0] <= r.right && at[1] >= r.top && at[1] <= r.bottom);
    };
    for (const item of items) {
      const { sign, live: only, for: of } = item.dataset;
      const there = sign === undefined || (signs === null ? only === undefined : signs.includes(sign));
      item.hidden = !there || (of !== undefined && !of.split(' ').some(seen));
    }
  }

  let due = 0;
  // After the flight, which tells nothing of its end.
  const soon = () => {
    look();
    clearTimeout(due);
    due = setTimeout(look, 1500);
  };
  legend.addEventListener('toggle', look);
  for (const type of ['moved', 'step', 'select', 'ready']) story.on(type, soon);
  addEventListener('resize', soon);
  // Like a menu: Esc and a press elsewhere put it away.
  addEventListener('pointerdown', (e) => legend.open && !legend.contains(/** @type {Node} */ (e.target)) && (legend.open = false), { capture: true });
  story.on('key', (/** @type {KeyboardEvent} */ e) => {
    if (e.key !== 'Escape' || !legend.open || !legend.contains(/** @type {Node} */ (e.target))) return;
    e.preventDefault();
    e.stopImmediatePropagation();
    legend.open = false;
    legend.querySelector('summary')?.focus();
  });
}
