// The story that plays by itself, on the reader's word only, until the
// reader does anything else.

/** The time for a step: the flight and the look around, then its words; milliseconds. */
const LOOK = 4000;
const LETTER = 32;
const MOST = 16000;

/** @param {import('./telling.js').Page} page */
export function wireAuto({ story, say }) {
  const button = /** @type {HTMLElement|null} */ (document.querySelector('[data-auto]'));
  if (!button) return;
  const steps = [...document.querySelectorAll('[data-step]')];
  let due = 0;
  let mine = false; // the step that turns now is turned here

  function on() {
    show(true);
    turn(story.step === story.steps ? 1 : story.step + 1);
  }

  function off() {
    if (!due) return;
    clearTimeout(due);
    due = 0;
    show(false);
  }

  /** @param {boolean} playing */
  function show(playing) {
    const name = say(playing ? 'auto.pause' : 'auto.play');
    button?.setAttribute('aria-label', name);
    button?.setAttribute('title', name);
    document.documentElement.classList.toggle('playing', playing);
  }

  /** @param {number} n */
  function turn(n) {
    mine = true;
    story.go(n, 'auto');
    mine = false;
    const letters = [...(steps[n - 1]?.querySelectorAll('h2,.text') ?? [])].reduce((sum, el) => sum + (el.textContent ?? '').length, 0);
    due = setTimeout(() => (n < story.steps ? turn(n + 1) : off()), Math.min(MOST, LOOK + LETTER * letters));
  }

  button.addEventListener('click', () => (due ? off() : on()));
  /** @param {Event} e */
  const touched = (e) => {
    if (!button.contains(/** @type {Node} */ (e.target))) off();
  };
  for (const type of ['pointerdown', 'wheel', 'keydown']) addEventListener(type, touched, { capture: true, passive: true });
  document.addEventListener('visibilitychange', () => document.hidden && off());
  story.on('step', () => mine || off());
  story.on('select', ({ stepping }) => stepping || off());
  story.on('event', ({ n }) => n > 0 && off());
}
