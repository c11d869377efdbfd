// Builds, serves, watches and reloads; see scripts/dev. The served page gets one script more, which listens for the next build.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync, watch } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve, serveOnFreePort } from './serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const site = path.join(root, 'build/dev/site');
const SETTLES_MS = 80;  // editors write a file in several steps
const RELOADER = "new EventSource('dev-events').onmessage = () => location.reload();";

const listeners = new Set();
let building = false;
let changed = false;

/** Builds; what changes meanwhile is built right afterwards. Tells the open pages when it is done. */
function build() {
  if (building) {
    changed = true;
    return;
  }
  building = true;
  const start = Date.now();
  const child = spawn('scripts/build', ['dev'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text) => { said += text; });
  child.on('close', (code) => {
    building = false;
    if (code !== 0) console.error(said);
    console.log(`${code === 0 ? 'built' : 'FAILED'} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
    if (code === 0) listeners.forEach((response) => response.write('data: built\n\n'));
    if (changed) {
      changed = false;
      build();
    }
  });
}

/** What the site's own files do not answer: the page with the reloader, the reloader, its events. */
function answered(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const index = path.join(site, 'index.html');
  if (/^\/(index\.html)?$/.test(pathname)) {
    const source = existsSync(index) ? readFileSync(index, 'utf8') : '<!doctype html><title>StarSheet</title><head></head>The first build is under way.';
    const page = source.replace('</head>', '<script src="dev-reload.js" defer></script></head>');
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end(page);
  } else if (pathname === '/dev-reload.js') {
    response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(RELOADER);
  } else if (pathname === '/dev-events') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    listeners.add(response);
    request.on('close', () => listeners.delete(response));
  } else {
    return false;
  }
  return true;
}

const [, , option, port] = process.argv;
const server = await (option ? serve(site, Number(port), answered) : serveOnFreePort(site, answered));
console.log(`StarSheet is at ${server.url}, and comes again after each build (Ctrl-C ends it)`);
let timer;
for (const folder of ['src', 'web', 'criteria']) {
  watch(path.join(root, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(build, SETTLES_MS);
  });
}
build();
