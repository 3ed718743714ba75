// ebiten asks for an animation frame after every frame, for ever. The gate
// holds those requests back while nothing moves, so that a still map costs
// nothing.

/**
 * Stands before window.requestAnimationFrame. Must be made before the wasm
 * starts, since ebiten keeps the function that it finds then.
 * @param {Window & typeof globalThis} w
 */
export function makeGate(w) {
  const raf = w.requestAnimationFrame.bind(w);
  let open = true;
  let shut = false; // out of sight: stays closed whatever happens
  let missed = false; // a wake came while shut
  /** @type {FrameRequestCallback[]} */
  let held = [];

  w.requestAnimationFrame = (fn) => {
    if (open) return raf(fn);
    held.push(fn);
    return 0;
  };

  function release() {
    open = true;
    const fns = held;
    held = [];
    for (const fn of fns) raf(fn);
  }

  return {
    /** The browser's own requestAnimationFrame, for what must happen anyway. */
    frame: raf,
    /** Nothing moves: hold the next request. */
    sleep() {
      open = false;
    },
    /** Something happened: go on, unless out of sight. */
    wake() {
      if (shut) missed = true;
      else if (!open) release();
    },
    /** Out of sight: hold everything until the map is seen again. */
    shut() {
      if (shut) return;
      missed = open;
      shut = true;
      open = false;
    },
    /** In sight again. */
    unshut() {
      if (!shut) return;
      shut = false;
      if (missed) release();
      missed = false;
    },
    /** Puts the browser's own function back and drops what is held. */
    remove() {
      w.requestAnimationFrame = raf;
      held = [];
    },
  };
}
