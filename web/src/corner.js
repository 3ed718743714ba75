// The map's buttons stand in the upper corner at the panel's side, or in the
// other one where they would cover a place there.

/**
 * @param {HTMLElement} map
 * @param {() => DOMRect[]} taken what the marks and their names cover
 */
export function placeTools(map, taken) {
  const tools = /** @type {HTMLElement} */ (map.querySelector('.tools'));
  const covers = () => {
    const own = tools.getBoundingClientRect();
    return taken().some((box) => own.left < box.right && box.left < own.right && own.top < box.bottom && box.top < own.bottom);
  };
  new ResizeObserver(() => {
    tools.classList.remove('at-start');
    if (!covers()) return;
    tools.classList.add('at-start');
    if (covers()) tools.classList.remove('at-start');
  }).observe(map);
}
