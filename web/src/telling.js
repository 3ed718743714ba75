// What the page can do beyond reading: the timeline's slider, the sheet on
// phones, the story that plays by itself, speech. Fetched after the first
// paint; until then, and without it, all that it adds to is there to read.

import { wireAuto } from './auto.js';
import { wireClaims } from './claims.js';
import { wireLegend } from './legend.js';
import { wireOffline } from './offline.js';
import { wireReturn } from './return.js';
import { wireSheet } from './sheet.js';
import { wireSpeech } from './speak.js';
import { wireTimeline } from './timeline.js';
import { wireVoyage } from './voyage.js';

/**
 * @typedef {object} Page
 * @property {import('./story.js').Story} story
 * @property {HTMLElement} map
 * @property {import('./words.js').Say} say
 * @property {ReturnType<typeof import('./map.js').wireMap>} live
 * @property {(id: string) => [number, number]|null} project CSS pixels of the frame
 * @property {string} [worker] the script of the service worker
 */

/** @param {Page} page */
function wire(page) {
  wireClaims();
  wireTimeline(page);
  wireSpeech(page);
  wireSheet(page);
  wireAuto(page);
  wireReturn(page);
  wireLegend(page);
  wireVoyage(page);
  wireOffline(page.worker);
  document.documentElement.classList.add('telling');
}

/** @type {any} */ (window).datelineTelling = wire;
