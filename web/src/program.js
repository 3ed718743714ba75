// The viewer's program and the scene that it shows. Once fetched they are
// kept, so that a map that was put away comes back without the network; what
// failed is fetched again the next time.

import { bytes } from './bytes.js';

/** @typedef {{viewer: string, scene: string, size: {viewer: number, scene: number}}} Files size in bytes, unpacked */

/** @type {{viewer?: Promise<WebAssembly.Module>, scene?: Promise<ArrayBuffer>}} */
const kept = {};

/**
 * @param {Files} files
 * @param {(share: number|null) => void} progress the share of the bytes that has come, 0 to 1; null while it cannot be told
 * @returns {Promise<[WebAssembly.Module, ArrayBuffer]>}
 */
export function program({ viewer, scene, size }, progress) {
  const all = (kept.viewer ? 0 : size.viewer) + (kept.scene ? 0 : size.scene);
  let sum = 0;
  /** @param {number|null} part */
  const came = (part) => {
    sum += part ?? NaN;
    progress(sum <= all ? sum / all : null);
  };
  kept.viewer ??= keep('viewer', bytes(viewer, 'application/wasm', came).then(compile));
  kept.scene ??= keep('scene', bytes(scene, 'application/octet-stream', came).then((answer) => sound(answer).arrayBuffer()));
  return Promise.all([kept.viewer, kept.scene]);
}

/**
 * @template T
 * @param {'viewer'|'scene'} what
 * @param {Promise<T>} promise
 */
function keep(what, promise) {
  promise.catch(() => delete kept[what]);
  return promise;
}

/** @param {Response} answer */
function sound(answer) {
  if (!answer.ok) throw new Error(String(answer.status));
  return answer;
}

/** @param {Response} answer */
async function compile(answer) {
  sound(answer);
  if (WebAssembly.compileStreaming && answer.headers.get('Content-Type') === 'application/wasm') return WebAssembly.compileStreaming(answer);
  return WebAssembly.compile(await answer.arrayBuffer());
}
