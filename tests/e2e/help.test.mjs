// The document's own text: read without JavaScript or WebAssembly, and shown as the page's help.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { start } from './harness.mjs';
import { answer, button, dialog } from './page.mjs';

let stage;
before(async () => { stage = await start(); });
after(() => stage.close());

test('help is the text of the document, opened from the menu and left with Escape or its button', async () => {
  const app = await stage.open();
  const { page } = app;
  const about = page.locator('#about');
  await about.waitFor({ state: 'hidden' });
  for (const leave of [() => page.keyboard.press('Escape'), () => button(page, '返回评分表').click()]) {
    await button(page.getByRole('banner'), '文件').click();
    await button(dialog(page, '文件'), '帮助与标准说明').click();
    await about.getByRole('heading', { name: '四个等级' }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'close');
    await leave();
    await about.waitFor({ state: 'hidden' });
  }
  await answer(page, '5.1.1.1', '符合').click();
  assert.equal(await page.evaluate(() => window.StarSheet.getResult().answered), 1);
  assert.equal(await page.locator('article').count(), 1);
  await app.close();
});

test('help is in the language of the page', async () => {
  const app = await stage.open({ query: { lang: 'en' } });
  await button(app.page.getByRole('banner'), 'File').click();
  await button(app.page, 'Help and the standard').click();
  await app.page.getByRole('heading', { name: 'Four grades' }).waitFor();
  assert.equal(await app.page.getByRole('heading', { name: '四个等级' }).count(), 0);
  await app.close();
});

test('without WebAssembly the text, the reason and the number to call are there', async () => {
  const app = await stage.open({ ready: false, init: () => { delete window.WebAssembly; } });
  await app.page.getByRole('alert').getByRole('heading', { name: '此浏览器无法运行评分表' }).waitFor();
  await app.page.locator('#about').getByRole('heading', { name: '怎样计分' }).waitFor();
  await app.page.getByRole('link', { name: '180-9899-7947' }).waitFor();
  await app.close();
});
