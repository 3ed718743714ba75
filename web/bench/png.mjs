// Small PNG files for the repository: at most 256 colours, without an alpha
// channel. Reads nothing but RGBA pixels.

import { deflateSync } from 'node:zlib';

/**
 * Writes RGBA pixels as an indexed PNG.
 * @param {Uint8Array} rgba
 * @param {number} width
 * @param {number} height
 * @param {number} [most] colours
 */
export function indexedPNG(rgba, width, height, most = 128) {
  const { palette, nearest } = quantize(rgba, most);
  const lines = Buffer.alloc((width + 1) * height); // each with filter 0 before it
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 4) lines[y * (width + 1) + x + 1] = nearest(rgba[at], rgba[at + 1], rgba[at + 2]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const chunks = [chunk('IHDR', head), chunk('PLTE', Buffer.from(palette.flat())), chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

/**
 * Median cut (Heckbert 1982) over the colours, 5 bits to a channel.
 * @param {Uint8Array} rgba
 * @param {number} most
 */
function quantize(rgba, most) {
  const count = new Uint32Array(1 << 15);
  const sums = [new Float64Array(1 << 15), new Float64Array(1 << 15), new Float64Array(1 << 15)];
  const key = (r, g, b) => ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3);
  for (let i = 0; i < rgba.length; i += 4) {
    const k = key(rgba[i], rgba[i + 1], rgba[i + 2]);
    count[k]++;
    for (let c = 0; c < 3; c++) sums[c][k] += rgba[i + c];
  }
  const channel = (k, c) => (k >> (10 - 5 * c)) & 31;
  /** A box of colours, its longest channel and how far it spreads there. */
  const box = (keys) => {
    let weight = 0;
    let axis = 0;
    let spread = -1;
    for (const k of keys) weight += count[k];
    for (let c = 0; c < 3; c++) {
      let lo = 31;
      let hi = 0;
      for (const k of keys) {
        lo = Math.min(lo, channel(k, c));
        hi = Math.max(hi, channel(k, c));
      }
      if (hi - lo > spread) [spread, axis] = [hi - lo, c];
    }
    return { keys, axis, spread, weight };
  };
  const boxes = [box([...count.keys()].filter((k) => count[k] > 0))];
  while (boxes.length < most) {
    // What is wide is cut first, even where it is rare: thin lines count.
    boxes.sort((a, b) => b.spread * Math.log1p(b.weight) - a.spread * Math.log1p(a.weight));
    if (boxes[0].spread === 0) break;
    const { keys, axis, weight } = boxes.shift();
    keys.sort((a, b) => channel(a, axis) - channel(b, axis));
    let half = 0;
    let cut = 0;
    while (cut < keys.length - 1 && (cut === 0 || half + count[keys[cut]] <= weight / 2)) half += count[keys[cut++]];
    boxes.push(box(keys.slice(0, cut)), box(keys.slice(cut)));
  }
  const index = new Uint8Array(1 << 15);
  const palette = boxes.map(({ keys, weight }, i) => {
    for (const k of keys) index[k] = i;
    return sums.map((s) => Math.round(keys.reduce((sum, k) => sum + s[k], 0) / weight));
  });
  return { palette, nearest: (r, g, b) => index[key(r, g, b)] };
}

function chunk(type, data) {
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  data.copy(out, 8);
  out.writeUInt32BE(crc(out.subarray(4, data.length + 8)), data.length + 8);
  return out;
}

function crc(bytes) {
  let c = -1;
  for (const b of bytes) {
    c ^= b;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  }
  return ~c >>> 0;
}
