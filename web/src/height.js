// The height of the frame follows from its width alone, so that the page
// outside and the page inside agree and can never push each other.

/** From this width on, CSS pixels, the panel stands beside the map. */
export const WIDE = 720;

/**
 * The height that an explainer wants.
 * @param {number} width CSS pixels
 * @returns {number} CSS pixels
 */
export function heightFor(width) {
  const [share, least, most] = width < WIDE ? [1.7, 560, 760] : [0.58, 480, 760];
  return Math.round(Math.min(most, Math.max(least, width * share)));
}
