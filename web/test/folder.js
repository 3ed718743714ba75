// A built folder on a plain web server, which knows nothing but types.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { built, make, root } from './open.js';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json', '.geojson': 'application/geo+json', '.svg': 'image/svg+xml', '.png': 'image/png', '.wasm': 'application/wasm' };

/** The command, built. @param {string[]} args @returns {{status: number|null, stdout: string, stderr: string}} */
export function dateline(...args) {
  make();
  const { status, stdout, stderr } = spawnSync(join(built, 'dateline'), args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  return { status, stdout, stderr };
}

/**
 * Builds a story into a folder of its own.
 * @param {string} story
 * @param {string[]} more arguments
 * @returns {{dir: string, remove: () => void}}
 */
export function folder(story = 'assets/stories/caspian.geojson', ...more) {
  const at = mkdtempSync(join(tmpdir(), 'dateline-'));
  const dir = join(at, 'story');
  const { status, stderr } = dateline('build', story, '-o', dir, ...more);
  if (status !== 0) throw new Error(`dateline build ended with ${status}: ${stderr}`);
  return { dir, remove: () => rmSync(at, { recursive: true }) };
}

/**
 * Serves the folders under their names: {'a/': DIR} at URL/a/.
 * @param {Record<string, string>} folders
 */
export async function host(folders) {
  const asked = /** @type {string[]} */ ([]);
  const server = createServer((req, res) => {
    const path = decodeURIComponent(new URL(req.url ?? '', 'http://x').pathname).slice(1);
    asked.push(path);
    const [prefix, dir] = Object.entries(folders).find(([p]) => path.startsWith(p)) ?? ['', ''];
    const name = path.slice(prefix.length) || 'index.html';
    const file = join(dir, name);
    if (!dir || name.includes('..') || !existsSync(file) || !statSync(file).isFile()) return res.writeHead(404).end();
    res.setHeader('Content-Type', TYPES[extname(name)] ?? 'application/octet-stream');
    res.setHeader('Cache-Control', /\.[0-9a-f]{10}\./.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache');
    res.end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  return {
    url: `http://127.0.0.1:${/** @type {any} */ (server.address()).port}/`,
    folders,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        server.closeAllConnections();
      }),
  };
}
