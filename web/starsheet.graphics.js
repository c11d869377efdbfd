// A worker that asks for WebGL and says when the browser's graphics answer at once, so that web/host/webgl.js, which has to
// stand still until it is answered, asks only then.
const AT_ONCE_MS = 4;
const AGAIN_MS = 20;
const TIMES = 5;  // in a row
const CLEARED_MS = 1000;

const gl = 'OffscreenCanvas' in self && new OffscreenCanvas(1, 1).getContext('webgl');
let inTime = 0;

function ask() {
  const begin = performance.now();
  if (gl) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  inTime = performance.now() - begin < AT_ONCE_MS ? inTime + 1 : 0;
  if (!gl || inTime === TIMES) postMessage(!!gl);
  else setTimeout(ask, AGAIN_MS);
}

// Told that it is enough it gives its context back before it goes: the page stands still while a worker ends, and ending
// with a context takes long.
onmessage = () => {
  const loser = gl && gl.getExtension('WEBGL_lose_context');
  if (loser) loser.loseContext();
  setTimeout(close, CLEARED_MS);
};
ask();
