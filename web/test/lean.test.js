// The lean drawing context: what ebiten's clearing of the screen looks like
// is cleared, everything else is drawn.

import assert from 'node:assert/strict';
import { test } from 'node:test';

/** A context that writes down what it is asked, and a canvas that gives it. */
function canvas() {
  const calls = [];
  const gl = { ONE: 1, ZERO: 0, NEAREST: 9728, LINEAR: 9729, COLOR_BUFFER_BIT: 16384, drawingBufferWidth: 640, drawingBufferHeight: 480 };
  for (const name of ['texParameteri', 'bindFramebuffer', 'blendFuncSeparate', 'scissor', 'drawElements', 'clear'])
    gl[name] = function (...args) {
      assert.equal(this, gl, name + ' is called on its context');
      calls.push([name, ...args]);
    };
  globalThis.HTMLCanvasElement = class {
    getContext(kind, wish) {
      calls.push(['getContext', kind, wish]);
      return gl;
    }
  };
  return { gl, calls, canvas: new globalThis.HTMLCanvasElement() };
}

test('only the rectangle that replaces the whole screen becomes a clear', async () => {
  const { gl, calls, canvas: c } = canvas();
  const own = globalThis.HTMLCanvasElement.prototype.getContext;
  const { leanContext } = await import('../src/lean.js');
  const undo = leanContext();
  c.getContext('webgl2', { alpha: true, stencil: true });
  assert.deepEqual(calls.shift(), ['getContext', 'webgl2', { alpha: true, antialias: false, depth: false, stencil: false }]);

  gl.texParameteri(3553, 10240, gl.NEAREST);
  gl.texParameteri(3553, 10242, 33071);
  assert.deepEqual(calls.splice(0), [['texParameteri', 3553, 10240, gl.LINEAR], ['texParameteri', 3553, 10242, 33071]]);

  const image = {};
  const draw = (buffer, from, to, width, height, count) => {
    gl.bindFramebuffer(36160, buffer);
    gl.blendFuncSeparate(from, to, from, to);
    gl.scissor(0, 0, width, height);
    calls.length = 0;
    gl.drawElements(4, count, 5125, 24);
    return calls[0][0];
  };
  assert.equal(draw(null, 1, 0, 640, 480, 6), 'clear');
  assert.equal(draw(null, 1, 771, 640, 480, 6), 'drawElements', 'the base map is painted over');
  assert.equal(draw(null, 1, 0, 400, 480, 6), 'drawElements', 'a part of the screen');
  assert.equal(draw(null, 1, 0, 640, 480, 12), 'drawElements', 'more than a rectangle');
  assert.equal(draw(image, 1, 0, 640, 480, 6), 'drawElements', 'an image');
  assert.deepEqual(calls[0], ['drawElements', 4, 6, 5125, 24]);

  // The upper part of the screen is the upper one; an image is as it was.
  const part = (buffer) => {
    gl.bindFramebuffer(36160, buffer);
    calls.length = 0;
    gl.scissor(10, 20, 300, 200);
    return calls[0];
  };
  assert.deepEqual(part(null), ['scissor', 10, 260, 300, 200]);
  assert.deepEqual(part(image), ['scissor', 10, 20, 300, 200]);

  undo();
  assert.equal(globalThis.HTMLCanvasElement.prototype.getContext, own);
});
