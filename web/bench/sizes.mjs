// Sizes of what a built folder holds.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** The bytes of a file in brotli 11: its .br copy, or compressed here. */
export function brotli(dir, name) {
  try {
    return statSync(join(dir, name + '.br')).size;
  } catch {
    return brotliCompressSync(readFileSync(join(dir, name)), {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
    }).length;
  }
}

/** The one file of a folder that a pattern names. */
export function only(dir, pattern) {
  const names = readdirSync(dir).filter((n) => pattern.test(n));
  if (names.length !== 1) throw new Error(`${dir}: ${names.length} files match ${pattern}`);
  return names[0];
}

/** The one file that a page of a folder names by a pattern. */
export function named(dir, page, pattern) {
  const found = readFileSync(join(dir, page), 'utf8').match(pattern);
  if (!found) throw new Error(`${dir}/${page} names no ${pattern}`);
  return found[0];
}

/** The bytes of a file as it lies there. */
export function plain(dir, name) {
  return statSync(join(dir, name)).size;
}
