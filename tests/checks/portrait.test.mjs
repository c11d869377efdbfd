// The picture beside links to the page: its size, what stands on it, and that it is the same one every time.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';

const program = fileURLToPath(new URL('../../build/native/src/portrait/starsheet_portrait', import.meta.url));
const SIZE = [1200, 630];  // what previews of links are made for
const BLUE = [0x17, 0x63, 0xe6];  // the mark's, as in web/favicon.svg

let folder, drawn, picture;

function draw(name) {
  const file = path.join(folder, name);
  execFileSync(program, [file]);
  return readFileSync(file);
}

/** The pixels of an 8-bit RGBA picture that is not interlaced. Filters as in PNG (ISO/IEC 15948), clause 9. */
function decoded(png) {
  assert.equal(png.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n');
  const width = png.readUInt32BE(16), height = png.readUInt32BE(20), line = 4 * width;
  assert.deepEqual([...png.subarray(24, 29)], [8, 6, 0, 0, 0]);
  const data = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(data));
  assert.equal(raw.length, height * (line + 1));
  const pixels = Buffer.alloc(height * line);
  const before = (i) => (i % line >= 4 ? pixels[i - 4] : 0);
  const above = (i) => (i >= line ? pixels[i - line] : 0);
  const corner = (i) => (i >= line && i % line >= 4 ? pixels[i - line - 4] : 0);
  const paeth = (i) => {
    const [a, b, c] = [before(i), above(i), corner(i)];
    const [toA, toB, toC] = [a, b, c].map((value) => Math.abs(a + b - c - value));
    if (toA <= toB && toA <= toC) return a;
    return toB <= toC ? b : c;
  };
  const guesses = [() => 0, before, above, (i) => (before(i) + above(i)) >> 1, paeth];
  for (let i = 0; i < pixels.length; i += 1) {
    const row = Math.floor(i / line);
    pixels[i] = raw[i + row + 1] + guesses[raw[row * (line + 1)]](i);
  }
  return { width, height, pixels };
}

/** How many pixels of a part of the picture are so, by red, green and blue. */
function count([left, top, right, bottom], isSo) {
  let found = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = 4 * (y * picture.width + x);
      if (isSo(picture.pixels.subarray(at, at + 3))) found += 1;
    }
  }
  return found;
}

const isBlue = (pixel) => BLUE.every((value, i) => Math.abs(pixel[i] - value) < 12);
const isInk = (pixel) => pixel.every((value) => value < 160);
const isWhite = (pixel) => pixel.every((value) => value === 255);

before(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'starsheet-portrait-'));
  drawn = draw('one.png');
  picture = decoded(drawn);
});
after(() => rmSync(folder, { recursive: true }));

test('it is of the size that previews are made for, and opaque', () => {
  assert.deepEqual([picture.width, picture.height], SIZE);
  for (let at = 3; at < picture.pixels.length; at += 4) assert.equal(picture.pixels[at], 255);
});

test('the gauge is in the colour of the mark, on the left alone', () => {
  const [width, height] = SIZE;
  assert.ok(count([0, 100, width / 2, height], isBlue) > 8000);
  assert.equal(count([width / 2, 100, width, height], isBlue), 0);
});

test('the bar names the screen and what it is about', () => {
  for (const [left, right] of [[200, 288], [298, 480]]) {
    assert.ok(count([left, 20, right, 58], isInk) > 300);
    assert.ok(count([left, 20, right, 58], isWhite) > 1500);
  }
});

test('drawn again it is the same, byte for byte', () => {
  assert.ok(draw('two.png').equals(drawn));
});
