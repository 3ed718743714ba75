// The map's area: poster first, the live canvas when it is wanted and
// works. Commands given before that are kept and carried out then. A map
// that has to make room for another one leaves its last picture.

import { leisure, reached, thrifty } from './intent.js';
import { makeRing } from './ring.js';

/** @typedef {import('./host.js').Viewer} Viewer */
/** @typedef {import('./program.js').Files & {live: string}} Config */

/**
 * What a map leaves when it is put away.
 * @typedef {object} Still
 * @property {HTMLCanvasElement} picture
 * @property {[number, number, number]} camera
 * @property {Map<string, [number, number]>} spots where its features are, CSS pixels of the frame
 */

/** How near a tap on a picture must come to a place, CSS pixels. */
const REACH = 24;
/** What a tap opens is shown before the start of the map keeps the page busy, milliseconds. */
const BEAT = 80;
/** After how many losses of its graphics in a row a map stays a poster. */
const LOSSES = 3;
/** A loss within this time after the start is one of a row, milliseconds. */
const ROW = 30_000;

/**
 * @param {{
 *   story: import('./story.js').Story,
 *   map: HTMLElement,
 *   config: Config,
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
  /** @type {Still|null} */
  let still = null;
  /** Whether a map that is on its way must not come. */
  let recalled = false;
  /** Ends the wait for the end of the live map. @type {() => void} */
  let over = () => {};
  const ring = makeRing(map);

  /** @param {(v: Viewer) => void} act */
  const ask = (act) => {
    if (live) {
      live.wake();
      act(live.viewer);
    } else waiting.push(act);
  };

  map.addEventListener('click', (e) => {
    const button = /** @type {HTMLElement|null} */ (/** @type {Element} */ (e.target).closest('[data-do]'));
    if (still && !/** @type {Element} */ (e.target).closest('.tools,button,a')) pick(still.spots, e.clientX, e.clientY);
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
    } else if (type === 'hover' || type === 'moved' || type === 'voyage') story.emit(type, detail);
  }

  /** Opens what a picture shows at a point. @param {Still['spots']} spots @param {number} x @param {number} y */
  function pick(spots, x, y) {
    let best = '';
    let least = REACH;
    for (const [id, [px, py]] of spots) {
      const off = Math.hypot(px - x, py - y);
      if (off < least) [best, least] = [id, off];
    }
    if (best) story.select(best, 'map');
  }

  /** What the reader does beside the map is a wish for a map that only has to wake, or whose line is good. */
  for (const type of ['select', 'step'])
    story.on(type, ({ by }) => {
      if (by !== 'host' && by !== 'hash' && by !== 'map' && !live && (still || !thrifty())) map.dispatchEvent(new Event('wanted'));
    });

  /** Takes the picture away; the poster is below it. */
  function drop() {
    still?.picture.remove();
    still = null;
    root.classList.remove('frozen');
  }
  addEventListener('resize', drop);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drop);

  /** Puts the live map away; its last picture stays. */
  function putAway() {
    if (!live) {
      recalled = true;
      return;
    }
    const { viewer, end } = live;
    const camera = viewer.camera();
    /** @type {Still['spots']} */
    const spots = new Map();
    for (const id of story.ids) {
      const at = viewer.project(id);
      if (at) spots.set(id, at);
    }
    live = null;
    const focused = document.activeElement?.localName === 'canvas';
    const picture = end();
    if (picture) {
      picture.className = 'picture';
      document.querySelector('.stage')?.append(picture);
      still = { picture, camera, spots };
      root.classList.add('frozen');
    }
    root.classList.remove('live');
    if (focused) /** @type {HTMLElement|null} */ (map.querySelector('.tools summary,.tools button'))?.focus({ preventScroll: true });
    story.emit('away');
    over();
  }

  let losses = 0;
  let since = 0;
  /** The graphics are gone, or the viewer ended: back to the poster. */
  function lost() {
    root.classList.remove('live');
    if (!live) return;
    live = null;
    losses = performance.now() - since < ROW ? losses + 1 : 1;
    story.emit('lost');
    over();
  }

  async function bring() {
    recalled = false;
    const { datelineLive } = await script(config.live);
    if (!datelineLive.able()) throw new Error('no WebGL 2');
    ring.begin();
    const got = await datelineLive
      .start({ files: config, progress: ring.show, map, stage: document.querySelector('.stage'), label: say('map.keys'), heard, declined, lost })
      .finally(ring.end);
    if (recalled) {
      got.end();
      throw new Error('another map is wanted more');
    }
    live = got;
    since = performance.now();
    if (asleep) got.sleep();
    // The hand-over shows the same camera; only then does the map move on.
    const { viewer } = got;
    if (still) {
      const { camera } = still;
      if (story.step > 0) viewer.step(story.step);
      viewer.select(story.selected);
      viewer.setCamera(...camera);
      got.draw();
    }
    performance.mark('map:interactive');
    root.classList.add('live');
    if (!still && story.step > 0) viewer.step(story.step);
    if (story.selected !== null) viewer.select(story.selected);
    drop();
    for (const act of waiting.splice(0)) act(viewer);
    got.wake();
  }

  return {
    /** @param {string} id @returns {[number, number]|null} */
    project: (id) => (live ? live.viewer.project(id) : (still?.spots.get(id) ?? null)),
    /** The signs in view, where the live map tells them. @returns {string[]|null} */
    signs: () => live?.viewer.signs() ?? null,
    /** How far the ship has come along the route that is told, kilometres. @returns {{done: number, total: number, sea: boolean}|null} */
    voyage: () => live?.viewer.voyage() ?? null,
    sleep() {
      asleep = true;
      live?.sleep();
    },
    wake() {
      asleep = false;
      live?.rouse();
    },
    putAway,
    /**
     * Brings the live map whenever it is wanted: at first, after a failed
     * download, after it was put away or lost.
     * @param {(reader: boolean) => Promise<void>} leave resolves when this map may come alive
     */
    async start(leave) {
      const asked = () => reached(map).then(() => leave(true));
      let wish = Promise.race([asked(), leisure(map).then(() => leave(false))]);
      while (losses < LOSSES) {
        await wish;
        await new Promise((r) => setTimeout(r, BEAT));
        try {
          await bring();
          const end = new Promise((/** @type {(v?: any) => void} */ r) => (over = r));
          story.emit('ready', { live: true });
          await end;
        } catch (err) {
          console.debug('The map stays a poster:', err);
          if (recalled) story.emit('away');
          else story.emit('ready', { live: false });
          if (err instanceof Error && err.message === 'no WebGL 2') break;
        }
        wish = asked();
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
