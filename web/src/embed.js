// The script for the page outside the frame: <dateline-map src="…/"> and
// <iframe data-dateline src="…/index.html"> with the same behaviour.

import { attach, dress } from './embedframe.js';

const sheet = new CSSStyleSheet(); // not an inline style: a strict policy allows it
sheet.replaceSync(':host(:not([hidden])){display:block}');

class DatelineMap extends HTMLElement {
  static observedAttributes = ['src', 'title', 'lang'];

  /** @type {import('./embedframe.js').Link|null|undefined} */
  link;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const frame = (this.frame = document.createElement('iframe'));
    frame.style.cssText = 'display:block;width:100%;border:0';
    frame.loading = 'lazy';
    dress(frame);
    root.append(frame);
  }

  connectedCallback() {
    attach(this.frame, this);
  }

  disconnectedCallback() {
    this.link?.close();
  }

  attributeChangedCallback() {
    const { frame, title, lang } = this;
    let src = this.getAttribute('src')?.replace(/^[^?#]*\/(?=[?#]|$)/, '$&index.html'); // also from a file: folder
    // Whether the folder has the language, its page knows.
    if (src && lang) src += (src.includes('#') ? '&lang=' : '#lang=') + lang;
    if (src && src !== frame.getAttribute('src')) frame.src = src;
    if (title) frame.title = title;
  }

  /** @param {number} n 0 is the overview */
  step(n) {
    this.link?.post('step', { n });
  }

  /** @param {string|null} id */
  select(id) {
    this.link?.post('select', { id });
  }
}

/** Looks after the plain frames. */
function plain() {
  const { step, select } = DatelineMap.prototype;
  for (const frame of /** @type {NodeListOf<HTMLIFrameElement & {link?: any}>} */ (document.querySelectorAll('iframe[data-dateline]'))) {
    if (frame.link) continue;
    dress(frame);
    attach(Object.assign(frame, { step, select }), frame);
  }
}

if (!customElements.get('dateline-map')) {
  customElements.define('dateline-map', DatelineMap);
  plain();
  // A frame that comes later says hello by itself.
  addEventListener('message', (e) => e.data?.dateline && plain());
}
