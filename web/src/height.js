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
  return Math.min(760, width < WIDE ? Math.max(560, width * 1.7) : Math.max(480, width * 0.58));
}
