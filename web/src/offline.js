// After one visit the page opens without a line, where it stands alone: a
// frame has no worker, and a sandboxed one may not even ask for it.

/** @param {string|undefined} script of the worker; none in a preview */
export function wireOffline(script) {
  if (!script || parent !== window || !isSecureContext || !location.protocol.startsWith('http')) return;
  try {
    navigator.serviceWorker?.register(script).then(keep, () => {});
  } catch {
    // Storage may be forbidden; then there is nothing to keep things in.
  }
}

/** The map's files, once they are there, were fetched before the worker saw it. */
async function keep() {
  await window.dateline?.ready;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ keep: performance.getEntriesByType('resource').map((e) => e.name) });
}
