// Printed, the page is the map as vectors and all that is quoted, as text.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { open, stand } from './open.js';

const tools = ['/usr/bin/pdftotext', '/usr/bin/pdftoppm', '/usr/bin/pdfimages'].every(existsSync);
const { server, browser } = await stand();
const dir = mkdtempSync(join(tmpdir(), 'print-'));
after(() => rmSync(dir, { recursive: true }));

/** Letters alone: lines are broken anew on paper. */
const letters = (/** @type {string} */ s) => s.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');

for (const [name, colorScheme] of /** @type {const} */ ([['index.html', 'light'], ['index.html', 'dark'], ['index.ar.html', 'light']]))
  test(`${name}, from a ${colorScheme} screen`, { skip: !tools && 'no poppler-utils', timeout: 90_000 }, async () => {
    const { page, context, faults } = await open(browser, server.url + name, { colorScheme });
    // A reader may be anywhere in the story when it is printed.
    await page.evaluate(() => window.dateline.step(2));
    const said = await page.evaluate(() => {
      const all = (selector) => [...document.querySelectorAll(selector)].map((el) => el.textContent ?? '');
      return {
        title: document.querySelector('h1')?.textContent ?? '',
        places: all('[data-place] .name'),
        quotes: all('.features blockquote'),
        credits: [...new Set(all('.features figcaption .speaker'))],
        legend: all('.key span'),
        sources: all('.sources dd bdi'),
        controls: [...all('.bar .label'), ...all('.steps h2')],
      };
    });
    const pdf = join(dir, `${name}-${colorScheme}.pdf`);
    writeFileSync(pdf, await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } }));
    const text = letters(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }));
    assert.ok(said.quotes.length > 3 && said.legend.length > 3);
    if (name === 'index.html') {
      for (const want of [said.title, ...said.places, ...said.quotes, ...said.credits, ...said.legend, ...said.sources]) assert.ok(text.includes(letters(want)), want);
      for (const not of said.controls) assert.ok(!text.includes(letters(not)), not);
    }
    // No picture of the map is in it: it is drawn.
    assert.equal(execFileSync('pdfimages', ['-list', pdf], { encoding: 'utf8' }).trim().split('\n').length, 2);
    execFileSync('pdftoppm', ['-r', '60', '-gray', pdf, join(dir, 'p')]);
    // Dark letters on white paper: the first page is light at its edge and not empty.
    const first = readFileSync(join(dir, ['p-1.pgm', 'p-01.pgm'].find((f) => existsSync(join(dir, f))) ?? ''));
    const pixels = first.subarray(first.length - 60 * 60);
    assert.ok(pixels.every((v) => v > 250), 'the paper is not white');
    if (process.env.KEEP) execFileSync('pdftoppm', ['-r', '70', '-png', pdf, join(process.env.KEEP, `${name}-${colorScheme}`)]);
    assert.deepEqual(faults, []);
    await context.close();
  });
