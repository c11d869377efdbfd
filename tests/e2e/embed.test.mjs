// StarSheet inside another page: a host of another origin, with its own styles, policy and scripts.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { can, DESKTOP, PHONE, start, testWhere } from './harness.mjs';
import { answer, button } from './page.mjs';

let stage;
let host;
let pages = {};

before(async () => {
  stage = await start();
  host = createServer((request, response) => {
    const { html, headers } = pages[new URL(request.url, 'http://host').pathname] ?? { html: '' };
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(html);
  });
  await new Promise((listening) => { host.listen(0, '127.0.0.1', listening); });
});
after(async () => {
  host.closeAllConnections();
  host.close();
  await stage.close();
});

const hostOrigin = () => `http://localhost:${host.address().port}`;
const script = () => `<script src="${stage.origin}/embed.js"></script>`;

/** Opens a host page of another site with that body, and what goes wrong in it apart from its being another origin. */
async function onHost({ body, headers, init, size = DESKTOP }) {
  pages['/'] = { html: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>host</title>${body}`, headers };
  const app = await stage.open({ size, path: 'about:blank', ready: false, init });  // any other page would ask for an icon
  await app.page.goto(hostOrigin());
  const ours = [hostOrigin(), stage.origin];
  const problems = () => app.problems.filter((problem) => !ours.some((origin) => problem.startsWith(`request to another origin: ${origin}/`)));
  const close = async () => {
    const seen = problems();  // what the end itself cuts off is none
    await app.end();
    assert.deepEqual(seen, []);
  };
  return { page: app.page, devtools: app.devtools, problems, close };
}

const embedOf = async (frame) => (await frame.frameElement()).evaluate((element) => (element.getRootNode().host ?? element.parentElement).id);

/** The frame inside an embed, the one with that id where there are several, once it is ready to be used. */
async function frameOf(page, id) {
  for (;;) {
    const navigated = page.waitForEvent('framenavigated');  // from here on, so that none is missed while the frames are looked at
    navigated.catch(() => {});
    for (const frame of page.frames()) {
      if (frame === page.mainFrame() || !frame.url().startsWith(stage.origin)) continue;
      if (id !== undefined && await embedOf(frame) !== id) continue;
      await frame.waitForFunction(() => window.StarSheet && performance.getEntriesByName('starsheet:late').length);  // all has been loaded
      return frame;
    }
    await navigated;
  }
}

const listen = `<script>
  window.heard = [];
  for (const type of ['ready', 'change', 'height']) addEventListener('starsheet:' + type, (event) => heard.push([type, event.target.id, event.detail]));
</script>`;
const heard = (page, type) => page.evaluate((wanted) => window.heard.filter(([name]) => name === wanted), type);
const untilHeard = (page, type, count = 1) =>
  page.waitForFunction(([wanted, least]) => window.heard.filter(([name]) => name === wanted).length >= least, [type, count]);

testWhere(can.playwright, 'one line puts the sheet into a page of another origin, framed as promised, and tells it the score', async () => {
  const it = await onHost({ body: `${listen}${script()}<star-sheet id="one"></star-sheet>` });
  const frame = await frameOf(it.page);
  const element = await frame.frameElement();
  assert.equal(await element.getAttribute('sandbox'), 'allow-scripts allow-same-origin allow-downloads allow-modals allow-popups '
    + 'allow-popups-to-escape-sandbox allow-top-navigation-to-custom-protocols');
  assert.equal(await element.getAttribute('allow'), 'clipboard-write; fullscreen');
  assert.equal(await element.getAttribute('title'), '售后服务星级自评');
  await untilHeard(it.page, 'change');
  await answer(frame, '5.1.1.1', '符合').click();
  await it.page.waitForFunction(() => window.heard.some(([type, , detail]) => type === 'change' && detail.grade === 'star5'));
  const [, id, detail] = (await heard(it.page, 'change')).pop();
  assert.equal(id, 'one');
  assert.deepEqual(detail, { score: { exact: '100', shown: '100.00' }, grade: 'star5', complete: false });
  await it.close();
});

// Seen from the page around it alone, for engines whose driver does not lead into a frame of another origin.
test('from outside: it comes, takes its height, opens the sheet that it is given and tells the score', async () => {
  const it = await onHost({ body: `${listen}${script()}<star-sheet id="one" height="700"></star-sheet>` });
  await untilHeard(it.page, 'ready');
  assert.equal((await it.page.locator('#one').boundingBox()).height, 700);
  await it.page.evaluate(() => document.getElementById('one').load({ format: 'starsheet.sheet', formatVersion: 1,
    criteria: { id: 'gbt27922-2011', revision: '1' }, answers: { '5.1.1.1': { state: 'unmet' } }, deductions: [], bonus: null }));
  await it.page.waitForFunction(() => window.heard.some(([type, , detail]) => type === 'change' && detail.grade === 'fail'));
  const [, id, detail] = (await heard(it.page, 'change')).pop();
  assert.deepEqual([id, detail], ['one', { score: { exact: '0', shown: '0.00' }, grade: 'fail', complete: false }]);
  await it.close();
});

testWhere(can.playwright, 'no style sheet of the host hides, shrinks or moves it', async () => {
  const hostile = `<style>
    star-sheet, star-sheet *, iframe, :not(html, body, head, style, script) { display: none !important; width: 3px !important; height: 3px !important;
      opacity: 0 !important; visibility: hidden !important; transform: scale(0.1) !important; position: fixed !important; left: -999px !important;
      filter: blur(9px) !important; pointer-events: none !important; clip-path: inset(50%) !important; animation: gone 1s infinite !important; }
    *:not(html, head, body, style, script) { all: unset !important; scale: 0.1 !important; rotate: 90deg !important; translate: 50vw !important; zoom: 0.2 !important;
      content-visibility: hidden !important; mask: linear-gradient(transparent, transparent) !important; contain: size !important; user-select: none !important; }
    @keyframes gone { to { opacity: 0; } }
  </style>`;
  const it = await onHost({ body: `${hostile}<body style="margin:0">${script()}<star-sheet height="700"></star-sheet>` });
  const frame = await frameOf(it.page);
  const box = await (await frame.frameElement()).boundingBox();
  assert.deepEqual(box, { x: 0, y: 0, width: DESKTOP.width, height: 700 });
  await answer(frame, '5.1.1.1', '符合').click();
  assert.equal(await frame.evaluate(() => window.StarSheet.getResult().answered), 1);
  await it.close();
});

testWhere(can.playwright, 'two on one page have their own language, and each tells only its own', async () => {
  const it = await onHost({ body: `${listen}${script()}<star-sheet id="a" height="500"></star-sheet><star-sheet id="b" height="500" lang="en" theme="dark"></star-sheet>` });
  const [first, second] = [await frameOf(it.page, 'a'), await frameOf(it.page, 'b')];
  assert.deepEqual(await Promise.all([first, second].map((frame) => frame.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme]))),
    [['zh-CN', 'light'], ['en', 'dark']]);
  await untilHeard(it.page, 'change', 2);
  await it.page.evaluate(() => { window.heard = []; });
  await answer(first, '5.1.1.1', '符合').click();
  await untilHeard(it.page, 'change');
  assert.deepEqual((await heard(it.page, 'change')).map(([, id]) => id), ['a']);
  await it.close();
});

testWhere(can.playwright, 'language and theme follow the element, and a sheet can be opened from outside', async () => {
  const it = await onHost({ body: `${listen}${script()}<star-sheet id="one" theme="light"></star-sheet>` });
  const frame = await frameOf(it.page);
  await untilHeard(it.page, 'change');
  await it.page.evaluate(() => {
    const element = document.getElementById('one');
    element.setAttribute('theme', 'dark');
    element.lang = 'en';
    element.load({ format: 'starsheet.sheet', formatVersion: 1, criteria: { id: 'gbt27922-2011', revision: '1' },
      answers: { '5.1.1.1': { state: 'unmet' } }, deductions: [], bonus: null });
  });
  await frame.waitForFunction(() => document.documentElement.lang === 'en' && document.documentElement.dataset.theme === 'dark');
  await it.page.waitForFunction(() => window.heard.some(([type, , detail]) => type === 'change' && detail.grade === 'fail'));
  assert.equal(await (await frame.frameElement()).getAttribute('title'), 'After-sales service star self-assessment');
  await it.close();
});

testWhere(can.playwright, 'a host with a strict policy of its own needs to allow the script and the frame, nothing else', async () => {
  const policy = `default-src 'none'; script-src ${stage.origin}; frame-src ${stage.origin}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`;
  const it = await onHost({ body: `${script()}<star-sheet></star-sheet>`, headers: { 'Content-Security-Policy': policy } });
  const frame = await frameOf(it.page);
  await answer(frame, '5.1.1.1', '符合').click();
  assert.ok((await (await frame.frameElement()).boundingBox()).height >= 480);
  await it.close();
});

testWhere(can.playwright, 'only the parent is heard by the frame, and only after the first word of one origin', async () => {
  const it = await onHost({ body: `${listen}${script()}<star-sheet theme="light"></star-sheet><iframe srcdoc="x"></iframe>` });
  const frame = await frameOf(it.page);
  await untilHeard(it.page, 'change');
  const theme = () => frame.evaluate(() => document.documentElement.dataset.theme);
  // A neighbour, the frame itself, and the parent under another origin, each followed by a word that is taken.
  const neighbour = it.page.frames().find((one) => one.url() === 'about:srcdoc');
  await neighbour.evaluate(() => { for (let i = 0; i < window.parent.length; i += 1) window.parent[i].postMessage({ type: 'starsheet:set-theme', theme: 'dark' }, '*'); });
  await frame.evaluate(() => {
    window.postMessage({ type: 'starsheet:set-theme', theme: 'dark' }, '*');
    window.dispatchEvent(new MessageEvent('message', { source: window.parent, origin: 'https://other.example', data: { type: 'starsheet:set-theme', theme: 'dark' } }));
    for (const data of [null, 'starsheet:set-theme', { type: 'toString' }, { type: 'starsheet:set-theme', theme: 'pink' }, { type: 'starsheet:load', sheet: 'x' }]) {
      window.dispatchEvent(new MessageEvent('message', { source: window.parent, origin: 'https://other.example', data }));
    }
  });
  await it.page.evaluate(() => { document.querySelector('star-sheet').lang = 'en'; });
  await frame.waitForFunction(() => document.documentElement.lang === 'en');
  assert.equal(await theme(), 'light');
  // From the parent itself, but no theme: a name that every object has.
  await it.page.evaluate(() => { document.querySelector('star-sheet').setAttribute('theme', 'dark'); });
  await frame.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
  const host = await it.page.evaluate(() => window.origin);
  await frame.evaluate((origin) => {
    for (const data of [{ type: 'starsheet:set-theme', theme: 'toString' }, { type: 'starsheet:set-lang', lang: 'zh-CN' }]) {
      window.dispatchEvent(new MessageEvent('message', { source: window.parent, origin, data }));
    }
  }, host);
  await frame.waitForFunction(() => document.documentElement.lang === 'zh-CN');
  assert.equal(await theme(), 'dark');
  await it.close();
});

testWhere(can.playwright, 'wheel and thumb go on to the page around it where the sheet cannot scroll further', async () => {
  for (const size of [DESKTOP, PHONE]) {
    const it = await onHost({ body: `<meta name="viewport" content="width=device-width">${script()}<star-sheet></star-sheet><p style="height:3000px">below</p>`, size });
    const frame = await frameOf(it.page);
    await frame.evaluate(() => document.querySelectorAll('#mirror .scrolls').forEach((one) => { one.scrollTop = 1e6; }));
    if (size.touch) {
      const devtools = await it.devtools();
      const touch = (type, y) => devtools.send('Input.dispatchTouchEvent', { type, touchPoints: y ? [{ x: 195, y }] : [] });
      await touch('touchStart', 400);
      for (let y = 390; y > 100; y -= 20) await touch('touchMove', y);
      await touch('touchEnd');
    } else {
      await it.page.mouse.move(size.width / 2, 400);
      for (let i = 0; i < 10; i += 1) await it.page.mouse.wheel(0, 100);
    }
    await it.page.waitForFunction(() => window.scrollY > 0);
    await it.close();
  }
});

testWhere(can.playwright, 'messages that the host did not get from its frame are no events', async () => {
  const it = await onHost({ body: `${listen}${script()}<star-sheet></star-sheet>` });
  const frame = await frameOf(it.page);
  await untilHeard(it.page, 'change');
  await it.page.evaluate(() => {
    window.heard = [];
    window.postMessage({ type: 'starsheet:change', grade: 'star5' }, '*');
  });
  await answer(frame, '5.1.1.1', '不符合').click();
  await untilHeard(it.page, 'change');
  assert.deepEqual((await heard(it.page, 'change')).map(([, , detail]) => detail.grade), ['fail']);
  await it.close();
});

testWhere(can.playwright, 'nothing of names and notes goes to the host', async () => {
  const it = await onHost({ body: `${listen}<script>window.all = []; addEventListener('message', (event) => all.push(JSON.stringify(event.data)));</script>${script()}<star-sheet></star-sheet>` });
  const frame = await frameOf(it.page);
  await untilHeard(it.page, 'change');
  await frame.evaluate(() => window.StarSheet.setSheet({ format: 'starsheet.sheet', formatVersion: 1, criteria: { id: 'gbt27922-2011', revision: '1' },
    subject: { organisation: 'SECRET' }, answers: { '5.1.1.1': { state: 'unmet', note: 'SECRET' } }, deductions: [], bonus: null }));
  await it.page.waitForFunction(() => window.heard.some(([type, , detail]) => type === 'change' && detail.grade === 'fail'));
  const sent = await it.page.evaluate(() => window.all);
  assert.ok(sent.length > 0 && !sent.join().includes('SECRET'), sent.join('\n'));
  await it.close();
});

testWhere(can.playwright, 'where the browser keeps nothing for a frame it says so, and the sheet can be kept as a file', async () => {
  const blocked = () => {
    if (window.parent === window) return;
    const refuse = { get() { throw new DOMException('denied', 'SecurityError'); } };
    Object.defineProperty(window, 'indexedDB', refuse);
    Object.defineProperty(window, 'localStorage', refuse);
  };
  const it = await onHost({ body: `${script()}<star-sheet></star-sheet>`, init: blocked });
  const frame = await frameOf(it.page);
  await answer(frame, '5.1.1.1', '符合').click();
  await frame.getByRole('banner').getByText('未能保存，请保存文件', { exact: true }).waitFor();
  await button(frame.getByRole('banner'), '文件').click();
  const [download] = await Promise.all([it.page.waitForEvent('download'), button(frame, '保存到文件').click()]);
  assert.match(download.suggestedFilename(), /\.starsheet\.json$/);
  await it.close();
});

testWhere(can.playwright, 'far below the window it asks for nothing, holds its place, and moves nothing when it comes', async () => {
  const watchShifts = `<script>window.shifts = 0; new PerformanceObserver((list) => { for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.shifts += shift.value; })
    .observe({ type: 'layout-shift', buffered: true });</script>`;
  const it = await onHost({ body: `${watchShifts}${script()}<div style="height:4000px">far</div><star-sheet></star-sheet><p id="after">after</p>` });
  const height = () => it.page.evaluate(() => document.querySelector('star-sheet').getBoundingClientRect().height);
  assert.equal(it.page.frames().length, 1);
  assert.equal(await height(), DESKTOP.height);
  await it.page.evaluate(() => document.getElementById('after').scrollIntoView());
  const frame = await frameOf(it.page);
  assert.equal(await height(), DESKTOP.height);
  assert.equal(await it.page.evaluate(() => window.shifts), 0);
  await it.close();
});

testWhere(can.playwright, 'the demo page shows it with the lines to copy', async () => {
  const app = await stage.open({ path: 'embed.html', ready: false });
  const frame = await frameOf(app.page);
  await answer(frame, '5.1.1.1', '符合').click();
  assert.match(await app.page.locator('pre').textContent(), /<star-sheet/);
  await app.close();
});
