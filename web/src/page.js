// The page inside the frame. It works by itself: places open, steps turn.
// The live map, when it comes, takes the poster's place and nothing else.

import { placeTools } from './corner.js';
import { readHash, writeHash } from './hash.js';
import { later } from './later.js';
import { wireMap } from './map.js';
import { wireMarks } from './marks.js';
import { wirePanel } from './panel.js';
import { wireParent } from './parent.js';
import { wireQuotes } from './quotes.js';
import { makeStory } from './story.js';
import { speaker } from './words.js';

const map = /** @type {HTMLElement} */ (document.querySelector('.map'));
/** @type {import('./map.js').Config & {telling: string, worker?: string, words: Record<string, string>, excerpts?: import('./parent.js').Excerpt[]}} */
const config = JSON.parse(document.getElementById('config')?.textContent ?? '{}');
const say = speaker(config.words);

const features = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.panel [data-place],.panel [data-route],.panel [data-area]'));
const stops = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-step]'));
const story = makeStory({
  ids: [...features].map((el) => el.dataset.place ?? el.dataset.route ?? el.dataset.area ?? ''),
  steps: stops.length,
});

// Before all others, so that who listens may keep a key from the rest.
addEventListener('keydown', (e) => story.emit('key', e), { capture: true });
wirePanel(story, say);
const marks = wireMarks(story, map, (n) => (stops[Number(n) - 1]?.dataset.features ?? '').split(' '));
placeTools(map, marks.boxes);
const live = wireMap({ story, map, config, say });
const { tell, leave } = wireParent(story, live, config.excerpts ?? []);
wireQuotes(story, say, tell);

/** @type {(outcome: {live: boolean}) => void} */
let settle;
const ready = new Promise((resolve) => (settle = resolve));
story.on('ready', (outcome) => settle(outcome));

/** @param {string} id @returns {[number, number]|null} CSS pixels of the frame */
const project = (id) => live.project(id) ?? marks.centre(id);

Object.defineProperty(window, 'dateline', {
  value: Object.freeze({
    version: 1,
    /** Resolves when the canvas answers, or with {live: false} where there is none. */
    ready,
    /** @param {string|null} id */
    select: (id) => story.select(id ?? null, 'host'),
    /** @param {number} n 0 is the overview */
    step: (n) => story.go(n, 'host'),
    project,
    on: story.on,
  }),
});

// The URL follows the reader without adding to the browser's history, and so
// do the links to the other languages.
const tongues = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('.languages a'));
const keep = () => {
  const hash = writeHash({ place: story.selected, step: story.step });
  for (const link of tongues) link.hash = hash;
  if (hash === location.hash) return;
  try {
    history.replaceState(null, '', hash || location.pathname + location.search);
  } catch {
    // Some sandboxes forbid it; the story goes on without its URL.
  }
};
story.on('select', keep);
story.on('step', keep);
const follow = () => {
  const spot = readHash(location.hash);
  if (spot.place !== null && story.has(spot.place)) story.select(spot.place, 'hash');
  else if (spot.step !== story.step || story.selected !== null) story.go(spot.step, 'hash');
};
addEventListener('hashchange', follow);
follow();

live.start(leave);
later(config.telling, { story, map, say, live, project, worker: config.worker });
