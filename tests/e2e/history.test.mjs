// Back, Forward and Reload, as everywhere: they close what is open, and lose nothing.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, can, start, testWhere } from './harness.mjs';
import { answer, button, dialog, saved, sheetOf } from './page.mjs';

let stage;
before(async () => { stage = await start(); });
after(() => stage.close());

const entries = (page) => page.evaluate(() => history.length);

testWhere(can.playwright, 'Back closes the dialog that is open, and only after that leaves the page', async () => {
  const app = await stage.open({ size: PHONE });
  const { page } = app;
  await answer(page, '5.1.1.1', '符合').tap();
  await saved(page);
  await button(page, '菜单').tap();
  await page.goBack();
  await dialog(page, '菜单').waitFor({ state: 'detached' });
  assert.equal((await sheetOf(page)).answers['5.1.1.1'].state, 'met');
  await page.goBack();
  assert.equal(page.url(), 'about:blank');
  await page.goForward();
  await app.ready();
  assert.equal((await sheetOf(page)).answers['5.1.1.1'].state, 'met');
  await app.close();
});

test('Back takes a notice first, then the dialog under it', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await button(page, '文件').click();
  await app.choose(() => button(dialog(page, '文件'), '打开文件…').click(), { name: 'x.json', text: '{' });
  await button(page, '知道了').waitFor();
  await page.goBack();
  await button(page, '知道了').waitFor({ state: 'detached' });
  assert.equal(await page.getByRole('dialog').count(), 0);
  await app.close();
});

testWhere(can.playwright, 'what is closed on the page leaves nothing behind in the history', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  const before = await entries(page);
  for (let time = 0; time < 5; time += 1) {
    await button(page, '文件').click();
    await button(dialog(page, '文件'), '隐私').click();
    await button(dialog(page, '隐私'), '关闭').click();
    await page.waitForFunction(() => !history.state?.starsheet);
  }
  assert.ok(await entries(page) <= before + 1, 'at most the one way forward that every Back leaves');
  await page.goBack();
  assert.equal(page.url(), 'about:blank');
  await app.close();
});

testWhere(can.playwright, 'a reload over an open dialog leaves the sheet, and one Back leaves the page', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await answer(page, '5.1.1.1', '符合').click();
  await saved(page);
  await button(page, '文件').click();
  await app.reload();
  assert.equal(await page.getByRole('dialog').count(), 0);
  assert.equal((await sheetOf(page)).answers['5.1.1.1'].state, 'met');
  await page.waitForFunction(() => !history.state?.starsheet);
  await page.goBack();
  assert.equal(page.url(), 'about:blank');
  await app.close();
});

test('Back goes from a screen to the sheet, Forward to the screen again, and a reload stays on it', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await button(page, '文件').click();
  await button(dialog(page, '文件'), '查看结果').click();
  const search = page.getByRole('searchbox');
  await search.waitFor({ state: 'detached' });
  await page.goBack();
  await search.waitFor();
  await page.goForward();
  await search.waitFor({ state: 'detached' });
  await app.reload();
  assert.equal(await search.count(), 0);
  await page.goBack();
  await search.waitFor();
  await app.close();
});

test('Back goes through the quick check clause by clause', async () => {
  const app = await stage.open({ size: PHONE, query: { screen: 'quick' } });
  const { page } = app;
  await page.getByRole('main').getByRole('button').first().tap();
  const clauseNow = () => page.getByRole('status').textContent();
  await button(page, '符合').waitFor();
  const first = await clauseNow();
  await button(page, '符合').tap();
  await page.waitForFunction((was) => document.querySelector('[role=status]').textContent !== was, first);
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('main [aria-pressed=true]'));
  assert.equal(Object.keys((await sheetOf(page)).answers).length, 1, 'nothing is lost by going back');
  await app.close();
});
