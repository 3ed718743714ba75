// The map's area: poster first, the live canvas when it is wanted and
// works. Commands given before that are kept and carried out then.

import { bytes } from './bytes.js';
import { leisure, reached } from './intent.js';

/** @typedef {import('./host.js').Viewer} Viewer */

/**
 * @param {{
 *   story: import('./story.js').Story,
 *   map: HTMLElement,
 *   config: {live: string, viewer: string, scene: string},
 *   say: import('./words.js').Say,
 * }} page
 */
export function wireMap({ story, map, config, say }) {
  const root = document.documentElement;
  /** @type {import('./host.js').Live|null} */
  let live = null;
  /** What the reader asked of the map before it was there. @type {((v: Viewer) => void)[]} */
  const waiting = [];
  let asleep = false;

  /** @param {(v: Viewer) => void} act */
  const ask = (act) => {
    if (live) {
      live.wake();
      act(live.viewer);
    } else waiting.push(act);
  };

  map.addEventListener('click', (e) => {
    const button = /** @type {HTMLElement|null} */ (/** @type {Element} */ (e.target).closest('[data-do]'));
    switch (button?.dataset.do) {
      case 'in':
        return ask((v) => v.zoom(1.6));
      case 'out':
        return ask((v) => v.zoom(1 / 1.6));
      case 'home':
        return ask((v) => v.home());
      case 'full':
        return document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen().catch(() => {});
    }
  });
  document.addEventListener('fullscreenchange', () => {
    const button = map.querySelector('[data-do="full"]');
    const name = say(document.fullscreenElement ? 'map.full.leave' : 'map.full');
    button?.setAttribute('aria-label', name);
    button?.setAttribute('title', name);
  });
  if (!document.fullscreenEnabled) map.querySelector('[data-do="full"]')?.remove();

  // The map follows what happens elsewhere on the page.
  story.on('select', ({ id, by, stepping }) => {
    if (by !== 'map' && !stepping && live) ask((v) => v.select(id));
  });
  story.on('step', ({ n }) => live && ask((v) => v.step(n)));

  // The article around the frame: a sentence that is read lights up its place.
  story.on('light', (/** @type {string[]} */ ids) => live && ask((v) => v.focus(ids[0] ?? null)));

  story.on('event', ({ ids }) => live && ask((v) => v.light(...ids)));

  // Hovering or focusing an entry of the list shows where it is.
  for (const [type, on] of /** @type {const} */ ([['pointerover', 1], ['pointerout', 0], ['focusin', 1], ['focusout', 0]]))
    document.querySelector('.panel')?.addEventListener(type, (e) => {
      const item = /** @type {HTMLElement|null} */ (/** @type {Element} */ (e.target).closest('[data-place]'));
      if (item && live) ask((v) => v.focus(on ? (item.dataset.place ?? null) : null));
    });

  const hint = /** @type {HTMLElement} */ (map.querySelector('.hint'));
  let fading = 0;
  /** @param {'wheel'|'touch'} gesture one that the map left to the page */
  function declined(gesture) {
    const key = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl';
    hint.textContent = say(gesture === 'wheel' ? 'map.hint.wheel' : 'map.hint.touch', { key });
    hint.classList.add('shown');
    clearTimeout(fading);
    fading = setTimeout(() => hint.classList.remove('shown'), 1600);
  }

  /** @param {string} type @param {any} detail */
  function heard(type, detail) {
    if (type === 'select') {
      if (detail === null) story.select(null, 'map');
      else if (story.has(detail)) story.select(detail, 'map');
    } else if (type === 'hover' || type === 'moved') story.emit(type, detail);
  }

  /**
   * Back to the poster. A map that was alive comes back with a fresh frame
   * on the reader's next wish, never by itself; the URL knows the place.
   */
  function lost() {
    root.classList.remove('live');
    if (live) {
      story.emit('lost');
      reached(map).then(() => setTimeout(() => location.reload(), 500));
    }
    live = null;
  }

  async function bring() {
    // Fetch everything at once; the small script decides whether it is of use.
    const { datelineLive } = await script(config.live);
    if (!datelineLive.able()) throw new Error('no WebGL 2');
    const got = await datelineLive.start({
      wasm: bytes(config.viewer, 'application/wasm'),
      scene: bytes(config.scene, 'application/octet-stream').then((r) => (r.ok ? r.arrayBuffer() : Promise.reject(new Error(String(r.status))))),
      map,
      stage: document.querySelector('.stage'),
      label: say('map.keys'),
      heard,
      declined,
      lost,
    });
    live = got;
    if (asleep) got.sleep();
    performance.mark('map:interactive');
    root.classList.add('live');
    // The hand-over shows the same camera; only then does the map move on.
    if (story.step > 0) got.viewer.step(story.step);
    if (story.selected !== null) got.viewer.select(story.selected);
    for (const act of waiting.splice(0)) act(got.viewer);
    got.wake();
  }

  return {
    /** @param {string} id @returns {[number, number]|null} */
    project: (id) => live?.viewer.project(id) ?? null,
    /** The signs in view, where the live map tells them. @returns {string[]|null} */
    signs: () => live?.viewer.signs() ?? null,
    sleep() {
      asleep = true;
      live?.sleep();
    },
    wake() {
      asleep = false;
      live?.rouse();
    },
    /** Fetches the live map when it is wanted; a failed download is tried again on the next wish. */
    async start() {
      let wish = Promise.race([reached(map), leisure(map)]);
      for (let tries = 0; tries < 3; tries++) {
        await wish;
        try {
          await bring();
          return story.emit('ready', { live: true });
        } catch (err) {
          console.debug('The map stays a poster:', err);
          story.emit('ready', { live: false });
          if (err instanceof Error && err.message === 'no WebGL 2') return root.classList.add('still');
        }
        wish = reached(map);
      }
      root.classList.add('still');
    },
  };
}

/**
 * Runs the live map's script. A classic script, since a module would need
 * permission across origins inside a sandbox.
 * @param {string} src
 * @returns {Promise<{datelineLive: typeof import('./host.js').datelineLive}>}
 */
function script(src) {
  const w = /** @type {any} */ (window);
  if (w.datelineLive) return Promise.resolve(w);
  return new Promise((resolve, reject) => {
    const el = document.createElement('script');
    el.src = src;
    el.onload = () => resolve(w);
    el.onerror = () => {
      el.remove();
      reject(new Error('script'));
    };
    document.head.append(el);
  });
}
