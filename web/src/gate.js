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
  const caf = w.cancelAnimationFrame.bind(w);
  let open = true;
  let shut = false; // out of sight: stays closed whatever happens
  let missed = false; // a wake came while shut
  /** @type {FrameRequestCallback[]} */
  let held = [];
  /** Asked of the browser and not yet called. @type {Map<number, FrameRequestCallback>} */
  const due = new Map();

  /** @param {FrameRequestCallback} fn */
  function ask(fn) {
    const id = raf((t) => {
      due.delete(id);
      fn(t);
    });
    due.set(id, fn);
    return id;
  }

  w.requestAnimationFrame = (fn) => {
    if (open) return ask(fn);
    held.push(fn);
    return 0;
  };

  function release() {
    open = true;
    const fns = held;
    held = [];
    for (const fn of fns) ask(fn);
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
    /** Runs at once what waits for a frame, which may never come where the map is out of sight. */
    now() {
      const fns = [...due.values(), ...held];
      for (const id of due.keys()) caf(id);
      due.clear();
      held = [];
      for (const fn of fns) fn(performance.now());
    },
    /** Puts the browser's own function back and drops what is held or due. */
    remove() {
      w.requestAnimationFrame = raf;
      for (const id of due.keys()) caf(id);
      due.clear();
      held = [];
    },
  };
}
