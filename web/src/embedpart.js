// The rest of this script, fetched when it is needed from where this came.

import { article } from 'parts';

const me = /** @type {HTMLScriptElement|null} */ (document.currentScript);

/** @type {Promise<typeof import('./article.js').openArticle>|undefined} */
let part;

/**
 * What looks after the article. It fails where a policy of the page forbids
 * the file; the map does without it.
 * @param {string} folder of a story, where the file lies too
 */
export const articlePart = (folder) =>
  (part ??= new Promise((resolve, reject) => {
    const w = /** @type {any} */ (window);
    const src = new URL(article, me?.src || folder).href;
    const el = document.createElement('script');
    el.src = w.trustedTypes ? w.trustedTypes.createPolicy('dateline', { createScriptURL: () => src }).createScriptURL('') : src;
    if (me) el.nonce = me.nonce;
    el.onload = () => {
      el.remove();
      resolve(w.datelineArticle);
    };
    el.onerror = (why) => {
      part = undefined; // another map may have better luck
      reject(why);
    };
    document.head.append(el);
  }));
