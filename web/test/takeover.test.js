// The canvas takes the poster's place without a jump: the two pictures are
// the same, tile by tile, but for a few more names for which there is room.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { alive, open, stand } from './open.js';

const { server, browser } = await stand();
const desk = await (await browser.newContext()).newPage(); // where pictures are compared

/**
 * The tiles in which two pictures differ: the mean over its pixels and
 * channels is more than 20 of 255.
 * @param {Buffer} a @param {Buffer} b PNG
 * @returns {Promise<{tiles: number, apart: string[]}>}
 */
const compare = (a, b) =>
  desk.evaluate(
    async (files) => {
      const [one, two] = await Promise.all(
        files.map(async (file) => {
          const image = new Image();
          image.src = 'data:image/png;base64,' + file;
          await image.decode();
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [image.width, image.height];
          const paper = canvas.getContext('2d');
          paper.drawImage(image, 0, 0);
          return paper.getImageData(0, 0, image.width, image.height);
        }),
      );
      const side = 32;
      const apart = [];
      let tiles = 0;
      for (let y = 0; y + side <= one.height; y += side)
        for (let x = 0; x + side <= one.width; x += side) {
          let sum = 0;
          for (let row = y; row < y + side; row++)
            for (let i = 4 * (row * one.width + x); i < 4 * (row * one.width + x + side); i++) sum += Math.abs(one.data[i] - two.data[i]);
          tiles++;
          const by = sum / (side * side * 3);
          if (by > 20) apart.push(`${by.toFixed(0)} at ${x},${y}`);
        }
      return { tiles, apart };
    },
    [a, b].map((file) => file.toString('base64')),
  );

const kinds = [
  ['a phone', 'index.html', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
  ['a sharp phone, dark, right to left', 'index.ar.html', { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, colorScheme: 'dark' }],
  ['a laptop', 'index.html', { viewport: { width: 1280, height: 720 } }],
  ['a laptop, right to left', 'index.ar.html', { viewport: { width: 1280, height: 720 } }],
];

for (const [name, path, options] of kinds)
  test(`on ${name}`, async () => {
    const { page, context, faults } = await open(browser, server.url + 'card.png', options);
    let go;
    const held = new Promise((resolve) => (go = resolve));
    await context.route('**/*.wasm', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(server.url + path);
    await page.locator('.map svg').first().waitFor();
    await page.waitForTimeout(300);
    const clip = await page.locator('.map').boundingBox();
    // What the page shows on the map is not compared.
    const bare = () => page.evaluate(() => document.querySelectorAll('.map button, .map .fetching').forEach((e) => (e.style.visibility = 'hidden')));
    await bare();
    const poster = await page.screenshot({ clip });
    assert.equal(await page.locator('.map.live, html.live').count(), 0, 'the map is there already');
    go();
    await alive(page);
    await page.waitForTimeout(1500);
    await bare();
    const canvas = await page.screenshot({ clip });
    if (process.env.KEEP) {
      writeFileSync(join(process.env.KEEP, name + ' poster.png'), poster);
      writeFileSync(join(process.env.KEEP, name + ' canvas.png'), canvas);
    }
    const { tiles, apart } = await compare(poster, canvas);
    assert.ok(tiles > 50 && apart.length <= tiles / 50, `${apart.length} of ${tiles} tiles differ: ${apart.slice(0, 20).join('; ')}`);
    assert.deepEqual(faults, []);
    await context.close();
  });
