// Gets a file of the built folder. A frame in a sandbox may fetch it only
// from a server that allows every origin, and a page opened from a disk may
// fetch nothing at all. A script runs in both, so the two files that the map
// needs have copies in the form of one: base64 of gzip.

/**
 * @param {string} name
 * @param {string} type
 * @param {(bytes: number|null) => void} came told of each part of the file that has come, as it is when unpacked; null: nobody knows
 * @returns {Promise<Response>}
 */
export async function bytes(name, type, came) {
  try {
    if (location.protocol !== 'file:') return counted(await fetch(name), came);
  } catch (err) {
    if (typeof DecompressionStream !== 'function') throw err;
  }
  came(null);
  const packed = Uint8Array.from(atob(await carried(name)), (c) => c.charCodeAt(0));
  const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(plain, { headers: { 'Content-Type': type } });
}

/**
 * The same answer, while the parts of a copy are counted as they come. It
 * has to be the same: of an answer made by a script the browser keeps no
 * compiled program for the next visit. Content-Length would be of no use: it
 * may be of a compressed copy.
 * @param {Response} answer
 * @param {(bytes: number|null) => void} came
 */
function counted(answer, came) {
  const copy = answer.ok ? answer.clone().body?.getReader() : null;
  if (!copy) {
    came(null);
    return answer;
  }
  const count = async () => {
    for (let part = await copy.read(); !part.done; part = await copy.read()) came(part.value.length);
  };
  count().catch(() => {}); // a fetch that breaks off is told by the answer itself
  return answer;
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
