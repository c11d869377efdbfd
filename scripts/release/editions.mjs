// Both editions of the built page: the site and the single file, in memory.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { singleFile } from './single.mjs';
import { publishedSite } from './site.mjs';

const inRoot = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** All files of a folder, contents by name. */
export function filesIn(folder) {
  return new Map(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort().map((name) => [name, readFileSync(path.join(folder, name))]));
}

/** Without comments but those that browsers read, `//# …`. */
async function smaller(script) {
  const { code } = await minify(script.toString(), { ecma: 2020, compress: { passes: 2, ecma: 2020 }, format: { comments: /^# / } });
  return Buffer.from(code);
}

/**
 * {published, parts, single} of what is built: the site's files by name, the names of its hashed parts, and the single
 * file. `changed` may replace some of the built files.
 */
export async function editions(made, changed = {}) {
  const files = new Map([...filesIn(inRoot('build/wasm/site')), ...Object.entries(changed)]);
  files.set('starsheet.js', await smaller(files.get('starsheet.js')));
  const workerSource = readFileSync(inRoot('web/worker/service-worker.js'), 'utf8');
  const unpackSource = await smaller(readFileSync(inRoot('web/single/unpack.js')));
  const site = publishedSite(files, { ...made, workerSource });
  const single = singleFile(files, { ...made, unpackSource });
  site.published.set('starsheet.html', single);  // the owner's desk puts the owner's files into it
  return { ...site, single };
}
