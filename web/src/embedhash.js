// The address of the page around can carry the reader's place in the story:
// #place=ID or #step=N, with the value of data-hash and a hyphen in front
// where the page has several maps.

/**
 * @param {HTMLElement} host
 * @param {(type: string, more: object) => void} post to the frame
 * @param {(target: EventTarget, type: string, fn: (e: any) => void) => void} listen
 * @returns {(type: string, detail: any) => void} told what the reader does
 */
export function openHash(host, post, listen) {
  const prefix = host.dataset.hash ? host.dataset.hash + '-' : '';
  let ours = false; // whether the address says where the reader is on this map
  let step = 0;

  function follow() {
    const said = new URLSearchParams(location.hash.slice(1));
    const id = said.get(prefix + 'place');
    const n = said.get(prefix + 'step');
    if (id || n) {
      if (id) post('select', { id });
      else post('step', { n: +(/** @type {string} */ (n)) });
      host.scrollIntoView({ block: 'center' });
    } else if (ours) post('select', { id: null });
    ours = !!(id || n);
  }
  listen(window, 'hashchange', follow);
  // What loads above the map would push it away again.
  if (document.readyState === 'complete') follow();
  else listen(window, 'load', follow);

  return (type, detail) => {
    if (type === 'step') step = detail.n;
    const spot = detail.id ? 'place=' + encodeURIComponent(detail.id) : step ? 'step=' + step : '';
    if (!spot && !ours) return;
    ours = !!spot;
    // Not a new entry: the way back leads out of the page as before.
    history.replaceState(history.state, '', spot ? '#' + prefix + spot : location.pathname + location.search);
  };
}
