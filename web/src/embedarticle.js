// The second half of embed.js: what it does with the article around the map.
// Fetched only where data-article asks for it.

import { openArticle } from './article.js';

/** @type {any} */ (window).datelineArticle = openArticle;
