// The quotations of the cards know their way to the sentence in the article
// around the frame, when it is there.

/**
 * @param {import('./story.js').Story} story
 * @param {import('./words.js').Say} say
 * @param {(type: string, more?: object) => void} tell the page around
 */
export function wireQuotes(story, say, tell) {
  story.on('found', (/** @type {unknown[]} */ ids) => {
    for (const figure of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('figure[data-excerpt]'))) {
      const caption = figure.querySelector('figcaption');
      const there = ids.includes(figure.dataset.excerpt);
      const button = caption?.querySelector('.find');
      if (!there) button?.remove();
      else if (!button) caption?.append(make(figure.dataset.excerpt ?? ''));
    }
  });

  /** @param {string} excerpt */
  function make(excerpt) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'find';
    button.textContent = say('article.find');
    button.addEventListener('click', () => {
      if (document.fullscreenElement) document.exitFullscreen();
      tell('find', { excerpt });
    });
    return button;
  }
}
