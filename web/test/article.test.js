// The article around the map: excerpts are found in any kind of markup,
// marked, and everything can be taken back.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stand } from './open.js';
import { anatomy, articlePage, found, frameOf, hostServer, lastHeard, marked, until, withoutHighlights } from './hostpage.js';

const { server, browser } = await stand(hostServer());

/** Opens an article; notes what the console says. */
async function article(html, excerpts, { plainMarks = false, above = false, context, ...options } = {}) {
  server.page(articlePage(html, excerpts.map((e) => ({ label: 'Show on the map: ' + e.id, features: ['x'], ...e })), above));
  context ??= await browser.newContext({ viewport: { width: 900, height: 700 }, ...options });
  const page = await context.newPage();
  const said = [];
  page.on('console', (m) => said.push(m.type() + ': ' + m.text()));
  page.on('pageerror', (e) => said.push('exception: ' + e.message));
  if (plainMarks) await page.addInitScript(withoutHighlights);
  await page.goto(server.url);
  const frame = await frameOf(page);
  const ids = await found(frame);
  return { page, context, frame, said, ids };
}

const e = (exact, more = {}) => ({ id: 'a', exact, ...more });

/** How much text stands before the first marked passage. */
const startOf = (page) =>
  page.evaluate(() => {
    const marked = CSS.highlights ? [...CSS.highlights.get('dateline')][0] : new Range();
    if (!CSS.highlights) marked.setStartBefore(document.querySelector('mark'));
    const before = new Range();
    before.setStart(document.querySelector('#text'), 0);
    before.setEnd(marked.startContainer, marked.startOffset);
    return before.toString().length;
  });

