// Pictures for the eye, in web/test/shots.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { alive, open, root, stand, storyOf } from './open.js';

const shots = join(root, 'web/test/shots');
mkdirSync(shots, { recursive: true });
const { server, browser } = await stand();
const story = await storyOf(server.url);

const sizes = { phone: { width: 390, height: 844 }, laptop: { width: 1280, height: 800 } };

for (const [name, viewport] of Object.entries(sizes))
  for (const colorScheme of ['light', 'dark'])
    test(`${name} ${colorScheme}`, async () => {
      const options = { viewport, colorScheme, deviceScaleFactor: name === 'phone' ? 2 : 1, reducedMotion: 'reduce' };
      const { page, context } = await open(browser, server.url + 'index.html', options);
      const shoot = async (what) => {
        const picture = await page.screenshot({ path: join(shots, `${name}-${colorScheme}-${what}.png`) });
        assert.ok(picture.length > 20_000, what + ' is empty');
      };
      await shoot('poster');
      await alive(page);
      await page.waitForTimeout(500);
      await shoot('map');
      await page.evaluate((id) => window.dateline.select(id), story.places[1].id);
      await page.waitForTimeout(700);
      await shoot('card');
      for (const n of [1, 4, story.steps]) {
        await page.evaluate((n) => window.dateline.step(n), n);
        await page.waitForTimeout(700);
        await shoot('step-' + n);
      }
      await context.close();
    });

test('the demo article and paper', async () => {
  const { page, context } = await open(browser, server.url + 'demo.html');
  await page.waitForTimeout(4000);
  await page.screenshot({ path: join(shots, 'demo.png') });
  await context.close();
  const paper = await open(browser, server.url + 'index.html');
  await alive(paper.page);
  const pdf = await paper.page.pdf({ path: join(shots, 'paper.pdf') });
  assert.ok(pdf.length > 20_000);
  await paper.context.close();
});
