// The edition in one file, opened from the disk.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { can, DESKTOP, testWhere, untilMarked } from './harness.mjs';
import { answer, button, dialog, field, resultOf } from './page.mjs';
import { edition } from './published.mjs';

let browser, folder, address;

before(async () => {
  const { single } = await edition('single');
  folder = mkdtempSync(path.join(os.tmpdir(), 'starsheet-single-'));
  writeFileSync(path.join(folder, 'starsheet.html'), single);
  address = `${pathToFileURL(path.join(folder, 'starsheet.html'))}?screen=sheet&lang=zh-CN`;
  browser = await can.launch();
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

test('it opens by itself, with nothing asked of anyone', async () => {
  const app = await browser.open(address, { size: DESKTOP, locale: 'zh-CN', colorScheme: 'light' });
  const { page } = app;
  await untilMarked(page, app);
  await answer(page, '5.1.1.1', '符合').click();
  assert.equal((await resultOf(page)).answered, 1);
  await button(page, '文件').click();
  await button(dialog(page, '文件'), '关于').click();
  await dialog(page, '关于').getByText('0.0.0 (single)', { exact: true }).waitFor();
  const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !/^(data|blob):/.test(name)));
  assert.deepEqual(asked, []);
  assert.deepEqual(app.requests.filter((url) => !/^(data|blob|file):/.test(url)), []);
  assert.deepEqual(app.problems, []);
  await app.end();
});

testWhere(can.anyPage, 'its desk hands out the file itself, with the owner\'s data in it', async () => {
  const open = async (file, query) => {
    const app = await browser.open(`${pathToFileURL(file)}${query}`, { size: DESKTOP, locale: 'zh-CN', colorScheme: 'light' });
    await untilMarked(app.page, app);
    return app;
  };
  const desk = await open(path.join(folder, 'starsheet.html'), '?desk');
  await field(desk.page, '公司名称（中文）').fill('甲检测');
  const { text } = await desk.download(() => button(desk.page, '带上两者的 starsheet.html').click());
  await desk.end();
  writeFileSync(path.join(folder, 'mine.html'), text);
  const mine = await open(path.join(folder, 'mine.html'), '?screen=sheet');
  await mine.page.getByText('甲检测').first().waitFor();
  assert.equal((await mine.page.evaluate(() => location.href)).split('/').pop(), 'mine.html?screen=sheet');
  assert.deepEqual([...desk.problems, ...mine.problems], []);
  await mine.end();
});
