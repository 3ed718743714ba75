// Marks a passage without changing a word: by the CSS Custom Highlight API,
// or by mark elements where it is missing; and puts a small button after it
// for those who do not point. All of it can be taken back. With highlights no
// text node is cut in two, since other scripts may keep hold of it: the
// button then stands after the node in which the passage ends.

const LOOK = 'background-color:#fb04;text-decoration:underline 1px dotted';
const STRONG = 'background-color:#fb07';

/** The style of the marks. Its colours have alpha, since the page may be light or dark. */
export const sheet = new CSSStyleSheet(); // not an inline style: a strict policy allows it
sheet.replaceSync(
  `::highlight(dateline){${LOOK}}::highlight(dateline-found){${STRONG}}` +
    `mark[data-dateline]{all:unset;${LOOK}}mark[data-dateline=found]{${STRONG}}` +
    'button[data-dateline]:focus-visible{outline:2px solid!important}',
);

const BUTTON = 'all:unset;display:inline-block;padding:.2em;margin:.2em;border:2px solid;border-radius:1em;cursor:pointer';

/** All passages on the page; highlights go by their name. */
const all = window.Highlight && new Highlight();

/**
 * Cuts a text node in two, unless the cut would be at its edge.
 * @param {Text} node
 * @param {number} at
 * @param {(() => void)[]} undo
 */
function cut(node, at, undo) {
  if (!at || at === node.length) return;
  const tail = node.splitText(at);
  undo.push(() => {
    if (tail.previousSibling === node) {
      node.appendData(tail.data);
      tail.remove();
    }
  });
}

/**
 * @typedef {object} Mark
 * @property {Range} range
 * @property {string} text what the range held
 * @property {HTMLButtonElement} button
 * @property {(on: boolean) => void} found marks it strongly, or no longer
 */

/**
 * @param {{range: Range, nodes: Text[]}} passage
 * @param {string} label of the button
 * @param {(() => void)[]} undo how to take everything back, last first
 * @returns {Mark}
 */
export function mark({ range, nodes }, label, undo) {
  const text = String(range);
  const { startOffset } = range;
  /** @type {ChildNode} */
  let last = nodes[nodes.length - 1];
  /** @type {(on: boolean) => void} */
  let found;
  if (all) {
    const { highlights } = CSS;
    highlights.set('dateline', all.add(range));
    found = (on) => (on ? highlights.set('dateline-found', new Highlight(range)) : highlights.delete('dateline-found'));
    undo.push(() => {
      found(false);
      all.delete(range);
      if (!all.size) highlights.delete('dateline');
    });
  } else {
    cut(/** @type {Text} */ (last), range.endOffset, undo);
    cut(nodes[0], startOffset, undo);
    if (startOffset) nodes[0] = /** @type {Text} */ (nodes[0].nextSibling);
    const marks = nodes.map((node) => {
      const el = document.createElement('mark');
      el.dataset.dateline = '';
      node.replaceWith(el);
      el.append(node);
      undo.push(() => el.replaceWith(...el.childNodes));
      return (last = el);
    });
    range.setStartBefore(marks[0]);
    range.setEndAfter(last);
    found = (on) => marks.forEach((el) => (el.dataset.dateline = on ? 'found' : ''));
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.dateline = '';
  button.style.cssText = BUTTON;
  button.ariaLabel = label;
  // Not inside a link: a click there would go two ways.
  (/** @type {Element} */ (last.parentElement).closest('a') ?? last).after(button);
  undo.push(() => button.remove());
  return { range, text, button, found };
}
