// The live map's half in JavaScript: loads the wasm, gives ebiten a place to
// draw, and keeps it from harming the page. Bundled with Go's wasm_exec.js
// into the script that the page fetches when the map is wanted.

import 'wasm_exec';
import { contain, quiet } from './contain.js';
import { filterEvents } from './filter.js';
import { makeGate } from './gate.js';
import { leanContext } from './lean.js';
import { framed } from './parent.js';
import { program } from './program.js';

/**
 * What the Go side offers. Lengths are CSS pixels of the frame.
 * @typedef {object} Viewer
 * @property {(id: string|null) => void} select
 * @property {(n: number) => void} step
 * @property {() => void} home
 * @property {(id: string|null) => void} focus
 * @property {(...ids: string[]) => void} light
 * @property {() => string[]} signs the signs in view, by name
 * @property {() => {id: string, done: number, total: number, sea: boolean}|null} voyage how far the ship has come
 * @property {(id: string) => [number, number]|null} project
 * @property {(left: number, top: number, right: number, bottom: number) => void} insets
 * @property {(...boxes: number[]) => void} reserve x, y, width, height of each box of the map that the page covers
 * @property {(name: 'light'|'dark') => void} theme
 * @property {(reduced: boolean) => void} motion
 * @property {(factor: number) => void} zoom
 * @property {(dx: number, dy: number) => void} pan
 * @property {() => [number, number, number]} camera
 * @property {(x: number, y: number, k: number) => void} setCamera
 * @property {() => {updates: number, draws: number, goMs: number[]}} stats
 */

/**
 * @typedef {object} Live
 * @property {Viewer} viewer
 * @property {() => void} wake before every command
 * @property {() => void} sleep holds the map still until rouse
 * @property {() => void} rouse
 * @property {() => void} draw paints at once what a command has changed
 * @property {() => HTMLCanvasElement|null} end puts the map away, memory and graphics and all, and gives its last picture
 */

quiet();

/** @type {boolean|undefined} */
let webgl;

/**
 * Whether this browser can draw the map.
 */
function able() {
  if (typeof WebAssembly !== 'object' || typeof ResizeObserver !== 'function') return false;
  if (webgl === undefined) {
    const canvas = document.createElement('canvas');
    webgl = canvas.getContext('webgl2') !== null;
    release(canvas);
  }
  return webgl;
}

/** Gives a canvas's graphics back at once. @param {HTMLCanvasElement} canvas */
function release(canvas) {
  const gl = canvas.getContext('webgl2');
  if (gl && !gl.isContextLost()) gl.getExtension('WEBGL_lose_context')?.loseContext();
}

/**
 * Starts the map; resolves when the canvas shows it and answers.
 * @param {{
 *   files: import('./program.js').Files,
 *   progress: (share: number|null) => void,
 *   map: HTMLElement,
 *   stage: Element|null,
 *   label: string,
 *   heard: (type: string, detail: any) => void,
 *   declined: (gesture: 'wheel'|'touch') => void,
 *   lost: (why: unknown) => void,
 * }} page lost: called when the map ends otherwise than by end()
 * @returns {Promise<Live>}
 */
