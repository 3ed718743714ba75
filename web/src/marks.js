// The marks of the poster: links that open a place before the canvas is
// there, and always where there is none.

const SHAPES = '.mark, circle, rect, path, polygon';

/**
 * @param {import('./story.js').Story} story
 * @param {HTMLElement} map
 * @param {(id: string) => string[]} litBy the ids in the light of a step
 */
export function wireMarks(story, map, litBy) {
  const all = () => /** @type {NodeListOf<SVGAElement>} */ (map.querySelectorAll('[data-mark]'));

  map.addEventListener('click', (e) => {
    const link = /** @type {Element} */ (e.target).closest('[data-mark]');
    if (!link) return;
    e.preventDefault();
    story.select(link.getAttribute('data-mark'), 'mark');
  });

  story.on('select', ({ id }) => {
    for (const a of all()) a.classList.toggle('chosen', a.getAttribute('data-mark') === id);
  });
  story.on('light', (/** @type {string[]} */ ids) => {
    for (const a of all()) a.classList.toggle('lit', ids.includes(a.getAttribute('data-mark') ?? ''));
  });
  story.on('step', ({ n }) => quieten(n > 0 ? litBy(String(n)) : []));
  story.on('event', ({ ids }) => quieten(ids.length || story.step === 0 ? ids : litBy(String(story.step))));

  /** @param {string[]} ids those in the light; none: all are */
  function quieten(ids) {
    const lit = new Set(ids);
    for (const a of all()) a.classList.toggle('quiet', lit.size > 0 && !lit.has(a.getAttribute('data-mark') ?? ''));
  }

  return {
    /** What the marks and their names cover, as the story begins. */
    boxes: () => [...all()].flatMap((a) => [...a.children]).filter((e) => e.getClientRects().length > 0).map((e) => e.getBoundingClientRect()),
    /**
     * The middle of a place's mark, CSS pixels of the frame, or null where
     * the poster shows none.
     * @param {string} id
     * @returns {[number, number]|null}
     */
    centre(id) {
      for (const a of all()) {
        if (a.getAttribute('data-mark') !== id || a.getClientRects().length === 0) continue;
        const box = (a.querySelector(SHAPES) ?? a).getBoundingClientRect();
        return [box.left + box.width / 2, box.top + box.height / 2];
      }
      return null;
    },
  };
}
