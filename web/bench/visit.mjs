// One visit of a page by a reader: what it takes until the map is seen and
// answers, and what it costs to use.
import { readFileSync } from 'node:fs';
import { startChromium } from './browser.mjs';

const SITE = 'sescha';
const OTHER = 'makhachkala';
const DRIVEN = 2000; // milliseconds of dragging and of turning the wheel
const STILL = 5000;
const SETTLE = 3000; // a new browser is busy with its own window
const CARD = '[data-card] blockquote, aside blockquote';

/** A slow 4G line and a CPU that is four times slower. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 7.5e5 / 8 };

/** Runs in the page before its own scripts. */
function watch() {
  const w = /** @type {any} */ (window);
  const raf = w.requestAnimationFrame.bind(w);
  w.bench = { asked: 0, released: 0, raf };
  w.requestAnimationFrame = (/** @type {FrameRequestCallback} */ fn) => (w.bench.asked++, raf(fn));
  w.addEventListener('pointerup', (/** @type {Event} */ e) => (w.bench.released = e.timeStamp), true);
}

/** The kinds of pages: how each is brought to life and asked where a site is. */
const KINDS = {
  poster: {
    live: async () => {},
    where: (id) => {
      const r = document.querySelector(`.poster a[href$="=${id}"]`).getBoundingClientRect();
      return [r.x + r.width / 2, r.y + r.height / 2];
    },
    answers: 'map:first-paint',
  },
  live: {
    live: async (page) => {
      await page.mouse.move(300, 300);
      await page.evaluate(() => window.dateline.ready);
    },
    where: (id) => window.dateline.project(id),
    moved: () => (window.bench.moved = () => String(window.dateline.project('sescha'))),
    answers: 'map:interactive',
  },
  peer: {
    live: async () => {},
    where: (id) => {
      const { x, y } = window.peer.where(id);
      return [x, y];
    },
    moved: () => (window.bench.moved = () => String(window.peer.moved())),
    answers: 'map:interactive',
  },
};

/**
 * Visits a page in a browser of its own.
 * @param {string} url
 * @param {keyof typeof KINDS} kind
 * @param {{slow?: boolean, use?: boolean, more?: (page: any) => Promise<object>}} how
 *   use: also measure what the map costs to use; more: measures further
 * @returns {Promise<Record<string, number>>} milliseconds, bytes, frames a second
 */
export async function visit(url, kind, { slow = false, use = false, more } = {}) {
  const { live, where, moved, answers } = KINDS[kind];
  const browser = await startChromium();
  try {
    // The poster by itself: its page does not get the program.
    const serviceWorkers = kind === 'poster' ? 'block' : 'allow';
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, serviceWorkers });
    page.setDefaultTimeout(120_000);
    const cdp = await page.context().newCDPSession(page);
    if (kind === 'poster') await page.route('**/*.{wasm,wasm.js}', (route) => route.abort());
    if (slow) {
      await cdp.send('Network.enable');
      await cdp.send('Network.emulateNetworkConditions', SLOW);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    }
    await page.waitForTimeout(SETTLE);
    await page.addInitScript(watch);
    await page.goto(url, { waitUntil: 'commit' });
    const marked = (name) => page.waitForFunction((n) => performance.getEntriesByName(n)[0]?.startTime, name).then((h) => h.jsonValue());
    const out = { paint: await marked('map:first-paint') };
    out.bytes = await page.evaluate(() => {
      const mark = performance.getEntriesByName('map:first-paint')[0].startTime;
      const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource').filter((r) => r.startTime < mark)];
      return all.reduce((n, r) => n + r.encodedBodySize, 0);
    });
    await live(page);
    out.interactive = await marked(answers);
    await click(page, where, SITE); // proves it
    if (!use && !more) return out;
    await page.waitForTimeout(1500);
    out.click = await click(page, where, OTHER);
    if (use) {
      await page.mouse.move(640, 700);
      await page.waitForTimeout(2500);
      Object.assign(out, await still(page, cdp), { memory: await memory(browser) });
      if (moved) {
        await page.evaluate(moved);
        out.drag = await driven(page, drag(cdp));
        await page.waitForTimeout(600);
        out.wheel = await driven(page, wheel(cdp));
      }
    }
    return more ? { ...out, ...(await more(page)) } : out;
  } finally {
    await browser.close();
  }
}

