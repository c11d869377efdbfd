// Firefox over WebDriver BiDi. With a screen (Xvfb) it draws with WebGL; headless it has none and draws in software.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { find, startScreen, startUntil } from './programs.mjs';
import { RemotePage } from './remote.mjs';

const PREFERENCES = {
  'app.update.disabledForTesting': true,
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.download.alwaysOpenPanel': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'focusmanager.testmode': true,  // a window without focus has a caret all the same
  'intl.accept_languages': 'zh-CN',
  'layout.css.prefers-color-scheme.content-override': 1,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'ui.prefersReducedMotion': 0,
  'widget.gtk.overlay-scrollbars.enabled': false,  // they fade while pictures are compared
};

const EVENTS = ['log.entryAdded', 'network.beforeRequestSent', 'network.responseCompleted', 'network.fetchError', 'input.fileDialogOpened',
  'browsingContext.downloadWillBegin', 'browsingContext.downloadEnd'];

/** Commands and events over one socket. */
async function connect(url) {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => { socket.onopen = resolve; socket.onerror = () => reject(new Error(`no answer at ${url}`)); });
  const waiting = new Map();
  const listeners = new Set();
  let last = 0;
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    if (message.type === 'event') return listeners.forEach((listener) => listener(message.method, message.params));
    const { resolve, reject, method } = waiting.get(message.id);
    waiting.delete(message.id);
    return message.type === 'success' ? resolve(message.result) : reject(new Error(`${method}: ${message.error}: ${message.message}`));
  };
  socket.onclose = () => waiting.forEach(({ reject, method }) => reject(new Error(`${method}: Firefox has gone`)));
  return {
    send: (method, params = {}) => new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject, method });
      socket.send(JSON.stringify({ id: last, method, params }));
    }),
    listen: (listener) => { listeners.add(listener); return () => listeners.delete(listener); },
    close: () => socket.close(),
  };
}

/** Text zoomed alone, to so much of its size. */
const zoomedText = (letters) => (letters === 1 ? {} : { 'browser.display.os-zoom-behavior': 2, 'ui.textScaleFactor': 100 * letters });

