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
 *   frame: (fn: FrameRequestCallback) => number,
 * }} host guarded: whether plain gestures belong to the page around
 */
export function filterEvents(w, canvas, { guarded, declined, wake, frame }) {
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
  // not listen to touchcancel, so that becomes a touchend. And it looks at
  // the fingers once a frame: a tap that is over sooner would never have
  // been, so its end waits until a frame has seen its beginning.
  let ours = false;
  let start = [0, 0];
  let unseen = 0; // frames until the finger has been seen
  let gesture = 0;
  const lift = () => canvas.dispatchEvent(new TouchEvent('touchend', { touches: [], targetTouches: [], changedTouches: [] }));
  const watch = () => {
    const mine = ++gesture;
    unseen = 2;
    const count = () => mine === gesture && unseen > 0 && --unseen > 0 && frame(count);
    frame(count);
  };
  const liftLater = () => {
    const mine = gesture;
    const wait = () => (unseen > 0 ? frame(wait) : mine === gesture && lift());
    frame(wait);
  };
  for (const type of /** @type {const} */ (['touchstart', 'touchmove', 'touchend', 'touchcancel']))
    w.addEventListener(
      type,
      (e) => {
        if (!mine(e) || !e.isTrusted) return;
        wake();
        if (e.touches.length >= 2 || !guarded()) ours = true;
        if (ours) {
          if (type === 'touchstart') watch();
          if (e.touches.length > 0) return;
          ours = false;
          if (unseen > 0) {
            e.stopImmediatePropagation();
            liftLater();
          } else if (type === 'touchcancel') lift();
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

  for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointerleave', 'mousemove', 'mousedown', 'mouseup'])
    w.addEventListener(type, (e) => mine(e) && wake(), { capture: true, passive: true, signal });
  w.addEventListener('contextmenu', (e) => mine(e) && e.stopImmediatePropagation(), { capture: true, signal });

  // A button released outside the frame must still be heard of. The canvas
  // keeps the pointer; where the release is lost all the same (a frame may
  // be in a process of its own), the first sign of it stands for it, at the
  // place where the button was last known to be down.
  let held = -1;
  let at = { clientX: 0, clientY: 0 };
  const release = () => {
    if (held < 0) return;
    const button = held;
    held = -1;
    wake();
    canvas.dispatchEvent(new MouseEvent('mouseup', { button, ...at }));
  };
  canvas.addEventListener(
    'pointerdown',
    ({ pointerType, pointerId, button, clientX, clientY }) => {
      if (pointerType !== 'mouse') return;
      held = button;
      at = { clientX, clientY };
      canvas.setPointerCapture(pointerId);
    },
    { signal },
  );
  w.addEventListener(
    'mousemove',
    (e) => {
      if (held < 0) return;
      if (e.buttons > 0) at = { clientX: e.clientX, clientY: e.clientY };
      else {
        e.stopImmediatePropagation();
        release();
      }
    },
    { capture: true, signal },
  );
  w.addEventListener('mouseup', (e) => e.isTrusted && (held = -1), { capture: true, signal });
  canvas.addEventListener('lostpointercapture', () => setTimeout(release), { signal });

  return () => stop.abort();
}
