// Many maps on a page: how smoothly it scrolls, past maps that are only now
// fetched and past those that are there.
import { startChromium } from './browser.mjs';

const MAPS = 20;
const STEP = 60; // CSS pixels a frame

/**
 * @param {string} url of a built folder
 * @returns {Promise<Record<'bare'|'first'|'again', number[]>>} milliseconds from frame to frame
 */
export async function scrolledBy(url) {
  const browser = await startChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
    const host = (body) => `<!doctype html><meta charset="utf-8"><title>Many</title>${body}`;
    const rows = (row) => Array.from({ length: MAPS }, (_, i) => '<p>Text</p>' + row(i)).join('');
    const maps = rows((i) => `<dateline-map src="./" title="Map ${i}"></dateline-map>`);
    const blocks = rows(() => '<div style="height:580px;background:linear-gradient(red,blue)"></div>');
    await page.route(url + 'bare.html', (route) => route.fulfill({ contentType: 'text/html', body: host(blocks) }));
    await page.route(url + 'many.html', (route) => route.fulfill({ contentType: 'text/html', body: host('<script src="embed.js" async></script>' + maps) }));
    const out = {};
    for (const [name, path] of [['bare', 'bare.html'], ['first', 'many.html'], ['again', '']]) {
      if (path) await page.goto(url + path);
      await page.waitForTimeout(3000);
      out[name] = await page.evaluate(scroll, STEP);
    }
    return out;
  } finally {
    await browser.close();
  }
}

/** In the page: from top to bottom. */
async function scroll(step) {
  const gaps = [];
  const bottom = document.documentElement.scrollHeight - innerHeight;
  let last = performance.now();
  for (let y = 0; y < bottom; y += step) {
    scrollTo(0, y);
    await new Promise(requestAnimationFrame);
    gaps.push(performance.now() - last);
    last = performance.now();
  }
  return gaps;
}
