// Story files that mean harm, or are broken in the way that harms: each ends
// in an error that names its place, or in a page that shows letters as
// letters, runs nothing and keeps its layout.

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { dateline } from './folder.js';
import { alive, browse, open, serve } from './open.js';
import { broken, counting } from './violations.js';

let dir, browser;
before(async () => {
  dir = mkdtempSync(join(tmpdir(), 'hostile-'));
  browser = await browse();
});
after(async () => {
  await browser?.close();
  rmSync(dir, { recursive: true });
});

/** A story with every member that holds words; word(n) gives those of at most n letters. */
function story(word = (_) => 'Word', ids = ['a', 'b', 'way', 'land']) {
  const excerpt = (id, more) => ({ id, exact: word(200), prefix: word(80), suffix: word(80), speaker: word(80), status: 'claimed', date: '2023', ...more });
  return {
    type: 'FeatureCollection',
    dateline: {
      version: 1,
      title: word(200),
      summary: word(300),
      language: 'en',
      credit: word(200),
      viewpoint: { id: 'un', note: word(200) },
      article: { title: word(200), publisher: word(80), author: word(80), published: '2023' },
      excerpts: [excerpt('x', {}), excerpt('y', { answers: 'x', status: 'denied' })],
      steps: [{ title: word(200), text: word(300), features: [ids[0], ids[2]], excerpts: ['x'] }, { title: word(80), text: word(80), features: [ids[1]] }],
      events: [{ id: 'e', date: '2023-08', text: word(300), features: [ids[0]], excerpts: ['y'] }, { id: 'f', date: '2022', text: word(80) }],
    },
    features: [
      { type: 'Feature', id: ids[0], geometry: { type: 'Point', coordinates: [30, 50] }, properties: { name: word(80), localName: word(80), kind: word(40), source: word(200), note: word(300), precision: 900, excerpts: ['x'] } },
      { type: 'Feature', id: ids[1], geometry: { type: 'Point', coordinates: [40, 45] }, properties: { name: word(80), kind: 'port', source: word(80), excerpts: ['y'] } },
      { type: 'Feature', id: ids[2], geometry: { type: 'LineString', coordinates: [[30, 50], [40, 45]] }, properties: { name: word(80), kind: word(40), schematic: true, from: ids[0], to: ids[1], source: word(80), note: word(300) } },
      { type: 'Feature', id: ids[3], geometry: { type: 'Polygon', coordinates: [[[31, 46], [36, 46], [36, 49], [31, 46]]] }, properties: { name: word(80), kind: word(40), source: word(80), note: word(300) } },
    ],
  };
}

/** Takes turns, so that every sort of harm comes to every sort of member. */
function turns(words) {
  let n = 0;
  return (most) => {
    for (let i = 0; i < words.length; i++) {
      const w = words[n++ % words.length];
      if (w.length <= most) return w;
    }
    return 'Word';
  };
}

let files = 0;
/** @param {any} what a story, or the text of its file */
function write(what) {
  const file = join(dir, `story-${++files}.geojson`);
  writeFileSync(file, typeof what === 'string' ? what : JSON.stringify(what));
  return file;
}

const HARM = [
  '</script><script>pwned=1</script>',
  '"><img src=x onerror=pwned=1>',
  "' onmouseover='pwned=1' autofocus onfocus='pwned=1",
  '<!--<script>pwned=1',
  '--></style><svg onload=pwned=1>',
  '{{.Config}}{{template "signs"}}',
  '${pwned=1}`"\\u0022);pwned=1//',
  ']]></title><svg/onload=pwned=1>',
  'javascript:pwned=1',
  '<a href="javascript:pwned=1">x</a>',
  '<base href="https://evil.example/">',
  '&lt;script&gt;&#x202e;',
];

const LONG = ['W'.repeat(80), 'M'.repeat(40), 'W'.repeat(200), 'Ш'.repeat(80), '漢'.repeat(80), 'ﷺ'.repeat(40), 'a\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308'.repeat(8)];

