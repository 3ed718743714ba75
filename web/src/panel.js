// The reading panel: steps, the list of features and the open card.

/**
 * @param {import('./story.js').Story} story
 * @param {import('./words.js').Say} say
 */
export function wirePanel(story, say) {
  const panel = /** @type {HTMLElement} */ (document.querySelector('.panel'));
  const sheet = /** @type {HTMLElement} */ (panel.querySelector('.sheet'));
  const bar = /** @type {HTMLElement} */ (panel.querySelector('.bar'));
  const said = /** @type {HTMLElement} */ (document.querySelector('.said'));
  const steps = /** @type {HTMLElement[]} */ ([...panel.querySelectorAll('[data-step]')]);
  /** @type {Map<string, HTMLElement>} */
  const items = new Map();
  for (const item of /** @type {NodeListOf<HTMLElement>} */ (panel.querySelectorAll('[data-place],[data-route],[data-area]')))
    items.set(item.dataset.place ?? item.dataset.route ?? item.dataset.area ?? '', item);
  /** What had the focus before the card opened. @type {HTMLElement|null} */
  let opener = null;

  panel.addEventListener('click', (e) => {
    const at = /** @type {HTMLElement} */ (e.target);
    const open = /** @type {HTMLElement|null} */ (at.closest('[data-open]'));
    if (open) {
      e.preventDefault(); // the link is for pages without a script
      return story.select(open.dataset.open ?? null, 'panel');
    }
    if (at.closest('.close')) return close();
    const go = /** @type {HTMLElement|null} */ (at.closest('[data-go]'));
    if (go) return turn(go);
    if (at.closest('.card')) return;
    const item = at.closest('[data-place],[data-route],[data-area]');
    if (item) story.select(idOf(/** @type {HTMLElement} */ (item)), 'panel');
  });
  panel.addEventListener('keydown', (e) => {
    const at = /** @type {HTMLElement} */ (e.target);
    if (e.key === 'Enter' && items.get(idOf(at)) === at) story.select(idOf(at), 'panel');
  });
  // Esc closes from anywhere in the frame, the canvas included.
  window.addEventListener(
    'keydown',
    (e) => {
      if (e.key === 'Escape' && story.selected !== null && !e.defaultPrevented) close();
    },
    { capture: true },
  );

  function close() {
    story.select(null, 'panel');
  }

  /** @param {HTMLElement} button */
  function turn(button) {
    const last = story.step === story.steps;
    if (button.dataset.go === 'back') story.go(story.step - 1, 'panel');
    else story.go(last ? 0 : story.step + 1, 'panel');
  }

  story.on('select', ({ id, before, by, stepping }) => {
    for (const [key, item] of items) mark(item, key === id);
    if (id === null) {
      if (stepping || before === null) return;
      said.textContent = say('card.closed');
      if (by !== 'host' && by !== 'hash' && by !== 'timeline') giveBack(before);
      return;
    }
    const item = /** @type {HTMLElement} */ (items.get(id));
    const active = /** @type {HTMLElement|null} */ (document.activeElement);
    if (before === null || !item.contains(active)) opener = active;
    show(item);
    said.textContent = say('card.open', { name: item.dataset.name ?? id });
    // From the map the focus follows into the card; a list button keeps it.
    if (by === 'mark' || by === 'map' || by === 'panel') row(item).focus({ preventScroll: true });
  });

  /** @param {string} id */
  function giveBack(id) {
    const item = items.get(id);
    const to = opener?.isConnected && opener !== document.body && visible(opener) ? opener : item && row(item);
    opener = null;
    to?.focus({ preventScroll: true });
  }

  story.on('step', ({ n, total, by }) => {
    panel.dataset.at = String(n);
    steps.forEach((el, i) => el.toggleAttribute('data-now', i + 1 === n));
    const count = /** @type {HTMLElement} */ (bar.querySelector('.count'));
    const next = /** @type {HTMLElement} */ (bar.querySelector('[data-go="next"] .label'));
    const back = /** @type {HTMLButtonElement} */ (bar.querySelector('[data-go="back"]'));
    count.textContent = n > 0 ? say('step.count', { n, total }) : '';
    next.textContent = say(n === 0 ? 'step.start' : n === total ? 'step.again' : 'step.next');
    back.hidden = n === 0;
    bar.dataset.end = String(n === total);
    /** @type {HTMLProgressElement} */ (bar.querySelector('progress')).value = n;
    if (by === 'hash' && n === 0) return;
    scroll(0);
    const title = n > 0 ? steps[n - 1].querySelector('h2')?.textContent : document.querySelector('h1')?.textContent;
    said.textContent = (n > 0 ? say('step.count', { n, total }) + ': ' : '') + title;
  });

  /**
   * Brings an item to the top of the panel. Only the panel scrolls:
   * scrollIntoView would move the page around the frame as well.
   * @param {HTMLElement} item
   */
  function show(item) {
    const by = item.getBoundingClientRect().top - sheet.getBoundingClientRect().top;
    scroll(sheet.scrollTop + by);
  }

  /** @param {number} top */
  function scroll(top) {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    sheet.scrollTo({ top, behavior: still ? 'instant' : 'smooth' });
  }

  return {
    ids: [...items.keys()],
    /** @param {string} id */
    item: (id) => items.get(id),
    steps: steps.length,
  };
}

/** @param {HTMLElement} item */
const idOf = (item) => item.dataset.place ?? item.dataset.route ?? item.dataset.area ?? '';

/** @param {HTMLElement} item */
const row = (item) => /** @type {HTMLElement} */ (item.querySelector('.row'));

/** @param {HTMLElement} el */
const visible = (el) => el.getClientRects().length > 0 && getComputedStyle(el).visibility === 'visible';

/**
 * @param {HTMLElement} item
 * @param {boolean} open
 */
function mark(item, open) {
  item.toggleAttribute('data-opened', open);
  const card = /** @type {HTMLElement} */ (item.querySelector('.card'));
  card.toggleAttribute('data-card', open);
  if (open) row(item).setAttribute('aria-current', 'true');
  else row(item).removeAttribute('aria-current');
}
