// The map by keyboard and by ear: from place to place in the order of the
// story or by bearing, each spoken with its number, its kind and how far it
// lies from the one before.

import { bearing, distance, nearest } from './bearing.js';

const ARROWS = /** @type {Record<string, number>} */ ({ ArrowUp: 0, ArrowRight: 90, ArrowDown: 180, ArrowLeft: 270 });

/** Milliseconds between two sentences about what is in view. */
const PAUSE = 2500;

/** How far inside the map a place must lie to be in view: far ones have marks at the edge. CSS pixels. */
const EDGE = 28;

/** @param {import('./telling.js').Page} page */
export function wireSpeech({ story, map, say, project }) {
  const said = /** @type {HTMLElement} */ (document.querySelector('.said'));
  const lang = document.documentElement.lang;
  const comma = /^(ar|fa|ckb)\b/.test(lang) ? '، ' : ', ';
  const compass = say('compass').split('|');
  const places = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.panel [data-place]')]).map((el) => ({
    id: el.dataset.place ?? '',
    name: el.dataset.name ?? '',
    kind: el.querySelector('.kind')?.textContent ?? '',
    lon: Number(el.dataset.lon),
    lat: Number(el.dataset.lat),
  }));
  if (places.length === 0) return;
  /** @param {string|null} id */
  const find = (id) => places.find((p) => p.id === id);
  const kilometres = units(lang, say);
  /** The place that the reader comes from. */
  let last = places[0];

  /** @param {typeof places[0]} place */
  function sentence(place) {
    const from = last.id === place.id ? places[0] : last;
    const parts = [say('step.count', { n: places.indexOf(place) + 1, total: places.length }), place.name];
    if (place.kind) parts.push(/^de\b/.test(lang) ? place.kind : place.kind.toLocaleLowerCase(lang));
    if (from.id !== place.id)
      parts.push(
        say('speech.away', {
          distance: kilometres(distance(from, place)),
          direction: compass[Math.round(bearing(from, place) / 45) & 7],
          from: from.name,
        }),
      );
    return parts.join(comma);
  }

  story.on('select', ({ id }) => {
    const place = find(id);
    if (!place) return;
    said.textContent = sentence(place);
    last = place;
  });
  story.on('step', ({ n }) => n === 0 && (last = places[0]));

  story.on('key', (/** @type {KeyboardEvent} */ e) => {
    const at = /** @type {Element} */ (e.target);
    const canvas = at.matches('.stage canvas');
    if ((!canvas && !map.contains(at)) || e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented) return;
    if (!act(e, canvas)) return;
    e.preventDefault();
    e.stopImmediatePropagation();
  });

  /** @param {KeyboardEvent} e @param {boolean} canvas */
  function act(e, canvas) {
    const now = find(story.selected);
    // The key where N is, whatever the keyboard writes with it.
    const letter = /^[a-z]$/i.test(e.key) ? e.key.toLowerCase() : e.code.replace('Key', '').toLowerCase();
    if (!e.shiftKey && (letter === 'n' || letter === 'p')) {
      const from = now ? places.indexOf(now) : letter === 'n' ? -1 : 0;
      const to = (from + (letter === 'n' ? 1 : -1) + places.length) % places.length;
      return story.select(places[to].id, 'keys');
    }
    if (e.shiftKey && e.key in ARROWS) {
      const towards = ARROWS[e.key];
      const to = nearest(now ?? last, places, towards);
      if (to) story.select(to.id, 'keys');
      else said.textContent = say('speech.none', { direction: compass[towards / 45] });
      return true;
    }
    if (e.key === 'Enter' && canvas && now) {
      /** @type {HTMLElement|null} */ (document.querySelector('[data-opened] .row'))?.focus();
      return true;
    }
    return false;
  }

  // After a gesture of the reader: what is in view, when that is news.
  let told = '';
  let due = 0;
  story.on('moved', () => {
    clearTimeout(due);
    due = setTimeout(() => {
      const r = map.getBoundingClientRect();
      const inside = places.filter(({ id }) => {
        const [x, y] = project(id) ?? [-1, -1];
        return x > r.left + EDGE && x < r.right - EDGE && y > r.top + EDGE && y < r.bottom - EDGE;
      });
      const names = inside.map((p) => p.name).join(comma);
      if (names === told) return;
      told = names;
      said.textContent = names ? say('speech.view', { names }) : say('speech.empty');
    }, PAUSE);
  });
}

/**
 * Writes kilometres in full, as the language has it.
 * @param {string} lang @param {import('./words.js').Say} say
 * @returns {(km: number) => string}
 */
function units(lang, say) {
  // The page is written in British English.
  const locale = lang === 'en' ? 'en-GB' : lang;
  const round = (/** @type {number} */ km) => (km < 10 ? Math.round(km * 10) / 10 : Math.round(km));
  try {
    if (Intl.NumberFormat.supportedLocalesOf(locale).length > 0) {
      const digits = say('step.count', { n: 0, total: 0 });
      const numberingSystem = digits.includes('٠') ? 'arab' : digits.includes('۰') ? 'arabext' : 'latn';
      const format = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilometer', unitDisplay: 'long', numberingSystem });
      return (km) => format.format(round(km));
    }
  } catch {
    // A tag that is none.
  }
  return (km) => say('unit.km', { n: round(km) });
}
