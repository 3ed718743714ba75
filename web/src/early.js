// Runs before anything is seen: tells the styles that there is a script, and
// opens the page in the language that the address asks for, #lang=TAG, where
// the folder has it. A map in an article cannot know what the folder has.

document.documentElement.className = parent === window ? 'js top-window' : 'js';

function turn() {
  const asked = /[#&]lang=([\w-]+)/.exec(location.hash);
  // "ar-IQ" is content with "ar".
  for (let tag = asked?.[1] ?? ''; tag; tag = tag.replace(/-?[^-]*$/, '')) {
    const link = /** @type {HTMLLinkElement|null} */ (document.querySelector(`link[hreflang="${tag}" i]`));
    if (!link) continue;
    const file = link.href.replace(/^.*\//, '');
    const rest = location.hash.replace(asked?.[0] ?? '', '').replace(/^&/, '#');
    if (link.hreflang !== document.documentElement.lang) location.replace(file + rest);
    return;
  }
}

addEventListener('hashchange', turn);
turn();
