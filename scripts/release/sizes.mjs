// What is transferred, in bytes, against what it is held to and against the table of the last release.

import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export const brotli = (bytes) => brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
});
export const gzip = (bytes) => gzipSync(bytes, { level: 9 });

// Each line of the table: what it is, how it is compressed, and the most it may be.
export const BUDGETS = { 'before the ready mark': 265_000, 'precached afterwards': 480_000, 'single file': 560_000 };

/** Part names without the hash of their contents, so that a table outlives them. */
const plain = (name) => name.replace(/\.[0-9a-f]{12}(?=\.\w+$)/, '');

const BEFORE_READY = ['index.html', 'starsheet.js', 'starsheet.wasm', 'styles.css', 'brand.json', 'criteria/gbt27922-2011.json'];
const AFTERWARDS = ['starsheet.late.wasm', 'starsheet.graphics.js', 'favicon.svg', 'manifest.webmanifest', 'service-worker.js'];

/** [{group, file, bytes}…] of a published site and the single file. */
export function measured(published, single) {
  const rows = [];
  for (const [name, bytes] of [...published].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const file = plain(name);
    const group = BEFORE_READY.includes(file) ? 'before the ready mark' : AFTERWARDS.includes(file) ? 'precached afterwards' : null;
    if (group) rows.push({ group, file, bytes: brotli(bytes).length });
  }
  rows.push({ group: 'single file', file: 'starsheet.html', bytes: gzip(single).length });
  return rows;
}

export const asTable = (rows) => `# Bytes: brotli; of the single file gzip. Written by scripts/build --release --write-sizes.\n${
  rows.map(({ group, file, bytes }) => `${group}\t${file}\t${bytes}\n`).join('')}`;

function readTable(path) {
  const lines = readFileSync(path, 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
  return new Map(lines.map((line) => line.split('\t')).map(([group, file, bytes]) => [`${group}\t${file}`, Number(bytes)]));
}

/** Prints all sizes; returns a sentence for every budget that is exceeded, with what grew since the table. */
export function judged(rows, tablePath, print = console.log) {
  const before = readTable(tablePath);
  const growth = ({ group, file, bytes }) => bytes - (before.get(`${group}\t${file}`) ?? 0);
  const signed = (n) => (n > 0 ? `+${n}` : String(n));
  const complaints = [];
  for (const [group, most] of Object.entries(BUDGETS)) {
    const its = rows.filter((row) => row.group === group);
    const sum = its.reduce((total, { bytes }) => total + bytes, 0);
    print(`${String(sum).padStart(8)} of ${most}  ${group}`);
    its.forEach((row) => print(`${String(row.bytes).padStart(8)} ${signed(growth(row)).padStart(8)}    ${row.file}`));
    if (sum <= most) continue;
    const grown = its.filter((row) => growth(row) > 0).sort((a, b) => growth(b) - growth(a)).map((row) => `${row.file} ${signed(growth(row))}`);
    complaints.push(`${group}: ${sum} bytes, ${sum - most} more than ${most}; grown since the table: ${grown.join(', ') || 'nothing'}`);
  }
  return complaints;
}
