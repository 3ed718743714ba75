// The map's buttons stand in the upper corner at the panel's side, or in the
// other one where they would cover a place there.

/**
 * @param {HTMLElement} map
 * @param {() => DOMRect[]} taken what the marks and their names cover
 */
export function placeTools(map, taken) {
  const tools = /** @type {HTMLElement} */ (map.querySelector('.tools'));
  const globe = map.querySelector('.globe');
  const covers = () => taken().some((box) => meet(tools.getBoundingClientRect(), box));
  new ResizeObserver(() => {
    tools.classList.remove('at-start');
    tools.style.removeProperty('inset-block-start');
    if (!covers()) return;
    tools.classList.add('at-start');
    // Below the globe where that has the corner already.
    const round = globe?.getBoundingClientRect();
    if (round && meet(tools.getBoundingClientRect(), round))
      tools.style.setProperty('inset-block-start', round.bottom - map.getBoundingClientRect().top + 12 + 'px');
    if (!covers()) return;
    tools.classList.remove('at-start');
    tools.style.removeProperty('inset-block-start');
  }).observe(map);
}

/** @param {DOMRect} a @param {DOMRect} b */
const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
