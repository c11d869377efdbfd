// What the page stands on gives way: graphics, storage, the server, the program itself. Nothing typed is lost, and the
// visitor is told.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, RENDERER, can, start, testWhere } from './harness.mjs';
import { answer, button, field, saved, sheetOf } from './page.mjs';

let stage;
before(async () => { stage = await start(); });
after(() => stage.close());

const renderer = (page) => page.evaluate(() => window.StarSheet.stats().renderer);
const becomes = (page, wanted) => page.waitForFunction((name) => window.StarSheet.stats().renderer === name, wanted);
const settled = (page) => page.waitForFunction(() => window.StarSheet.stats().pending === 0);

/** How many bytes of two screenshots differ by more than a trace. */
const differing = (page, screenshots) => page.evaluate(async (pictures) => {
  const [first, second] = await Promise.all(pictures.map(async (picture) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const pen = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d');
    pen.drawImage(image, 0, 0);
    return pen.getImageData(0, 0, image.width, image.height).data;
  }));
  return first.reduce((count, byte, at) => count + (Math.abs(byte - second[at]) > 24 ? 1 : 0), 0);
}, screenshots.map((screenshot) => screenshot.toString('base64')));

testWhere(can.webgl, 'a graphics context that is lost and comes back shows the same picture', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await answer(page, '5.1.1.1', '抽样').click();
  await saved(page);
  await settled(page);
  const before = await page.screenshot();
  await page.evaluate(() => {
    window.lender = document.getElementById('canvas').getContext('webgl').getExtension('WEBGL_lose_context');
    window.lender.loseContext();
  });
  await becomes(page, 'none');
  await page.evaluate(() => window.lender.restoreContext());
  await becomes(page, 'webgl');
  await settled(page);
  assert.equal(await differing(page, [before, await page.screenshot()]), 0);
  await app.close();
});

testWhere(can.webgl, 'a graphics context that stays lost is replaced by drawing in software, which looks the same', async () => {
  const app = await stage.open({ size: PHONE });
  const { page } = app;
  await answer(page, '5.1.1.1', '抽样').tap();
  await saved(page);
  await settled(page);
  const before = await page.screenshot();
  await page.evaluate(() => document.getElementById('canvas').getContext('webgl').getExtension('WEBGL_lose_context').loseContext());
  await becomes(page, 'software');
  await settled(page);
  const changed = await differing(page, [before, await page.screenshot()]);
  assert.ok(changed < 400, `${changed} bytes of the picture changed`);  // the edges of stars and arcs, a little
  await answer(page, '5.1.1.2', '符合').tap();
  assert.equal((await sheetOf(page)).answers['5.1.1.2'].state, 'met');
  await app.close();
});

testWhere(can.webgl, 'a browser without WebGL gets the page drawn in software', async () => {
  const app = await stage.open({
    size: DESKTOP,
    init: () => {
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function getContext(kind, ...rest) {
        return kind === 'webgl' ? null : real.call(this, kind, ...rest);
      };
    },
  });
  assert.equal(await renderer(app.page), 'software');
  await app.close();
});

test('a browser that gives back no canvas as it was drawn shows the same text', async () => {
  const use = async ({ page }) => {  // letters that were not on screen at first come into the texture one by one
    await answer(page, '5.1.1.1', '抽样').click();
    await answer(page, '5.1.1.2', '不适用').click();
    await saved(page);
    await settled(page);
    return page.screenshot();
  };
  const plain = await stage.open({ size: DESKTOP });
  const expected = await use(plain);
  await plain.close();
  const app = await stage.open({
    size: DESKTOP,
    init: () => {  // as Firefox does against fingerprinting: every byte at random
      const real = CanvasRenderingContext2D.prototype.getImageData;
      CanvasRenderingContext2D.prototype.getImageData = function getImageData(...place) {
        const picture = real.apply(this, place);
        for (let at = 0; window.withheld !== false && at < picture.data.length; at += 65536) {
          crypto.getRandomValues(picture.data.subarray(at, at + 65536));
        }
        return picture;
      };
    },
  });
  const shown = await use(app);
  await app.page.evaluate(() => { window.withheld = false; });  // for the comparison
  const changed = await differing(app.page, [expected, shown]);
  assert.ok(changed < 400, `${changed} bytes of the picture changed`);
  await app.close();
});

test('a server that calls the program by another type only makes it slower', async () => {
  const body = readFileSync(new URL('../../build/wasm/site/starsheet.wasm', import.meta.url));
  const app = await stage.open({ size: DESKTOP, answers: { 'starsheet.wasm': { type: 'application/octet-stream', body } } });
  assert.equal(await renderer(app.page), RENDERER);
  await app.close();
});

test('criteria with faults: the static page lists them and says whom to tell', async () => {
  const criteria = { type: 'application/json', body: '{"format": "other"}' };
  const app = await stage.open({ size: DESKTOP, ready: false, answers: { 'criteria/gbt27922-2011.json': criteria } });
  const alert = app.page.getByRole('alert');
  await alert.getByRole('heading', { name: '评分标准文件有误' }).waitFor();
  assert.match(await alert.textContent(), /\/format: .*starsheet\.criteria/);
  await app.close();
});

test('a browser without WebAssembly is told so in words', async () => {
  const app = await stage.open({ size: PHONE, ready: false, init: () => { delete window.WebAssembly; } });
  await app.page.getByRole('alert').getByRole('heading', { name: '此浏览器无法运行评分表' }).waitFor();
  await app.close();
});

/** A page on a device that keeps nothing, with one answer in it. */
async function openWithoutStorage() {
  const app = await stage.open({
    size: DESKTOP,
    init: () => {
      Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('blocked', 'SecurityError'); } });
      Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } });
    },
  });
  await answer(app.page, '5.1.1.1', '符合').click();
  return app;
}

test('with all storage blocked the page says that nothing was saved', async () => {
  const app = await openWithoutStorage();
  await app.page.getByRole('banner').getByText('未能保存，请保存文件', { exact: true }).waitFor();
  await app.close();
});

testWhere(can.playwright, 'with all storage blocked the page asks before it is left', async () => {
  const app = await openWithoutStorage();
  const { page } = app;
  const asked = page.waitForEvent('dialog');
  const leaving = page.close({ runBeforeUnload: true });
  const question = await asked;
  assert.equal(question.type(), 'beforeunload');
  await question.accept();
  await leaving;
  await app.close();
});

test('when the program stops, a screen says so and hands out the sheet that was saved last', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await field(page, '企业名称').fill('示例电器有限公司');
  await saved(page);
  await settled(page);
  await page.evaluate(() => {
    WebGLRenderingContext.prototype.drawElements = () => { throw new WebAssembly.RuntimeError('unreachable'); };
  });
  await answer(page, '5.1.1.1', '符合').dispatchEvent('click');
  const alert = page.getByRole('alert');
  await alert.getByRole('heading', { name: '评分表意外停止' }).waitFor();
  const { text } = await app.download(() => button(alert, '把上次保存的存成文件').click());
  assert.equal(JSON.parse(text).subject.organisation, '示例电器有限公司');
  assert.equal(app.problems.length, 1, app.problems.join('\n'));
  app.problems.length = 0;  // the stop itself, on the console
  await button(alert, '重新载入').click();
  await app.ready();
  assert.equal((await sheetOf(page)).subject.organisation, '示例电器有限公司');
  await app.close();
});
