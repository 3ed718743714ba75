// What the browser tests share: one server a test file, one browser, pages
// that note everything that should not happen.

import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const built = join(root, '.build');

const CHROMIUM = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
export const FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Software GL is for WebGL; without a graphics card the page itself is
  // painted by the processor, as on readers' machines.
  '--disable-gpu-rasterization',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

let made = false;
/** Builds the command and the viewer, once; Go does nothing where nothing changed. */
export function make() {
  if (made) return;
  made = true;
  mkdirSync(built, { recursive: true });
  const go = (args, env = {}) => execFileSync('go', args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' });
  go(['build', '-o', join(built, 'dateline'), './cmd/dateline']);
  go(['build', '-trimpath', '-ldflags=-s -w', '-o', join(built, 'viewer.wasm'), './cmd/viewer'], { GOOS: 'js', GOARCH: 'wasm' });
  const goroot = execFileSync('go', ['env', 'GOROOT'], { cwd: root }).toString().trim();
  execFileSync('cp', [join(goroot, 'lib/wasm/wasm_exec.js'), built]);
}

/**
 * Serves a story on a free port.
 * @param {string} [story] a file; STORY or the built-in story without one
 * @returns {Promise<{url: string, stop: () => Promise<void>}>}
 */
export async function serve(story = process.env.STORY) {
  make();
  const child = spawn(join(built, 'dateline'), ['serve', ...(story ? [story] : []), '--port', '0'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      const found = /http:\/\/\S+/.exec(text);
      if (found) resolve(found[0] + '/');
    });
    child.on('exit', (code) => reject(new Error('dateline serve ended with ' + code)));
  });
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        child.on('exit', () => resolve());
        child.kill('SIGINT');
      }),
  };
}

/** @param {string[]} [more] flags @param {import('playwright-core').LaunchOptions} [options] */
export const browse = (more = [], options = {}) => chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...more], ...options });

/**
 * A server and a browser for the tests of a file, which end with them.
 * @template {{url: string, stop: () => Promise<void>}} S
 * @param {Promise<S>} [serving] the built-in story's without one
 * @param {string[]} [flags] of the browser
 */
export async function stand(serving = /** @type {any} */ (serve()), flags = []) {
  const server = await serving;
  const browser = await browse(flags);
  after(async () => {
    await browser.close();
    await server.stop();
  });
  return { server, browser };
}

/**
 * Opens a page that notes errors, policy violations and requests to other
 * places than the folder.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function open(browser, url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const faults = [];
  const home = new URL('.', url).href;
  context.on('request', (r) => {
    if (!r.url().startsWith(home) && !/^(data|blob|about):/.test(r.url())) faults.push('left the folder: ' + r.url());
  });
  context.on('console', (m) => {
    if (process.env.LOUD) console.error(m.type(), m.text());
    if (m.type() === 'error' || m.type() === 'warning') faults.push(m.type() + ': ' + m.text());
  });
  const page = await context.newPage();
  page.on('pageerror', (e) => faults.push('exception: ' + e.message));
  await page.goto(url);
  return { page, context, faults };
}

/**
 * Waits until the canvas answers; in a frame that may have to load first.
 * @param {import('playwright-core').Page|import('playwright-core').Frame} page
 */
export async function alive(page) {
  await page.waitForFunction(() => window.dateline, null, { polling: 50 });
  return page.evaluate(() => window.dateline.ready);
}

/**
 * The position of a place once the map has come to rest.
 * @param {import('playwright-core').Page|import('playwright-core').Frame} page
 * @param {string} id
 * @returns {Promise<[number, number]>}
 */
export async function resting(page, id) {
  let last = '';
  for (let i = 0; i < 60; i++) {
    const at = await page.evaluate((id) => window.dateline.project(id), id);
    if (at && JSON.stringify(at) === last) return at;
    last = JSON.stringify(at);
    await page.waitForTimeout(150);
  }
  throw new Error(`${id} does not come to rest: ${last}`);
}

/**
 * The story that a server shows: the ids of its places with their first
 * excerpts, and the number of steps.
 * @param {string} url
 */
export async function storyOf(url) {
  const story = await (await fetch(url + 'story.geojson')).json();
  const full = new Map();
  const note = (list) => {
    for (const e of list ?? []) if (typeof e === 'object') full.set(e.id, e);
  };
  note(story.dateline.excerpts);
  for (const f of story.features) note(f.properties.excerpts);
  for (const s of story.dateline.steps ?? []) note(s.excerpts);
  const places = story.features
    .filter((f) => f.geometry.type === 'Point')
    .map((f) => ({
      id: f.id,
      name: f.properties.name,
      excerpts: (f.properties.excerpts ?? []).map((e) => (typeof e === 'string' ? full.get(e) : e).exact),
    }));
  return { places, steps: story.dateline.steps?.length ?? 0, title: story.dateline.title };
}

/** What the open card quotes. @param {import('playwright-core').Page|import('playwright-core').Frame} page */
export const quoted = (page) => page.locator('[data-card] blockquote').allTextContents().then((all) => all.map((t) => t.trim()));
