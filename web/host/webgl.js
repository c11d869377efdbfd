// Puts triangles on the canvas: WebGL 1, one program, textures of 8-bit coverage. Until WebGL stands, and without it, a
// canvas in its place shows the picture that the compiled side draws in software.
const webgl = (() => {
  const PICTURE = 3, SCALE = 4;  // attributes
  const VERTEX_BYTES = 20;  // position and texture place as floats, colour as bytes
  const RESTORE_MS = 3000;
  const ASKED_MS = 3000;    // an answer that takes longer is not waited for
  const UNREAD_WORDS = 8;   // UnreadGlyph in src/platform/software.h
  const canvas = device.canvas;
  const layer = document.createElement('canvas');
  let gl = null;
  let flat = null;
  let lost = false;
  let program = null;
  let textures = new Map();
  let lastTexture = 0;
  let firstVertex = -1;
  let restoring = 0;
  let climbing = 0;

  // Glyphs carry their own pixels, so their corners are moved onto whole device pixels: text is crisp wherever it stands.
  // Everything else is drawn with the texture's one white pixel and stays where it is. The picture's width, height and white
  // pixel, and the scale, are attributes without an array: they hold for all corners, and unlike a uniform's place that of an
  // attribute need not be asked for, which would wait until the browser's graphics have done all before.
  const VERTEX = `
    attribute vec2 position, place;
    attribute vec4 colour, picture;
    attribute float scale;
    varying vec2 at;
    varying vec4 tint;
    void main() {
      vec2 pixel = position * scale;
      if (place != picture.zw) pixel = floor(pixel + 0.51);
      at = place;
      tint = colour;
      gl_Position = vec4(pixel.x / picture.x * 2.0 - 1.0, 1.0 - pixel.y / picture.y * 2.0, 0.0, 1.0);
    }`;
  const FRAGMENT = `
    #ifdef GL_FRAGMENT_PRECISION_HIGH
    precision highp float;
    #else
    precision mediump float;
    #endif
    varying vec2 at;
    varying vec4 tint;
    uniform sampler2D coverage;
    void main() { gl_FragColor = vec4(tint.rgb, tint.a * texture2D(coverage, at).a); }`;

  function shader(kind, source) {
    const made = gl.createShader(kind);
    gl.shaderSource(made, source);
    gl.compileShader(made);
    gl.attachShader(program, made);
  }

  /**
   * Everything that a lost context takes with it, but the textures. Asks the context for nothing: an answer would wait for
   * shaders that the browser compiles elsewhere.
   */
  function build() {
    program = gl.createProgram();
    shader(gl.VERTEX_SHADER, VERTEX);
    shader(gl.FRAGMENT_SHADER, FRAGMENT);
    ['position', 'place', 'colour', 'picture', 'scale'].forEach((name, index) => gl.bindAttribLocation(program, index, name));
    gl.linkProgram(program);
    gl.useProgram(program);
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    [0, 1, 2].forEach((index) => gl.enableVertexAttribArray(index));
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
  }

  function start() {
    standIn();
    glyphs.tryOut();
  }

  /** Resolves to the worker that asks in our place, once it was answered; to null where there is none. */
  const answered = () => new Promise((resolve) => {
    const asker = parts.worker('starsheet.graphics.js');
    if (!asker) return resolve(null);
    const settled = () => {
      clearTimeout(patience);
      resolve(asker);
    };
    const patience = setTimeout(settled, ASKED_MS);
    asker.onmessage = settled;
    asker.onerror = settled;
    return asker;
  });

  /**
   * Up from software to WebGL, where there is one. The first frame does not wait for it: where WebGL is software itself the
   * first context stops whoever asks for it for a fifth of a second, so a worker asks first.
   */
  async function climb() {
    climbing = 1;
    const asker = await answered().catch(() => null);  // not every frame may start a worker
    const context = canvas.getContext('webgl', { alpha: false, antialias: false, depth: false, stencil: false });
    if (asker) asker.postMessage('enough');
    climbing = 0;
    if (!context) return;
    gl = context;
    canvas.addEventListener('webglcontextlost', whenLost);
    canvas.addEventListener('webglcontextrestored', whenRestored);
    if (!gl.isContextLost()) takeOver();
  }

  /** WebGL draws from now on, in place of software. */
  function takeOver() {
    build();
    const below = flat.canvas;
    flat = null;
    engine.call('renderer_lost');
    schedule.drawNow();
    below.remove();
    canvas.style.visibility = '';
  }

  function whenLost(event) {
    event.preventDefault();  // without it the browser does not restore
    lost = true;
    if (!flat) restoring = setTimeout(giveUp, RESTORE_MS);
  }

  function whenRestored() {
    clearTimeout(restoring);
    restoring = 0;
    lost = false;
    textures = new Map();
    if (flat) return takeOver();
    build();
    engine.call('renderer_lost');
    schedule.wake();
  }

  /** Software draws from now on. A canvas keeps its first kind of context for life, so it takes a fresh one. */
  function standIn() {
    const fresh = canvas.cloneNode();
    fresh.removeAttribute('id');
    canvas.style.visibility = 'hidden';  // it still tells the size
    canvas.after(fresh);
    flat = fresh.getContext('2d', { alpha: false });
  }

  function giveUp() {
    restoring = 0;
    standIn();
    engine.call('renderer_lost');
    schedule.wake();
  }

  /**
   * Glyphs that the browser does not let us read go into the texture as they are on their canvas; also those that begin
   * above the rows which were just written over.
   */
  function paintGlyphs(width, top, rows, pixels) {
    const above = Math.min(top, glyphs.reach);
    const bytes = HEAPU8.subarray(pixels - above * width, pixels + rows * width);
    glyphs.paintPostponed(bytes, width, (picture, x, y) => {
      gl.texSubImage2D(gl.TEXTURE_2D, 0, x, top - above + y, gl.ALPHA, gl.UNSIGNED_BYTE, picture);
    });
  }

  function createTexture(width, height, pixels) {
    const texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, texture);
    [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T].forEach((axis) => gl.texParameteri(gl.TEXTURE_2D, axis, gl.CLAMP_TO_EDGE));
    [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER].forEach((way) => gl.texParameteri(gl.TEXTURE_2D, way, gl.LINEAR));
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.ALPHA, width, height, 0, gl.ALPHA, gl.UNSIGNED_BYTE,
      HEAPU8.subarray(pixels, pixels + width * height));
    paintGlyphs(width, 0, height, pixels);
    if (lastTexture) schedule.wake();  // what this frame drew before the texture grew used the old one's white pixel
    lastTexture += 1;
    textures.set(lastTexture, texture);
    return lastTexture;
  }

  function updateTexture(id, width, top, rows, pixels) {
    gl.bindTexture(gl.TEXTURE_2D, textures.get(id));
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, top, width, rows, gl.ALPHA, gl.UNSIGNED_BYTE,
      HEAPU8.subarray(pixels, pixels + width * rows));
    paintGlyphs(width, top, rows, pixels);
  }

  function deleteTexture(id) {
    gl.deleteTexture(textures.get(id));
    textures.delete(id);
  }

  function begin(scale, whiteU, whiteV) {
    gl.viewport(0, 0, canvas.width, canvas.height);
    gl.disable(gl.SCISSOR_TEST);
    gl.clearColor(1, 1, 1, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.enable(gl.SCISSOR_TEST);
    gl.vertexAttrib4f(PICTURE, canvas.width, canvas.height, whiteU, whiteV);
    gl.vertexAttrib1f(SCALE, scale);
  }

  function list(vertices, vertexBytes, indices, indexBytes) {
    gl.bufferData(gl.ARRAY_BUFFER, HEAPU8.subarray(vertices, vertices + vertexBytes), gl.STREAM_DRAW);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, HEAPU8.subarray(indices, indices + indexBytes), gl.STREAM_DRAW);
    firstVertex = -1;
  }

  function pointTo(vertex) {
    if (vertex === firstVertex) return;
    firstVertex = vertex;
    const base = vertex * VERTEX_BYTES;
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, VERTEX_BYTES, base);
    gl.vertexAttribPointer(1, 2, gl.FLOAT, false, VERTEX_BYTES, base + 8);
    gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, VERTEX_BYTES, base + 16);
  }

  function draw(texture, x, y, width, height, count, first, vertex) {
    pointTo(vertex);
    gl.bindTexture(gl.TEXTURE_2D, textures.get(texture) || null);
    gl.scissor(x, canvas.height - y - height, width, height);
    gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_SHORT, first * 2);
  }

  /**
   * Shows `rows` of a picture of that size from its row `top` on, or lays them `over` those before, and draws the glyphs on
   * them that the compiled side could not have.
   */
  function present(pixels, width, height, top, rows, unread, count, over) {
    if (!flat || !width) return;
    const shown = flat.canvas;
    if (shown.width !== width || shown.height !== height) {
      shown.width = width;
      shown.height = height;
    }
    const bytes = new Uint8ClampedArray(HEAPU8.buffer, pixels, width * rows * 4);
    const picture = new ImageData(bytes, width, rows);
    if (over) {
      layer.width = width;
      layer.height = rows;
      layer.getContext('2d').putImageData(picture, 0, 0);
      flat.drawImage(layer, 0, top);
    } else {
      flat.putImageData(picture, 0, top);
    }
    for (let at = unread >> 2; count > 0; count -= 1, at += UNREAD_WORDS) glyphs.draw(flat, HEAP32.subarray(at, at + UNREAD_WORDS));
  }

  return {
    start, climb, createTexture, updateTexture, deleteTexture, begin, list, draw, present,
    /** Whether WebGL draws. While its context is lost it takes everything and shows nothing, until software draws in its place. */
    ready: () => (flat ? 0 : 1),
    get kind() {
      if (flat) return 'software';
      return lost ? 'none' : 'webgl';
    },
    get pending() { return restoring || climbing ? 1 : 0; },
  };
})();
