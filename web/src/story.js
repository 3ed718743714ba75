// What the reader looks at: a step of the telling and, perhaps, one opened
// feature. Everything else on the page follows from these two.

/**
 * Where a change came from; it decides what must be told and what has the
 * focus afterwards.
 * @typedef {'panel'|'mark'|'map'|'host'|'hash'|'article'|'keys'|'timeline'|'auto'} Origin
 */

/**
 * @param {{ids: string[], steps: number}} shape the features that can be opened, the number of steps
 */
export function makeStory({ ids, steps }) {
  const known = new Set(ids);
  /** @type {Map<string, Set<Function>>} */
  const listeners = new Map();
  /** @type {string|null} */
  let selected = null;
  let step = 0;

  /**
   * Calls fn on every event of a type; the answer stops that.
   * @param {string} type
   * @param {(detail: any) => void} fn
   */
  function on(type, fn) {
    if (!listeners.has(type)) listeners.set(type, new Set());
    listeners.get(type)?.add(fn);
    return () => {
      listeners.get(type)?.delete(fn);
    };
  }

  /**
   * @param {string} type
   * @param {any} [detail]
   */
  function emit(type, detail) {
    for (const fn of [...(listeners.get(type) ?? [])]) {
      try {
        fn(detail);
      } catch (err) {
        console.error(err); // one listener's fault must not stop the others
      }
    }
  }

  return {
    on,
    emit,
    ids,
    steps,
    get selected() {
      return selected;
    },
    get step() {
      return step;
    },
    /** @param {string} id */
    has: (id) => known.has(id),

    /**
     * Opens a feature, or closes the open one with null. Unknown ids change
     * nothing.
     * @param {string|null} id
     * @param {Origin} by
     * @returns {boolean} whether the id is known
     */
    select(id, by) {
      if (id !== null && !known.has(id)) return false;
      const before = selected;
      selected = id;
      // Opening what is open already still brings it into sight.
      if (id !== before || id !== null) emit('select', { id, before, by });
      return true;
    },

    /**
     * Goes to a step, 0 being the overview; numbers outside are drawn to
     * the nearest step. A step closes what is open.
     * @param {number} n
     * @param {Origin} by
     */
    go(n, by) {
      const to = Math.min(steps, Math.max(0, Math.trunc(Number(n)) || 0));
      if (selected !== null) {
        const before = selected;
        selected = null;
        emit('select', { id: null, before, by, stepping: true });
      }
      step = to;
      emit('step', { n: to, total: steps, by });
    },
  };
}

/** @typedef {ReturnType<typeof makeStory>} Story */
