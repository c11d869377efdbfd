// What the page stands on gives way: graphics, storage, the server, the program itself. Nothing typed is lost, and the
// visitor is told.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, RENDERER, can, start, testWhere } from './harness.mjs';
import { UNBRANDED, answer, button, dialog, field, saved, sheetOf } from './page.mjs';
import { differing } from './pictures.mjs';

let stage;
before(async () => { stage = await start(); });
after(() => stage.close());

const renderer = (page) => page.evaluate(() => window.StarSheet.stats().renderer);
const becomes = (page, wanted) => page.waitForFunction((name) => window.StarSheet.stats().renderer === name, wanted);
const settled = (page) => page.waitForFunction(() => window.StarSheet.stats().pending === 0);

/** How much a screenshot's neighbouring pixels differ: less where letters are blurred. */
const sharpness = (page, screenshot) => page.evaluate(async (picture) => {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const pen = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d');
  pen.drawImage(image, 0, 0);
  return pen.getImageData(0, 0, image.width, image.height).data.reduce((sum, byte, at, all) => sum + (at > 4 ? (byte - all[at - 4]) ** 2 : 0), 0);
}, screenshot.toString('base64'));

/** How dark each part of a box on a screenshot is, 24 px wide one by one. */
const ink = (page, screenshot, box) => page.evaluate(async ([picture, { x, y, width, height }]) => {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const pen = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
  pen.drawImage(image, -x, -y);
  const parts = new Array(Math.floor(width / 24)).fill(0);
  return parts.map((_, at) => pen.getImageData(at * 24, 0, 24, height).data
    .reduce((sum, byte, index) => sum + (index % 4 === 1 ? 255 - byte : 0), 0));
}, [screenshot.toString('base64'), box]);

testWhere(can.webgl, 'a graphics context that is lost and comes back, twice, shows the same picture', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await answer(page, '5.1.1.1', '抽样').click();
  await saved(page);
  await settled(page);
  await page.evaluate(() => { window.lender = document.getElementById('canvas').getContext('webgl').getExtension('WEBGL_lose_context'); });
  const lost = async () => {
    await page.evaluate(() => window.lender.loseContext());
    await becomes(page, 'none');
  };
  const back = async () => {
    await page.evaluate(() => window.lender.restoreContext());
    await becomes(page, 'webgl');
    await settled(page);
  };
  for (let time = 0; time < 2; time += 1) {
    const before = await page.screenshot();
    await lost();
    await back();
    assert.equal(await differing(page, [before, await page.screenshot()]), 0);
  }
  await lost();
  await answer(page, '5.1.1.2', '符合').dispatchEvent('click');
  await back();
  assert.equal((await sheetOf(page)).answers['5.1.1.2'].state, 'met');  // what is done meanwhile is not lost either
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

testWhere(can.webgl, 'a graphics context that comes back after software took its place draws again', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await becomes(page, 'webgl');
  await settled(page);
  const before = await page.screenshot();
  await page.evaluate(() => {
    window.lender = document.getElementById('canvas').getContext('webgl').getExtension('WEBGL_lose_context');
    window.lender.loseContext();
  });
  await becomes(page, 'software');
  await page.evaluate(() => window.lender.restoreContext());
  await becomes(page, 'webgl');
  await settled(page);
  assert.equal(await page.locator('canvas').count(), 1);
  assert.equal(await differing(page, [before, await page.screenshot()]), 0);
  await app.close();
});

testWhere(can.webgl, 'the first picture does not wait for WebGL, which takes it over as it is', async () => {
  const app = await stage.open({
    size: PHONE,
    init: () => {
      const Real = window.Worker;
      window.Worker = class extends Real {  // answers when the test says so
        set onmessage(listener) { window.answerWorker = listener; }
      };
    },
  });
  const { page } = app;
  await answer(page, '5.1.1.1', '抽样').tap();
  await saved(page);
  assert.deepEqual(await page.evaluate(() => [window.StarSheet.stats().renderer, window.StarSheet.stats().pending]), ['software', 1]);
  const before = await page.screenshot();
  await page.evaluate(() => window.answerWorker());
  await becomes(page, 'webgl');
  await settled(page);
  const changed = await differing(page, [before, await page.screenshot()]);
  assert.ok(changed < 400, `${changed} bytes of the picture changed`);
  await app.close();
});

