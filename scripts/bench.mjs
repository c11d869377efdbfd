// Sizes of what the page ships, what a first visit transfers before the ready mark, and how it behaves once settled.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { speed } from '../tests/bench/speed.mjs';
import { DESKTOP, PHONE, start } from '../tests/e2e/harness.mjs';

const IDLE_MS = 5000;

const site = fileURLToPath(new URL('../build/wasm/site', import.meta.url));

function sizesOf(file) {
  const bytes = readFileSync(path.join(site, file));
  const brotli = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  return { file, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length };
}

const total = (rows) => rows.reduce(
  (sum, row) => ({ ...sum, raw: sum.raw + row.raw, gzip: sum.gzip + row.gzip, brotli: sum.brotli + row.brotli }),
  { file: 'total', raw: 0, gzip: 0, brotli: 0 });

function print(title, rows) {
  console.log(`\n${title}`);
  console.log(`${'raw'.padStart(10)}${'gzip'.padStart(10)}${'brotli'.padStart(10)}  file`);
  for (const { file, raw, gzip, brotli } of [...rows, total(rows)]) {
    console.log(`${String(raw).padStart(10)}${String(gzip).padStart(10)}${String(brotli).padStart(10)}  ${file}`);
  }
}

/** The files of the site that the first visit asks for before the ready mark. */
async function firstVisit(stage) {
  const app = await stage.open();
  const files = app.requests.filter((url) => url.startsWith(stage.origin) && !url.endsWith('.late.wasm'))
    .map((url) => decodeURIComponent(new URL(url).pathname).replace(/^\//, '').replace(/(^|\/)$/, '$1index.html'));
  await app.context.close();
  return [...new Set(files)];
}

/** Frames drawn in five untouched seconds, memory and start, at one size. */
async function behaviour(stage, size) {
  const app = await stage.open({ size });
  const session = await app.devtools();
  const figures = await app.page.evaluate(async (idleMs) => {
    const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
    await pause(1000);
    const before = window.StarSheet.stats();
    await pause(idleMs);
    const after = window.StarSheet.stats();
    const ready = performance.getEntriesByName('starsheet:ready', 'mark')[0].startTime;
    return { ready: Math.round(ready), idleFrames: after.frames - before.frames, ...after };
  }, IDLE_MS);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await app.context.close();
  return { ...figures, jsHeap: usedSize };
}

const files = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)))
  .sort();
print('Every file of the site', files.map(sizesOf));

const stage = await start();
const visit = (await firstVisit(stage)).map(sizesOf);
print('Asked for before the ready mark, as built; scripts/build --release makes the script smaller, and holds it all to its budget', visit);

console.log('\nOnce settled (software WebGL of this machine; times compare within one run only)');
for (const [name, size] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
  const it = await behaviour(stage, size);
  console.log(`${name.padEnd(8)} ready mark ${it.ready} ms, frames in ${IDLE_MS / 1000} s untouched ${it.idleFrames}, ` +
    `pending ${it.pending}, renderer ${it.renderer}, glyphs ${it.glyphs}, JS heap ${(it.jsHeap / 1e6).toFixed(1)} MB`);
}
await speed(stage);
await stage.close();
