// A quiet ring on the map while it is being fetched, when that takes time.

/** How long a fetch must take before the reader is told of it, milliseconds. */
const PATIENCE = 600;

/** How long a ring stands as it is at least: each part of a file that comes would be too often to paint, milliseconds. */
const PACE = 200;

/** @param {HTMLElement} map */
export function makeRing(map) {
  /** @type {Element|null} */
  let ring = null;
  /** @type {number|null} */
  let share = null;
  let due = 0;
  let on = false;
  let drawn = 0;

  function draw() {
    drawn = performance.now();
    if (share === null || !on) {
      ring?.remove();
      ring = null;
      return;
    }
    if (!ring) {
      ring = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      ring.setAttribute('class', 'fetching');
      ring.setAttribute('viewBox', '0 0 32 32');
      ring.setAttribute('aria-hidden', 'true');
      ring.innerHTML = '<circle cx="16" cy="16" r="11"/><circle cx="16" cy="16" r="11" pathLength="100" transform="rotate(-90 16 16)"/>';
      map.append(ring);
    }
    ring.lastElementChild?.setAttribute('stroke-dasharray', (share * 100).toFixed(1) + ' 100');
  }

  return {
    begin() {
      on = true;
      clearTimeout(due);
      due = setTimeout(() => {
        due = 0;
        draw();
      }, PATIENCE);
    },
    /** @param {number|null} now 0 to 1, or null where it cannot be told: no ring is better than one that lies */
    show(now) {
      share = now;
      if (!due && (now === null || performance.now() - drawn >= PACE)) draw();
    },
    end() {
      clearTimeout(due);
      on = false;
      share = null;
      draw();
    },
  };
}
