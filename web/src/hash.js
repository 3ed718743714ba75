// The reader's place in the story lives in the URL: #place=ID or #step=N.
// What a page asks for by &lang=TAG, early.js has done before.

/** @typedef {{place: string|null, step: number}} Spot */

/**
 * Reads a URL hash. Anything that it does not know is the overview.
 * @param {string} hash with or without its #
 * @returns {Spot}
 */
export function readHash(hash) {
  const [key, value = ''] = split(hash.replace(/[#&]lang=[^&]*/, '').replace(/^[#&]/, ''));
  if (key === 'place' && value) return { place: decode(value), step: 0 };
  if (key === 'step' && /^\d{1,4}$/.test(value)) return { place: null, step: Number(value) };
  return { place: null, step: 0 };
}

/**
 * Writes a spot as a URL hash; the overview is empty.
 * @param {Spot} spot
 */
export function writeHash({ place, step }) {
  if (place) return '#place=' + encodeURIComponent(place);
  return step > 0 ? '#step=' + step : '';
}

/** @param {string} text */
function split(text) {
  const at = text.indexOf('=');
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** @param {string} text a malformed escape stays as it is */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