testWhere(can.webgl, 'a page that may not start workers, as in a closed frame, is drawn by WebGL all the same', async () => {
  const app = await stage.open({ size: DESKTOP, init: () => { window.Worker = class { constructor() { throw new DOMException('', 'SecurityError'); } }; } });
  await becomes(app.page, 'webgl');
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
  await app.page.evaluate(() => window.StarSheet.ready);
  assert.equal(await renderer(app.page), 'software');
  await app.close();
});

/** As Firefox does against fingerprinting: what was drawn on a canvas comes back as bytes at random. */
const withhold = () => {
  const real = CanvasRenderingContext2D.prototype.getImageData;
  CanvasRenderingContext2D.prototype.getImageData = function getImageData(...place) {
    const picture = real.apply(this, place);
    for (let at = 0; window.withheld !== false && at < picture.data.length; at += 65536) {
      crypto.getRandomValues(picture.data.subarray(at, at + 65536));
    }
    return picture;
  };
};

/** As Brave and Safari do: every byte a little off. */
const disturb = () => {
  const real = CanvasRenderingContext2D.prototype.getImageData;
  CanvasRenderingContext2D.prototype.getImageData = function getImageData(...place) {
    const picture = real.apply(this, place);
    if (window.withheld !== false) picture.data.forEach((byte, at) => { picture.data[at] = byte ^ (at * 7 & 1); });
    return picture;
  };
};

for (const [kind, query] of can.webgl ? [['webgl', {}], ['software', { renderer: 'software' }]] : [['software', {}]]) {
  for (const [what, init] of [['nothing of a canvas as it was drawn', withhold], ['a canvas a little falsified', disturb]]) {
    test(`a browser that gives back ${what} shows the same text (${kind})`, async () => {
      const use = async ({ page }) => {  // letters that were not on screen at first come into the texture one by one
        await answer(page, '5.1.1.1', '抽样').click();
        await answer(page, '5.1.1.2', '不适用').click();
        await settled(page);
        await saved(page);
        await settled(page);
        const sheet = await page.screenshot();
        await answer(page, '5.1.1.1', '抽样').press('?');  // words over a shade over words
        await dialog(page, '键盘快捷键').waitFor();
        await settled(page);
        return [sheet, await page.screenshot()];
      };
      const plain = await stage.open({ size: DESKTOP, query });
      const expected = await use(plain);
      await plain.close();
      const app = await stage.open({ size: DESKTOP, query, init });
      await becomes(app.page, kind);
      const shown = await use(app);
      await app.page.evaluate(() => { window.withheld = false; });  // for the comparison
      for (const at of [0, 1]) {
        const changed = await differing(app.page, [expected[at], shown[at]]);
        assert.ok(changed < 400, `${changed} bytes of the picture changed`);
      }
      await app.close();
    });
  }
}

testWhere(can.playwright, 'every pixel of the canvas is one of the screen, at any density and zoom, also after a change', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  const devtools = await app.devtools();
  for (const [width, height, density] of [[1200, 800, 2], [1152, 720, 1.25], [1800, 1125, 0.8], [960, 600, 1.5], [480, 300, 3], [288, 180, 5]]) {
    await devtools.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: density, mobile: false });
    await page.waitForFunction(([wide, high]) => {
      const { width: across, height: down } = document.getElementById('canvas');
      return Math.abs(across - wide) <= 1 && Math.abs(down - high) <= 1;
    }, [width * density, height * density]);
    await settled(page);
  }
  await devtools.send('Emulation.setDeviceMetricsOverride', { width: 1152, height: 720, deviceScaleFactor: 1.25, mobile: false });
  await page.waitForFunction(() => document.getElementById('canvas').width === 1440);
  await settled(page);
  // The driver's own screenshots would take the density back.
  const picture = async () => Buffer.from((await devtools.send('Page.captureScreenshot', { format: 'png' })).data, 'base64');
  const changed = await picture();
  await app.reload();
  await settled(page);
  // A reload begins at the screen's own density before the emulated one is in force, and Chromium keeps the hinting of the
  // density a font was first asked for at: by chance the letters are 6 % sharper. One pixel stretched in is 16 % less.
  const [ours, fresh] = [await sharpness(page, changed), await sharpness(page, await picture())];
  assert.ok(Math.abs(ours / fresh - 1) < 0.1, `${ours} and, as if it had been opened so, ${fresh}`);
  await app.close();
});