const CASES = [
  ['plain', '<p>The ship left at noon.</p>', e('ship left'), 'ship left'],
  ['the whole text', 'noon', e('noon'), 'noon'],
  ['across inline tags', '<p>The <em>sh<b>ip</b></em> <a href="#x">left at</a> noon.</p>', e('ship left at noon.'), 'ship left at noon.'],
  ['inside a link', '<p>The <a href="#x">ship left at noon</a>.</p>', e('ship left'), 'ship left'],
  ['changed white space', '<p>The\n\t ship   left</p>', e('The ship left'), 'The\n\t ship   left'],
  ['no-break and thin spaces', '<p>about 300\u00a0km\u202fnorth</p>', e('300 km north'), '300\u00a0km\u202fnorth'],
  ['curly in the page', '<p>“They’re not home,” he said</p>', e('"They\'re not home,"'), '“They’re not home,”'],
  ['straight in the page', '<p>"They\'re not home," he said</p>', e('“They’re not home,”'), '"They\'re not home,"'],
  ['other quotation marks', '<p>„Ja“, « oui »</p>', e('"Ja", "oui"'), '„Ja“, « oui »'],
  ['soft hyphens', '<p>con\u00addem\u00adna\u00adtions came</p>', e('condemnations'), 'con\u00addem\u00adna\u00adtions'],
  ['zero-width space and direction marks', '<p>\u200fab\u200bcdefg\u200e</p>', e('abcdefg'), 'ab\u200bcdefg'],
  ['another dash', '<p>Erbil – The US is</p>', e('Erbil - The US'), 'Erbil – The US'],
  ['the other dash', '<p>Iran—Iraq, 5−3</p>', e('Iran-Iraq, 5-3'), 'Iran—Iraq, 5−3'],
  ['decomposed letters', '<p>un cafe\u0301 noir</p>', e('café noir'), 'cafe\u0301 noir'],
  ['an ellipsis of three dots', '<p>so it went... on</p>', e('so it went… on'), 'so it went... on'],
  ['beyond the basic plane', '<p>a 🚢🚢 b</p>', e('🚢🚢'), '🚢🚢'],
  ['across paragraphs', '<p>It ends here.</p>\n<p>It goes on.</p>', e('ends here. It goes'), 'ends here.\nIt goes'],
  ['across list items without a space', '<ul><li>one thing</li><li>two things</li></ul>', e('one thing two things'), 'one thingtwo things'],
  ['Kurdish', '<p>هەولێر، کوردستان و عێراق</p>', e('کوردستان و'), 'کوردستان و'],
  ['prefix decides', '<p>in the city of Iran, and from Iran</p>', e('Iran', { prefix: 'from ' }), 'Iran', 30],
  ['suffix decides', '<p>Iran, then Iran.</p>', e('Iran', { suffix: '.' }), 'Iran', 11],
  ['the nearest words decide', '<p>Somebody said so. The new minister said so.</p>', e('said so.', { prefix: 'As written before: the minister ' }), 'said so.', 35],
  ['twice alike, but long', '<p>This is a sentence that says it.</p><p>This is a sentence that says it.</p>', e('This is a sentence that says it.'), 'This is a sentence that says it.', 0],
  ['edited around', '<p>Changed words: the ship left at noon, more changes.</p>', e('the ship left at noon', { prefix: 'Original: ', suffix: '. End' }), 'the ship left at noon'],
  ['an accent by itself as an apostrophe', '<p>it´s there</p>', e("it's there"), 'it´s there'],
  ['two single quotation marks', "<p>''Yes,'' he said</p>", e('“Yes,” he said'), "''Yes,'' he said"],
  ['two hyphens for a dash', '<p>Erbil -- The US</p>', e('Erbil — The US'), 'Erbil -- The US'],
  ['a stretched word', '<p>كوردســـتان هنا</p>', e('کوردستان هنا'), 'كوردســـتان هنا'],
  ['Arabic letters for Persian ones', '<p>علي كتاب</p>', e('علی کتاب'), 'علي كتاب'],
  ['a translator\'s elements', '<p><font style="vertical-align:inherit"><font style="vertical-align:inherit">The ship </font><font>left</font></font> at noon.</p>', e('The ship left at noon'), 'The ship left at noon'],
  ['comments and breaks', '<p>The ship<!-- ad --> left<br>at<wbr> noon.</p>', e('The ship left at noon'), 'The ship leftat noon'],
  ['not in scripts', '<script type="text/x">the ship left at noon</script><p>Then the ship left at noon.</p>', e('the ship left at noon'), 'the ship left at noon'],
];
for (const plainMarks of [false, true])
  test(`excerpts are found${plainMarks ? ', with mark elements' : ''}`, async () => {
    const context = await browser.newContext();
    for (const [name, html, excerpt, want, at] of CASES) {
      const { page, said } = await article(html, [excerpt], { plainMarks, context });
      const got = await marked(page);
      // Mark elements leave out white space between elements.
      const bare = (s) => (plainMarks ? s.replace(/\s/g, '') : s);
      assert.deepEqual(got.map(bare), [bare(want)], name);
      if (at !== undefined) assert.equal(await startOf(page), at, name + ': another one');
      assert.equal(await page.locator('button[data-dateline]').count(), 1, name);
      assert.equal(await page.locator('a button').count(), 0, name + ': a button inside a link');
      assert.deepEqual(said, [], name);
      await page.close();
    }
    await context.close();
  });

const MISSES = [
  ['not there', '<p>Something else.</p>', e('the ship left')],
  ['another number', '<p>They sold 15 drones and went home.</p>', e('They sold 1.5 drones')],
  ['few words with other surroundings', '<p>Iran and Iraq</p>', e('Iran', { prefix: 'from ', suffix: ' to' })],
  ['only in a text field', '<textarea>the ship left at noon</textarea>', e('the ship left')],
  ['empty', '<p>text</p>', e(' \u00ad ')],
];
test('excerpts that are not there are missing, and said once', async () => {
  for (const [name, html, excerpt] of MISSES) {
    const { page, context, ids, said } = await article(html, [excerpt]);
    assert.deepEqual(ids, [], name);
    const [event] = await Promise.all([
      page.evaluate(() => new Promise((r) => document.querySelector('dateline-map').addEventListener('missing', (e) => r(e.detail)))),
    ]);
    assert.deepEqual(event, { excerpts: ['a'] }, name);
    await page.evaluate(() => document.querySelector('#text').append('more'));
    await page.waitForTimeout(2500);
    assert.deepEqual(said, ['info: dateline: not in the article: a'], name);
    await context.close();
  }
});

