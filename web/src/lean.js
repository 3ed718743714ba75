// A WebGL context without what the map does not need. On a machine without a
// graphics card every pixel that is touched once more is time that a reader
// waits, and ebiten touches some for nothing. It also takes a part of the
// screen for another one, which is put right here.

/**
 * Gives ebiten
 *
 * a drawing buffer of colours only: ebiten asks for a stencil, which it does
 * not use, and leaves the browser's defaults of a depth buffer and of several
 * samples to a pixel, where the map's lines are smooth already;
 *
 * textures that the card filters: ebiten reads the nearest texel and mixes
 * four of them itself. Read in its middle, a texel is the same either way;
 *
 * a buffer that is cleared as buffers are: ebiten paints a transparent
 * rectangle over it, by a program that looks up a texture in each pixel. It
 * is the only one to replace (ONE, ZERO) the whole of the screen;
 *
 * the part of the screen that was meant: WebGL counts its rows from the
 * bottom, ebiten from the top. ebiten turns what it draws on the screen, but
 * not the rectangle that it confines it to.
 *
 * @returns {() => void} puts the browser's own function back
 */
export function leanContext() {
  const proto = /** @type {any} */ (HTMLCanvasElement.prototype);
  const own = proto.getContext;
  proto.getContext = function (/** @type {string} */ kind, /** @type {any} */ wish) {
    if (kind !== 'webgl2') return own.call(this, kind, wish);
    const gl = own.call(this, kind, { ...wish, antialias: false, depth: false, stencil: false });
    if (gl) lean(gl);
    return gl;
  };
  return () => void (proto.getContext = own);
}

/** @param {WebGL2RenderingContext} gl */
function lean(gl) {
  const { texParameteri, bindFramebuffer, blendFuncSeparate, scissor, drawElements } = gl;
  let screen = true; // what is drawn on
  let replaces = false;
  let whole = false;

  gl.texParameteri = (target, name, value) => texParameteri.call(gl, target, name, value === gl.NEAREST ? gl.LINEAR : value);
  gl.bindFramebuffer = (target, buffer) => {
    screen = !buffer;
    bindFramebuffer.call(gl, target, buffer);
  };
  gl.blendFuncSeparate = (from, to, fromAlpha, toAlpha) => {
    replaces = from === gl.ONE && to === gl.ZERO && fromAlpha === gl.ONE && toAlpha === gl.ZERO;
    blendFuncSeparate.call(gl, from, to, fromAlpha, toAlpha);
  };
  gl.scissor = (x, y, width, height) => {
    whole = width >= gl.drawingBufferWidth && height >= gl.drawingBufferHeight;
    scissor.call(gl, x, screen ? gl.drawingBufferHeight - y - height : y, width, height);
  };
  gl.drawElements = (mode, count, type, offset) => {
    if (screen && replaces && whole && count === 6) gl.clear(gl.COLOR_BUFFER_BIT);
    else drawElements.call(gl, mode, count, type, offset);
  };
}
