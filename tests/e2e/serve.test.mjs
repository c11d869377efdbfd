// The server of scripts/run.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';

let folder;
let server;

before(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'starsheet-serve-'));
  mkdirSync(path.join(folder, 'site'));
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  for (const name of ['index.html', 'a.js', 'a.mjs', 'a.wasm', 'a.json', 'a.css', 'a.webmanifest', 'a.svg', 'a b.txt']) {
    writeFileSync(path.join(folder, 'site', name), name);
  }
  server = await serve(path.join(folder, 'site'), 0);
});

after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

for (const [name, type] of [
  ['', 'text/html; charset=utf-8'],
  ['a.js', 'text/javascript; charset=utf-8'],
  ['a.mjs', 'text/javascript; charset=utf-8'],
  ['a.wasm', 'application/wasm'],
  ['a.json', 'application/json; charset=utf-8'],
  ['a.css', 'text/css; charset=utf-8'],
  ['a.webmanifest', 'application/manifest+json'],
  ['a.svg', 'image/svg+xml'],
  ['a%20b.txt', 'text/plain; charset=utf-8'],
]) {
  test(`/${name} is served as ${type}, never from a stale cache`, async () => {
    const response = await fetch(server.url + name);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), type);
    assert.equal(response.headers.get('cache-control'), 'no-cache');
    assert.equal(await response.text(), name === '' ? 'index.html' : decodeURIComponent(name));
  });
}

test('a query does not change which file is served', async () => {
  assert.equal(await (await fetch(`${server.url}a.js?lang=en`)).text(), 'a.js');
});

test('a missing file is 404, and another method 405', async () => {
  assert.equal((await fetch(`${server.url}nope`)).status, 404);
  assert.equal((await fetch(server.url, { method: 'POST' })).status, 405);
});

/** What the server says to a request target that a browser would tidy up before sending. */
function raw(target) {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => {
      socket.end(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    });
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk) => { text += chunk; }).on('end', () => resolve(text)).on('error', reject);
  });
}

for (const target of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/a/..\\..\\secret.txt', '/%zz', '/a%00.js']) {
  test(`${target} does not lead out of the folder`, async () => {
    const answer = await raw(target);
    assert.match(answer, /^HTTP\/1\.1 40[04]/);
    assert.doesNotMatch(answer, /secret$/);
  });
}

test('a taken port is refused', async () => {
  await assert.rejects(serve(folder, server.port), { code: 'EADDRINUSE' });
});
