// Lighthouse on the published site, with its own default throttling (a slow phone on a slow line): node lighthouse.mjs
// Needs dist/site, and the packages of this folder. scripts/bench sees to both.

import { createReadStream, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { fileFor, serve } from '../../../scripts/serve.mjs';
import { find } from '../../e2e/engines/programs.mjs';

const RUNS = 5;
const HELD_TO = { 'performance': 85, 'accessibility': 95, 'best-practices': 95, 'seo': 95 };
// WebGL in software, as everywhere in the tests.
const FLAGS = ['--headless=new', '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'];

const site = fileURLToPath(new URL('../../../dist/site', import.meta.url));
const COMPRESSED_AS_ASKED = { '.html': 'text/html; charset=utf-8', '.json': 'application/json' };
const COMPRESSED_BESIDE = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.wasm': 'application/wasm' };

/** A host as docs/hosting.md describes it: the .br files in place of what they were made from, text compressed as it is asked for. */
function compressed(request, response) {
  const file = fileFor(site, request.url) ?? '';
  const kind = path.extname(file);
  const headers = (type) => ({ 'Content-Type': type, 'Content-Encoding': 'br', 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' });
  if (kind in COMPRESSED_BESIDE && existsSync(`${file}.br`)) {
    response.writeHead(200, { ...headers(COMPRESSED_BESIDE[kind]), 'Cache-Control': 'public, max-age=31536000, immutable' });
    createReadStream(`${file}.br`).pipe(response);
    return true;
  }
  if (!(kind in COMPRESSED_AS_ASKED) || !existsSync(file)) return false;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  response.writeHead(200, headers(COMPRESSED_AS_ASKED[kind])).end(brotliCompressSync(readFileSync(file), { params }));
  return true;
}

/** What `work` makes of a fresh browser, given its port for developers. */
async function inBrowser(work) {
  const chromePath = find(process.env.CHROMIUM ? [process.env.CHROMIUM] : ['chromium', 'chromium-browser', 'google-chrome']);
  const chrome = await launch({ chromePath, chromeFlags: FLAGS });
  try {
    return await work(chrome.port);
  } finally {
    await chrome.kill();
  }
}

const oneRun = (url) => inBrowser(async (port) => (await lighthouse(url, { port, logLevel: 'error', output: 'json' })).lhr);

/** What draws WebGL in this browser, by its own word. */
const renderer = () => inBrowser(async (port) => {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = await browser.contexts()[0].newPage();
  const name = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2');
    const known = gl && gl.getExtension('WEBGL_debug_renderer_info');
    return known ? gl.getParameter(known.UNMASKED_RENDERER_WEBGL) : 'none';
  });
  await browser.close();
  return name;
});

const score = (report, category) => Math.round(100 * report.categories[category].score);
const median = (reports) => reports.toSorted((a, b) => score(a, 'performance') - score(b, 'performance'))[Math.floor(reports.length / 2)];

/** What cost points, one line each. */
function shortcomings(report, category) {
  return report.categories[category].auditRefs.map(({ id, weight }) => ({ weight, ...report.audits[id] }))
    .filter((audit) => audit.weight > 0 && audit.score !== null && audit.score < 0.9)
    .map((audit) => `    ${audit.id}: ${audit.displayValue ?? audit.title}`);
}

const server = await serve(site, 0, compressed);
const reports = [];
for (let run = 0; run < Number(process.argv[2] ?? RUNS); run += 1) reports.push(await oneRun(server.url));
await server.close();

const middle = median(reports);
console.log(`\nLighthouse ${middle.lighthouseVersion} on dist/site, its default mobile throttling, median of ${reports.length}`);
console.log(`WebGL renderer: ${await renderer()}`);
for (const [category, most] of Object.entries(HELD_TO)) {
  const found = score(middle, category);
  const all = category === 'performance' ? ` (${reports.map((report) => score(report, category)).join(', ')})` : '';
  console.log(`${category.padEnd(16)}${found}${all}, held to ${most}${found < most ? ': MISSED' : ''}`);
  for (const line of shortcomings(middle, category)) console.log(line);
}
const figure = (id) => `${id} ${middle.audits[id].displayValue}`;
console.log(['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'speed-index'].map(figure).join(', '));
