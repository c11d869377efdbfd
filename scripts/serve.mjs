// Serves a folder on this machine alone: node scripts/serve.mjs FOLDER [--port N]
// Without --port it takes 8080 or the next free port. Runs on any node from 18 on.

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HOST = '127.0.0.1';
const FIRST_PORT = 8080;
const LAST_PORT = 8179;

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.xml': 'application/xml; charset=utf-8',
};

/** The file below `root` that a request asks for, or null when the request is malformed or leads outside. */
export function fileFor(root, url) {
  let asked;
  try {
    asked = decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return null;
  }
  if (!asked.startsWith('/') || /[\0\\]/.test(asked)) return null;
  if (asked.endsWith('/')) asked += 'index.html';
  const file = path.join(root, asked);
  return file.startsWith(root + path.sep) ? file : null;
}

async function sizeOf(file) {
  try {
    const found = await stat(file);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}

async function answer(root, request, response) {
  const refuse = (code, text) => response.writeHead(code, { 'Content-Type': 'text/plain' }).end(`${text}\n`);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Method not allowed');
  const file = fileFor(root, request.url);
  const size = file === null ? null : await sizeOf(file);
  if (size === null) return refuse(404, 'Not found');

  response.writeHead(200, {
    'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'Content-Length': size,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file).on('error', () => response.destroy()).pipe(response);
}

/**
 * Serves `folder` on `port` (0: any free one). Resolves to {url, port, close}; rejects when the port is taken.
 * `first(request, response)` may answer a request by itself, and then returns true.
 */
export function serve(folder, port, first = () => false) {
  const root = path.resolve(folder);
  const server = createServer((request, response) => first(request, response) || answer(root, request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      const taken = server.address().port;
      const close = () => new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections?.();
      });
      resolve({ url: `http://${HOST}:${taken}/`, port: taken, close });
    });
  });
}

/** The same on port 8080 or the next free one. */
export async function serveOnFreePort(folder, first) {
  for (let port = FIRST_PORT; port <= LAST_PORT; port++) {
    try {
      return await serve(folder, port, first);
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`ports ${FIRST_PORT} to ${LAST_PORT} are all taken`);
}

function usage(message) {
  console.error(`serve: ${message}\nusage: node scripts/serve.mjs FOLDER [--port N]`);
  process.exit(2);
}

async function main([folder, option, value, ...rest]) {
  if (!folder || rest.length > 0 || (option !== undefined && option !== '--port')) usage('wrong arguments');
  const port = Number(value);
  if (option && !(/^\d{1,5}$/.test(value ?? '') && port >= 1 && port <= 65535)) usage(`${value} is not a port`);

  const server = await (option ? serve(folder, port) : serveOnFreePort(folder));
  console.log(`StarSheet is at ${server.url} (Ctrl-C ends it)`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => server.close().then(() => process.exit(0)));
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2)).catch((error) => {
    const taken = error.code === 'EADDRINUSE' ? `port ${error.port} is taken` : error.message;
    console.error(`serve: ${taken}`);
    process.exit(1);
  });
}
