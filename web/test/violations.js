// Counts what a content security policy forbids, in every document.

/** @param {import('playwright-core').BrowserContext} context */
export const counting = (context) =>
  context.addInitScript(() => {
    const all = (/** @type {any} */ (window).violations = []);
    addEventListener('securitypolicyviolation', (e) => all.push(`${e.effectiveDirective} ${e.blockedURI} ${e.sample}`), true);
  });

/** @param {import('playwright-core').Page|import('playwright-core').Frame} page @returns {Promise<string[]>} */
export const broken = (page) => page.evaluate(() => /** @type {any} */ (window).violations);