testWhere(can.evenInk, 'letters of other scripts are drawn as the browser writes them', async () => {
  const app = await stage.open({ size: DESKTOP, answers: UNBRANDED });
  const { page } = app;
  await field(page, '企业名称').fill('한국 Ελλ Жук 𓀀 ☃ 㐂');
  await saved(page);
  await settled(page);
  const words = page.getByRole('banner').getByText('GB/T 27922-2011 · 한국 Ελλ Жук 𓀀 ☃ 㐂');
  const box = await words.boundingBox();
  const drawn = await page.screenshot();
  await words.evaluate((element) => {
    element.style.color = getComputedStyle(document.documentElement).getPropertyValue('--text-2');
    element.style.background = getComputedStyle(document.documentElement).getPropertyValue('--card');
  });
  const [ours, theirs] = [await ink(page, drawn, box), await ink(page, await page.screenshot(), box)];
  ours.forEach((amount, at) => assert.ok(Math.abs(amount - theirs[at]) < 0.25 * theirs[at] + 300, `${ours}\n${theirs}`));
  await app.close();
});

test('a server that calls the program by another type only makes it slower', async () => {
  const body = readFileSync(new URL('../../build/wasm/site/starsheet.wasm', import.meta.url));
  const app = await stage.open({ size: DESKTOP, answers: { 'starsheet.wasm': { type: 'application/octet-stream', body } } });
  await becomes(app.page, RENDERER);
  await app.close();
});

test('criteria with faults: the static page lists them and says whom to tell', async () => {
  const criteria = { type: 'application/json', body: '{"format": "other"}' };
  const app = await stage.open({ size: DESKTOP, ready: false, answers: { 'criteria/gbt27922-2011.json': criteria } });
  const alert = app.page.getByRole('alert');
  await alert.getByRole('heading', { name: '评价标准文件有误' }).waitFor();
  assert.match(await alert.textContent(), /\/format: .*starsheet\.criteria/);
  await app.close();
});

test('a browser without WebAssembly is told so in words', async () => {
  const app = await stage.open({ size: PHONE, ready: false, init: () => { delete window.WebAssembly; } });
  await app.page.getByRole('alert').getByRole('heading', { name: '此浏览器无法运行评分表' }).waitFor();
  await app.close();
});

for (const [what, init] of Object.entries({
  'Chrome 92': () => { delete Object.hasOwn; },
  'one without pointer events': () => { delete window.PointerEvent; },
})) {
  test(`a browser below the floor (${what}) is told so in words`, async () => {
    const app = await stage.open({ size: PHONE, ready: false, init });
    await app.page.getByRole('alert').getByRole('heading', { name: '此浏览器无法运行评分表' }).waitFor();
    await app.close();
  });
}

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

/** From window.broken on, whatever is called in the program runs onto an instruction that stops it for good. */
const breakable = () => {
  const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
  const trap = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports.f;
  const real = WebAssembly.instantiate;
  const guarded = (call) => (...given) => (window.broken ? trap() : call(...given));
  WebAssembly.instantiate = async (...given) => {
    const made = await real.apply(WebAssembly, given);
    const exports = Object.entries((made.instance ?? made).exports)
      .map(([name, value]) => [name, typeof value === 'function' ? guarded(value) : value]);
    const instance = { exports: Object.fromEntries(exports) };
    return made.instance ? { module: made.module, instance } : instance;
  };
};

for (const [rung, block, word] of [
  ['the database', () => {}, '已保存'],
  ['the lesser storage', () => { Object.defineProperty(window, 'indexedDB', { value: undefined }); }, '仅暂存，请保存文件'],
]) {
  test(`when the program stops, a screen says so and hands out the sheet that was saved last (${rung})`, async () => {
    const app = await stage.open({ size: DESKTOP, init: new Function(`(${block})(); (${breakable})();`) });
    const { page } = app;
    await field(page, '企业名称').fill('示例电器有限公司');
    await page.getByRole('banner').getByText(word, { exact: true }).waitFor();
    await settled(page);
    await page.evaluate(() => { window.broken = true; });
    await answer(page, '5.1.1.1', '符合').dispatchEvent('click');
    const alert = page.getByRole('alert');
    await alert.getByRole('heading', { name: '评分表意外停止' }).waitFor();
    const { text } = await app.download(() => button(alert, '把上次保存的存成文件').click());
    assert.equal(JSON.parse(text).subject.organisation, '示例电器有限公司');
    assert.match(app.problems.join('\n'), /unreachable|"functionName":"stop"/i);  // Firefox tells of the error only who wrote it
    app.problems.length = 0;  // the stop itself, on the console
    await button(alert, '重新载入').click();
    await page.waitForFunction(() => !window.broken);  // the new page, no more the one that stopped
    await app.ready();
    assert.equal((await sheetOf(page)).subject.organisation, '示例电器有限公司');
    await app.close();
  });
}
