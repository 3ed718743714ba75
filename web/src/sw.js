// The service worker of a built folder: a page that was visited once opens
// without a line. It answers for the pages of its folder, from the network
// first, and for files whose names carry their hash, from its cache first;
// everything else it leaves alone.

/** Written in front of this script: the files every page fetches, and a name for this build. @type {{files: string[], build: string}} */
const { files, build } = /** @type {any} */ (self).dateline;
const worker = /** @type {any} */ (self);
const scope = /** @type {string} */ (worker.registration.scope);
/** All folders of an origin share its caches. */
const own = 'dateline ' + scope + ' ';
const name = own + build;

/** @param {string} url @returns {string|null} the path within the folder */
const within = (url) => (url.startsWith(scope) ? url.slice(scope.length).replace(/[?#].*/s, '') : null);
const isPage = (/** @type {string} */ path) => /^(index(\.[\w-]+)?\.html)?$/.test(path);
const isHashed = (/** @type {string} */ path) => /^[a-z]+\.[0-9a-f]{10}\.[a-z]+$/.test(path);

worker.addEventListener('install', (/** @type {any} */ e) => e.waitUntil(fill()));
worker.addEventListener('activate', (/** @type {any} */ e) => e.waitUntil(begin()));
worker.addEventListener('message', (/** @type {any} */ e) => e.waitUntil(keep(e.data?.keep ?? [])));
worker.addEventListener('fetch', (/** @type {any} */ e) => {
  const path = within(e.request.url);
  if (e.request.method !== 'GET' || path === null) return;
  if (isHashed(path)) e.respondWith(hashed(e));
  else if (isPage(path)) e.respondWith(page(e));
});

/** What a page needs before its map is wanted, and the page that is being read. */
async function fill() {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const pages = open.map((/** @type {{url: string}} */ c) => within(c.url)).filter((/** @type {string|null} */ p) => p !== null && isPage(p));
  await (await caches.open(name)).addAll([...new Set([...pages, ...files])].map((p) => scope + p));
}

/** Takes over from the worker of an earlier build. */
async function begin() {
  for (const key of await caches.keys()) if (key.startsWith(own) && key !== name) await caches.delete(key);
  await worker.clients.claim();
}

/**
 * Keeps what a page fetched before this worker was there.
 * @param {string[]} urls
 */
async function keep(urls) {
  const cache = await caches.open(name);
  for (const url of urls) {
    const path = within(String(url));
    if (path !== null && isHashed(path) && !(await cache.match(scope + path, { ignoreVary: true }))) await cache.add(scope + path).catch(() => {});
  }
}

/** @param {any} e */
async function hashed(e) {
  const cache = await caches.open(name);
  const kept = await cache.match(e.request, { ignoreSearch: true, ignoreVary: true });
  if (kept) return kept;
  const got = await fetch(e.request);
  if (got.ok) e.waitUntil(cache.put(bare(e.request.url), got.clone()).catch(() => {}));
  return got;
}

/** @param {any} e */
async function page(e) {
  const cache = await caches.open(name);
  try {
    const got = await fetch(e.request);
    if (got.ok) e.waitUntil(cache.put(bare(e.request.url), got.clone()).catch(() => {}));
    return got;
  } catch (err) {
    const kept = await cache.match(e.request, { ignoreSearch: true, ignoreVary: true });
    if (kept) return kept;
    throw err;
  }
}

const bare = (/** @type {string} */ url) => url.replace(/[?#].*/s, '');
