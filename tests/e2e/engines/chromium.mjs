// Chromium through Playwright.

import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { find } from './programs.mjs';

// WebGL in software, and a browser that asks for nothing by itself. Only WebGL: the page around it, put together in software
// WebGL as well, took a sixth more of the processor.
const FLAGS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-compositing',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP plain.test 127.0.0.1',  // another name than this machine's own: over plain http not a secure context
];

/** Starts Chromium: $CHROMIUM, else the first of the usual names on the PATH. `letters` is its font size against the usual. Gives {open, close}. */
export async function launch({ letters }) {
  const executablePath = find(process.env.CHROMIUM ? [process.env.CHROMIUM] : ['chromium', 'chromium-browser', 'google-chrome']);
  // Without a UTF-8 locale the browser would drop Chinese names of downloads.
  const browser = await chromium.launch({ executablePath, args: [...FLAGS, `--blink-settings=defaultFontSize=${16 * letters}`], env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  return { open: (address, options) => open(browser, address, options), close: () => browser.close() };
}

async function open(browser, address, { size, locale, colorScheme, motion, init, throttle }) {
  const context = await browser.newContext({
    viewport: { width: size.width, height: size.height },
    deviceScaleFactor: size.scale,
    hasTouch: size.touch,
    isMobile: size.touch,
    locale,
    colorScheme,
    reducedMotion: motion ? 'no-preference' : 'reduce',
  });
  if (init) await context.addInitScript(init);
  const page = await context.newPage();
  if (throttle) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: throttle });
  page.on('filechooser', () => {});  // taken over from the start: taken over at the first press it may come too late
  const watch = watched(context, page, new URL(address).origin);
  await page.goto(address);
  return {
    page,
    context,
    ...watch,
    choose: async (ask, { name, text }) => {
      const asked = page.waitForEvent('filechooser');
      await ask();
      await (await asked).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    },
    download: async (press) => {
      const begun = page.waitForEvent('download');
      await press();
      const download = await begun;
      return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
    },
    /** Protocol session for what the driver has no call for, such as IME composition and CPU throttling. */
    devtools: () => context.newCDPSession(page),
    end: () => context.close(),
  };
}

/** Keeps what a page asks for and what goes wrong in it. */
function watched(context, page, origin) {
  const requests = [];
  const problems = [];
  const said = [];  // on the console
  let failed;
  const failure = new Promise((_, reject) => { failed = reject; });
  failure.catch(() => {});

  const isForeign = (url) => !/^(data|blob):/.test(url) && new URL(url).origin !== origin;
  context.on('request', (request) => {
    requests.push(request.url());
    if (isForeign(request.url())) problems.push(`request to another origin: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    if (why !== 'net::ERR_ABORTED') problems.push(`${request.url()}: ${why}`);  // aborted: on its way when the page was left
  });
  context.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.url()}: status ${response.status()}`);
  });
  page.on('console', (message) => {
    said.push(message.text());
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
  return { requests, problems, said, failure };
}
