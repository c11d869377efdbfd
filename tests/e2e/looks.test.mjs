// Language and theme: chosen by button, by address, by the system; and remembered.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, can, start, testWhere } from './harness.mjs';
import { answer, button, dialog, kept } from './page.mjs';

// Backgrounds of product.md.
const LIGHT = [0xf5, 0xf7, 0xfa];
const DARK = [0x0f, 0x14, 0x1b];

let stage;
before(async () => { stage = await start(); });
after(() => stage.close());

/** The colour of the sheet's ground as it is on screen. */
async function ground(app) {
  const box = await app.page.getByRole('main').boundingBox();
  return app.pixel(box.x + 3, box.y + box.height / 2);
}

const waitForTheme = (page, other) => button(page, other).waitFor();
const heading = (page, name) => page.getByRole('heading', { level: 1, name, exact: true });

testWhere(can.playwright, 'the theme follows the system until one is chosen, and then stays', async () => {
  const app = await stage.open({ colorScheme: 'light' });
  const { page } = app;
  assert.deepEqual(await ground(app), LIGHT);
  await page.emulateMedia({ colorScheme: 'dark' });
  await waitForTheme(page, '切换到浅色');
  assert.deepEqual(await ground(app), DARK);
  await button(page, '切换到浅色').click();
  await waitForTheme(page, '切换到深色');
  assert.deepEqual(await ground(app), LIGHT);
  await kept(page, 'preferences', '"theme":1');
  await app.reload();
  assert.deepEqual(await ground(app), LIGHT, 'remembered, though the system is dark');
  await app.close();
});

test('?theme= and ?lang= go before the system', async () => {
  const app = await stage.open({ query: { theme: 'dark', lang: 'en' }, colorScheme: 'light', locale: 'zh-CN' });
  assert.deepEqual(await ground(app), DARK);
  await heading(app.page, 'After-sales Service Star Check').waitFor();
  assert.equal(await app.page.evaluate(() => document.documentElement.lang), 'en');
  await app.close();
});

test('the language is the browser’s at first, then the one that was chosen', async () => {
  const app = await stage.open({ locale: 'en-GB' });
  const { page } = app;
  await heading(page, 'After-sales Service Star Check').waitFor();
  await page.getByRole('radiogroup', { name: '5.1.1.1 Answer', exact: true }).getByRole('radio', { name: 'Not met', exact: true }).click();
  assert.equal(await page.getByRole('status').textContent(), '0.00 Not qualified so far Below 70: not qualified.');
  await button(page, '切换到中文').click();
  await heading(page, '商品售后服务星级自评').waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-CN');
  assert.equal(await answer(page, '5.1.1.1', '不符合').isChecked(), true);
  await kept(page, 'preferences', 'zh-CN');
  await app.reload();
  await heading(page, '商品售后服务星级自评').waitFor();
  await app.close();
});

test('on a phone the theme is in the menu and the language in the bar', async () => {
  const app = await stage.open({ size: PHONE });
  const { page } = app;
  assert.deepEqual(await ground(app), LIGHT);
  await button(page, '菜单').tap();
  await button(dialog(page, '菜单'), '切换到深色').tap();
  await dialog(page, '菜单').waitFor({ state: 'detached' });
  assert.deepEqual(await ground(app), DARK);
  await button(page, 'Switch to English').tap();
  await heading(page, 'Service Star Check').waitFor();
  await app.close();
});

testWhere(can.webgl, 'a lost drawing context costs nothing: work goes on and the picture comes back', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await page.evaluate(() => window.StarSheet.ready);
  await page.evaluate(() => { window.lender = document.querySelector('canvas').getContext('webgl').getExtension('WEBGL_lose_context'); });
  const before = await ground(app);
  await page.evaluate(() => window.lender.loseContext());
  await page.waitForFunction(() => window.StarSheet.stats().renderer === 'none');
  await answer(page, '5.1.1.1', '符合').click();
  assert.equal(await page.getByRole('status').textContent(), '100.00 暂为五星级');
  await page.evaluate(() => window.lender.restoreContext());
  await page.waitForFunction(() => window.StarSheet.stats().renderer === 'webgl' && window.StarSheet.stats().pending === 0);
  assert.deepEqual(await ground(app), before);
  await app.close();
});

test('without WebGL the same page is drawn and works', async () => {
  const app = await stage.open({ size: DESKTOP, query: { renderer: 'software', theme: 'dark' } });
  assert.equal(await app.page.evaluate(() => window.StarSheet.stats().renderer), 'software');
  assert.deepEqual(await ground(app), DARK);
  await answer(app.page, '5.1.1.1', '符合').click();
  assert.equal(await answer(app.page, '5.1.1.1', '符合').isChecked(), true);
  await app.close();
});

testWhere(can.playwright, 'who asks for more contrast gets black on white, and it goes again with the wish', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  const drawn = () => page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  await page.emulateMedia({ contrast: 'more' });
  await drawn();
  assert.deepEqual(await ground(app), [255, 255, 255]);
  await page.emulateMedia({ contrast: 'no-preference' });
  await drawn();
  assert.deepEqual(await ground(app), LIGHT);
  await app.close();
});

testWhere(can.playwright, 'forced colours: black and white without the brand’s colour, and no words of the elements over those drawn', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  const drawn = () => page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  for (const [colorScheme, expected] of [['light', [255, 255, 255]], ['dark', [0, 0, 0]]]) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await drawn();
    assert.deepEqual(await ground(app), expected, colorScheme);
    const painted = await page.evaluate(() => [...document.querySelectorAll('#mirror *')].filter((element) => {
      const { color, backgroundColor, opacity } = getComputedStyle(element);
      const hidden = opacity === '0' || /, 0\)$/.test(color);
      return element !== document.activeElement && element.textContent.trim() !== '' && !(hidden && /, 0\)$/.test(backgroundColor));
    }).map((element) => element.outerHTML.slice(0, 120)));
    assert.deepEqual(painted, [], colorScheme);
  }
  await answer(page, '5.1.1.1', '符合').click();
  assert.equal(await answer(page, '5.1.1.1', '符合').isChecked(), true);
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  await drawn();
  assert.deepEqual(await ground(app), LIGHT);
  await app.close();
});

testWhere(can.playwright, 'a finger draws a bottom sheet down by its head and closes it', async () => {
  const app = await stage.open({ size: PHONE });
  const { page } = app;
  const still = () => page.waitForFunction(() => window.StarSheet.stats().pending === 0);
  await button(page, '菜单').tap();
  await dialog(page, '菜单').waitFor();
  await still();
  const top = async () => (await dialog(page, '菜单').boundingBox()).y;
  const rest = await top();
  const protocol = await page.context().newCDPSession(page);
  const touch = (type, down) => protocol.send('Input.dispatchTouchEvent', { type, touchPoints: down === undefined ? [] : [{ x: 150, y: rest + 25 + down }] });
  await touch('touchStart', 0);
  for (const down of [20, 60, 100, 140]) await touch('touchMove', down);
  while (await top() !== rest + 140) await page.evaluate(() => new Promise(requestAnimationFrame));
  await touch('touchEnd');
  await dialog(page, '菜单').waitFor({ state: 'detached' });
  await app.close();
});
