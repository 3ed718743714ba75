// The telling: claims and answers, the timeline, the table, keyboard and
// speech, the sheet on phones, the story that plays by itself, the legend.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { alive, open, resting, root, serve, stand, storyOf } from './open.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const laptop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
const source = JSON.parse(readFileSync(join(root, 'assets/stories/caspian.geojson'), 'utf8'));
const other = structuredClone(source);
Object.assign(other.dateline, { language: 'ar', title: 'طريق المسيّرات عبر بحر قزوين' });
other.dateline.article.language = 'en';
delete other.dateline.translations; // one of them is Arabic as well
const file = join(mkdtempSync(join(tmpdir(), 'dateline-')), 'story.geojson');
writeFileSync(file, JSON.stringify(other));
const { server, browser } = await stand(serve(join(root, 'assets/stories/caspian.geojson')));
const arabic = await serve(file);
after(() => arabic.stop());
const story = await storyOf(server.url);

/** Opens the explainer; waits until its later script is there. */
async function telling(options = {}, from = server) {
  const opened = await open(browser, from.url + 'index.html', { viewport: laptop, ...options });
  await opened.page.waitForSelector('.telling', { state: 'attached' });
  return opened;
}

async function clean(page, state) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 4).join(' | ')}`), [], state);
}

const said = (page) => page.locator('.said').textContent();
const events = () => source.dateline.events;

test('who says what, without a script', async () => {
  const { page, context } = await open(browser, server.url + 'index.html', { viewport: laptop, javaScriptEnabled: false });
  await page.locator('.says summary').click();
  const shown = await page.locator('.says blockquote').allTextContents();
  assert.deepEqual(shown.map((t) => t.trim()).sort(), source.dateline.excerpts.map((e) => e.exact).sort());
  const speakers = await page.locator('.says > h3').allTextContents();
  assert.deepEqual(speakers, [...new Set(source.dateline.excerpts.map((e) => e.speaker))]);
  assert.ok((await page.locator('.says .status').count()) === shown.length, 'a quotation without its status');
  for (const link of await page.locator('.says .links a').all())
    assert.equal(await page.locator(`[id="${(await link.getAttribute('href')).slice(1)}"]`).count(), 1, 'a link that leads nowhere');
  // The timeline and the table are there as well.
  assert.equal(await page.locator('.events li:visible').count(), events().length);
  assert.equal(await page.locator('.band:visible').count(), 0);
  await page.locator('.table summary').click();
  assert.equal(await page.locator('.table tbody tr:visible').count(), story.places.length);
  await context.close();
});

test('a claim and its answer lead to each other', async () => {
  const { page, context, faults } = await telling();
  const answer = source.dateline.excerpts.find((e) => e.answers);
  const claim = source.dateline.excerpts.find((e) => e.id === answer.answers);
  const place = (id) => source.features.find((f) => f.properties.excerpts?.includes(id) && !f.properties.excerpts.includes(claim.id));
  await page.evaluate((id) => window.dateline.select(id), place(answer.id).id);
  // The answer alone in a card leads to the claim ...
  await page.locator('[data-card] .reply a').first().click();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'says=' + claim.id);
  assert.match(await page.locator(':focus blockquote').textContent(), new RegExp(claim.exact.slice(0, 20)));
  await page.waitForFunction(() => {
    const [sheet, item] = [document.querySelector('.sheet'), document.activeElement].map((el) => el.getBoundingClientRect());
    return item.top >= sheet.top && item.top < sheet.top + sheet.height / 2;
  });
  // ... and the claim to the answer.
  await page.locator(':focus .reply a').click();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'says=' + answer.id);
  // From there to the place.
  const before = await page.evaluate(() => document.scrollingElement.scrollTop + document.querySelector('main').scrollTop);
  await page.locator(`[id="says=${answer.id}"] .links a`).last().click();
  const opened = await page.locator('[data-opened]').getAttribute('data-place');
  assert.ok(source.features.find((f) => f.id === opened).properties.excerpts.includes(answer.id));
  assert.equal(await page.evaluate(() => document.scrollingElement.scrollTop + document.querySelector('main').scrollTop), before);
  assert.deepEqual(faults, []);
  await context.close();
});

test('every quotation has its date as exactly as it is known, or says that there is none', async () => {
  const { page, context } = await telling();
  const captions = await page.locator('.says figcaption').allTextContents();
  assert.equal(captions.filter((t) => t.includes('No date given')).length, source.dateline.excerpts.filter((e) => !e.date).length);
  assert.ok(captions.some((t) => t.includes('September 2022')));
  await context.close();
});

test('the slider goes through the events by key and by hand', async () => {
  for (const from of [server, arabic]) {
    const { page, context } = await telling({}, from);
    await alive(page);
    const rtl = from === arabic;
    const band = page.getByRole('slider');
    const now = async () => [await band.getAttribute('aria-valuenow'), await page.locator('.events [data-now]').getAttribute('data-event')];
    await band.focus();
    await page.keyboard.press('Home');
    assert.deepEqual(await now(), ['1', '1']);
    assert.ok((await band.getAttribute('aria-valuetext')).includes(events()[0].text));
    await page.keyboard.press(rtl ? 'ArrowLeft' : 'ArrowRight');
    assert.deepEqual(await now(), ['2', '2']);
    await page.keyboard.press(rtl ? 'ArrowRight' : 'ArrowLeft');
    await page.keyboard.press(rtl ? 'ArrowRight' : 'ArrowLeft');
    assert.deepEqual(await now(), ['1', '1']);
    await page.keyboard.press('End');
    assert.deepEqual(await now(), [String(events().length), String(events().length)]);
    // The event shows its excerpts and lights its places.
    const wanted = events().at(-1).excerpts.map((id) => source.dateline.excerpts.find((e) => e.id === id).exact);
    const quoted = (await page.locator('.events [data-now] blockquote').allTextContents()).map((t) => t.trim());
    for (const exact of wanted) assert.ok(quoted.includes(exact), exact);
    const quiet = await page.locator('.poster a.quiet').evaluateAll((all) => all.map((a) => a.dataset.mark));
    assert.deepEqual(quiet.sort(), story.places.map((p) => p.id).filter((id) => !events().at(-1).features.includes(id)).sort());
    // Time begins where the language begins; years are as long as they are.
    const boxes = await page.locator('.band rect').evaluateAll((all) => all.map((r) => r.getBoundingClientRect()).map(({ left, right, width }) => ({ left, right, width })));
    assert.ok(rtl ? boxes[0].left > boxes.at(-1).right : boxes[0].right < boxes.at(-1).left, 'the direction of time');
    assert.ok(Math.abs(boxes[0].width - boxes[1].width) < 1, 'two years are not of equal length');
    assert.ok(boxes[0].width > 8 * boxes[2].width, 'a month is as long as a year');
    // Drag from the last event to the first.
    const mid = (b) => (b.left + b.right) / 2;
    const { y, height } = await band.boundingBox();
    assert.ok(height >= 44);
    await page.mouse.move(mid(boxes.at(-1)), y + 20);
    await page.mouse.down();
    await page.mouse.move(mid(boxes[0]), y + 20, { steps: 8 });
    await page.mouse.up();
    assert.deepEqual(await now(), ['1', '1']);
    await clean(page, 'timeline');
    // The story goes on and leaves the event.
    await page.evaluate(() => window.dateline.step(2));
    assert.equal(await page.locator('.events [data-now]').count(), 0);
    await context.close();
  }
});

test('the table tells distances and bearings from the first place', async () => {
  const { page, context } = await telling();
  await page.locator('.table summary').click();
  const row = page.locator('.table tbody tr').nth(1);
  const text = await row.textContent();
  for (const part of ['Makhachkala', '846 km', '457 nautical miles', '326°, north-west']) assert.ok(text.includes(part), `${part} in ${text}`);
  assert.equal(await page.locator('.table thead th:not([scope="col"])').count(), 0);
  assert.equal(await page.locator('.table tbody tr > :first-child:not(th[scope="row"])').count(), 0);
  await clean(page, 'table');
  await page.locator('.says summary').click();
  await clean(page, 'who says what');
  await context.close();
});

test('from place to place by keyboard, spoken', async () => {
  const { page, context } = await telling();
  await alive(page);
  await page.locator('.stage canvas').focus();
  await page.keyboard.press('n');
  assert.equal(await said(page), '1 of 8, Amirabad, port');
  await page.keyboard.press('n');
  assert.equal(await said(page), '2 of 8, Makhachkala, port, 846 kilometres north-west of Amirabad');
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'CANVAS', 'the focus stays on the map');
  await page.keyboard.press('p');
  assert.equal(await page.locator('[data-opened]').getAttribute('data-place'), 'amirabad');
  await page.keyboard.press('Shift+ArrowLeft');
  assert.match(await said(page), /^6 of 8, Tehran, capital, 217 kilometres south-west of Amirabad$/);
  await page.keyboard.press('Shift+ArrowDown');
  assert.equal(await said(page), 'No further place: south');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('[data-opened] .row').evaluate((el) => el === document.activeElement), true);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('[data-opened]').count(), 0);
  // Elsewhere N is a letter like others.
  await page.locator('.bar [data-go="next"]').focus();
  await page.keyboard.press('n');
  assert.equal(await page.locator('[data-opened]').count(), 0);
  await page.keyboard.press('Enter');
  assert.match(await said(page), /^1 of 8: /);
  await context.close();
});

test('spoken in the digits and the units of the language', async () => {
  const { page, context } = await telling({}, arabic);
  await page.evaluate(() => window.dateline.select('makhachkala'));
  const text = await said(page);
  assert.match(text, /^٢ من ٨، Makhachkala، ميناء، /);
  assert.match(text, /٨٤٦ كيلومتر/);
  assert.match(text, /شمال غرب Amirabad/);
  await context.close();
});

test('the camera is spoken of when it rests, once', async () => {
  const { page, context } = await telling({ reducedMotion: 'reduce' });
  await alive(page);
  await page.locator('.stage canvas').focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft', { delay: 150 });
  await page.waitForFunction(() => /^(In view|No place)/.test(document.querySelector('.said').textContent), null, { timeout: 8000 });
  await context.close();
});

test('on a phone the sheet has three stops, and the map its half', async () => {
  for (const reducedMotion of ['reduce', 'no-preference']) {
    const { page, context } = await telling({ viewport: phone, hasTouch: true, reducedMotion });
    await alive(page);
    const handle = page.locator('.handle');
    const at = () => page.evaluate(() => document.documentElement.dataset.sheet);
    const map = async () => (await page.locator('.map').boundingBox()).height;
    const drag = async (to) => {
      const { x, y, width, height } = await handle.boundingBox();
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + width / 2, to, { steps: 12 });
      await page.waitForTimeout(120); // at rest: no flick
      await page.mouse.up();
      await page.waitForTimeout(350);
    };
    assert.equal(await at(), 'half');
    assert.ok((await map()) >= phone.height / 2, 'half: the map has ' + (await map()));
    await drag(120);
    assert.equal(await at(), 'full');
    await clean(page, 'sheet full');
    await drag(790);
    assert.equal(await at(), 'peek');
    assert.ok((await map()) > phone.height * 0.7, 'peek: the map has ' + (await map()));
    assert.equal(await handle.getAttribute('aria-expanded'), 'false');
    await clean(page, 'sheet low');
    // The live map knows what is free.
    const [, y] = await resting(page, 'amirabad');
    assert.ok(y > phone.height * 0.5, 'the map has not followed the sheet: ' + y);
    await handle.focus();
    await page.keyboard.press('ArrowUp');
    assert.equal(await at(), 'half');
    await handle.click();
    assert.equal(await at(), 'full');
    const scrolled = await page.locator('.sheet').evaluate((el) => (el.scrollTo(0, 300), el.scrollTop));
    assert.ok(scrolled > 0, 'the sheet does not scroll');
    await page.keyboard.press('Escape');
    assert.equal(await at(), 'half');
    await page.keyboard.press('Escape');
    await page.evaluate(() => window.dateline.select('sescha'));
    assert.equal(await at(), 'half', 'an opened card is in sight');
    await page.keyboard.press('Escape');
    assert.equal(await at(), 'half', 'Esc closes the card first');
    assert.equal(await page.locator('[data-opened]').count(), 0);
    await context.close();
  }
});

test('the credits have a line of their own on phones', async () => {
  for (const viewport of [phone, { width: 320, height: 560 }]) {
    const { page, context } = await telling({ viewport });
    const [map, credits, panel] = await Promise.all(['.map', '.credits', '.panel'].map((s) => page.locator(s).boundingBox()));
    assert.ok(credits.y >= map.y + map.height - 0.5, 'over the map');
    assert.ok(credits.y + credits.height <= panel.y + 0.5, 'under the sheet');
    await context.close();
  }
});

test('the story plays by itself on request, and stops at a touch', async () => {
  const { page, context } = await telling({ reducedMotion: 'reduce' });
  await page.clock.install();
  const button = page.locator('[data-auto]');
  await page.clock.fastForward(60_000);
  assert.equal(await page.locator('.panel').getAttribute('data-at'), '0', 'it starts by itself');
  await button.click();
  assert.equal(await page.locator('.panel').getAttribute('data-at'), '1');
  assert.equal(await button.getAttribute('aria-label'), 'Pause');
  await page.clock.fastForward(17_000);
  assert.equal(await page.locator('.panel').getAttribute('data-at'), '2');
  await clean(page, 'playing');
  await page.mouse.click(1000, 300);
  assert.equal(await button.getAttribute('aria-label'), 'Play the story');
  const stopped = await page.locator('.panel').getAttribute('data-at');
  await page.clock.fastForward(60_000);
  assert.equal(await page.locator('.panel').getAttribute('data-at'), stopped);
  await button.click();
  for (let i = 0; i < 10; i++) await page.clock.fastForward(17_000);
  assert.equal(await page.locator('.panel').getAttribute('data-at'), String(story.steps));
  assert.equal(await button.getAttribute('aria-label'), 'Play the story');
  await context.close();
});

test('back to the step after looking around', async () => {
  const { page, context } = await telling({ reducedMotion: 'reduce' });
  await alive(page);
  await page.evaluate(() => window.dateline.step(4));
  const back = page.locator('.return');
  assert.equal(await back.isVisible(), false);
  await page.waitForTimeout(500);
  const [x, y] = await resting(page, 'amirabad');
  await page.locator('.stage canvas').focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft', { delay: 150 });
  await back.waitFor({ state: 'visible' });
  assert.equal(await back.textContent(), 'Back to step 4');
  await clean(page, 'way back');
  await resting(page, 'amirabad');
  await back.click();
  assert.equal(await back.isVisible(), false);
  await page.waitForFunction(([x, y]) => {
    const [x2, y2] = window.dateline.project('amirabad');
    return Math.hypot(x2 - x, y2 - y) < 2;
  }, [x, y]);
  await context.close();
});

test('the legend explains what is in view, and nothing else', async () => {
  const { page, context } = await telling({ reducedMotion: 'reduce' });
  const lines = () => page.locator('details.legend li:visible').allTextContents();
  await page.locator('details.legend summary').click();
  assert.ok((await lines()).some((t) => t.includes('Schematic')), 'on the poster');
  await page.keyboard.press('Escape');
  await alive(page);
  await page.locator('details.legend summary').click();
  await page.waitForTimeout(300);
  const all = await lines();
  assert.ok(all.some((t) => t.includes('Schematic')) && all.some((t) => t.includes('Airbase')), all.join('; '));
  await clean(page, 'legend');
  const box = await page.locator('details.legend > div').boundingBox();
  assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= 900);
  // Near Tehran there is no airbase.
  await page.evaluate(() => window.dateline.step(8));
  await page.waitForTimeout(1800);
  if (!(await page.locator('details.legend').evaluate((el) => el.open))) await page.locator('details.legend summary').click();
  await page.waitForTimeout(300);
  assert.ok(!(await lines()).some((t) => t.includes('Airbase')), (await lines()).join('; '));
  await context.close();
});

test('the whole story by keyboard alone', async () => {
  const { page, context, faults } = await telling();
  await alive(page);
  const reach = async (selector) => {
    for (let i = 0; i < 120; i++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((s) => document.activeElement?.matches(s), selector)) return;
    }
    assert.fail('Tab does not reach ' + selector);
  };
  await reach('.stage canvas');
  for (const place of story.places) {
    await page.keyboard.press('n');
    assert.equal(await page.locator('[data-opened]').getAttribute('data-place'), place.id);
  }
  await page.keyboard.press('Escape');
  await reach('details.legend summary');
  await reach('.says summary');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('.says').evaluate((el) => el.open), true);
  await reach('.table summary');
  await reach('[role="slider"]');
  for (let i = 0; i < events().length; i++) await page.keyboard.press('ArrowRight');
  assert.equal(await page.locator('.events [data-now]').getAttribute('data-event'), String(events().length));
  await reach('.bar [data-go="next"]');
  for (let n = 1; n <= story.steps; n++) {
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('.panel').getAttribute('data-at'), String(n));
  }
  assert.deepEqual(faults, []);
  await context.close();
});

for (const [name, from, colorScheme, viewport] of [
  ['dark laptop', () => server, 'dark', laptop],
  ['right-to-left laptop', () => arabic, 'light', laptop],
  ['right-to-left phone, dark', () => arabic, 'dark', phone],
])
  test('axe: ' + name, async () => {
    const { page, context, faults } = await telling({ colorScheme, viewport, reducedMotion: 'reduce' }, from());
    await alive(page);
    await clean(page, 'overview');
    for (const sel of ['details.legend', '.says', '.table']) await page.locator(sel).evaluate((el) => (el.open = true));
    await page.locator('.event').nth(2).click();
    await clean(page, 'all open');
    await page.evaluate(() => window.dateline.step(4));
    await page.evaluate(() => window.dateline.select('amirabad'));
    await clean(page, 'card');
    assert.deepEqual(faults, []);
    await context.close();
  });

test('targets on phones are 44 pixels', async () => {
  const { page, context } = await telling({ viewport: phone, hasTouch: true });
  const small = await page.$$eval('button, summary, [role="slider"], .links a', (all) =>
    all
      .filter((b) => b.getClientRects().length)
      .map((b) => [b.className || b.ariaLabel || b.textContent, b.getBoundingClientRect()])
      .filter(([, r]) => r.width < 44 || r.height < 44)
      .map(([n]) => n));
  assert.deepEqual(small, []);
  await context.close();
});

test('what comes before the first paint keeps within its budget', async () => {
  const page = await fetch(server.url + 'index.html', { headers: { 'Accept-Encoding': 'br' } });
  const { brotliCompressSync } = await import('node:zlib');
  const size = brotliCompressSync(Buffer.from(await page.arrayBuffer())).length;
  assert.ok(size <= 60 * 1024, size + ' bytes');
});
