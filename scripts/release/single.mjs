// The whole page in one file: everything it would fetch stands in it as data.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { hash, introduced, releaseBlock } from './site.mjs';

/** Contents of a script element that is data; nothing in it may end the element. */
const dataBlock = (id, type, text) => `<script type="${type}" id="${id}">${text}</script>`;

/** JSON whose "<" cannot be taken for markup. */
const harmless = (json) => json.toString().replaceAll('<', '\\u003c');

/** Deflated, in base64. Zopfli finds some 4 % more than zlib does; browsers unpack both alike. */
function packed(bytes) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'starsheet-pack-'));
  try {
    const file = path.join(folder, 'part');
    writeFileSync(file, bytes);
    return execFileSync('zopfli', ['--deflate', '--i5', '-c', file], { maxBuffer: 1 << 26 }).toString('base64');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function inlined(page, pattern, replacement) {
  if (!pattern.test(page)) throw new Error(`index.html has no ${pattern}`);
  return page.replace(pattern, () => replacement);
}

/** `files` is the built site, contents by name. */
export function singleFile(files, { version, commit, unpackSource }) {
  const text = (name) => files.get(name).toString();
  const script = `${unpackSource}\n${text('starsheet.js')}`.replaceAll('</script', '<\\/script');
  const styles = text('styles.css');
  const icon = `data:image/svg+xml;base64,${files.get('favicon.svg').toString('base64')}`;
  const policy = ["default-src 'none'", `script-src 'sha256-${hash(script, 'base64')}' 'wasm-unsafe-eval'`,
    `style-src 'sha256-${hash(styles, 'base64')}'`, 'img-src data: blob:', "connect-src 'none'", "base-uri 'none'", "form-action 'none'"].join('; ');
  const json = [...files.keys()].filter((name) => name === 'brand.json' || /^criteria\/[^/]+\.json$/.test(name)).sort();
  const facts = { version, commit, engine: hash(files.get('starsheet.wasm')), late: hash(files.get('starsheet.late.wasm')), script: hash(script) };
  const data = [
    releaseBlock(facts),
    ...json.map((name) => dataBlock(name, 'application/json', harmless(files.get(name)))),
    ...['starsheet.wasm', 'starsheet.late.wasm'].map((name) => dataBlock(name, 'application/octet-stream', packed(files.get(name)))),
  ].join('\n');

  let page = introduced(text('index.html'), files.get('brand.json') ?? '{}');
  page = inlined(page, /(?<=<meta http-equiv="Content-Security-Policy" content=")[^"]*/, policy);
  page = inlined(page, /(<link rel="preload"[^>]*>\n *)+/, '');
  page = inlined(page, /<meta name="theme-color"/, '<meta name="robots" content="noindex">\n  <meta name="theme-color"');  // the site is what is to be found
  page = inlined(page, /<link rel="stylesheet" href="styles\.css">/, `<style>${styles}</style>`);
  page = inlined(page, /<script src="starsheet\.js" defer><\/script>/, '');
  page = inlined(page, /(?<=data-later=")favicon\.svg(?=")/, icon);
  page = inlined(page, /<\/body>/, `${data}\n<script>${script}</script>\n</body>`);
  return Buffer.from(page);
}