/** Opens both pages and looks for harm. */
async function harmless(server, want) {
  const { page, context, faults } = await open(browser, server.url + 'story.geojson');
  await counting(context);
  const dialogs = [];
  page.on('dialog', (d) => (dialogs.push(d.message()), d.dismiss()));
  for (const viewport of [{ width: 1280, height: 800 }, { width: 390, height: 844 }])
    for (const name of ['index.html', 'demo.html']) {
      await page.setViewportSize(viewport);
      await page.goto(server.url + name);
      if (name === 'index.html') {
        await page.waitForFunction(() => document.documentElement.classList.contains('telling'));
        assert.equal(await page.title(), want.dateline.title);
        assert.equal(await page.locator('h1').textContent(), want.dateline.title);
        const linked = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
        assert.equal(linked.name, want.dateline.title);
        for (const f of want.features) {
          await page.evaluate((id) => window.dateline.select(id), f.id);
          assert.equal(await page.locator('[data-opened] .name').first().textContent(), f.properties.name);
        }
        await page.evaluate(() => window.dateline.step(1));
        for (const what of ['.legend', '.says', '.table']) await page.locator(`${what} > summary`).evaluate((el) => el.click());
      }
      // Every link leads to the web, or to another part of the page.
      const links = await page.evaluate(() => [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href') ?? ''));
      assert.deepEqual(links.filter((l) => !/^(https?:\/\/|#|index\.html|story\.geojson$)/.test(l)), []);
      // Nothing sticks out to the side: neither of the page nor of its panel.
      const wide = await page.evaluate(() => {
        const over = (el) => el && el.scrollWidth > el.clientWidth + 1 && `${el.tagName}.${el.className} ${el.scrollWidth} of ${el.clientWidth}`;
        return [document.documentElement, document.querySelector('.panel'), document.querySelector('.sheet')].map(over).filter(Boolean);
      });
      assert.deepEqual(wide, [], `${name} at ${viewport.width}`);
      assert.deepEqual(await broken(page), []);
      assert.equal(await page.evaluate(() => window.pwned), undefined);
    }
  await page.goto(server.url + 'poster.svg');
  assert.equal(await page.evaluate(() => window.pwned), undefined);
  assert.deepEqual(dialogs, []);
  assert.deepEqual(faults, []);
  await context.close();
}

for (const [name, words, ids] of /** @type {const} */ ([
  ['script, attributes, comments and templates in every text', HARM, undefined],
  ['words that end nowhere, and ids that JavaScript knows', LONG, ['constructor', 'toString', 'valueOf', 'hasOwnProperty']],
]))
  test(name, { timeout: 150_000 }, async () => {
    const want = story(turns(words), ids);
    const file = write(want);
    const checked = dateline('check', file);
    assert.equal(checked.status, 0, checked.stdout + checked.stderr);
    const server = await serve(file);
    try {
      await harmless(server, want);
    } finally {
      await server.stop();
    }
  });

test('the live map draws such names, too', { timeout: 120_000 }, async () => {
  const server = await serve(write(story(turns(HARM))));
  try {
    const { page, context, faults } = await open(browser, server.url + 'index.html');
    await page.hover('.map');
    assert.equal((await alive(page)).live, true);
    assert.equal(await page.evaluate(() => window.pwned), undefined);
    assert.deepEqual(faults, []);
    await context.close();
  } finally {
    await server.stop();
  }
});

/** Stories that must not become a page, and what is said of them. */
const refused = {
  'a link by script': [() => with_((s) => (s.dateline.article.url = 'javascript:alert(1)')), /:\d+:\d+: error: .*no http or https address/],
  'a link by script, in other letters': [() => with_((s) => (s.dateline.article.url = ' JaVaScRiPt:alert(1)')), /error: .*no http or https address/],
  'a link by script in a narration': [() => with_((s) => (s.dateline.steps[0].text = '[a](javascript:alert(1))')), /:\d+:\d+: error: the link leads to no http or https address/],
  'letters that turn the direction': [() => with_((s) => (s.features[0].properties.name = 'ab\u202Egnp.exe')), /error: .*U\+202E/],
  'a direction that is left open': [() => with_((s) => (s.dateline.title = 'a \u2067 b')), /error: .*U\+2067/],
  'control characters': [() => with_((s) => (s.dateline.steps[0].text = 'a\u0000b\u0007c\u009b')), /error: .*control character U\+0000/],
  'a title of 10 MB': [() => with_((s) => (s.dateline.title = 'x'.repeat(10 << 20))), /error: "title" has 10485760 characters/],
  'a text of 10 MB': [() => with_((s) => (s.dateline.steps[0].text = '*['.repeat(5 << 20))), /error: "text" has 10485760 characters/],
  'a place with 10 MB of id': [() => with_((s) => (s.features[0].id = 'x'.repeat(10 << 20))), /error: ".{40,90}" is no id/],
  'lists in lists without end': [() => '['.repeat(1 << 20), /error: .*(nest|deep)/i],
  'an object in an object without end': [() => JSON.stringify(story()).replace('"kind":"port"', '"kind":"port","x":' + '{"a":'.repeat(1e5) + '1' + '}'.repeat(1e5)), /error: .*(nest|deep)/i],
  'numbers beyond all': [() => JSON.stringify(story()).replace('[30,50]', '[1e999,50]'), /error: /],
  'the same member a thousand times': [() => JSON.stringify(story()).replace('"version":1', '"version":1' + ',"version":1'.repeat(1000)), /error: .*twice/],
  'thousands of features': [() => with_((s) => s.features.push(...Array.from({ length: 5000 }, (_, i) => ({ ...s.features[0], id: 'p' + i })))), /:\d+:\d+: error: the story has 5004 features; at most 1000 can/],
  'no text at all': [() => '\u0000\u0001\u0002\uFFFD'.repeat(1000), /error: /],
};

function with_(change) {
  const s = story();
  change(s);
  return s;
}

for (const [name, [make, says]] of Object.entries(refused))
  test('refused: ' + name, { timeout: 60_000 }, () => {
    const file = write(make());
    const begun = Date.now();
    const checked = dateline('check', file);
    const said = checked.stdout + checked.stderr;
    assert.equal(checked.status, 1, said.slice(0, 2000));
    assert.match(said, says);
    assert.ok(said.length < 200_000, `${said.length} letters of problems`);
    assert.ok(said.split('\n').every((line) => line.length < 1000), 'a line of problems without end');
    assert.ok(!/\u001b|\u202e|\u0000|\u0007/.test(said), 'the problems hold what they complain of');
    const out = join(dir, 'out');
    assert.equal(dateline('build', file, '-o', out).status, 1);
    assert.ok(!existsSync(out), 'a folder was written');
    assert.ok(Date.now() - begun < 40_000);
  });
