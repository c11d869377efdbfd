// Opens the built page in the machine's Chromium and watches it: every request, failed answer and error is kept.

import assert from 'node:assert/strict';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../scripts/serve.mjs';

export const PHONE = { width: 390, height: 844, scale: 2, touch: true };
export const TABLET = { width: 820, height: 1180, scale: 2, touch: true };
export const DESKTOP = { width: 1440, height: 900, scale: 1, touch: false };

const SITE = fileURLToPath(new URL('../../build/wasm/site', import.meta.url));
const READY_MARK = 'starsheet:ready';
const READY_TIMEOUT_MS = 60_000;

// WebGL in software, and a browser that asks for nothing by itself.
const FLAGS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/** The browser to drive: $CHROMIUM, else the first of the usual names on the PATH. */
function findChromium() {
  const names = process.env.CHROMIUM ? [process.env.CHROMIUM] : ['chromium', 'chromium-browser', 'google-chrome'];
  for (const name of names) {
    for (const folder of name.includes('/') ? [''] : process.env.PATH.split(path.delimiter)) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        continue;
      }
    }
  }
  throw new Error(`no browser found (${names.join(', ')}); run ./scripts/setup`);
}

/**
 * Serves `site` and starts a browser. The result opens pages with `open(options)` and ends both with `close()`.
 *
 *   const stage = await start();
 *   const app = await stage.open({ size: PHONE, query: { lang: 'en', theme: 'dark' } });
 *   await app.page.getByRole('button', { name: 'Undo' }).tap();
 *   await app.close();   // fails when the page did something it must not do
 *   await stage.close();
 */
export async function start({ site = SITE } = {}) {
  const server = await serve(site, 0);
  // Without a UTF-8 locale the browser would drop Chinese names of downloads.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  const browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS, env });
  return {
    origin: new URL(server.url).origin,
    open: (options) => open(browser, server.url, options),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * A fresh profile with one page, opened and waited for until the ready mark.
 * `size` is PHONE, TABLET, DESKTOP or alike; `query` and `fragment` go into the address; `locale` and `colorScheme` are
 * what the browser reports of its user; `path` is another file of the site; `init` runs in the page before its own
 * scripts; `ready: false` does not wait.
 */
async function open(browser, base, options = {}) {
  const { size = DESKTOP, query = {}, fragment = '', path: file = '', locale = 'zh-CN', colorScheme = 'light' } = options;
  const context = await browser.newContext({
    viewport: { width: size.width, height: size.height },
    deviceScaleFactor: size.scale,
    hasTouch: size.touch,
    isMobile: size.touch,
    locale,
    colorScheme,
  });
  if (options.init) await context.addInitScript(options.init);
  const page = await context.newPage();
  page.on('filechooser', () => {});  // taken over from the start: taken over at the first press it may come too late
  const watch = watched(context, page, new URL(base).origin);
  const address = new URL(file, base);
  address.search = new URLSearchParams(query).toString();
  address.hash = fragment;

  const app = {
    page,
    context,
    requests: watch.requests,
    problems: watch.problems,
    ready: () => untilReady(page, watch),
    reload: async () => {
      await page.reload();
      await untilReady(page, watch);
    },
    /** Protocol session for what the driver has no call for, such as IME composition and CPU throttling. */
    devtools: () => context.newCDPSession(page),
    screenshot: (to) => page.screenshot({ path: to, animations: 'allow', caret: 'initial' }),
    close: async () => {
      await context.close();
      assert.deepEqual(watch.problems, [], 'the page did something it must not do');
    },
  };
  await page.goto(address.href);
  if (options.ready ?? true) await app.ready();
  return app;
}

/** Keeps what a page asks for and what goes wrong in it. */
function watched(context, page, origin) {
  const requests = [];
  const problems = [];
  let failed;
  const failure = new Promise((_, reject) => { failed = reject; });
  failure.catch(() => {});

  const isForeign = (url) => !/^(data|blob):/.test(url) && new URL(url).origin !== origin;
  context.on('request', (request) => {
    requests.push(request.url());
    if (isForeign(request.url())) problems.push(`request to another origin: ${request.url()}`);
  });
  context.on('requestfailed', (request) => problems.push(`${request.url()}: ${request.failure()?.errorText}`));
  context.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.url()}: status ${response.status()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    problems.push(`error: ${error.stack ?? error.message}`);
    failed(error);
  });
  page.on('crash', () => {
    problems.push('the page crashed');
    failed(new Error('the page crashed'));
  });
  return { requests, problems, failure };
}

/** Resolves at the ready mark; rejects at the first uncaught error, or after a minute with what went wrong until then. */
async function untilReady(page, watch) {
  let timer;
  const timeout = new Promise((_, reject) => {
    const late = () => reject(new Error(`no ${READY_MARK} mark; so far: ${watch.problems.join('\n') || 'nothing wrong'}`));
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
  }), READY_MARK);
  try {
    await Promise.race([marked, watch.failure, timeout]);
  } finally {
    marked.catch(() => {});
    clearTimeout(timer);
  }
}
