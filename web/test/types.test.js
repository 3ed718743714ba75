// The scripts keep to their types, and the declarations that are given away
// serve a host page that is written in TypeScript.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const web = join(dirname(fileURLToPath(import.meta.url)), '..');

/** @param {...string} args @returns {string} what tsc complains of */
function tsc(...args) {
  try {
    execFileSync(process.execPath, [join(web, 'node_modules/typescript/bin/tsc'), ...args], { cwd: web, encoding: 'utf8' });
    return '';
  } catch (err) {
    return String(/** @type {any} */ (err).stdout);
  }
}

test('the scripts keep to their types', () => assert.equal(tsc('-p', '.'), ''));

const USE = `
import type { DatelineMessage, DatelineCommand } from './dateline.d.ts';
const map = document.querySelector('dateline-map')!;
map.addEventListener('select', (e) => e.detail.id?.toUpperCase());
map.addEventListener('ready', ({ detail }) => detail.excerpts.map((x) => x.exact.length + detail.steps));
map.addEventListener('height', ({ detail: { height } }) => height.toFixed());
map.addEventListener('error', ({ detail }) => detail.reason === 'no-map');
map.addEventListener('click', (e) => e.preventDefault());
map.select(null);
map.step(3);
const heard = (m: DatelineMessage) => (m.type === 'step' ? m.n : m.type === 'find' ? m.excerpt : 0);
const say: DatelineCommand = { dateline: 1, token: '0123456789abcdef', type: 'select', id: 'a' };
window.dateline?.on('step', ({ n, total }) => n / total);
window.dateline?.ready.then(({ live }) => live);
`;
const MISUSE = [
  'document.querySelector("dateline-map")!.step("3");',
  'document.querySelector("dateline-map")!.select(3);',
  'document.querySelector("dateline-map")!.addEventListener("step", (e) => e.detail.id);',
  'const m: import("./dateline.d.ts").DatelineCommand = { dateline: 2, token: "", type: "hello" };',
  'const m: import("./dateline.d.ts").DatelineCommand = { dateline: 1, token: "", type: "dance" };',
];

test('the declarations serve a host page, and find its mistakes', () => {
  const dir = mkdtempSync(join(web, '.types-'));
  try {
    const check = (text) => {
      writeFileSync(join(dir, 'host.ts'), text.replaceAll('./dateline.d.ts', '../dateline.d.ts') + '\n/// <reference path="../dateline.d.ts" />\nexport {};');
      return tsc('--ignoreConfig', '--noEmit', '--strict', '--allowImportingTsExtensions', '--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler', '--types', '', join(dir, 'host.ts'), 'dateline.d.ts');
    };
    assert.equal(check(USE), '');
    for (const text of MISUSE) assert.match(check(text), /error TS/, text);
  } finally {
    rmSync(dir, { recursive: true });
  }
});
