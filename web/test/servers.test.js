// The configurations in assets/servers, in the servers they are for.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { folder } from './folder.js';
import { alive, browse, open, root } from './open.js';

const find = (name) => ['/usr/sbin/', '/usr/bin/', '/usr/local/bin/'].map((dir) => dir + name).find(existsSync);
const nginx = find('nginx');
const caddy = find('caddy');
const brotli = ['/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'].find(existsSync);

/** A folder as the configurations expect it: www/maps/story. */
let at, built;
before(() => {
  built = folder();
  at = mkdtempSync(join(tmpdir(), 'servers-'));
  chmodSync(at, 0o755);
  mkdirSync(join(at, 'www/maps'), { recursive: true });
  cpSync(built.dir, join(at, 'www/maps/story'), { recursive: true });
});
after(() => {
  built?.remove();
  rmSync(at, { recursive: true, force: true });
});

const freePort = () =>
  new Promise((resolve) => {
    const s = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {any} */ (s.address());
      s.close(() => resolve(port));
    });
  });

/** Starts a server and waits until it answers. */
async function start(command, args, port) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, HOME: at, XDG_CONFIG_HOME: at, XDG_DATA_HOME: at } });
  let said = '';
  child.stderr.on('data', (d) => (said += d));
  for (let i = 0; i < 100; i++) {
    if (child.exitCode !== null) throw new Error(said);
    if ((await ask(port, '/maps/story/dateline.json').catch(() => null))?.status === 200) break;
    await new Promise((r) => setTimeout(r, 100));
  }
  return () => new Promise((resolve) => (child.exitCode === null ? (child.on('exit', resolve), child.kill()) : resolve(0)));
}

/** Asks without changing anything on the way. */
const ask = (port, path, headers = {}) =>
  new Promise((resolve, reject) => {
    const q = request({ host: '127.0.0.1', port, path, headers: { ...headers } }, (r) => {
      const chunks = [];
      r.on('data', (c) => chunks.push(c));
      r.on('end', () => resolve({ status: r.statusCode, headers: r.headers, body: Buffer.concat(chunks) }));
    });
    q.on('error', reject);
    q.end();
  });

const unpack = { br: brotliDecompressSync, gzip: gunzipSync, '': (/** @type {Buffer} */ b) => b };
const kinds = {
  html: /^text\/html; charset=utf-8$/i,
  js: /^text\/javascript; charset=utf-8$/i,
  json: /^application\/json/,
  geojson: /^application\/geo\+json/,
  svg: /^image\/svg\+xml/,
  png: /^image\/png$/,
  wasm: /^application\/wasm$/,
  bin: /^application\/octet-stream$/,
};