const TWO = [
  { id: 'sale', exact: 'They sell drones.' },
  { id: 'way', exact: 'Ships carry them over the sea' },
  { id: 'inner', exact: 'carry them', prefix: 'Ships ' },
];
const TEXT = `<p>First. They sell <i>drones</i>. Ships carry them over the sea, one says.</p>
<p>A last <a href="#x">paragraph</a>.</p>`;

for (const plainMarks of [false, true])
  test(`removal leaves nothing behind${plainMarks ? ', with mark elements' : ''}`, async () => {
    const { page, context, ids, said } = await article(TEXT, TWO, { plainMarks });
    assert.deepEqual(ids, ['inner', 'way', 'sale']);
    assert.equal(await page.locator('button[data-dateline]').count(), 3);
    assert.equal(await page.evaluate(() => document.querySelector('#text').textContent), await page.evaluate((t) => Object.assign(document.createElement('div'), { innerHTML: t }).textContent, TEXT));
    await page.evaluate(() => document.querySelector('dateline-map').remove());
    assert.equal(await page.evaluate(() => document.querySelector('#text').innerHTML), TEXT);
    // Not even a text node has been left in two.
    const fresh = await page.evaluate((t) => {
      document.body.append(Object.assign(document.createElement('article'), { id: 'text2', innerHTML: t }));
    }, TEXT);
    assert.equal((await anatomy(page, '#text')).replace('id="text"', ''), (await anatomy(page, '#text2')).replace('id="text2"', ''), String(fresh));
    assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length + (CSS.highlights?.size ?? 0)), 0);
    assert.deepEqual(said, []);
    await context.close();
  });

/** The middle of a word in the article, in CSS pixels of the window. */
const wordAt = (page, word) =>
  page.evaluate((word) => {
    const walk = document.createTreeWalker(document.querySelector('#text'), 4);
    for (let n; (n = walk.nextNode()); ) {
      const at = n.data.indexOf(word);
      if (at < 0) continue;
      const r = new Range();
      r.setStart(n, at);
      r.setEnd(n, at + word.length);
      const box = r.getBoundingClientRect();
      return [box.x + box.width / 2, box.y + box.height / 2];
    }
  }, word);
const opens = (frame) => frame.evaluate(() => window.heard.filter((m) => m.type === 'open').map((m) => [m.excerpt, m.focus]));

for (const plainMarks of [false, true])
  test(`a click on the sentence opens its place, and nothing else does${plainMarks ? ', with mark elements' : ''}`, async () => {
    const { page, context, frame } = await article(TEXT + '<p>They sell <a href="#there">drones</a>.</p>', [...TWO.slice(0, 2), { id: 'link', exact: 'A last paragraph' }], { plainMarks });
    await page.mouse.click(...(await wordAt(page, 'First')));
    await page.mouse.click(...(await wordAt(page, 'one says')));
    await page.mouse.click(...(await wordAt(page, 'paragraph'))); // the link's own
    await page.waitForTimeout(200);
    assert.deepEqual(await opens(frame), []);
    assert.equal(new URL(page.url()).hash, '#x');
    // Selecting is not choosing.
    await page.mouse.dblclick(...(await wordAt(page, 'over')));
    await page.waitForTimeout(200);
    const chosen = (await opens(frame)).length;
    assert.ok(chosen <= 1, 'a double click opens twice');
    await page.evaluate(() => getSelection().removeAllRanges());
    const [x, y] = await wordAt(page, 'carry');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, { steps: 4 });
    await page.mouse.up();
    await page.waitForTimeout(200);
    assert.equal((await opens(frame)).length, chosen);
    await page.evaluate(() => getSelection().removeAllRanges());
    await page.mouse.click(...(await wordAt(page, 'drones')));
    await until(frame, (n) => window.heard.filter((m) => m.type === 'open').length > n, chosen);
    assert.deepEqual((await opens(frame)).at(-1), ['sale', false]);
    await context.close();
  });

