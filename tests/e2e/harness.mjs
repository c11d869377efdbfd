// Opens the built page in one of the machine's browsers and watches it: every request, failed answer and error is kept.
// $STARSHEET_ENGINE says which: chromium (unless told otherwise), firefox, firefox-headless, webkit. See README.md.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve } from '../../scripts/serve.mjs';

// One device pixel to each of CSS: WebGL in software takes four times as long for two, and one test looks at densities.
export const PHONE = { width: 390, height: 844, scale: 1, touch: true };
export const TABLET = { width: 820, height: 1180, scale: 1, touch: true };
export const DESKTOP = { width: 1440, height: 720, scale: 1, touch: false };

const SITE = process.env.STARSHEET_SITE ?? fileURLToPath(new URL('../../build/wasm/site', import.meta.url));
const READY_MARK = 'starsheet:ready';
const LATE_MARK = 'starsheet:late';  // what the first screen does not need has come, too
const READY_TIMEOUT_MS = 60_000;

// What each engine is and what its driver can do:
//   playwright   all of Playwright's calls and the protocol below it: composition, throttling, touch pans, routes, media, printing
//   touch        fingers: `tap()` is a touch, and the page knows that it is touched
//   density      device pixels other than one to a CSS pixel
//   narrow       windows as narrow as a phone
//   print        the printed page as a PDF
//   evenInk      letters of every colour are equally heavy
//   anyPage      requests and downloads of any page, also one that another server or the disk gives
//   letters      larger letters, as visitors set them for all pages
//   undoKeys     Ctrl+Z and Ctrl+Shift+Z inside a text field, which are the browser's own
const ENGINES = {
  'chromium': { playwright: true, letters: true, evenInk: true, anyPage: true, print: true, undoKeys: true, touch: true, density: true, narrow: true, webgl: true, launch: async (letters) => (await import('./engines/chromium.mjs')).launch({ letters }) },
  'firefox': { letters: true, evenInk: true, anyPage: true, print: true, undoKeys: true, density: true, narrow: true, webgl: true, launch: async (letters) => (await import('./engines/firefox.mjs')).launch({ headless: false, letters }) },
  'firefox-headless': { letters: true, evenInk: true, anyPage: true, print: true, undoKeys: true, density: true, narrow: true, launch: async (letters) => (await import('./engines/firefox.mjs')).launch({ headless: true, letters }) },
  'webkit': { webgl: true, launch: async () => (await import('./engines/webkit.mjs')).launch() },
};

export const engine = process.env.STARSHEET_ENGINE ?? 'chromium';
if (!ENGINES[engine]) throw new Error(`STARSHEET_ENGINE is ${engine}; known are ${Object.keys(ENGINES).join(', ')}`);

/** What the engine's driver can do: see above. */
export const can = ENGINES[engine];

/** How the page draws in this engine when nothing is in its way. */
export const RENDERER = can.webgl ? 'webgl' : 'software';

// STARSHEET_RENDERER=software has pages drawn in software where a test does not say how.
const drawn = process.env.STARSHEET_RENDERER ? { renderer: process.env.STARSHEET_RENDERER } : {};

/** Registers a test in the engines where `possible`, such as can.touch; elsewhere there is no such test. */
export const testWhere = (possible, name, body) => { if (possible) test(name, body); };

/**
 * Serves `site` and starts the browser. The result opens pages with `open(options)` and ends both with `close()`.
 *
 *   const stage = await start();
 *   const app = await stage.open({ size: PHONE, query: { lang: 'en', theme: 'dark' } });
 *   await app.page.getByRole('button', { name: 'Undo' }).tap();
 *   await app.close();   // fails when the page did something it must not do
 *   await stage.close();
 *
 * `letters: 1.5` has a browser whose visitor reads all pages with letters so much larger (can.letters).
 * `app.page` is Playwright's page, or one that has the same names for what tests use (engines/remote.mjs).
 */
