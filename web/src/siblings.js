// How many maps may be alive on a page where no script looks after them: the
// frames tell each other. The one that was used longest ago gives way.

/** Live maps on one page. */
export const MOST = 4;

/**
 * @param {() => void} yield_ puts this frame's map away
 */
export function wireSiblings(yield_) {
  /** When the other live maps were used last, by their windows. @type {Map<Window, number>} */
  const others = new Map();
  let mine = 0; // when this one was; 0: it is not alive

  /** @param {number} at @param {boolean} [ask] whether the others shall say when they were used */
  function tell(at, ask) {
    const { parent } = window;
    for (let i = 0; i < parent.length; i++) if (parent[i] !== window) parent[i].postMessage({ dateline: 1, type: 'sibling', at, ask }, '*');
  }

  /** How many of the others were used after a time. @param {number} at */
  const later = (at) => [...others].filter(([frame, time]) => !frame.closed && time > at).length;

  addEventListener('message', ({ source, data }) => {
    const frame = /** @type {Window} */ (source);
    if (data?.dateline !== 1 || data.type !== 'sibling' || !Number.isFinite(data.at) || frame === window || frame?.parent !== window.parent) return;
    if (data.at > 0) others.set(frame, data.at);
    else others.delete(frame);
    if (data.ask && mine) frame.postMessage({ dateline: 1, type: 'sibling', at: mine }, '*');
    if (mine && later(mine) >= MOST) {
      mine = 0;
      tell(0);
      yield_();
    }
  });
  addEventListener('pagehide', () => mine && tell(0));

  return {
    /**
     * Whether this frame's map may come alive, or stay so.
     * @param {boolean} reader whether the reader wants it; else it drives no other one out
     */
    async may(reader) {
      if (parent.length < 2) return true;
      const now = () => Date.now() + Math.random(); // no two at the same time
      // Who only has leisure for it stands behind all that are alive.
      tell((mine = reader ? now() : Math.random()), true);
      if (reader) return true;
      await new Promise((r) => setTimeout(r, 150)); // for the answers
      if (!mine) return false;
      tell((mine = now()));
      return true;
    },
    /** The map has been put away, or could not come. */
    gone() {
      if (mine) tell((mine = 0));
    },
  };
}