test('the keyboard opens the place and goes into the frame', async () => {
  const { page, context, frame } = await article(TEXT, TWO);
  await page.keyboard.press('Tab');
  const button = page.locator('button[data-dateline]:focus');
  assert.deepEqual(await button.evaluate((b) => [b.ariaLabel, b.textContent, b.type]), ['Show on the map: sale', '', 'button']);
  assert.notEqual(await button.evaluate((b) => getComputedStyle(b).outlineStyle), 'none', 'the focus does not show');
  await page.keyboard.press('Enter');
  await until(frame, () => window.heard.some((m) => m.type === 'open'));
  assert.deepEqual(await opens(frame), [['sale', true]]);
  assert.equal(await page.evaluate(() => document.activeElement?.localName), 'dateline-map');
  assert.equal(await frame.evaluate(() => document.hasFocus()), true);
  await context.close();
});

test('a sentence that is read lights up its place, without the focus', async () => {
  const gap = '<div style="height:1200px"></div>';
  const { page, context, frame } = await article(gap + TEXT + gap, TWO.slice(0, 1), { above: true });
  const lights = () => frame.evaluate(() => window.heard.filter((m) => m.type === 'light').map((m) => m.excerpt));
  await page.waitForTimeout(900);
  assert.deepEqual(await lights(), []);
  const to = (y) => page.evaluate((y) => scrollTo(0, y), y);
  const top = await page.evaluate(() => document.querySelector('button[data-dateline]').getBoundingClientRect().top + scrollY - innerHeight / 2);
  // Passing by is not reading.
  for (const y of [top - 100, top, top + 900]) {
    await to(y);
    await page.waitForTimeout(200);
  }
  await page.waitForTimeout(800);
  assert.deepEqual(await lights(), []);
  await to(top + 40);
  const from = Date.now();
  await until(frame, () => window.heard.some((m) => m.type === 'light' && m.excerpt === 'sale'));
  assert.ok(Date.now() - from > 500, 'too soon');
  await to(0);
  await until(frame, () => window.heard.filter((m) => m.type === 'light').at(-1).excerpt === null);
  assert.equal(await page.evaluate(() => document.activeElement?.localName), 'body');
  await context.close();
});

for (const [plainMarks, reducedMotion] of [[false, 'no-preference'], [true, 'no-preference'], [false, 'reduce']])
  test(`the card shows the sentence: ${plainMarks ? 'mark elements' : 'highlights'}, motion ${reducedMotion}`, async () => {
    const gap = '<div style="height:3000px"></div>';
    const { page, context, frame } = await article(gap + TEXT + gap, TWO, { plainMarks, reducedMotion, above: true });
    await page.evaluate(() => {
      const own = Element.prototype.scrollIntoView;
      Element.prototype.scrollIntoView = function (how) {
        window.how = how.behavior;
        own.call(this, how);
      };
    });
    await frame.evaluate(() => window.tell('find', { excerpt: 'way' }));
    await page.waitForFunction(() => {
      const { top, bottom } = document.querySelector('button[aria-label$=" way"]').getBoundingClientRect();
      return top > innerHeight * 0.3 && bottom < innerHeight * 0.7;
    });
    assert.equal(await page.evaluate(() => window.how), reducedMotion === 'reduce' ? 'instant' : 'smooth');
    const strong = () =>
      page.evaluate(() => (CSS.highlights ? [...(CSS.highlights.get('dateline-found') ?? [])].map(String) : [...document.querySelectorAll('mark[data-dateline=found]')].map((m) => m.textContent)).join(''));
    assert.equal(await strong(), 'Ships carry them over the sea');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Show on the map: way');
    await page.waitForTimeout(4300);
    assert.equal(await strong(), '');
    // An excerpt that is not there changes nothing.
    const top = await page.evaluate(() => scrollY);
    await frame.evaluate(() => window.tell('find', { excerpt: 'nowhere' }));
    await page.waitForTimeout(200);
    assert.equal(await page.evaluate(() => scrollY), top);
    await context.close();
  });