/** Every file of the folder, as it must arrive. */
async function files(port) {
  const dir = join(at, 'www/maps/story');
  for (const name of readdirSync(dir).filter((n) => !/\.(br|gz|ts)$/.test(n))) {
    const plain = readFileSync(join(dir, name));
    for (const accept of ['gzip, deflate, br', 'gzip', '']) {
      const got = await ask(port, '/maps/story/' + name, accept ? { 'Accept-Encoding': accept } : {});
      const what = `${name} for ${accept || 'nothing'}`;
      assert.equal(got.status, 200, what);
      const wanted = accept.includes('br') && existsSync(join(dir, name + '.br')) ? 'br' : accept && existsSync(join(dir, name + '.gz')) ? 'gzip' : '';
      assert.equal(got.headers['content-encoding'] ?? '', wanted, what);
      assert.ok(unpack[wanted](got.body).equals(plain), what + ' arrives as another file');
      assert.match(got.headers['content-type'], kinds[/** @type {keyof kinds} */ (name.split('.').pop())], what);
      assert.equal(got.headers['cache-control'], /\.[0-9a-f]{10}\./.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache', what);
      assert.equal(got.headers['access-control-allow-origin'], '*', what);
      assert.equal(got.headers['x-content-type-options'], 'nosniff', what);
      assert.equal(got.headers['cross-origin-resource-policy'], 'cross-origin', what);
      if (wanted) assert.match(got.headers.vary ?? '', /accept-encoding/i, what);
    }
  }
  const page = await ask(port, '/maps/story/');
  assert.match(page.body.toString(), /<title>/);
  const again = await ask(port, '/maps/story/index.html', { 'If-None-Match': (await ask(port, '/maps/story/index.html')).headers.etag });
  assert.equal(again.status, 304);
}

/** The frame comes to life on the server, under the policy of its page. */
async function shown(port) {
  const browser = await browse();
  const { page, context, faults } = await open(browser, `http://127.0.0.1:${port}/maps/story/demo.html`);
  const handle = await page.locator('dateline-map iframe').elementHandle();
  await handle.scrollIntoViewIfNeeded();
  const frame = await handle.contentFrame();
  assert.equal((await alive(frame)).live, true);
  assert.deepEqual(faults, []);
  await frame.evaluate(() => {
    window.barred = new Promise((resolve) => addEventListener('securitypolicyviolation', (e) => resolve(e.effectiveDirective)));
    const el = document.createElement('script');
    el.textContent = 'window.ran = true';
    document.head.append(el);
  });
  assert.equal(await frame.evaluate(() => window.barred), 'script-src-elem');
  assert.equal(await frame.evaluate(() => window.ran), undefined);
  await context.close();
  await browser.close();
}

test('nginx', { skip: !nginx && 'no nginx', timeout: 180_000 }, async () => {
  const port = await freePort();
  const snippet = readFileSync(join(root, 'assets/servers/nginx.conf'), 'utf8').replace('root /var/www;', `root ${at}/www;`);
  assert.ok(snippet.includes(at));
  assert.ok(brotli, 'no module for brotli_static: .ci/need nginx');
  writeFileSync(join(at, 'dateline.conf'), snippet);
  writeFileSync(
    join(at, 'nginx.conf'),
    `load_module ${brotli};
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
pid ${at}/nginx.pid;
error_log stderr warn;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((n) => `${n}_temp_path ${at}/tmp-${n};`).join('\n  ')}
  include /etc/nginx/mime.types;
  server {
    listen 127.0.0.1:${port};
    include ${at}/dateline.conf;
  }
}
`,
  );
  const stop = await start(nginx, ['-p', at, '-c', join(at, 'nginx.conf')], port);
  try {
    await files(port);
    await shown(port);
  } finally {
    await stop();
  }
});

test('Caddy', { skip: !caddy && 'no caddy', timeout: 120_000 }, async () => {
  const port = await freePort();
  const text = readFileSync(join(root, 'assets/servers/Caddyfile'), 'utf8').replace('maps.example.org', `http://127.0.0.1:${port}`).replace('/var/www\n', `${at}/www\n`);
  writeFileSync(join(at, 'Caddyfile'), `{\n\tadmin off\n}\n${text}`);
  const stop = await start(caddy, ['run', '--config', join(at, 'Caddyfile'), '--adapter', 'caddyfile'], port);
  try {
    await files(port);
  } finally {
    await stop();
  }
});

test('object storage', () => {
  // An aws that notes what it is told.
  const bin = join(at, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'aws'), '#!/bin/sh\nfor a; do printf "%s\\t" "$a"; done\necho\n');
  chmodSync(join(bin, 'aws'), 0o755);
  const script = join(root, 'assets/servers/object-storage.sh');
  const run = (...args) => spawnSync(script, args, { encoding: 'utf8', env: { ...process.env, PATH: bin + ':' + process.env.PATH } });
  const { status, stdout, stderr } = run(built.dir + '/', 's3://maps/story/');
  assert.equal(status, 0, stderr);
  const names = readdirSync(built.dir).filter((n) => !/\.(br|gz)$/.test(n));
  const puts = stdout.trimEnd().split('\n').map((line) => line.split('\t'));
  assert.equal(puts.length, names.length);
  for (const [, , from, to, ...options] of puts) {
    const name = to.replace('s3://maps/story/', '');
    assert.ok(names.includes(name), to);
    const said = Object.fromEntries(Array.from({ length: options.length >> 1 }, (_, i) => [options[2 * i], options[2 * i + 1]]));
    const hashed = /\.[0-9a-f]{10}\./.test(name);
    const copy = [join(built.dir, name) + (hashed ? '.br' : '.gz')].find(existsSync);
    assert.equal(from, copy ?? join(built.dir, name));
    assert.equal(said['--content-encoding'], copy && (hashed ? 'br' : 'gzip'), name);
    assert.equal(said['--cache-control'], hashed ? 'public, max-age=31536000, immutable' : 'no-cache', name);
    if (!name.endsWith('.ts')) assert.match(said['--content-type'], kinds[/** @type {keyof kinds} */ (name.split('.').pop())], name);
  }
  const page = puts.findIndex(([, , , to]) => to.endsWith('.html'));
  assert.ok(puts.slice(page).every(([, , , to]) => to.endsWith('.html')), 'a page goes up before what it names');
  const wrong = run(at, 's3://maps');
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /built folder/);
});
