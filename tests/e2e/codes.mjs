// Codes to scan, as they are on a screen or in a picture: read by another decoder, and looked at pixel by pixel.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const jsQR = createRequire(import.meta.url)('jsqr');
const QUIET = 4;

/** The greys of a picture, one byte a pixel. One letter a pixel comes over from the browser: a list of numbers would take seconds. */
export async function greysOf(page, address) {
  const { letters, width, height } = await page.evaluate(async (from) => {
    const image = new Image();
    image.src = from;
    await image.decode();
    const [width, height] = [image.naturalWidth, image.naturalHeight];
    const pen = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
    pen.drawImage(image, 0, 0);
    const pixels = pen.getImageData(0, 0, width, height).data.filter((_, at) => at % 4 === 1);
    return { letters: new TextDecoder('latin1').decode(pixels.map((green) => green >> 1)), width, height };
  }, address);
  return { greys: Uint8Array.from(letters, (letter) => letter.charCodeAt(0) * 2), width, height };
}

/** What the code in a picture says and where its modules lie; undefined where none is read. */
export function readCode({ greys, width, height }) {
  const rgba = new Uint8ClampedArray(greys.length * 4);
  for (let at = 0; at < rgba.length; at += 1) rgba[at] = at % 4 === 3 ? 255 : greys[at >> 2];
  const found = jsQR(rgba, width, height, { inversionAttempts: 'dontInvert' });
  if (!found) return undefined;
  const { topLeftCorner: from, bottomRightCorner: to } = found.location;
  return { text: found.data, modules: found.version * 4 + 17, left: Math.round(from.x), top: Math.round(from.y), right: Math.round(to.x), bottom: Math.round(to.y) };
}

/** Asserts that the picture's code has so many whole pixels to each module, nothing grey, and a free edge of four modules. Gives what it says. */
export function assertSharp(picture, least, what) {
  const { greys, width, height } = picture;
  const code = readCode(picture);
  assert.ok(code, `${what}: no code is read`);
  const at = (x, y) => greys[y * width + x];
  const { modules } = code;
  // Where the decoder saw the corner finders, to the pixel: from there to the first dark ones.
  const isDark = (x, y) => at(x, y) < 128;
  const row = code.top + 1;
  let left = Math.max(0, code.left - 3);
  while (!isDark(left, row)) left += 1;
  let top = Math.max(0, code.top - 3);
  while (!isDark(left, top)) top += 1;
  let finder = 0;
  while (isDark(left + finder, top)) finder += 1;
  const module = finder / 7;
  assert.ok(Number.isInteger(module), `${what}: seven modules are ${finder} pixels`);
  assert.ok(module >= least, `${what}: ${module} pixels to a module, ${least} are the least`);
  const edge = QUIET * module, side = modules * module;
  assert.ok(left >= edge && top >= edge && left + side + edge <= width && top + side + edge <= height, `${what}: no room for the free edge`);
  const wrong = [];
  for (let y = -edge; y < side + edge; y += 1) {
    for (let x = -edge; x < side + edge; x += 1) {
      const grey = at(left + x, top + y);
      const inside = x >= 0 && y >= 0 && x < side && y < side;
      const middle = inside ? at(left + Math.floor(x / module) * module + (module >> 1), top + Math.floor(y / module) * module + (module >> 1)) : 255;
      if ((grey > 6 && grey < 249) || (grey < 128) !== (middle < 128)) wrong.push(`${x},${y}: ${grey}`);
    }
  }
  assert.deepEqual(wrong.slice(0, 5), [], `${what}: ${wrong.length} pixels between modules`);
  return code.text;
}