/** Does what browsers' translators do: every text goes into font elements. */
const translate = (page, words) =>
  page.evaluate((words) => {
    const walk = document.createTreeWalker(document.querySelector('#text'), 4);
    const all = [];
    for (let n; (n = walk.nextNode()); ) if (n.data.trim()) all.push(n);
    for (const n of all) {
      const outer = document.createElement('font');
      const inner = outer.appendChild(document.createElement('font'));
      n.replaceWith(outer);
      inner.append(words ? words : n);
    }
  }, words);

for (const plainMarks of [false, true])
  test(`translations and other changes of the page are followed${plainMarks ? ', with mark elements' : ''}`, async () => {
    // Marks within marks have no order of their own.
    const { page, context, frame, said } = await article(TEXT, TWO.slice(0, plainMarks ? 2 : 3), { plainMarks });
    const all = async () => (await marked(page)).map((s) => s.replace(/\s/g, ''));
    const nextFound = async (act) => {
      const n = await frame.evaluate(() => window.heard.filter((m) => m.type === 'found').length);
      await act();
      await until(frame, (n) => window.heard.filter((m) => m.type === 'found').length > n, n);
      return (await lastHeard(frame, 'found')).excerpts;
    };
    const every = ['inner', 'way', 'sale'].slice(plainMarks ? 1 : 0);
    const want = await all();
    await page.waitForTimeout(1600);
    // The same words in new elements.
    assert.deepEqual(await nextFound(() => translate(page)), every);
    assert.deepEqual(await all(), want);
    // Other words.
    assert.deepEqual(await nextFound(() => translate(page, 'Sie verkaufen Drohnen.')), []);
    assert.equal(await page.locator('[data-dateline]').count(), 0);
    // And back.
    const back = () => page.evaluate((t) => (document.querySelector('#text').innerHTML = t), TEXT);
    assert.deepEqual(await nextFound(back), every);
    // The same markup written anew.
    assert.deepEqual(await nextFound(back), every);
    assert.equal(await page.locator('button[data-dateline]').count(), every.length);
    assert.deepEqual(said, []);
    await context.close();
  });

test('a script that keeps its text nodes may write into them', async () => {
  const { page, context, frame, said } = await article('<p>Before. They sell drones. After.</p>', TWO.slice(0, 1));
  await page.waitForTimeout(1600);
  await page.evaluate(() => (document.querySelector('#text p').firstChild.data = 'Now they sell ships. Later.'));
  await until(frame, () => window.heard.filter((m) => m.type === 'found').at(-1).excerpts.length === 0);
  assert.equal(await page.evaluate(() => document.querySelector('#text').innerHTML), '<p>Now they sell ships. Later.</p>');
  assert.equal(await anatomy(page, '#text'), '<article id="text">[<p>["Now they sell ships. Later."]]');
  await page.waitForTimeout(1600);
  assert.deepEqual(said, []);
  await context.close();
});

test('an article that comes late is found', async () => {
  const { page, context, frame, ids } = await article('', TWO.slice(0, 1));
  assert.deepEqual(ids, []);
  await page.evaluate((t) => (document.querySelector('#text').innerHTML = t), TEXT);
  await until(frame, () => window.heard.filter((m) => m.type === 'found').at(-1).excerpts.length === 1);
  await context.close();
});

