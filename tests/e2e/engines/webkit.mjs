// WebKitGTK's MiniBrowser over WebDriver, on a screen of Xvfb. Each page is a browser of its own: automation keeps nothing.
// The driver has no scripts of its own before the page's, no events, no file dialogs and no downloads: a script that is
// put into the page as it is served watches and stands in for them.

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { find, startScreen } from './programs.mjs';
import { RemotePage } from './remote.mjs';

const BROWSERS = ['/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser', '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser'];

const ANSWER_MS = 60_000;
const BEGIN_MS = 20_000;

/** Runs in the page before everything else. */
function stand(locale) {
  document.currentScript.remove();
  const problems = [];
  window.standIn = { problems, chooser: null, saved: null };
  const note = (text) => problems.push(text);
  window.addEventListener('error', ({ message, error }) => note(`error: ${message}\n${error?.stack ?? ""}`));
  window.addEventListener('unhandledrejection', ({ reason }) => note(`error: ${reason}\n${reason?.stack ?? ""}`));
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => note(`blocked: ${blockedURI}`));
  const tell = console.error;
  console.error = (...given) => { note(`console: ${given.map((one) => `${one} ${one?.stack ?? ""}`).join(' ')}`); tell.apply(console, given); };
  const bars = new CSSStyleSheet();  // they take no room, and fade while pictures are compared
  bars.replaceSync('* { scrollbar-width: none !important; }');
  document.adoptedStyleSheets = [bars];
  Object.defineProperty(navigator, 'language', { value: locale });
  Object.defineProperty(navigator, 'languages', { value: [locale] });

  const blobs = new Map();
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    const url = createObjectURL.call(URL, blob);
    blobs.set(url, blob);
    return url;
  };
  const { click } = HTMLElement.prototype;
  HTMLElement.prototype.click = function pressed() {
    if (this.tagName === 'INPUT' && this.type === 'file') window.standIn.chooser = this;
    else if (this.tagName === 'A' && this.download) window.standIn.saved = { name: this.download, blob: blobs.get(this.href) };
    else click.call(this);
  };
}

/** What a page is served with, in front of everything that it holds. */
const script = ({ locale, init }) => `<script>(${stand})(${JSON.stringify(locale)});${init ? `(${init})();` : ''}</script>`;

const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

/** The driver process, once it answers: `send(method, path, body)` gives the value of its answer. */
async function startDriver(env) {
  const port = await freePort();
  const args = [`--port=${port}`, '--host=127.0.0.1', '--replace-on-new-session'];
  const child = spawn(find(['WebKitWebDriver']), args, { env, stdio: 'ignore', detached: true });
  const gone = new Promise((resolve) => { child.once('exit', resolve); });
  const send = async (method, path, body, timeout = ANSWER_MS) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(timeout) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  for (;;) {
    if (child.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${child.exitCode}`);
    const { ready } = await send('GET', '/status').catch(() => ({}));
    if (ready) break;
    await new Promise((later) => { setTimeout(later, 20); });
  }
  return { send, end: () => { process.kill(-child.pid, 'SIGKILL'); return gone; } };  // its browsers too
}

/** Starts the driver. Gives {open, close}. */
export async function launch() {
  const screen = await startScreen();
  const env = { ...process.env, DISPLAY: screen.display, LC_ALL: 'C.UTF-8', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
  let driver = await startDriver(env);
  const options = { 'webkitgtk:browserOptions': { binary: find(BROWSERS), args: ['--automation'] } };
  // Now and then the driver waits for ever for the browser that it has started, before any page is open: it is started anew.
  const begin = async (tries) => {
    try {
      return await driver.send('POST', '/session', { capabilities: { alwaysMatch: options } }, BEGIN_MS);
    } catch (error) {
      if (error.name !== 'TimeoutError' || tries === 1) throw error;
      await driver.end();
      driver = await startDriver(env);
      return begin(tries - 1);
    }
  };
  return {
    script,
    open: async (address, { size }) => {
      const { sessionId } = await begin(3);
      return open((method, path, body) => driver.send(method, `/session/${sessionId}${path}`, body), address, size);
    },
    close: async () => {
      await driver.end();
      await screen.end();
    },
  };
}

async function open(send, address, size) {
  const requests = [];
  const problems = [];
  /** Each answer also brings what the page's own watch has seen since the last one. */
  const call = async (text, ...values) => {
    const script = `const done = arguments[arguments.length - 1];
      const seen = () => (window.standIn ? window.standIn.problems.splice(0) : []);
      (async () => JSON.stringify({ value: await (${text})(...JSON.parse(arguments[0])) }))().then(
        (value) => done({ value, seen: seen() }), (error) => done({ error: String(error && error.stack || error), seen: seen() }));`;
    const answered = await send('POST', '/execute/async', { script, args: [JSON.stringify(values.map((value) => value ?? null))] });
    problems.push(...answered.seen);
    if (answered.error) throw new Error(answered.error);
    return JSON.parse(answered.value).value;
  };
  const end = async () => {
    const foreign = await call(() => performance.getEntriesByType('resource').map(({ name }) => name)
      .filter((name) => /^https?:/.test(name) && !name.startsWith(location.origin)));
    problems.push(...foreign.map((url) => `request to another origin: ${url}`));
    await send('DELETE', '');
  };
  const fit = async () => {  // the window, so that the page has the size; the browser's narrowest is wider than a phone
    const { width, height } = await send('POST', '/window/rect', { x: 0, y: 0, width: size.width, height: size.height });
    const inner = await call(() => [innerWidth, innerHeight]);
    await send('POST', '/window/rect', { width: size.width + width - inner[0], height: size.height + height - inner[1] });
  };
  await send('POST', '/timeouts', { script: null });  // it would be a timer in the page
  await fit();
  const driver = {
    call,
    act: (actions) => send('POST', '/actions', { actions }),
    go: (url) => send('POST', '/url', { url }),
    traverse: (delta) => send('POST', delta < 0 ? '/back' : '/forward', {}),
    reload: () => send('POST', '/refresh', {}),
    screenshot: async () => {
      await call(async () => { for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame); });  // what one draws is seen in the next
      return Buffer.from(await send('GET', '/screenshot'), 'base64');
    },
  };
  await driver.go(address);
  return {
    page: new RemotePage(driver, { touch: false }),
    requests,
    problems,
    failure: new Promise(() => {}),
    choose: (ask, file) => choose(call, ask, file),
    download: (press) => download(call, press),
    end,
  };
}

async function choose(call, ask, { name, text }) {
  await ask();
  await call(([called, content]) => {
    const { chooser } = window.standIn;
    const carried = new DataTransfer();
    carried.items.add(new File([content], called, { type: 'application/json' }));
    chooser.files = carried.files;
    chooser.dispatchEvent(new Event('change'));
  }, [name, text]);
}

async function download(call, press) {
  await press();
  return call(async () => {
    while (!window.standIn.saved) await new Promise(requestAnimationFrame);  // it may have to be read from the disk first
    const { name, blob } = window.standIn.saved;
    window.standIn.saved = null;
    return { name, text: await blob.text() };
  });
}
