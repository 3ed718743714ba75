// The words and numbers that the script itself says, in the page's language.

/** @typedef {Record<string, string>} Words */

/**
 * @param {Words} words
 */
export function speaker(words) {
  const digits = [...(words.digits ?? '0123456789')];
  /** @param {number} n */
  const number = (n) => String(n).replace(/\d/g, (d) => digits[Number(d)]);
  /**
   * @param {string} key
   * @param {Record<string, string|number>} [values] for {names} in the text
   */
  const say = (key, values = {}) =>
    (words[key] ?? '').replace(/\{(\w+)\}/g, (_, name) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? number(value) : value;
    });
  return say;
}

/** @typedef {ReturnType<typeof speaker>} Say */
