// What is published: names, copies, data, sizes.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { edition } from '../e2e/published.mjs';
import { hash } from '../../scripts/release/site.mjs';
import { brotli, BUDGETS, gzip, judged, measured } from '../../scripts/release/sizes.mjs';

let site, single, folder;

before(async () => {
  ({ single, ...site } = await edition('abc'));
  folder = mkdtempSync(path.join(os.tmpdir(), 'starsheet-release-'));
});
after(() => rmSync(folder, { recursive: true }));

const text = (name) => site.published.get(name).toString();

test('parts are named after their contents and named so by whatever needs them', () => {
  for (const name of site.parts) assert.ok(name.includes(hash(site.published.get(name)).slice(0, 12)), name);
  const [late, engine, graphics, script, styles] = site.parts;
  for (const name of [late, engine, graphics]) assert.ok(text(script).includes(name), name);
  for (const name of [engine, script, styles]) assert.ok(text('index.html').includes(`"${name}"`), name);
  for (const name of ['starsheet.js', 'starsheet.graphics.js', 'starsheet.wasm', 'starsheet.late.wasm', 'styles.css']) {
    assert.ok(!site.published.has(name) && !text('index.html').includes(`"${name}"`) && !/["']starsheet(\.late\.wasm|\.wasm|\.graphics\.js)["']/.test(text(script)), name);
  }
});

test('what the owner may edit keeps its name', () => {
  for (const name of ['index.html', 'brand.json', 'criteria/gbt27922-2011.json', 'service-worker.js', 'manifest.webmanifest']) {
    assert.ok(site.published.has(name) && !site.parts.includes(name), name);
  }
});

test('the licences of everything that the page is linked from are published, with their texts', () => {
  const licences = text('licences.txt');
  for (const name of ['Dear ImGui', 'nlohmann/json', 'QR Code generator (Project Nayuki)', 'zlib', 'Emscripten']) assert.ok(licences.includes(`======== ${name} ========`), name);
  for (const words of ['Omar Cornut', 'Niels Lohmann', 'Project Nayuki. (MIT License)', 'Jean-loup Gailly', 'Emscripten Authors']) assert.ok(licences.includes(words), words);
});

test('what is read without JavaScript says whose page it is, as the brand has it, and nothing where there is none', async () => {
  const line = '<p>深圳市深检检测技术有限公司 <a href="tel:18098997947">180-9899-7947</a></p>';
  for (const page of [text('index.html'), single.toString()]) assert.ok(page.match(/<noscript>[^]*?<\/noscript>/)[0].includes(line));
  const hostile = { 'brand.json': Buffer.from('{"name": "<b>&", "phone": "+86 (755) 1"}') };
  const { published } = await edition('abc', hostile);
  assert.match(published.get('index.html').toString(), /<noscript>\s*<p>&#60;b&#62;&#38; <a href="tel:\+867551">\+86 \(755\) 1<\/a><\/p>/);
  const neutral = await edition('abc', { 'brand.json': Buffer.from('{}') });
  assert.match(neutral.published.get('index.html').toString(), /<noscript>\s*<p><\/p>/);
});

test('compressed copies are the files', () => {
  for (const name of [site.parts[0], site.parts[3]]) {
    const bytes = site.published.get(name);
    assert.ok(brotliDecompressSync(brotli(bytes)).equals(bytes) && gunzipSync(gzip(bytes)).equals(bytes), name);
  }
});

test('two editions of the same are the same, byte for byte', async () => {
  const again = await edition('abc');
  assert.deepEqual([...again.published.keys()], [...site.published.keys()]);
  for (const [name, bytes] of again.published) assert.ok(bytes.equals(site.published.get(name)), name);
  assert.ok(again.single.equals(single));
});

test('the single file lets run nothing but its own script, and connects to nothing', () => {
  const page = single.toString();
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)[1];
  const script = /<script>([^]*?)<\/script>/.exec(page)[1];
  const styles = /<style>([^]*?)<\/style>/.exec(page)[1];
  assert.ok(policy.includes(`script-src 'sha256-${hash(script, 'base64')}' 'wasm-unsafe-eval'`));
  assert.ok(policy.includes(`style-src 'sha256-${hash(styles, 'base64')}'`));
  assert.ok(policy.includes("default-src 'none'") && policy.includes("connect-src 'none'"));
  assert.doesNotMatch(page.replace(/<script[^]*?<\/script>/g, ''), /(src|href)="(?!data:|#|tel:|https?:)[^"]/);
});

test('icons are PNG of the size that the manifest says', () => {
  for (const { src, sizes } of JSON.parse(text('manifest.webmanifest')).icons) {
    const png = site.published.get(src);
    const width = png.readUInt32BE(16), height = png.readUInt32BE(20);
    assert.equal(`${width}x${height}`, sizes);
    const length = png.readUInt32BE(33);
    assert.equal(inflateSync(png.subarray(41, 41 + length)).length, height * (1 + 4 * width));
  }
});

test('over budget is refused, with what grew since the table, most first', () => {
  const table = path.join(folder, 'sizes.tsv');
  writeFileSync(table, 'before the ready mark\tstarsheet.wasm\t200000\nbefore the ready mark\tindex.html\t3000\nbefore the ready mark\tstyles.css\t2000\n');
  const rows = [['starsheet.wasm', 260000], ['index.html', 8000], ['styles.css', 1900]].map(([file, bytes]) => ({ group: 'before the ready mark', file, bytes }));
  const complaints = judged(rows, table, () => {});
  assert.deepEqual(complaints, ['before the ready mark: 269900 bytes, 4900 more than 265000; grown since the table: starsheet.wasm +60000, index.html +5000']);
  assert.deepEqual(judged(rows.slice(0, 1), table, () => {}), []);
});

test('what is built keeps every budget', () => {
  const rows = measured(site.published, single);
  for (const [group, most] of Object.entries(BUDGETS)) {
    const sum = rows.filter((row) => row.group === group).reduce((total, { bytes }) => total + bytes, 0);
    assert.ok(sum > 0 && sum <= most, `${group}: ${sum} of ${most}`);
  }
});
