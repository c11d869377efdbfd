// Fills dist/ from what was built: node scripts/release/release.mjs [--write-sizes]. Called by scripts/build --release.

import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { editions, filesIn } from './editions.mjs';
import { hash } from './site.mjs';
import { asTable, brotli, gzip, judged, measured } from './sizes.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sizesTable = path.join(root, 'scripts/release/sizes.tsv');
const at = (...parts) => path.join(root, ...parts);

function commit() {
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--untracked-files=no') !== '';
  return git('rev-parse', 'HEAD').slice(0, 12) + (changed ? '+' : '');
}

/** The picture beside links to the page, drawn by the page's own code. */
function portrait() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'starsheet-portrait-'));
  try {
    execFileSync(at('build/native/src/portrait/starsheet_portrait'), [path.join(folder, 'og.png')]);
    return readFileSync(path.join(folder, 'og.png'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function put(name, bytes) {
  mkdirSync(path.dirname(at('dist', name)), { recursive: true });
  writeFileSync(at('dist', name), bytes);
}

/** Files that may be kept for ever stand there compressed as well; one that may be edited must not have a stale copy beside it. */
function putSite({ published, parts }) {
  for (const [name, bytes] of published) put(`site/${name}`, bytes);
  for (const name of parts) {
    put(`site/${name}.br`, brotli(published.get(name)));
    put(`site/${name}.gz`, gzip(published.get(name)));
  }
}

function putSums() {
  const lines = [...filesIn(at('dist'))].map(([name, bytes]) => `${hash(bytes)}  ${name}\n`);
  put('SHA256SUMS', lines.join(''));
}

async function main(options) {
  const version = /project\(starsheet VERSION ([\d.]+)/.exec(readFileSync(at('CMakeLists.txt'), 'utf8'))[1];
  const { published, parts, single } = await editions({ version, commit: commit() }, { 'og.png': portrait() });

  rmSync(at('dist'), { recursive: true, force: true });
  putSite({ published, parts });
  put('starsheet.html', single);
  copyFileSync(at('build/native/src/cli/starsheet'), at('dist/starsheet'));
  chmodSync(at('dist/starsheet'), 0o755);
  putSums();

  const rows = measured(published, single);
  if (options.includes('--write-sizes')) writeFileSync(sizesTable, asTable(rows));
  const complaints = judged(rows, sizesTable);
  complaints.forEach((complaint) => console.error(`over budget: ${complaint}`));
  process.exitCode = complaints.length ? 1 : 0;
}

await main(process.argv.slice(2));
