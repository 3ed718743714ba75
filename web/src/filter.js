// Decides which events the canvas may see. ebiten keeps the browser from
// acting on every event that reaches it; inside an article that would trap
// the wheel, the finger and the Tab key. So, in the capture phase, before
// ebiten hears of it, everything that belongs to the page is left to it.

const KEYS = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', '+', '-', '=', '_', '0', 'Add', 'Subtract']);

/**
 * @param {Window & typeof globalThis} w
 * @param {HTMLCanvasElement} canvas
 * @param {{
 *   guarded: () => boolean,
 *   declined: (gesture: 'wheel'|'touch') => void,
 *   wake: () => void,
 * }} host guarded: whether plain gestures belong to the page around
 */
export function filterEvents(w, canvas, { guarded, declined, wake }) {
  const stop = new AbortController();
  const { signal } = stop;
  /** @param {Event} e */
  const mine = (e) => e.target === canvas;

  w.addEventListener(
    'wheel',
    (e) => {
      if (!mine(e)) return;
      if (e.ctrlKey || e.metaKey || !guarded()) return wake();
      e.stopImmediatePropagation();
      declined('wheel');
    },
    { capture: true, passive: true, signal },
  );

  // A gesture that ever had two fingers is the map's to its very end:
  // ebiten must see the last finger lift, or it keeps two for ever. It does
  // not listen to touchcancel, so that becomes a touchend.
  let ours = false;
  let start = [0, 0];
  for (const type of /** @type {const} */ (['touchstart', 'touchmove', 'touchend', 'touchcancel']))
    w.addEventListener(
      type,
      (e) => {
        if (!mine(e) || !e.isTrusted) return;
        wake();
        if (e.touches.length >= 2 || !guarded()) ours = true;
        if (ours) {
          if (type === 'touchcancel')
            canvas.dispatchEvent(new TouchEvent('touchend', { touches: [], targetTouches: [], changedTouches: [] }));
          if (e.touches.length === 0) ours = false;
          return;
        }
        e.stopImmediatePropagation();
        const { clientX: x, clientY: y } = e.changedTouches[0];
        if (type === 'touchstart') start = [x, y];
        // Down the page is reading; across the map is a wish to move it.
        else if (type === 'touchmove' && Math.abs(x - start[0]) > 24 && Math.abs(x - start[0]) > Math.abs(y - start[1])) declined('touch');
      },
      { capture: true, passive: true, signal },
    );

  for (const type of /** @type {const} */ (['keydown', 'keyup']))
    w.addEventListener(
      type,
      (e) => {
        if (!mine(e)) return;
        if (e.ctrlKey || e.metaKey || e.altKey || !KEYS.has(e.key)) return e.stopImmediatePropagation();
        wake();
      },
      { capture: true, signal },
    );

  for (const type of /** @type {const} */ (['pointerdown', 'pointermove', 'pointerup', 'pointerleave']))
    w.addEventListener(type, (e) => mine(e) && wake(), { capture: true, passive: true, signal });
  w.addEventListener('contextmenu', (e) => mine(e) && e.stopImmediatePropagation(), { capture: true, signal });

  // A button released outside the frame must still be heard of.
  canvas.addEventListener('pointerdown', (e) => e.pointerType === 'mouse' && canvas.setPointerCapture(e.pointerId), { signal });

  return () => stop.abort();
}
