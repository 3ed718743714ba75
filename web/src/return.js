// The way back to the story for a reader who has looked around.

/** @param {import('./telling.js').Page} page */
export function wireReturn({ story, map, say }) {
  const button = /** @type {HTMLButtonElement} */ (map.querySelector('.return'));
  const label = /** @type {HTMLElement} */ (button.querySelector('span'));

  /** @param {boolean} away */
  function show(away) {
    const wanted = away && story.step > 0;
    if (wanted) label.textContent = say('step.return', { n: story.step });
    else if (button.contains(document.activeElement)) /** @type {HTMLElement|null} */ (document.querySelector('.bar [data-go="next"]'))?.focus({ preventScroll: true });
    button.hidden = !wanted;
  }

  button.addEventListener('click', () => story.go(story.step, 'panel'));
  story.on('step', () => show(false));
  story.on('moved', () => show(true));
  story.on('select', ({ id, stepping }) => !stepping && show(id !== null || !button.hidden));
  story.on('event', ({ n }) => n > 0 && show(true));
}
