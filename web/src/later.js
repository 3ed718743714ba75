// Fetches what the page can do beyond reading, once the reader sees it.

/**
 * @param {string} src the script of telling.js
 * @param {import('./telling.js').Page} page
 */
export function later(src, page) {
  requestAnimationFrame(() =>
    setTimeout(() => {
      const el = document.createElement('script');
      el.src = src;
      el.onload = () => /** @type {any} */ (window).datelineTelling(page);
      document.head.append(el);
    }),
  );
}
