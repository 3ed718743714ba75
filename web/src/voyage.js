// How far what moves along the route has come, and what lies before it: in
// kilometres, at sea in nautical miles as well.

/** @param {import('./telling.js').Page} page */
export function wireVoyage({ story, map, say, live }) {
  const box = document.createElement('p');
  box.className = 'voyage';
  box.hidden = true;
  const lines = ['voyage.done', 'voyage.left'].map((key) => {
    const line = document.createElement('span');
    box.append(line);
    return /** @type {const} */ ([key, line]);
  });
  map.append(box);

  function look() {
    const v = live.voyage();
    box.hidden = v === null || v.done === 0;
    if (v === null) return;
    for (const [key, line] of lines) {
      const km = key === 'voyage.done' ? v.done : v.total - v.done;
      let distance = '≈ ' + say('unit.km', { n: Math.round(km) });
      if (v.sea) distance += ` (${say('unit.nm', { n: Math.round(km / 1.852) })})`;
      line.textContent = say(key, { distance });
    }
  }

  for (const type of ['voyage', 'step', 'select', 'ready']) story.on(type, () => setTimeout(look));
}
