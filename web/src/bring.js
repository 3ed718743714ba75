// Scrolling inside the panel, and nowhere else.

/**
 * Brings an element of the panel to the panel's top. scrollIntoView would
 * move the page around the frame as well.
 * @param {Element} el
 */
export function bring(el) {
  const sheet = /** @type {HTMLElement} */ (el.closest('.sheet'));
  const top = sheet.scrollTop + el.getBoundingClientRect().top - sheet.getBoundingClientRect().top - 8;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  sheet.scrollTo({ top, behavior: still ? 'instant' : 'smooth' });
}
