// The page's mark as PNG, for places that take no SVG: drawn here from the same figures as web/favicon.svg.

import { deflateSync } from 'node:zlib';

const BLUE = [0x17, 0x63, 0xe6], WHITE = [255, 255, 255];
const SAMPLES = 4;  // a side, per pixel
const STAR = [[32, 11.5], [38.2, 24.6], [52.5, 26.5], [42, 36.4], [44.6, 50.6], [32, 43.6], [19.4, 50.6], [22, 36.4], [11.5, 26.5], [25.8, 24.6]];

function inStar(x, y) {
  let inside = false;
  STAR.forEach(([x1, y1], i) => {
    const [x0, y0] = STAR[(i + STAR.length - 1) % STAR.length];
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
  });
  return inside;
}

/** Within the 64 × 64 square whose corners are rounded by `radius`. */
function inSquare(x, y, radius) {
  const dx = Math.max(radius - x, x - (64 - radius), 0), dy = Math.max(radius - y, y - (64 - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
}

function crc(bytes) {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return ~value >>> 0;
}

function chunk(name, content) {
  const body = Buffer.concat([Buffer.from(name), content]);
  const length = Buffer.alloc(4), check = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, check]);
}

/** A PNG of `size` pixels a side. `full`: the ground reaches the edges and the star keeps away from them, as masks want it. */
export function mark(size, { full = false } = {}) {
  const rows = [];
  for (let py = 0; py < size; py += 1) {
    const row = Buffer.alloc(1 + size * 4);
    for (let px = 0; px < size; px += 1) {
      let ground = 0, star = 0;
      for (let i = 0; i < SAMPLES * SAMPLES; i += 1) {
        const x = ((px + ((i % SAMPLES) + 0.5) / SAMPLES) * 64) / size, y = ((py + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) * 64) / size;
        if (!full && !inSquare(x, y, 14)) continue;
        ground += 1;
        star += inStar(full ? 32 + (x - 32) * 1.25 : x, full ? 32 + (y - 32) * 1.25 : y) ? 1 : 0;
      }
      const share = ground ? star / ground : 0;
      BLUE.forEach((blue, c) => { row[1 + px * 4 + c] = Math.round(blue + (WHITE[c] - blue) * share); });
      row[1 + px * 4 + 3] = Math.round((255 * ground) / (SAMPLES * SAMPLES));
    }
    rows.push(row);
  }
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0]);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([magic, chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}
