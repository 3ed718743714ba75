// bench.mjs FOLDER COMPILE.txt VIEW.txt: prints the table of measurements.
// The folder is served by this process in brotli; Chromium draws with
// software GL, so its times are those of a machine without a graphics card.
import { readFileSync } from 'node:fs';
import { startChromium, serveFolder } from './browser.mjs';
import { brotli, only, plain } from './sizes.mjs';

const [folder, compileText, viewText] = process.argv.slice(2);
const rows = [];
const row = (what, figure, goal = '') => rows.push([what, figure, goal]);
const kb = (n) => (n / 1000).toFixed(1) + ' kB';
const mb = (n) => (n / 1e6).toFixed(2) + ' MB';
const share = (xs, q) => xs.toSorted((a, b) => a - b)[Math.min(xs.length - 1, Math.floor(q * xs.length))];

const wasm = only(folder, /^viewer\..*\.wasm$/);
const scene = only(folder, /^scene\..*\.bin$/);
row('viewer wasm, brotli 11', mb(brotli(folder, wasm)), '2.35 MB');
row('scene.bin as a file', kb(plain(folder, scene)), '250 kB');
row('scene.bin, brotli 11', kb(brotli(folder, scene)));

const server = await serveFolder(folder);
const browser = await startChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const seen = [];
  page.on('response', async (r) => seen.push({ url: r.url(), at: Date.now(), bytes: Number(r.headers()['content-length'] ?? 0) }));
  await page.goto(server.url + 'index.html');
  await page.waitForFunction(() => performance.getEntriesByName('map:first-paint').length > 0);
  const before = await page.evaluate(() => {
    const mark = performance.getEntriesByName('map:first-paint')[0].startTime;
    const early = performance.getEntriesByType('resource').filter((r) => r.startTime < mark);
    const all = [...performance.getEntriesByType('navigation'), ...early];
    return { mark, bytes: all.reduce((n, r) => n + r.encodedBodySize, 0), names: all.map((r) => r.name) };
  });
  row('before map:first-paint, brotli 11', `${kb(before.bytes)} (${before.names.length} file${before.names.length > 1 ? 's' : ''})`, '60 kB');
  row('map:first-paint, this machine', before.mark.toFixed(0) + ' ms');

  await page.hover('.map', { position: { x: 300, y: 300 } });
  await page.evaluate(() => window.dateline.ready);
  const live = await page.evaluate(() => performance.getEntriesByName('map:interactive')[0].startTime - performance.getEntriesByName('map:first-paint')[0].startTime);
  row('map:interactive after the first paint, this machine', live.toFixed(0) + ' ms');

  // Still: nothing may run.
  await page.mouse.move(300, 300);
  await page.waitForTimeout(2000);
  const still = await page.evaluate(async () => {
    const stats = () => globalThis.datelineHost.viewer.stats();
    const a = stats();
    await new Promise((r) => setTimeout(r, 5000));
    const b = stats();
    return { updates: b.updates - a.updates, draws: b.draws - a.draws };
  });
  row('updates and frames in 5 still seconds', `${still.updates} and ${still.draws}`, '0 and 0');

  // Pan: a long drag in a circle, at the home scale and closer.
  const pan = async () => {
    const from = await page.evaluate(() => globalThis.datelineHost.viewer.stats().draws);
    await page.mouse.move(450, 360);
    await page.mouse.down();
    for (let i = 0; i < 240; i++) {
      await page.mouse.move(450 + 120 * Math.sin(i / 20), 360 + 120 * (Math.cos(i / 20) - 1));
      await page.waitForTimeout(12);
    }
    await page.mouse.up();
    return page.evaluate((n) => {
      const s = globalThis.datelineHost.viewer.stats();
      return s.goMs.slice(-Math.min(s.draws - n, s.goMs.length));
    }, from);
  };
  const at = [['home scale', 1], ['4 times closer', 4]];
  for (const [name, factor] of at) {
    await page.evaluate((f) => globalThis.datelineHost.viewer.zoom(f), factor);
    await page.waitForTimeout(1500);
    const ms = await pan();
    row(`Go time of a panned frame at 1280x720, ${name} (${ms.length} frames)`, `median ${share(ms, 0.5).toFixed(2)}, p95 ${share(ms, 0.95).toFixed(2)} ms`, 'p95 8 ms');
  }
} finally {
  await browser.close();
  server.close();
}

for (const line of readFileSync(compileText, 'utf8').split('\n')) {
  const m = line.match(/^(Benchmark\S+)\s+\d+\s+([\d.]+) ns\/op(.*)/);
  if (!m) continue;
  const peak = m[3].match(/([\d.]+) peak-MB/);
  row('compile of the built-in story', `${(m[2] / 1e9).toFixed(2)} s${peak ? `, peak memory ${peak[1]} MB` : ''}`);
}
for (const line of readFileSync(viewText, 'utf8').split('\n')) {
  const m = line.match(/^Benchmark(\S+?)(?:-\d+)?\s+\d+\s+([\d.]+) ns\/op.*?([\d.]+) allocs\/op/);
  if (m) row(`view, ${m[1]}`, `${(m[2] / 1e6).toFixed(3)} ms, ${m[3]} allocations`, /Frame/.test(m[1]) ? '0 allocations' : '');
}

console.log('| measured | figure | goal |\n|---|---|---|');
for (const r of rows) console.log(`| ${r.join(' | ')} |`);
