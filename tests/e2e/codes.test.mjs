// The codes that the page shows, at every size and density: sharp to the pixel, and read by another decoder.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { can, start, testWhere } from './harness.mjs';
import { assertSharp, greysOf } from './codes.mjs';
import { CLAUSES, button, dialog } from './page.mjs';

const DENSITIES = [1, 1.25, 1.5, 2, 3];
const LEAST = 3;  // CSS pixels of a module
const WINDOWS = {
  'a phone': { width: 390, height: 844, scale: 1, touch: true },
  'a narrow phone': { width: 320, height: 700, scale: 1, touch: true },
  'a tablet': { width: 700, height: 900, scale: 1, touch: true },
  'a desktop': { width: 1024, height: 720, scale: 1, touch: false },
};

const sheetOf = (answers) => ({ format: 'starsheet.sheet', formatVersion: 1, criteria: { id: 'gbt27922-2011', revision: '1' }, subject: {}, answers, deductions: [], bonus: null });
const SHEETS = {
  short: sheetOf({ '5.1.1.1': { state: 'met' } }),
  // 41 modules: an odd number of pixels on either side of the middle.
  usual: sheetOf(Object.fromEntries(CLAUSES.map(({ id }, at) => [id, at < 20 ? { state: 'sampled', samples: 20 + at, nonconforming: 1 } : { state: 'met' }]))),
  long: sheetOf(Object.fromEntries(CLAUSES.map(({ id }, at) => [id, { state: 'sampled', samples: 90000 + at, nonconforming: 40000 + 7 * at }]))),
};

let stage;
before(async () => { stage = await start(); });
after(() => stage.close());

const drawn = (page) => page.waitForFunction(() => window.StarSheet.stats().pending === 0);

/** Moves the window to a screen of that density. */
async function useDensity(app, size, density) {
  app.screen ??= await app.devtools();
  await app.screen.send('Emulation.setDeviceMetricsOverride', { width: size.width, height: size.height, deviceScaleFactor: density, mobile: size.touch });
  await app.page.evaluate(() => window.dispatchEvent(new Event('orientationchange')));  // the protocol tells the page nothing
  const across = Math.round(size.width * density);
  await app.page.waitForFunction((wanted) => document.getElementById('canvas').width === wanted && window.StarSheet.stats().pending === 0, across);
}

/** That part of the screen as it is, as an address. */
async function screenOf(app, element) {
  await element.scrollIntoViewIfNeeded();
  await element.evaluate((image) => image.decode?.());
  await drawn(app.page);
  const clip = await element.evaluate((image) => {
    const { x, y, width, height } = image.getBoundingClientRect();
    return { x: Math.round(x), y: Math.max(0, Math.round(y)), width: Math.floor(width), height: Math.floor(Math.min(height, innerHeight - y)), scale: 1 };
  });
  const { data } = await app.screen.send('Page.captureScreenshot', { format: 'png', clip });
  return `data:image/png;base64,${data}`;
}

async function openShare(page) {
  const menu = await button(page, '文件').count() ? '文件' : '菜单';
  await button(page, menu).click();
  await button(dialog(page, menu), '分享结果…').click();
  return dialog(page, '分享结果').getByRole('img');
}

const LOOKS = { 'a phone': ['light', 'dark'], 'a narrow phone': ['dark'], 'a tablet': ['light'], 'a desktop': ['light', 'dark'] };
for (const [name, themes] of Object.entries(LOOKS)) {
  const size = WINDOWS[name];
  for (const theme of themes) {
    testWhere(can.playwright, `the shared picture's code is sharp on ${name}, ${theme}, and in the picture itself`, async () => {
      const app = await stage.open({ size, query: { theme } });
      const { page } = app;
      for (const [kind, sheet] of Object.entries(SHEETS)) {
        if (kind === 'short' && size.touch) continue;
        await page.evaluate((wanted) => window.StarSheet.setSheet(wanted), sheet);
        const picture = await openShare(page);
        for (const density of DENSITIES) {
          const what = `${kind} at ${density}`;
          await useDensity(app, size, density);
      const shown = assertSharp(await greysOf(page, await screenOf(app, picture)), LEAST * density, `on the screen, ${what}`);
          const own = await greysOf(page, await picture.getAttribute('src'));
          assert.ok(own.width >= 640, what);
          assert.equal(assertSharp(own, LEAST * Math.max(1, density), `in the picture, ${what}`), shown);
          assert.match(shown, /#s=1.*[A-Za-z0-9]$/);
        }
        await useDensity(app, size, 1);
        await page.keyboard.press('Escape');
      }
      await app.close();
    });
  }
}

testWhere(can.playwright, 'the picture is what a finger or the mouse is on, to be kept by pressing and holding', async () => {
  const app = await stage.open({ size: WINDOWS['a phone'] });
  const picture = await openShare(app.page);
  assert.equal(await picture.evaluate((image) => {
    const { left, top, width, height } = image.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === image;
  }), true);
  await app.close();
});

testWhere(can.playwright, 'the report\'s code is sharp where the report is opened in a browser', async () => {
  const app = await stage.open({ size: WINDOWS['a desktop'], init: () => {
    const makeUrl = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      window.made = blob;
      return makeUrl(blob);
    };
  } });
  for (const kind of ['usual', 'long']) {
    await app.page.evaluate((wanted) => window.StarSheet.setSheet(wanted), SHEETS[kind]);
    await button(app.page, '文件').click();
    await button(dialog(app.page, '文件'), '报告与导出…').click();
    await dialog(app.page, '报告与导出').getByRole('button', { name: '报告网页' }).click();
    const report = await app.page.evaluate(() => window.made.text());
    await app.page.keyboard.press('Escape');
    for (const size of [WINDOWS['a desktop'], WINDOWS['a phone']]) {
      const file = await stage.open({ size, path: 'report.html', answers: { 'report.html': { type: 'text/html; charset=utf-8', body: report } }, ready: false });
      const code = file.page.locator('svg.qr');
      for (const density of DENSITIES) {
        const what = `${kind}, ${size.width} at ${density}`;
        file.screen ??= await file.devtools();
        await file.screen.send('Emulation.setDeviceMetricsOverride', { width: size.width, height: size.height, deviceScaleFactor: density, mobile: size.touch });
        await code.scrollIntoViewIfNeeded();
        const { data } = await file.screen.send('Page.captureScreenshot', { format: 'png' });
        const greys = await greysOf(app.page, `data:image/png;base64,${data}`);
        assertSharp(greys, LEAST * density, what);
      }
      await file.end();
    }
  }
  await app.close();
});
