// Runs the browser tests a file at a time. Software GL on a busy machine can
// stall a frame for seconds, so a file that fails is run once more and counts
// as failed only when it fails again; which ones were run again is told.

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const files = readdirSync(here).filter((name) => name.endsWith('.test.js')).sort();
const run = (name) => spawnSync(process.execPath, ['--test', join(here, name)], { stdio: 'inherit' }).status === 0;

const again = [];
const failed = [];
for (const name of files) {
  if (run(name)) continue;
  again.push(name);
  if (!run(name)) failed.push(name);
}
if (again.length > 0) console.log('run twice: ' + again.join(', '));
console.log(`browser test files: ${files.length - failed.length} passed, ${failed.length} failed`);
if (failed.length > 0) console.log('failed: ' + failed.join(', '));
process.exit(failed.length > 0 ? 1 : 0);
