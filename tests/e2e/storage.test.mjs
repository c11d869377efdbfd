// What is kept on the device when the browser's database is ill: nothing is written over unread, and the sign tells the truth.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { can, start, testWhere } from './harness.mjs';
import { answer, button, dialog, kept, saved, sheetOf } from './page.mjs';

let stage;
before(async () => { stage = await start(); });
after(() => stage.close());

const UNREAD = /没有读到本机以前保存的内容/;
const FOUND = '读到了本机以前保存的评分表';
const stateOf = async (page, id) => (await sheetOf(page)).answers[id]?.state;
const untilAnswered = (page, id, state) => page.waitForFunction(([clause, wanted]) => window.StarSheet.getSheet().answers[clause]?.state === wanted, [id, state]);
const sign = (page, words) => page.getByRole('banner').getByText(words, { exact: true }).waitFor();

/** A database that fails to open as long as window.ill, which a reload begins with. */
const ILL = () => {
  const real = IDBFactory.prototype.open;
  window.ill = sessionStorage.getItem('ill') !== 'no';
  IDBFactory.prototype.open = function open(...call) {
    if (!window.ill) return real.apply(this, call);
    const request = { error: new DOMException('Internal error', 'UnknownError') };
    setTimeout(() => request.onerror?.({ target: request }));
    return request;
  };
};

async function unreadable() {
  const app = await stage.open();
  await answer(app.page, '5.1.1.1', '符合').click();
  await saved(app.page);
  await app.page.addInitScript(ILL);
  await app.reload();
  await app.page.getByRole('region', { name: '本机保存的内容' }).getByText(UNREAD).waitFor();
  return app;
}

testWhere(can.playwright, 'a database that cannot be read is said to be so, and opened once it can, when nothing was typed', async () => {
  const app = await unreadable();
  const { page } = app;
  assert.equal(await stateOf(page, '5.1.1.1'), undefined);
  await page.evaluate(() => { window.ill = false; });
  await button(page, '再试一次').click();
  await untilAnswered(page, '5.1.1.1', 'met');
  assert.equal(await page.getByText(UNREAD).count(), 0);
  await app.end();
});

testWhere(can.playwright, 'what is typed meanwhile lies beside it, survives a reload, and is asked about when it can be read', async () => {
  const app = await unreadable();
  const { page } = app;
  await answer(page, '5.1.1.2', '不符合').click();
  await sign(page, '仅暂存，请保存文件');
  await app.reload();
  assert.equal(await stateOf(page, '5.1.1.2'), 'unmet');
  await sign(page, '仅暂存，请保存文件');
  await page.evaluate(() => { window.ill = false; });
  await answer(page, '5.1.2.1', '符合').click();
  await dialog(page, FOUND).waitFor();
  await kept(page, 'sheet', '"5.1.1.1"');
  await button(dialog(page, FOUND), '保留这一份').click();
  await saved(page);
  await kept(page, 'sheet', '"5.1.1.2"');
  await page.keyboard.press('Escape');
  await button(page, '文件').click();
  await button(dialog(page, '文件'), '另存的内容').click();
  await dialog(page, '另存的内容').getByText('选择留下哪一份时没有选它', { exact: true }).waitFor();
  await dialog(page, '另存的内容').getByRole('button', { name: /^打开 / }).click();
  await untilAnswered(page, '5.1.1.1', 'met');
  await app.end();
});

testWhere(can.playwright, 'a database that never answers keeps nobody out, and is not called saved', async () => {
  const app = await stage.open({ init: () => {
    IDBFactory.prototype.databases = async () => [{ name: 'starsheet', version: 1 }];
    IDBFactory.prototype.open = () => ({});
  } });
  const { page } = app;
  await page.getByText(UNREAD).waitFor();
  await answer(page, '5.1.1.1', '符合').click();
  await sign(page, '仅暂存，请保存文件');
  await app.end();
});

testWhere(can.playwright, 'what only the lesser storage has is saved by itself once the database takes it', async () => {
  const app = await stage.open({ init: ILL });
  const { page } = app;
  await answer(page, '5.1.1.1', '符合').click();
  await sign(page, '仅暂存，请保存文件');
  await page.evaluate(() => { window.ill = false; });
  await saved(page);
  await kept(page, 'sheet', '"5.1.1.1"');
  assert.equal(await page.evaluate(() => localStorage.getItem('starsheet:sheet')), null);
  await app.end();
});

testWhere(can.playwright, 'each criteria id and each folder of a host keeps its own sheet', async () => {
  const site = mkdtempSync(path.join(os.tmpdir(), 'starsheet-folders-'));
  const built = process.env.STARSHEET_SITE ?? fileURLToPath(new URL('../../build/wasm/site', import.meta.url));
  for (const folder of ['a', 'b']) cpSync(built, path.join(site, folder), { recursive: true });
  const other = JSON.parse(readFileSync(path.join(built, 'criteria/gbt27922-2011.json'), 'utf8'));
  writeFileSync(path.join(site, 'a/criteria/other.json'), JSON.stringify({ ...other, id: 'other' }));
  const stages = await start({ site });
  const app = await stages.open({ path: 'a/' });
  const { page } = app;
  const home = page.url();
  const open = async (address) => {
    await page.goto(address);
    await app.ready();
  };
  await answer(page, '5.1.1.1', '符合').click();
  await saved(page);
  for (const elsewhere of [`${home}&criteria=other`, home.replace('/a/', '/b/')]) {
    await open(elsewhere);
    assert.deepEqual((await sheetOf(page)).answers, {});
    await answer(page, '5.1.1.1', '不符合').click();
    await saved(page);
    await open(home);
    assert.equal(await stateOf(page, '5.1.1.1'), 'met');
  }
  await open(`${home}&criteria=other`);
  assert.equal(await stateOf(page, '5.1.1.1'), 'unmet');
  await app.end();
  await stages.close();
  rmSync(site, { recursive: true });
});