export async function start({ site = SITE, letters = 1 } = {}) {
  const server = await serve(site, 0);
  const browser = await can.launch(letters);
  return {
    origin: new URL(server.url).origin,
    open: (options) => open(browser, site, server.url, options),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** A server of one page's own, whose `answers` ({path: {type, body, status}}, also a promise of one) go before the files of `site`. */
async function serveInstead(site, answers, inject, requests) {
  const first = (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    requests.push(`http://${request.headers.host}${request.url}`);
    const send = ({ type, body, status = 200 }) => response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-cache' }).end(body);
    const instead = answers[pathname.slice(1)];
    if (instead) return Promise.resolve(instead).then(send);
    if (!inject || !/(\/|\.html)$/.test(pathname)) return false;
    const text = readFileSync(path.join(site, pathname.replace(/\/$/, '/index.html')), 'utf8').replace('<head>', `<head>${inject}`);
    return send({ type: 'text/html; charset=utf-8', body: text });
  };
  return serve(site, 0, first);
}

/**
 * A fresh profile with one page, opened and waited for until all of the program is there.
 * `size` is PHONE, TABLET, DESKTOP or alike; `query` and `fragment` go into the address; `locale` and `colorScheme` are
 * what the browser reports of its user (the scheme only where can.playwright); `path` is another file of the site; `init`
 * runs in the page before its own scripts; `throttle: 4` slows the processor to a quarter from the start (can.playwright);
 * `motion: true` lets the page move what it shows, which is drawn many times then (can.playwright; the others always move);
 * `answers` ({path: {type, body, status}}, or promises) is served instead of files of the site, as it is at each request; `ready: false` does not wait, `late: false`
 * only until the ready mark; `welcome: true` begins where a first visit does, not at the score sheet.
 */
async function open(browser, site, shared, options = {}) {
  const { size = DESKTOP, query = {}, fragment = '', path: file = '', locale = 'zh-CN', colorScheme = 'light', motion = false, init, throttle, answers } = options;
  const inject = browser.script?.({ locale, init });
  const asked = [];
  const own = answers || inject ? await serveInstead(site, answers ?? {}, inject, asked) : null;
  const address = new URL(file, own?.url ?? shared);
  address.search = new URLSearchParams({ ...(options.welcome ? {} : { screen: 'sheet' }), ...drawn, ...query }).toString();
  address.hash = fragment;
  const { page, end, ...rest } = await browser.open(address.href, { size, locale, colorScheme, motion, init, throttle });
  const leave = async () => {
    await end();
    await own?.close();
  };

  const lastMark = options.late ?? true ? LATE_MARK : READY_MARK;
  const app = {
    ...rest,
    page,
    origin: address.origin,
    requests: inject ? asked : rest.requests,
    ready: () => untilMarked(page, rest, lastMark),
    reload: async () => {
      await page.reload();
      await untilMarked(page, rest, lastMark);
    },
    screenshot: (to) => page.screenshot({ path: to, animations: 'allow', caret: 'initial' }),
    /** The colour of one pixel of what is on screen: [red, green, blue]. */
    pixel: (x, y) => pixel(page, x, y),
    /** Ends the page, whatever it did. */
    end: leave,
    close: async () => {
      await leave();
      assert.deepEqual(rest.problems, [], 'the page did something it must not do');
    },
  };
  if (options.ready ?? true) await app.ready();
  return app;
}

async function pixel(page, x, y) {
  const png = await page.screenshot();
  return page.evaluate(async ([data, left, top]) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
    const scale = image.width / window.innerWidth;
    pen.drawImage(image, -Math.round(left * scale), -Math.round(top * scale));
    return Array.from(pen.getImageData(0, 0, 1, 1).data).slice(0, 3);
  }, [png.toString('base64'), x, y]);
}

/** Resolves at that mark; rejects at the first uncaught error, or after a minute with what went wrong until then. */
export async function untilMarked(page, { failure, problems }, mark = LATE_MARK) {
  let timer;
  const timeout = new Promise((_, reject) => {
    const late = () => reject(new Error(`no ${mark} mark; so far: ${problems.join('\n') || 'nothing wrong'}`));
    timer = setTimeout(late, READY_TIMEOUT_MS);
  });
  const marked = page.evaluate((name) => new Promise((resolve) => {
    const seen = () => performance.getEntriesByName(name, 'mark').length > 0;
    if (seen()) return resolve();
    new PerformanceObserver((_, observer) => {
      if (!seen()) return;
      observer.disconnect();
      resolve();
    }).observe({ type: 'mark' });
  }), mark);
  try {
    await Promise.race([marked, failure, timeout]);
  } finally {
    marked.catch(() => {});
    clearTimeout(timer);
  }
}