test('text in several elements, and a place in one that comes later', async () => {
  const html = '<div class="text">They sell</div><aside>Advertisement: buy ships</aside><div class="text">drones. Ships carry them over the sea, one says.</div>';
  server.page(articlePage(html, [{ id: 'sale', exact: 'They sell drones.', label: 'S', features: [] }, { id: 'way', exact: 'Ships carry them over the sea', label: 'W', features: [] }]).replace('data-article="#text"', 'data-article=".text"'));
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.url);
  assert.deepEqual((await found(await frameOf(page))).sort(), ['sale', 'way']);
  await page.mouse.click(...(await wordAt(page, 'sell')));
  await until(await frameOf(page), () => window.heard.some((m) => m.type === 'open' && m.excerpt === 'sale'));
  await context.close();
});

for (const inside of [false, true])
  test(`an article in a shadow tree${inside ? ', with the map in it' : ''}`, async () => {
    const map = articlePage('', [{ id: 'sale', exact: 'They sell drones.', label: 'S', features: [] }]).match(/<dateline-map.*<\/dateline-map>/)[0].replace('#text', inside ? '#text' : 'news-text');
    const text = '<article id="text"><p>First. They sell <i>drones</i>. <slot></slot></p></article>';
    server.page(articlePage('', []).replace(/<body>.*<\/body>/s, `<body><news-text><b>Slotted.</b><template shadowrootmode="open">${text}${inside ? map : ''}</template></news-text>${inside ? '' : map}</body>`));
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(server.url);
    const frame = await frameOf(page);
    assert.deepEqual(await found(frame), ['sale']);
    assert.deepEqual(await marked(page), ['They sell drones.']);
    const tint = await page.evaluate(() => getComputedStyle(document.querySelector('news-text').shadowRoot.querySelector('p'), '::highlight(dateline)').backgroundColor);
    assert.match(tint, /^rgba\(255, 187, 0/);
    const [x, y] = await page.locator('news-text i').evaluate((i) => ((r) => [r.x + r.width / 2, r.y + r.height / 2])(i.getBoundingClientRect()));
    await page.mouse.click(x, y);
    await until(frame, () => window.heard.some((m) => m.type === 'open'));
    // Changes in the tree are seen.
    await page.evaluate(() => (document.querySelector('news-text').shadowRoot.querySelector('p').textContent = 'Nothing of the kind.'));
    await until(frame, () => window.heard.filter((m) => m.type === 'found').at(-1).excerpts.length === 0);
    const left = await page.evaluate(() => {
      const tree = document.querySelector('news-text').shadowRoot;
      (document.querySelector('dateline-map') ?? tree.querySelector('dateline-map')).remove();
      return [tree.adoptedStyleSheets.length, document.adoptedStyleSheets.length, tree.querySelectorAll('[data-dateline]').length];
    });
    assert.deepEqual(left, [0, 0, 0]);
    await context.close();
  });

test('the finder finds a passage through any change that leaves the words', async () => {
  server.page('<!doctype html><meta charset="utf-8"><title>Finder</title><article id="text"></article>');
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.url);
  const faults = await page.evaluate(async (url) => {
    const { findText } = await import(url);
    let seed = 20231116;
    const random = () => ((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32);
    const below = (n) => Math.floor(random() * n);
    const pick = (list) => list[below(list.length)];
    const WORDS = ['drones', 'the', 'ship', '“left”', 'didn’t', 'Caspian', 'café', 'on', 'Erbil –', 'über', '300 km', 'Самара', 'کوردستان', 'بغداد', 'fi', 'noon,', 'it', '(said)', '東京'];
    const change = {
      quotes: (s) => s.replace(/[“”]/g, () => pick(['"', '„', '«', '”', "''"])).replace(/’/g, () => pick(["'", '‘', 'ʼ', '´', '′'])),
      dashes: (s) => s.replace(/–/g, () => pick(['-', '—', '--', '‑'])),
      hyphens: (s) => s.replace(/(\p{L})(?=\p{L})/gu, (c) => (below(4) ? c : c + pick(['\u00ad', '\u200b', '\u2060', '\u200c']))),
      spaces: (s) => s.replace(/ /g, () => pick([' ', '\u00a0', '\u202f', '\n\t ', '  ', '\u2009'])),
      letters: (s) => s.normalize(pick(['NFC', 'NFD'])),
      marks: (s) => s.replace(/ /g, (c) => (below(5) ? c : c + pick(['\u200e', '\u200f', '\u2067']))),
    };
    /** Puts text into elements, cut anywhere. */
    function grow(text, depth) {
      const out = document.createDocumentFragment();
      for (let at = 0; at < text.length; ) {
        let n = 1 + below(12);
        while (/[\udc00-\udfff]/.test(text[at + n] ?? '')) n++;
        const part = text.slice(at, (at += n));
        const wrap = depth > 0 && below(3) === 0;
        if (!wrap) out.append(document.createTextNode(part));
        else {
          const el = document.createElement(pick(['b', 'em', 'a', 'font', 'span', 'mark']));
          el.append(grow(part, depth - 1));
          out.append(el);
        }
        if (!below(9)) out.append(document.createComment('ad'));
        if (!below(14)) out.append(Object.assign(document.createElement('script'), { type: 'x', textContent: 'drones the ship' }));
      }
      return out;
    }
    const bare = (s) => s.replace(/[“”„«"´ʼ‘’'′]/g, '').normalize('NFKD').replace(/[\s\p{Cf}]/gu, '').replace(/[-—–‑‐]/g, '');
    const faults = [];
    const root = document.querySelector('#text');
    for (let round = 0; round < 400; round++) {
      const words = Array.from({ length: 30 }, () => pick(WORDS));
      const from = 3 + below(10);
      const to = from + 5 + below(10);
      const [prefix, exact, suffix] = [words.slice(from - 3, from), words.slice(from, to), words.slice(to, to + 3)].map((w) => w.join(' '));
      let text = words.join(' ');
      const done = [];
      for (const [name, fn] of Object.entries(change)) if (below(2)) (text = fn(text)), done.push(name);
      root.replaceChildren(grow(text, 3));
      const got = findText([root], { exact, prefix, suffix });
      const shown = got && got.nodes.map((n) => n.data.slice(n === got.range.startContainer ? got.range.startOffset : 0, n === got.range.endContainer ? got.range.endOffset : undefined)).join('');
      if (!got || bare(shown) !== bare(exact)) faults.push([round, done.join(), exact, shown ?? null]);
      // One word less is another passage.
      const gone = exact.split(' ');
      gone.splice(1 + below(gone.length - 2), 1, 'elsewhere');
      if (findText([root], { exact: gone.join(' '), prefix, suffix })) faults.push([round, 'found what is not there', gone.join(' ')]);
    }
    return faults;
  }, server.url + 'src/articletext.js');
  assert.deepEqual(faults, []);
  await context.close();
});

/** @param {number[]} c */
const luminance = (c) => c.map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
const contrast = (a, b) => {
  const [hi, lo] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (hi + 0.05) / (lo + 0.05);
};

test('marked text stays readable on light and on dark pages', async () => {
  const { page, context } = await article(TEXT, TWO);
  const tint = (name) => page.evaluate((name) => getComputedStyle(document.querySelector('#text p'), `::highlight(${name})`).backgroundColor, name);
  for (const name of ['dateline', 'dateline-found']) {
    const [r, g, b, a] = (await tint(name)).match(/[\d.]+/g).map(Number);
    assert.ok(a > 0 && a < 1, `${name}: ${a}`);
    for (const [ink, paper] of [[[27, 37, 48], [255, 255, 255]], [[242, 236, 223], [13, 20, 28]], [[51, 51, 51], [255, 255, 255]]]) {
      const over = [r, g, b].map((v, i) => v * a + paper[i] * (1 - a));
      const got = contrast(ink, over);
      assert.ok(got >= (name === 'dateline' ? 7 : 4.5), `${name} on ${paper}: ${got.toFixed(1)}`);
    }
  }
  await context.close();
});
