// Contact sheets of a story: every step, on a phone, a laptop and a large
// screen, light and dark, in its own language and those written from right to
// left, in the browser and in the window.
//
//   node web/bench/sheets.mjs FOLDER OUT [STORY]
//
// FOLDER is the built story, OUT takes sheet-HOST-LANGUAGE-THEME.png. LANGS,
// HOSTS and THEMES narrow it: LANGS=en,ar HOSTS=web THEMES=dark; LANGS=all
// takes all languages of the story. The window's pictures come from
// .build/viewer.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolder, startChromium } from './browser.mjs';
import { indexedPNG } from './png.mjs';

const [folder, out, file] = process.argv.slice(2);
const shots = '.build/shots';
mkdirSync(shots, { recursive: true });
mkdirSync(out, { recursive: true });

const story = JSON.parse(readFileSync(join(folder, 'story.geojson'), 'utf8')).dateline;
const steps = story.steps ?? [];
const own = story.language ?? 'en';
const all = [own, ...(story.translations ?? []).map((t) => t.language)];
const rtl = (tag) => ['ar', 'ckb', 'fa', 'he', 'ur'].includes(tag.split('-')[0]);
const list = (name, otherwise) => process.env[name]?.split(',') ?? otherwise;
const asked = list('LANGS', [own, ...all.filter((tag) => tag !== own && rtl(tag)).slice(0, 1)]);
const languages = asked.includes('all') ? all : asked;
const hosts = list('HOSTS', ['web', 'desktop']);
const themes = list('THEMES', ['light', 'dark']);

// The sizes of the screens, and how wide and in how many columns they stand
// on the sheet, CSS pixels.
const sizes = [
  { width: 360, height: 640, shown: 172, columns: 9 },
  { width: 1280, height: 720, shown: 317, columns: 5 },
  { width: 1920, height: 1080, shown: 317, columns: 5 },
];

/** The steps of the story in the browser, one picture each. */
async function web(page, theme, { width, height }) {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  const pictures = [];
  for (let n = 0; n <= steps.length; n++) {
    await page.evaluate((n) => window.dateline.step(n), n);
    await page.waitForTimeout(300);
    pictures.push(await page.screenshot());
  }
  return pictures;
}

/** A page of the story in one language, alive. */
async function open(browser, base, tag) {
  const page = await browser.newPage({ viewport: sizes[0], reducedMotion: 'reduce' });
  await page.goto(base + (tag === own ? 'index.html' : `index.${tag}.html`));
  await page.evaluate(() => window.dateline.ready);
  return page;
}

/** The same in the window. */
function desktop(tag, theme, size) {
  const name = (n) => join(shots, `desktop-${tag}-${theme}-${size.width}-${n}.png`);
  const language = tag === own ? [] : ['-lang', tag];
  execFileSync('xvfb-run', ['-a', '.build/viewer', ...language, '-theme', theme, '-size', `${size.width}x${size.height}`, '-shot', name('{step}'), ...(file ? [file] : [])], { stdio: 'inherit' });
  return [...Array(steps.length + 1).keys()].map((n) => readFileSync(name(n)));
}

const titles = (tag) => {
  const t = (story.translations ?? []).find((t) => t.language === tag);
  return [t?.title ?? story.title, ...steps.map((s, i) => `${i + 1} · ${t?.steps?.[i]?.title ?? s.title}`)];
};

const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

function sheet(host, tag, theme, bands) {
  const dark = theme === 'dark';
  const captions = titles(tag);
  const band = ({ width, height, shown, columns }, pictures) => `<h2><bdi dir="ltr">${width} × ${height}</bdi></h2><div class="band" style="grid-template-columns:repeat(${columns},${shown}px)">${pictures
    .map((p, n) => `<figure><img style="width:${shown}px;height:${Math.round((shown * height) / width)}px" src="data:image/png;base64,${p.toString('base64')}"><figcaption>${escape(captions[n])}</figcaption></figure>`)
    .join('')}</div>`;
  return `<!doctype html><html lang="${tag}" dir="${rtl(tag) ? 'rtl' : 'ltr'}"><meta charset="utf-8"><style>
    body{margin:0;padding:20px 22px;width:1656px;box-sizing:content-box;font:13px/1.35 Inter,system-ui,sans-serif;background:${dark ? '#05090e' : '#fff'};color:${dark ? '#d8dde2' : '#1b2530'}}
    h1{font-size:17px;margin:0} h2{font-size:12px;font-weight:600;margin:18px 0 8px;opacity:.75} .band{display:grid;gap:14px 13px} figure{margin:0}
    img{display:block;border-radius:3px;box-shadow:0 0 0 1px ${dark ? '#2c3742' : '#c9d1d8'}} figcaption{margin-top:5px;font-size:11.5px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
    </style><h1>${escape(captions[0])} · ${host} · ${tag} · ${theme}</h1>${sizes.map((size, i) => band(size, bands[i])).join('')}`;
}

const server = await serveFolder(folder);
const browser = await startChromium();
for (const host of hosts)
  for (const tag of languages) {
    const live = host === 'web' ? await open(browser, server.url, tag) : null;
    for (const theme of themes) {
      const bands = [];
      for (const size of sizes) bands.push(live ? await web(live, theme, size) : desktop(tag, theme, size));
      const page = await browser.newPage({ viewport: { width: 1700, height: 900 } });
      await page.setContent(sheet(host, tag, theme, bands));
      await page.evaluate(() => Promise.all([...document.images].map((i) => i.decode())));
      const whole = await page.screenshot({ fullPage: true });
      // Pixels by way of a canvas: Node reads no PNG.
      const { width, height, data } = await page.evaluate(async (src) => {
        const image = new Image();
        image.src = src;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const c = canvas.getContext('2d');
        c.drawImage(image, 0, 0);
        const bytes = c.getImageData(0, 0, image.width, image.height).data;
        let text = '';
        for (let i = 0; i < bytes.length; i += 1 << 15) text += String.fromCharCode(...bytes.subarray(i, i + (1 << 15)));
        return { width: image.width, height: image.height, data: btoa(text) };
      }, 'data:image/png;base64,' + whole.toString('base64'));
      const png = indexedPNG(Buffer.from(data, 'base64'), width, height);
      const name = join(out, `sheet-${host}-${tag}-${theme}.png`);
      writeFileSync(name, png);
      console.log(`${name}: ${width} × ${height}, ${Math.round(png.length / 1024)} kB`);
      await page.close();
    }
    await live?.close();
  }
await browser.close();
server.close();
