// Letters that visitors have larger, in whichever way: the whole page is larger with them, and one place is drawn, read,
// pressed and typed at.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, can, start, testWhere } from './harness.mjs';
import { answer, button, field, saved, sheetOf, spoken } from './page.mjs';
import { differing } from './pictures.mjs';

const HALF_FILLED = JSON.parse(readFileSync(new URL('../cases/half-filled.starsheet.json', import.meta.url), 'utf8'));

let stage, enlarged;
before(async () => {
  stage = await start();
  if (can.letters) enlarged = await start({ letters: 1.5 });
});
after(async () => {
  await stage.close();
  await enlarged?.close();
});

const still = (page) => page.waitForFunction(() => window.StarSheet.stats().pending === 0);
const sizeOf = (locator) => locator.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
const heading = (page, name) => page.getByRole('heading', { level: 1, name, exact: true });

/** A phone's app that enlarges what it shows inside itself: 微信 on iPhones writes this on the body. */
const enlarge = (page, percent) => page.evaluate((value) => { document.body.style.webkitTextSizeAdjust = value; }, percent ? `${percent}%` : '');

/** As apps on Android enlarge letters, on canvases too: a size that is asked for comes out half as large again. */
const swollen = () => {
  const { set, get } = Object.getOwnPropertyDescriptor(CanvasRenderingContext2D.prototype, 'font');
  const swell = (font) => font.replace(/([\d.]+)px/, (_, size) => `${size * 1.5}px`);
  Object.defineProperty(CanvasRenderingContext2D.prototype, 'font', { get, set(font) { set.call(this, swell(font)); } });
};

/** Everything that stands on the page and where, in pixels of a screen that has `density` to one of the style sheet's. */
const everything = (page, density) => page.evaluate((pixels) => Array.from(document.querySelectorAll('#mirror [class]'), (element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [element.className, element.textContent.slice(0, 40), ...[left, top, width, height].map((length) => Math.round(length * pixels))].join();
}), density);

testWhere(can.letters && can.density, 'letters half as large again: all stands as in a window of two thirds with half as many pixels again', async () => {
  const shown = [];
  for (const [host, size] of [[enlarged, DESKTOP], [stage, { ...DESKTOP, width: DESKTOP.width / 1.5, height: DESKTOP.height / 1.5, scale: 1.5 }]]) {
    const app = await host.open({ size });
    await app.page.evaluate((sheet) => window.StarSheet.setSheet(sheet), HALF_FILLED);
    await saved(app.page);
    await still(app.page);
    shown.push(await everything(app.page, size.scale));
    await app.close();
  }
  assert.ok(shown[0].length > 100);
  assert.deepEqual(shown[0], shown[1]);
});

testWhere(can.letters, 'with larger letters things scroll, open and are typed into where they are drawn', async () => {
  const app = await enlarged.open({ size: DESKTOP });
  const { page } = app;
  const last = answer(page, '5.3.2.5', '不符合');
  await last.focus();
  await last.click();
  assert.equal((await sheetOf(page)).answers['5.3.2.5'].state, 'unmet');
  const box = await last.boundingBox();
  const [red, green] = await app.pixel(box.x + 6, box.y + box.height / 2);
  assert.ok(red > green + 8, 'drawn as chosen where it stands');
  const name = field(page, '企业名称');
  await name.fill('示例电器');
  assert.equal(await sizeOf(name), 24);
  assert.equal((await sheetOf(page)).subject.organisation, '示例电器');
  await app.close();
});

testWhere(can.playwright, 'an app that enlarges letters by the body’s text-size-adjust enlarges the page, and lets it go again', async () => {
  const app = await stage.open({ size: PHONE });
  const { page } = app;
  const title = heading(page, '售后服务星级自评');
  assert.equal(await sizeOf(title), 16);
  await enlarge(page, 125);
  await page.waitForFunction(() => document.querySelector('h1[class]').getBoundingClientRect().height === 30);
  assert.equal(await sizeOf(title), 20);
  await answer(page, '5.1.1.1', '符合').tap();
  assert.equal(await spoken(page), '100.00 暂为五星级');
  await enlarge(page, 0);
  await page.waitForFunction(() => document.querySelector('h1[class]').getBoundingClientRect().height === 24);
  assert.equal(await sizeOf(title), 16);
  await app.close();
});

testWhere(can.narrow, 'a window too narrow for the layout shows all of it, smaller', async () => {
  const app = await stage.open({ size: { ...PHONE, width: 180, height: 390 } });
  const { page } = app;
  assert.equal(await sizeOf(heading(page, '售后服务星级自评')), 12);
  const menu = await button(page, '菜单').boundingBox();
  assert.ok(menu.x + menu.width <= 180, `the menu ends at ${menu.x + menu.width}`);
  await answer(page, '5.1.1.1', '符合').click();
  assert.equal(await spoken(page), '100.00 暂为五星级');
  await app.close();
});

test('a canvas that draws letters larger than asked shows the same page', async () => {
  const pictures = [];
  for (const init of [undefined, swollen]) {
    const app = await stage.open({ size: DESKTOP, init });
    await answer(app.page, '5.1.1.1', '抽样').click();
    await saved(app.page);
    await still(app.page);
    pictures.push(await app.page.screenshot());
    if (init) {
      const changed = await differing(app.page, pictures);
      assert.ok(changed < 400, `${changed} bytes of the picture differ`);
    }
    await app.close();
  }
});
