// Two windows of one browser over the same sheet: neither loses what the other saved.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { DESKTOP, can, start, testWhere } from './harness.mjs';
import { answer, button, dialog, field, kept, saved, sheetOf } from './page.mjs';

let stage;
before(async () => { stage = await start(); });
after(() => stage.close());

const QUESTION = '另一个窗口改过这份评分表';

/** A second window of the same browser, as far as the first. */
async function second(app) {
  const page = await app.context.newPage();
  await page.goto(app.page.url());
  await page.evaluate(() => window.StarSheet.ready);
  return page;
}

async function windows() {
  const app = await stage.open({ size: DESKTOP });
  return { app, first: app.page, other: await second(app) };
}

const stateOf = async (page, id) => (await sheetOf(page)).answers[id]?.state;

/** Windows that do not hear of each other before they save. */
const DEAF = () => { delete window.BroadcastChannel; };

const untilAnswered = (page, id, state) => page.waitForFunction(([clause, wanted]) => window.StarSheet.getSheet().answers[clause]?.state === wanted, [id, state]);

testWhere(can.playwright, 'a window without changes of its own follows what another one saved, without a question; undo leads back', async () => {
  const { app, first, other } = await windows();
  await answer(first, '5.1.1.1', '符合').click();
  await saved(first);
  await untilAnswered(other, '5.1.1.1', 'met');
  await saved(other);
  assert.equal(await other.getByRole('dialog').count(), 0);
  await answer(other, '5.1.1.2', '不符合').click();
  await saved(other);
  await untilAnswered(first, '5.1.1.2', 'unmet');
  assert.equal(await first.getByRole('dialog').count(), 0);
  await first.keyboard.press('Control+z');
  assert.equal(await stateOf(first, '5.1.1.2'), undefined);
  assert.equal(await stateOf(first, '5.1.1.1'), 'met');
  await app.close();
});

testWhere(can.playwright, 'what another window saved waits until nothing is being typed', async () => {
  const { app, first, other } = await windows();
  await field(other, '企业名称').click();
  await answer(first, '5.1.1.1', '符合').click();
  await field(first, '企业名称').fill('甲公司');
  await saved(first);
  await kept(first, 'sheet', '甲公司');
  assert.equal(await field(other, '企业名称').inputValue(), '');
  assert.equal(await stateOf(other, '5.1.1.1'), undefined);
  await field(other, '企业名称').blur();
  await untilAnswered(other, '5.1.1.1', 'met');
  assert.equal(await field(other, '企业名称').inputValue(), '甲公司');
  await app.close();
});

testWhere(can.playwright, 'what a window saves does not go over what another one saved unseen, even when it heard of nothing', async () => {
  const app = await stage.open({ size: DESKTOP, init: DEAF });
  const first = app.page;
  const other = await second(app);
  await answer(first, '5.1.1.1', '符合').click();
  await saved(first);
  await answer(other, '5.2.1.1', '不符合').click();
  await dialog(other, QUESTION).waitFor();
  await kept(first, 'sheet', '"5.1.1.1"');
  await other.getByText('仅暂存，请保存文件', { exact: true }).first().waitFor();
  await button(dialog(other, QUESTION), '保留这一份').click();
  await saved(other);
  await kept(first, 'sheet', '"5.2.1.1"');
  // The one that had to give way can be had as a file.
  const notice = dialog(other, '这里的评分表已保留；另一个窗口保存的那份已另存，可以下载。');
  const [download] = await Promise.all([other.waitForEvent('download'), button(notice, '下载原始内容').click()]);
  assert.deepEqual(JSON.parse(readFileSync(await download.path(), 'utf8')).answers, { '5.1.1.1': { state: 'met' } });
  // The first one, which has nothing of its own to lose, follows.
  await first.evaluate(() => window.dispatchEvent(new Event('pageshow')));
  await untilAnswered(first, '5.2.1.1', 'unmet');
  await app.close();
});

testWhere(can.playwright, 'a sheet that is there although the browser told of none is opened, not written over', async () => {
  const app = await stage.open({ size: DESKTOP, init: () => { indexedDB.databases = async () => []; } });
  const { page } = app;
  await answer(page, '5.1.1.1', '符合').click();
  await saved(page);
  await app.reload();
  await untilAnswered(page, '5.1.1.1', 'met');
  await saved(page);
  await app.close();
});

testWhere(can.playwright, 'a question that was put off comes again with the next change, and nothing was overwritten meanwhile', async () => {
  const app = await stage.open({ size: DESKTOP, init: DEAF });
  const first = app.page;
  const other = await second(app);
  await answer(first, '5.1.1.1', '符合').click();
  await saved(first);
  await answer(other, '5.1.2.1', '符合').click();
  await dialog(other, QUESTION).waitFor();
  await other.keyboard.press('Escape');
  assert.equal(await dialog(other, QUESTION).count(), 0);
  await answer(other, '5.2.1.1', '不符合').click();
  await dialog(other, QUESTION).waitFor();
  await kept(first, 'sheet', '"5.1.1.1"');
  await app.close();
});

testWhere(can.playwright, 'on the lesser storage, too, no window writes over what another one saved unseen', async () => {
  const app = await stage.open({
    size: DESKTOP,
    init: () => { Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('blocked', 'SecurityError'); } }); },
  });
  const other = await second(app);
  await answer(app.page, '5.1.1.1', '符合').click();
  await untilAnswered(other, '5.1.1.1', 'met');
  await other.getByRole('banner').getByText('仅暂存，请保存文件', { exact: true }).waitFor();
  await field(other, '企业名称').click();  // does not follow while something is typed
  await answer(app.page, '5.1.1.2', '符合').click();
  await app.page.getByRole('banner').getByText('仅暂存，请保存文件', { exact: true }).waitFor();
  await app.page.waitForFunction(() => /5\.1\.1\.2/.test(localStorage.getItem('starsheet:sheet')));
  await other.keyboard.type('乙');
  await dialog(other, QUESTION).waitFor();
  assert.match(await other.evaluate(() => localStorage.getItem('starsheet:sheet')), /5\.1\.1\.2/);
  await app.close();
});

testWhere(can.playwright, 'everything that one window erases is gone from the other one, too', async () => {
  const { app, first, other } = await windows();
  await answer(first, '5.1.1.1', '符合').click();
  await untilAnswered(other, '5.1.1.1', 'met');
  await button(first, '文件').click();
  await button(dialog(first, '文件'), '清除本机全部数据').click();
  await button(dialog(first, '清除本机全部数据？'), '全部清除').click();
  await other.waitForFunction(() => Object.keys(window.StarSheet.getSheet().answers).length === 0);
  await other.reload();
  await other.evaluate(() => window.StarSheet.ready);
  assert.deepEqual((await sheetOf(other)).answers, {});
  await app.close();
});
