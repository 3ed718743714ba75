// When to fetch the live map: on the reader's first sign of interest, or
// when the page is idle, in view, and the line can bear it.

/**
 * Resolves when the reader reaches for the map.
 * @param {HTMLElement} map
 * @returns {Promise<void>}
 */
export function reached(map) {
  return new Promise((resolve) => {
    const types = ['pointerenter', 'pointerdown', 'touchstart', 'focusin', 'keydown', 'wanted'];
    const done = () => {
      for (const type of types) map.removeEventListener(type, done);
      resolve();
    };
    for (const type of types) map.addEventListener(type, done, { passive: true });
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
  await new Promise((r) => (window.requestIdleCallback ? requestIdleCallback(r, { timeout: 3000 }) : setTimeout(r, 300)));
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
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some((e) => e.isIntersecting)) return;
        watch.disconnect();
        resolve();
      },
      { threshold: 0.3 },
    );
    watch.observe(map);
  });
}
