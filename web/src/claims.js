// Links between claims and answers: each leads into the list of who says
// what, which opens for it.

import { bring } from './bring.js';

export function wireClaims() {
  const list = /** @type {HTMLDetailsElement|null} */ (document.querySelector('.says'));
  document.querySelector('.panel')?.addEventListener('click', (e) => {
    const link = /** @type {Element} */ (e.target).closest('a[href^="#says="]');
    if (!link || !list) return;
    e.preventDefault();
    list.open = true;
    const to = document.getElementById(/** @type {string} */ (link.getAttribute('href')).slice(1));
    if (!to) return;
    to.focus({ preventScroll: true });
    bring(to);
    for (const li of list.querySelectorAll('[data-now]')) li.removeAttribute('data-now');
    to.setAttribute('data-now', '');
  });
}
