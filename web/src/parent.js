// Messages between this frame and the page around it:
// {dateline: 1, type, ...}. The frame shows public things only, so it tells
// them to any parent; it listens to its own parent and nobody else.

import { heightFor } from './height.js';

/** Whether a page stands around this one. */
export const framed = window.parent !== window;

/**
 * @param {import('./story.js').Story} story
 * @param {{sleep: () => void, wake: () => void}} life
 */
export function wireParent(story, life) {
  if (!framed) return;
  /** @param {string} type @param {object} [more] */
  const tell = (type, more) => window.parent.postMessage({ dateline: 1, type, ...more }, '*');

  story.on('ready', ({ live }) => tell('ready', { live }));
  story.on('select', ({ id, by }) => by !== 'host' && tell('select', { id }));
  story.on('step', ({ n, total, by }) => by !== 'host' && tell('step', { n, total }));

  let told = 0;
  new ResizeObserver(() => {
    const height = heightFor(innerWidth);
    if (innerWidth > 0 && height !== told) tell('height', { height: (told = height) });
  }).observe(document.documentElement);

  window.addEventListener('message', (e) => {
    if (e.source !== window.parent || e.data?.dateline !== 1) return;
    const { type, id, n } = e.data;
    if (type === 'select' && (id === null || typeof id === 'string')) story.select(id, 'host');
    else if (type === 'step' && Number.isFinite(n)) story.go(n, 'host');
    else if (type === 'sleep') life.sleep();
    else if (type === 'wake') life.wake();
  });
}
