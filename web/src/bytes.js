// Gets a file of the built folder. A frame in a sandbox may fetch it only
// from a server that allows every origin, and a page opened from a disk may
// fetch nothing at all. A script runs in both, so the two files that the map
// needs have copies in the form of one: base64 of gzip.

/**
 * @param {string} name
 * @param {string} type
 * @returns {Promise<Response>}
 */
export async function bytes(name, type) {
  try {
    if (location.protocol !== 'file:') return await fetch(name);
  } catch (err) {
    if (typeof DecompressionStream !== 'function') throw err;
  }
  const packed = Uint8Array.from(atob(await carried(name)), (c) => c.charCodeAt(0));
  const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(plain, { headers: { 'Content-Type': type } });
}

/** @param {string} name @returns {Promise<string>} */
function carried(name) {
  const files = /** @type {any} */ (window).datelineFiles ??= {};
  return new Promise((resolve, reject) => {
    const el = document.createElement('script');
    el.src = name + '.js';
    el.onload = () => (el.remove(), resolve(files[name] ?? ''), delete files[name]);
    el.onerror = () => (el.remove(), reject(new Error('script')));
    document.head.append(el);
  });
}