async function start(page) {
  const w = /** @type {any} */ (window);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const [module, scene] = await program(page.files, page.progress);

  const gate = makeGate(window);
  const calmFocus = quietFocus();
  const undo = [gate.remove, calmFocus.remove, leanContext()];
  // A frame that has been scrolled out of sight gets no animation frames,
  // and without the first ones the map would never have begun.
  const nudge = setInterval(() => document.hidden || gate.now(), 400);
  undo.push(() => clearInterval(nudge));
  /** @type {HTMLCanvasElement|null} */
  let canvas = null;
  let over = false;
  /** @type {import('./contain.js').Contained|undefined} */
  let held;
  /** @type {(live: Live) => void} */
  let resolve;
  /** @type {(why: unknown) => void} */
  let reject;
  /** @type {Promise<Live>} */
  const begun = new Promise((yes, no) => ((resolve = yes), (reject = no)));

  /** @param {unknown} [why] without one the page has asked for it */
  function end(why) {
    if (over) return;
    over = true;
    held?.cut();
    for (const fn of undo.reverse()) fn();
    if (canvas) release(canvas);
    (canvas ?? orphan())?.remove();
    w.datelineHost = undefined;
    if (why === undefined) return;
    page.lost(why);
    reject(why);
  }

  // Memory never shrinks in wasm, so keep the heap small.
  held = await contain(w.Go, module, { GOGC: '50' }, end).catch((why) => {
    end(why);
    return undefined;
  });
  if (!held) return begun;

  const host = (w.datelineHost = {
    scene: new Uint8Array(scene),
    prefs: { theme: dark.matches ? 'dark' : 'light', reducedMotion: calm.matches },
    insets: insetsOf(page.map),
    reserved: coversOf(page.map),
    sleep: gate.sleep,
    wake: gate.wake,
    /** @type {Viewer|undefined} */
    viewer: undefined,
    /** @param {string} type @param {any} detail */
    emit(type, detail) {
      if (over) return;
      if (type === 'ready') canvas ??= adopt();
      else if (type === 'interactive') {
        canvas ??= adopt();
        settle();
      } else if (type === 'error') end(new Error(detail));
      else page.heard(type, detail);
    },
  });

  function adopt() {
    const found = /** @type {HTMLCanvasElement} */ (document.querySelector('body > canvas'));
    page.stage?.append(found);
    found.tabIndex = 0;
    found.setAttribute('role', 'application');
    found.setAttribute('aria-label', page.label);
    // ebiten would reload the frame, with all the others on the page
    // perhaps without end. The poster takes over instead.
    const lost = (/** @type {Event} */ e) => {
      if (e.target !== found) return;
      e.stopImmediatePropagation();
      end(new Error('context lost'));
    };
    window.addEventListener('webglcontextlost', lost, { capture: true });
    // ebiten focuses the canvas by itself, which browsers take for a reader
    // who needs to see where the focus is.
    const byHand = (/** @type {Event} */ e) => void page.map.toggleAttribute('data-hand', e.type === 'pointerdown');
    const hands = new AbortController();
    for (const type of ['pointerdown', 'keydown']) window.addEventListener(type, byHand, { capture: true, passive: true, signal: hands.signal });
    undo.push(
      () => hands.abort(),
      () => page.map.removeAttribute('data-hand'),
      () => window.removeEventListener('webglcontextlost', lost, { capture: true }),
      filterEvents(window, found, {
        guarded: () => framed && !document.fullscreenElement,
        declined: page.declined,
        wake: gate.wake,
        frame: gate.frame,
      }),
    );
    return found;
  }

  function settle() {
    const viewer = /** @type {Viewer} */ (host.viewer);
    calmFocus.allow();
    clearInterval(nudge);
    const resized = new ResizeObserver(() => {
      gate.wake();
      const { left, top, right, bottom } = insetsOf(page.map);
      viewer.insets(left, top, right, bottom);
      viewer.reserve(...coversOf(page.map));
    });
    resized.observe(page.map);
    resized.observe(document.documentElement);
    for (const e of coversOn(page.map)) resized.observe(e);
    const seen = new IntersectionObserver((all) => (all[all.length - 1].isIntersecting ? gate.unshut() : gate.shut()));
    seen.observe(page.map);
    const themed = () => (gate.wake(), viewer.theme(dark.matches ? 'dark' : 'light'));
    const calmed = () => (gate.wake(), viewer.motion(calm.matches));
    dark.addEventListener('change', themed);
    calm.addEventListener('change', calmed);
    undo.push(
      () => resized.disconnect(),
      () => seen.disconnect(),
      () => dark.removeEventListener('change', themed),
      () => calm.removeEventListener('change', calmed),
    );
    resolve({ viewer, wake: gate.wake, sleep: gate.shut, rouse: gate.unshut, draw: gate.now, end: putAway });
  }

  /** The last picture, painted anew: a buffer that has been shown is empty. */
  function putAway() {
    const last = /** @type {HTMLCanvasElement} */ (canvas);
    const picture = document.createElement('canvas');
    picture.width = last.width;
    picture.height = last.height;
    const paper = picture.getContext('2d');
    const { viewer } = host;
    viewer?.setCamera(...viewer.camera());
    gate.now();
    const whole = !over && last.width > 0 && last.height > 0;
    if (whole) paper?.drawImage(last, 0, 0);
    end();
    return whole && paper ? picture : null;
  }

  held.run();
  return begun;
}

/** The canvas of a program that ended before it said that it was ready. */
const orphan = () => document.querySelector('body > canvas');

/**
 * The parts of the frame that the map does not have to itself.
 * @param {HTMLElement} map
 */
function insetsOf(map) {
  const r = map.getBoundingClientRect();
  return { left: r.left, top: r.top, right: innerWidth - r.right, bottom: innerHeight - r.bottom };
}

/** What the page shows on the map. @param {HTMLElement} map */
const coversOn = (map) => map.querySelectorAll('.globe,.controls,.legend summary,.return,.voyage');

/**
 * What names must keep clear of: x, y, width and height of each thing that
 * the page shows on the map, from the map's corner; nothing where it is
 * hidden. In steps of 8 pixels, so that a name does not move for a digit.
 * @param {HTMLElement} map
 * @returns {number[]}
 */
function coversOf(map) {
  const from = map.getBoundingClientRect();
  return [...coversOn(map)].flatMap((e) => {
    const r = e.getBoundingClientRect();
    if (r.width === 0) return [];
    const left = 8 * Math.floor((r.left - from.left) / 8);
    const right = 8 * Math.ceil((r.right - from.left) / 8);
    return [left, r.top - from.top, right - left, r.height];
  });
}

/**
 * Keeps the canvas from taking the focus as it starts, and the page around
 * from jumping when it takes the focus later.
 */
function quietFocus() {
  const proto = HTMLCanvasElement.prototype;
  let allowed = false;
  proto.focus = function () {
    if (allowed) HTMLElement.prototype.focus.call(this, { preventScroll: true });
  };
  return {
    allow: () => void (allowed = true),
    remove: () => void delete (/** @type {any} */ (proto).focus),
  };
}

export const datelineLive = { able, start };
/** @type {any} */ (window).datelineLive = datelineLive;