/** Starts Firefox; `letters` is its text zoom. Gives {open, close}. */
export async function launch({ headless, letters }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'starsheet-firefox-'));
  writeFileSync(path.join(folder, 'user.js'), Object.entries({ ...PREFERENCES, ...zoomedText(letters) })
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
  const screen = headless ? null : await startScreen();
  const env = { ...process.env, LC_ALL: 'C.UTF-8', MOZ_CRASHREPORTER_DISABLE: '1', ...(screen && { DISPLAY: screen.display }) };
  const args = ['--profile', folder, '--no-remote', '--remote-debugging-port=0', ...(headless ? ['--headless'] : []), 'about:blank'];
  const program = await startUntil(/WebDriver BiDi listening on (ws:\S+)/, 2, find([process.env.FIREFOX ?? 'firefox-esr', 'firefox']), args, { env });
  const bidi = await connect(`${program.match[1]}/session`);
  await bidi.send('session.new', { capabilities: { alwaysMatch: { unhandledPromptBehavior: { default: 'ignore', file: 'dismiss' } } } });
  await bidi.send('session.subscribe', { events: EVENTS });
  const { contexts: [{ context: home }] } = await bidi.send('browsingContext.getTree');
  return {
    open: (address, options) => open({ ...bidi, home }, folder, address, options),
    close: async () => {
      bidi.close();
      await program.end();
      await screen?.end();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A user context (a profile of its own) with one page in it. */
async function open(bidi, folder, address, { size, locale, init }) {
  const { userContext } = await bidi.send('browser.createUserContext');
  const userContexts = [userContext];
  const { context } = await bidi.send('browsingContext.create', { type: 'tab', userContext });
  const watch = watched(bidi, context, new URL(address).origin);
  await bidi.send('emulation.setLocaleOverride', { locale, userContexts });
  await bidi.send('browser.setDownloadBehavior', { downloadBehavior: { type: 'allowed', destinationFolder: folder }, userContexts });
  await bidi.send('browsingContext.setViewport', { context, viewport: { width: size.width, height: size.height }, devicePixelRatio: size.scale });
  if (init) await bidi.send('script.addPreloadScript', { functionDeclaration: `() => { (${init})(); }`, contexts: [context] });

  const driver = {
    call: (text, ...values) => call(bidi, context, text, values),
    act: (actions) => bidi.send('input.performActions', { context, actions }),
    toFront: async () => {  // Tab may have led into the browser's own controls; going to another tab and back leads out again
      if (await call(bidi, context, '() => document.hasFocus()', [])) return;
      for (const tab of [bidi.home, context]) await bidi.send('browsingContext.activate', { context: tab });
    },
    go: (url) => bidi.send('browsingContext.navigate', { context, url, wait: 'complete' }),
    traverse: (delta) => bidi.send('browsingContext.traverseHistory', { context, delta }),
    reload: () => bidi.send('browsingContext.reload', { context, wait: 'complete' }),
    pdf: async () => Buffer.from((await bidi.send('browsingContext.print', { context, background: true, page: { width: 21, height: 29.7 } })).data, 'base64'),
    screenshot: async () => Buffer.from((await bidi.send('browsingContext.captureScreenshot', { context })).data, 'base64'),
  };
  await driver.go(address);
  return {
    page: new RemotePage(driver, { touch: true }),
    ...watch,
    choose: (ask, file) => choose(bidi, context, folder, ask, file),
    download: (press) => download(bidi, context, press),
    end: async () => {
      watch.stop();
      await bidi.send('browser.removeUserContext', { userContext });
    },
  };
}

async function call(bidi, context, text, values) {
  const answered = await bidi.send('script.callFunction', {
    functionDeclaration: `async (values) => JSON.stringify({ value: await (${text})(...JSON.parse(values)) })`,
    arguments: [{ type: 'string', value: JSON.stringify(values.map((value) => value ?? null)) }],
    target: { context },
    awaitPromise: true,
  });
  if (answered.type === 'exception') throw new Error(answered.exceptionDetails.text);
  return JSON.parse(answered.result.value).value;
}

/** Keeps what a page asks for and what goes wrong in it. */
function watched(bidi, context, origin) {
  const requests = [];
  const problems = [];
  let failed;
  const failure = new Promise((_, reject) => { failed = reject; });
  failure.catch(() => {});
  const isForeign = (url) => !/^(data|blob|about):/.test(url) && new URL(url).origin !== origin;
  const on = {
    'network.beforeRequestSent': ({ request: { url } }) => {
      if (url.startsWith('data:')) return;
      requests.push(url);
      if (isForeign(url)) problems.push(`request to another origin: ${url}`);
    },
    'network.responseCompleted': ({ response: { url, status } }) => { if (status >= 400) problems.push(`${url}: status ${status}`); },
    'network.fetchError': ({ request: { url }, errorText }) => problems.push(`${url}: ${errorText}`),
    'log.entryAdded': ({ level, type, text, stackTrace }) => {
      if (level !== 'error') return;
      problems.push(`${type === 'javascript' ? 'error' : 'console'}: ${text} ${JSON.stringify(stackTrace?.callFrames?.[0] ?? '')}`);
      if (type === 'javascript') failed(new Error(text));
    },
  };
  const stop = bidi.listen((method, params) => {
    if ((params.context ?? params.source?.context) === context) on[method]?.(params);
  });
  return { requests, problems, failure, stop };
}

/** The parameters of the next event of this kind in this page. */
function next(bidi, context, wanted) {
  return new Promise((resolve) => {
    const stop = bidi.listen((method, params) => {
      if (method !== wanted || params.context !== context) return;
      stop();
      resolve(params);
    });
  });
}

async function choose(bidi, context, folder, ask, { name, text }) {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  const opened = next(bidi, context, 'input.fileDialogOpened');
  await ask();
  const { element } = await opened;
  await bidi.send('input.setFiles', { context, element, files: [file] });
}

async function download(bidi, context, press) {
  const begun = next(bidi, context, 'browsingContext.downloadWillBegin');
  const ended = next(bidi, context, 'browsingContext.downloadEnd');
  await press();
  const { suggestedFilename: name } = await begun;
  const { filepath } = await ended;
  const text = readFileSync(filepath, 'utf8');
  rmSync(filepath);
  return { name, text };
}