/** Clicks a site and returns the time from the release to the frame with its text. */
async function click(page, where, id) {
  let at = [0, 0];
  for (let last = ''; ; await page.waitForTimeout(120)) {
    at = await page.evaluate(where, id);
    if (String(at) === last) break;
    last = String(at);
  }
  const before = await page.evaluate((card) => document.querySelector(card)?.textContent ?? '', CARD);
  const shown = page.evaluate(
    ([card, before]) =>
      new Promise((done) => {
        const look = () => {
          const text = document.querySelector(card)?.textContent ?? '';
          if (text === '' || text === before) return window.bench.raf(look);
          setTimeout(() => done(performance.now() - window.bench.released));
        };
        look();
      }),
    [CARD, before],
  );
  await page.mouse.click(at[0], at[1]);
  return Promise.race([shown, new Promise((_, fail) => setTimeout(fail, 60_000, new Error(`${id}: a click opens no text`)))]);
}

/** What runs while nothing moves: seconds of the main thread, animation frames asked for. */
async function still(page, cdp) {
  await cdp.send('Performance.enable');
  const now = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const asked = await page.evaluate(() => window.bench.asked);
    return { cpu: metrics.find((m) => m.name === 'TaskDuration').value, asked };
  };
  const a = await now();
  await page.waitForTimeout(STILL);
  const b = await now();
  return { cpu: b.cpu - a.cpu, asked: b.asked - a.asked };
}

/** Proportional set size of the page's process, bytes; absent where the system does not tell. */
async function memory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  let most;
  for (const { type, id } of processInfo) {
    if (type !== 'renderer') continue;
    try {
      const kb = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8').match(/^Pss:\s+(\d+)/m);
      most = Math.max(most ?? 0, Number(kb?.[1]) * 1024);
    } catch {}
  }
  return most;
}

/** Frames a second in which the map was seen elsewhere than in the one before. */
async function driven(page, step) {
  await page.evaluate(() => {
    const b = window.bench;
    Object.assign(b, { on: true, frames: 0, begun: performance.now() });
    let last = b.moved();
    const look = () => {
      const at = b.moved();
      if (at !== last) b.frames++;
      last = at;
      if (b.on) b.raf(look);
    };
    b.raf(look);
  });
  const sent = [];
  const begun = performance.now();
  for (let i = 0; performance.now() - begun < DRIVEN; i++) {
    sent.push(step(i));
    await new Promise((r) => setTimeout(r, 16));
  }
  const frames = await page.evaluate(() => ((window.bench.on = false), (window.bench.frames / (performance.now() - window.bench.begun)) * 1000));
  await Promise.all(sent);
  await step(-1);
  return frames;
}

const mouse = (cdp, type, more) => cdp.send('Input.dispatchMouseEvent', { type, ...more });

/** A drag in circles. */
export const drag = (cdp) => (i) => {
  const at = { x: 450 + 100 * Math.sin(i / 20), y: 420 + 100 * (Math.cos(i / 20) - 1), button: 'left' };
  if (i < 0) return mouse(cdp, 'mouseReleased', { ...at, buttons: 0, clickCount: 1 });
  return mouse(cdp, i === 0 ? 'mousePressed' : 'mouseMoved', { ...at, buttons: 1, clickCount: i === 0 ? 1 : 0 });
};

/** Clicks of a mouse wheel, twelve a second, four in and four out again: none of the maps comes to its limits. */
const wheel = (cdp) => (i) =>
  i < 0 || i % 5 > 0 || mouse(cdp, 'mouseWheel', { x: 450, y: 360, deltaX: 0, deltaY: Math.floor(i / 20) % 2 ? 100 : -100 });
