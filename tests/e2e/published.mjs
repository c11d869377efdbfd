// A published site in a folder of its own, as an owner has it on a host: it can be replaced, edited and taken off the network.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { editions } from '../../scripts/release/editions.mjs';
import { serve } from '../../scripts/serve.mjs';

const built = (name) => readFileSync(new URL(`../../build/wasm/site/${name}`, import.meta.url));

/** Both editions of the built page, as version `commit`: each commit has another style sheet and another script. `changed`: other files instead of the built ones. */
export function edition(commit, changed = {}) {
  const styles = Buffer.concat([built('styles.css'), Buffer.from(`\n:root { --edition: "${commit}"; }\n`)]);
  const script = Buffer.concat([built('starsheet.js'), Buffer.from(`\nwindow.editionOfScript = "${commit}";\n`)]);
  return editions({ version: '0.0.0', commit }, { 'styles.css': styles, 'starsheet.js': script, ...changed });
}

/** Puts published files where `below` is on a server, which keeps what it was asked for in `asked`. */
export async function host(published, below = '') {
  const asked = [];
  let ill = null;
  const note = (request, response) => {
    const where = request.url.replace(/[?#].*/, '');
    asked.push(where);
    return ill !== null && !!ill(where.slice(1).replace(below, ''), response);
  };
  const folder = mkdtempSync(path.join(os.tmpdir(), 'starsheet-site-'));
  const put = (name, bytes) => {
    const file = path.join(folder, below, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  };
  const publish = (files) => {
    rmSync(path.join(folder, below), { recursive: true, force: true });
    files.forEach((bytes, name) => put(name, bytes));
  };
  publish(published);
  let server = await serve(folder, 0, note);
  const { port } = server;
  return {
    url: `${server.url}${below}`,
    port,
    asked,
    publish,
    put,
    remove: (name) => rmSync(path.join(folder, below, name)),
    /** From now on `act` (name, response) answers where it gives true; null: the files do. */
    fall: (act) => { ill = act; },
    cut: () => server.close(),
    mend: async () => { server = await serve(folder, port, note); },
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
