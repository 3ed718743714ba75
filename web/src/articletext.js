// Finds passages in the text of a page by their words: text-quote selectors
// as in the W3C Web Annotation Data Model, section 4.2.4.

/** What holds no text of the article. */
const SKIP = 'script,style,noscript,textarea,button,dateline-map';

/**
 * Text as it is compared: letters taken apart from their accents, one kind of
 * quotation mark, one dash, no white space and nothing invisible, such as
 * soft hyphens.
 */
const fold = (text = '') =>
  text
    .normalize('NFKD')
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/["«»‘-‟]/g, "'")
    .replace(/[‐-―−]/g, '-');

/** Characters that were folded before. @type {Record<string, string>} */
const folded = {};

/**
 * The passage that an excerpt names in the text of elements; where its words
 * stand more than once, the one with its prefix and suffix around it.
 * @param {Iterable<Element>} roots
 * @param {{exact: string, prefix?: string, suffix?: string}} excerpt
 * @returns {{range: Range, nodes: Text[]}|undefined} nodes are those with its words
 */
export function findText(roots, { exact, prefix, suffix }) {
  /** @type {Set<Text>} */
  const nodes = new Set(); // roots may lie within each other
  for (const root of roots) {
    const walk = document.createTreeWalker(root, 4); // text
    for (let n; (n = /** @type {Text|null} */ (walk.nextNode())); ) if (!(/** @type {Element} */ (n.parentElement).closest(SKIP))) nodes.add(n);
  }
  /** @param {(node: Text, start: number, end: number, plain: string) => void} fn for each character */
  const each = (fn) => {
    for (const node of nodes) {
      let at = 0;
      for (const c of node.data) fn(node, at, (at += c.length), (folded[c] ??= fold(c)));
    }
  };
  let text = '';
  each((node, start, end, plain) => (text += plain));

  const words = fold(exact);
  // The nearest words decide; what is farther off may have been edited.
  const before = fold(prefix).slice(-8);
  const after = fold(suffix).slice(0, 8);
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
  return { range, nodes: [...parts] };
}
