// Runs a Go program so that it can be cut off at any moment: nothing of it
// runs, listens or holds memory afterwards, and its faults end in a word to
// the page instead of in the console.

/**
 * @typedef {object} Contained
 * @property {() => void} run
 * @property {() => void} cut
 */

/**
 * @param {new () => any} Go of wasm_exec.js
 * @param {WebAssembly.Module} module
 * @param {Record<string, string>} env
 * @param {(why: unknown) => void} ended called when the program ends by itself or breaks
 * @returns {Promise<Contained>}
 */
export async function contain(Go, module, env, ended) {
  // What the functions below keep is this box alone. Emptied, it leaves
  // nothing that leads to the program's memory, whoever still has a function
  // of the program.
  /** @type {{go: any, instance: WebAssembly.Instance|null}} */
  const box = { go: new Go(), instance: null };
  box.go.env = env;
  box.go.exit = () => {}; // would warn in the console
  box.instance = await WebAssembly.instantiate(module, box.go.importObject);

  const resume = Go.prototype._resume;
  box.go._resume = () => {
    try {
      if (box.go) resume.call(box.go);
    } catch (err) {
      ended(err);
    }
  };
  /** The program's functions. @type {WeakSet<object>} */
  const functions = new WeakSet();
  box.go._makeFuncWrapper = (/** @type {number} */ id) => {
    /** @this {any} */
    function call() {
      if (!box.go) return;
      const event = { id, this: this, args: arguments, result: undefined };
      box.go._pendingEvent = event;
      box.go._resume();
      return event.result;
    }
    functions.add(call);
    return call;
  };

  // What the program hangs on the window and the document would stay there.
  /** @type {[EventTarget, string, any][]} */
  const hung = [];
  const { addEventListener } = EventTarget.prototype;
  /** @this {EventTarget} @param {string} type @param {any} fn @param {any} how */
  EventTarget.prototype.addEventListener = function (type, fn, how) {
    if (fn && functions.has(fn) && (this === window || this === document)) hung.push([this, type, fn]);
    return addEventListener.call(this, type, fn, how);
  };
  const views = () => [...document.querySelectorAll('meta[name=viewport]')];
  const before = views();

  return {
    run() {
      const { go, instance } = box;
      go.run(instance).then(() => ended(new Error('the viewer ended')), ended);
    },
    cut() {
      if (!box.go) return;
      for (const due of box.go._scheduledTimeouts.values()) clearTimeout(due);
      box.go = box.instance = null;
      EventTarget.prototype.addEventListener = addEventListener;
      for (const [target, type, fn] of hung.splice(0)) target.removeEventListener(type, fn);
      for (const el of views()) if (!before.includes(el)) el.remove();
    },
  };
}

/** What the program writes is for those who look for it. */
export function quiet() {
  const text = new TextDecoder();
  const { fs } = /** @type {any} */ (window);
  /** @param {number} fd @param {Uint8Array} part */
  fs.writeSync = (fd, part) => {
    console.debug(text.decode(part));
    return part.length;
  };
}
