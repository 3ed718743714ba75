// bench.mjs FOLDER PEERS COMPILE.txt VIEW.txt: prints the tables of
// measurements. Both folders are served by this process in brotli; Chromium
// draws with software GL, so its times are those of a machine without a
// graphics card.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { serveFolder } from './browser.mjs';
import { scrolledBy } from './many.mjs';
import { sailing } from './sail.mjs';
import { brotli, named, only, plain } from './sizes.mjs';
import { visit } from './visit.mjs';

const ROUNDS = 3;
const [folder, peers, compileText, viewText] = process.argv.slice(2);
const kb = (n) => (n / 1000).toFixed(1) + ' kB';
const mb = (n) => (n / 1e6).toFixed(2) + ' MB';
const share = (xs, q) => xs.toSorted((a, b) => a - b)[Math.min(xs.length - 1, Math.floor(q * xs.length))];
const table = (heads, rows) => {
  console.log(`| ${heads.join(' | ')} |\n|${heads.map(() => '---').join('|')}|`);
  for (const r of rows) console.log(`| ${r.join(' | ')} |`);
  console.log();
};

// Beside the others: each page in turn, several times over.
const ours = await serveFolder(folder);
const theirs = await serveFolder(peers);
const pages = [
  ['Dateline, poster', ours.url + 'index.html', 'poster'],
  ['Dateline, live map', ours.url + 'index.html', 'live'],
  ['MapLibre 6.17', theirs.url + 'maplibre.html', 'peer'],
  ['Leaflet 1.9', theirs.url + 'leaflet.html', 'peer'],
];
const found = pages.map(() => ({}));
let inside = {};
for (let round = 1; round <= ROUNDS; round++)
  for (const [i, [name, url, kind]] of pages.entries()) {
    console.error(`round ${round} of ${ROUNDS}: ${name}`);
    const note = (got, prefix = '') => {
      for (const [k, v] of Object.entries(got)) if (v !== undefined) (found[i][prefix + k] ??= []).push(v);
    };
    const sail = kind === 'live' && round === ROUNDS;
    const { inside: told, ...got } = await visit(url, kind, { use: true, more: sail ? sailing : undefined });
    note(got);
    if (told) inside = told;
    // On the slow line the program alone takes many seconds: once is enough.
    if (kind !== 'live' || round === 1) note(await visit(url, kind, { slow: true }), 'slow ');
  }
console.error('20 maps on a page');
const scrolled = await scrolledBy(ours.url);
ours.close();
theirs.close();

const of = (key, show) => found.map((f) => (f[key] ? show(share(f[key], 0.5)) : ''));
const ms = (n) => n.toFixed(0);
table(
  [`median of ${ROUNDS}`, ...pages.map(([name]) => name)],
  [
    ['kB (brotli) before the map is seen', ...of('bytes', (n) => (n / 1000).toFixed(0))],
    ['map seen, ms', ...of('paint', ms)],
    ['an excerpt can be opened, ms', ...of('interactive', ms)],
    ['map seen, slow 4G and CPU/4, ms', ...of('slow paint', ms)],
    ['an excerpt can be opened, same line, ms', ...of('slow interactive', ms)],
    ['drag, frames/s', ...of('drag', (n) => n.toFixed(1))],
    ['wheel zoom, frames/s', ...of('wheel', (n) => n.toFixed(1))],
    ['click to text, ms', ...of('click', ms)],
    ['still for 5 s: animation frames asked for', ...of('asked', ms)],
    ['still for 5 s: main thread, s', ...of('cpu', (n) => n.toFixed(3))],
    ['memory of the page (PSS), MB', ...of('memory', (n) => (n / 1e6).toFixed(0))],
  ],
);

// By itself.
const rows = [];
const row = (what, figure, goal = '') => rows.push([what, figure, goal]);
row('viewer wasm, brotli 11', mb(brotli(folder, only(folder, /^viewer\..*\.wasm$/))), '2.35 MB');
row('scene.bin as a file', kb(plain(folder, named(folder, 'index.html', /scene\.\w+\.bin/))), '250 kB');
row('page, brotli 11', kb(brotli(folder, 'index.html')), '60 kB');
row('embed.js, brotli 11', kb(brotli(folder, 'embed.js')), '3 kB');
for (const [what, { go, apart }] of Object.entries(inside)) {
  row(`${what}: Go time of a frame`, `median ${share(go, 0.5).toFixed(2)}, p95 ${share(go, 0.95).toFixed(2)} ms`, 'p95 8 ms');
  row(`${what}: from frame to frame`, `median ${share(apart, 0.5).toFixed(0)}, p95 ${share(apart, 0.95).toFixed(0)} ms`);
}
const SCROLLED = { bare: 'scrolling a page of 20 coloured blocks', first: 'scrolling past 20 maps, fetched meanwhile', again: 'scrolling past 20 maps that are there' };
for (const [name, what] of Object.entries(SCROLLED))
  row(`${what}: from frame to frame`, `median ${share(scrolled[name], 0.5).toFixed(0)}, p95 ${share(scrolled[name], 0.95).toFixed(0)} ms`);
for (const line of readFileSync(compileText, 'utf8').split('\n')) {
  const m = line.match(/^(Benchmark\S+)\s+\d+\s+([\d.]+) ns\/op(.*)/);
  if (!m) continue;
  const peak = m[3].match(/([\d.]+) peak-MB/);
  row('compile of the built-in story', `${(m[2] / 1e9).toFixed(2)} s${peak ? `, peak memory ${peak[1]} MB` : ''}`);
}
for (const line of readFileSync(viewText, 'utf8').split('\n')) {
  const m = line.match(/^Benchmark(\S+?)(?:-\d+)?\s+\d+\s+([\d.]+) ns\/op.*?([\d.]+) allocs\/op/);
  if (!m) continue;
  const p95 = line.match(/([\d.]+) p95-µs/);
  const overlaps = line.match(/([\d.]+) overlaps/);
  if (p95) {
    row('placing 500 labels, natively', `p95 ${(p95[1] / 1000).toFixed(2)} ms, ${m[3]} allocations`, 'p95 2 ms');
    row('overlaps of their names', Number(overlaps[1]).toFixed(0), '0');
  } else row(`view, ${m[1]}`, `${(m[2] / 1e6).toFixed(3)} ms, ${m[3]} allocations`, /Frame/.test(m[1]) ? '0 allocations' : '');
}
table(['measured', 'figure', 'goal'], rows);
console.log(
  `Headless Chromium at 1280x720 with software GL on ${availableParallelism()} cores. The pages of MapLibre and Leaflet show the same ` +
    'countries, lakes, rivers, route and sites from one GeoJSON file each, served by the same server in brotli 11; an excerpt that ' +
    'can be opened is proved by a click. The slow line is 1.6 Mbit/s at 150 ms; there the live map was waited for once.',
);
