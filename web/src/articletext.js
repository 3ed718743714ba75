// Finds passages in the text of a page by their words: text-quote selectors
// as in the W3C Web Annotation Data Model, section 4.2.4.

/** What holds no text of the article. */
const SKIP = 'script,style,noscript,template,textarea,button,dateline-map';

/**
 * Text as it is compared: letters taken apart from their accents, one kind of
 * quotation mark, one dash, no white space, nothing invisible such as soft
 * hyphens and nothing that only stretches a word, and the letters that Arabic
 * and Persian keyboards write differently as one.
 */
const fold = (text = '') =>
  text
    .replace(/[´`ʹ-ʼ′″]/g, "'")
    .normalize('NFKD')
    .replace(/[\s\p{Cf}\u0640\ufe00-\ufe0f]/gu, '')
    .replace(/["«»‘-‟‹›]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک');

/** The same, with one quotation mark or dash for several in a row. */
const folded = (text = '') => fold(text).replace(/(['-])\1+/g, '$1');

/** Characters that were folded before. @type {Record<string, string>} */
const known = {};

/**
 * The text nodes of elements in the order in which they are shown, also those
 * in open shadow trees.
 * @param {Iterable<Element>} roots may lie within each other
 */
export function textNodes(roots) {
  /** @type {Set<Text>} */
  const nodes = new Set();
  for (const root of roots) collect(root, nodes);
  return nodes;
}

/** @param {Node} node @param {Set<Text>} to */
function collect(node, to) {
  if (node.nodeType === 3) to.add(/** @type {Text} */ (node));
  if (node.nodeType !== 1) return;
  const el = /** @type {Element} */ (node);
  if (el.matches(SKIP)) return;
  const slotted = el.localName === 'slot' && /** @type {HTMLSlotElement} */ (el).assignedNodes();
  for (const child of slotted && slotted[0] ? slotted : (el.shadowRoot ?? el).childNodes) collect(child, to);
}

/**
 * The passage that an excerpt names in the text of elements; where its words
 * stand more than once, the one with its prefix and suffix around it.
 * @param {Iterable<Element>} roots
 * @param {{exact: string, prefix?: string, suffix?: string}} excerpt
 * @returns {{range: Range, nodes: Text[]}|undefined} nodes are those with its words
 */
export function findText(roots, { exact, prefix, suffix }) {
  const nodes = textNodes(roots);
  /** @param {(node: Text, start: number, end: number, plain: string) => void} fn for each character */
  const each = (fn) => {
    let last = '';
    for (const node of nodes) {
      let at = 0;
      for (const c of node.data) {
        let plain = (known[c] ??= fold(c));
        if (plain === last && /['-]/.test(plain)) plain = '';
        fn(node, at, (at += c.length), plain);
        last = plain || last;
      }
    }
  };
  let text = '';
  each((node, start, end, plain) => (text += plain));

  const words = folded(exact);
  // The nearest words decide; what is farther off may have been edited.
  const before = folded(prefix).slice(-8);
  const after = folded(suffix).slice(0, 8);
  let first = -1;
  let most = -1;
  for (let i = -1; words && (i = text.indexOf(words, i + 1)) >= 0; ) {
    const score = +text.endsWith(before, i) + +text.startsWith(after, i + words.length);
    if (score > most) {
      first = i;
      most = score;
    }
  }
  // A few words with nothing around them to tell are no passage.
  if (first < 0 || (!most && words.length < 16)) return;
  const range = new Range();
  /** @type {Set<Text>} */
  const parts = new Set();
  let i = 0;
  each((node, start, end, plain) => {
    if (plain && i >= first && i < first + words.length) {
      if (!parts.size) range.setStart(node, start);
      range.setEnd(node, end);
      parts.add(node);
    }
    i += plain.length;
  });
  // No range reaches from one tree into another.
  return range.startContainer === [...parts][0] ? { range, nodes: [...parts] } : undefined;
}
