// <dateline-map src="…/"> for the page outside the frame. The same as a
// plain iframe, with the right height and messages both ways.

import { heightFor } from './height.js';

const STYLE = ':host{display:block}:host([hidden]){display:none}iframe{display:block;inline-size:100%;border:0}';

class DatelineMap extends HTMLElement {
  static observedAttributes = ['src', 'title'];

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet(); // not an inline style: a strict policy allows it
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    /** @type {HTMLIFrameElement|null} */
    this.frame = null;
    this.heard = this.heard.bind(this);
  }

  connectedCallback() {
    const frame = (this.frame = document.createElement('iframe'));
    frame.loading = 'lazy';
    frame.allow = 'fullscreen';
    frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
    this.point();
    this.shadowRoot?.append(frame);
    this.sizes = new ResizeObserver(() => this.fit());
    this.sizes.observe(this);
    this.sight = new IntersectionObserver(([e]) => this.post(e.isIntersecting ? 'wake' : 'sleep'), { rootMargin: '100px' });
    this.sight.observe(this);
    addEventListener('message', this.heard);
  }

  disconnectedCallback() {
    this.sizes?.disconnect();
    this.sight?.disconnect();
    removeEventListener('message', this.heard);
    this.frame?.remove();
    this.frame = null;
  }

  attributeChangedCallback() {
    if (this.frame) this.point();
  }

  /** @param {number} n 0 is the overview */
  step(n) {
    this.post('step', { n });
  }

  /** @param {string|null} id */
  select(id) {
    this.post('select', { id });
  }

  point() {
    const frame = /** @type {HTMLIFrameElement} */ (this.frame);
    frame.title = this.title || 'Map';
    const url = new URL(this.getAttribute('src') ?? '', document.baseURI);
    if (url.pathname.endsWith('/')) url.pathname += 'index.html'; // also from a file: folder
    if (frame.src !== url.href) frame.src = url.href;
  }

  /** The height follows from the width, so it settles at once. */
  fit() {
    if (this.frame && this.clientWidth > 0) this.frame.height = String(Math.min(heightFor(this.clientWidth), Math.max(480, innerHeight * 0.94)) | 0);
  }

  /** @param {string} type @param {object} [more] */
  post(type, more) {
    this.frame?.contentWindow?.postMessage({ dateline: 1, type, ...more }, '*');
  }

  /** @param {MessageEvent} e */
  heard(e) {
    if (!this.frame || e.source !== this.frame.contentWindow || e.data?.dateline !== 1) return;
    const { type, dateline, ...detail } = e.data;
    if (['ready', 'step', 'select', 'height'].includes(type)) this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

if (!customElements.get('dateline-map')) customElements.define('dateline-map', DatelineMap);
