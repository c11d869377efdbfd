// Files that come in and go out, and what this device keeps.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, can, start, testWhere } from './harness.mjs';
import { CRITERIA, answer, button, dialog, field, kept, resultOf, saved, sheetOf } from './page.mjs';

const caseText = (name) => readFileSync(new URL(`../cases/${name}.starsheet.json`, import.meta.url), 'utf8');
const FIVE_STAR = JSON.parse(caseText('five-star-complete'));

let stage;
before(async () => { stage = await start(); });
after(() => stage.close());

const file = (name, text) => ({ name, text });

/** Opens a file by what `ask` does, else by the keyboard. */
const openFile = (app, given, ask = () => app.page.keyboard.press('Control+o')) => app.choose(ask, given);

async function openByMenu(page) {
  await button(page, '文件').click();
  await button(dialog(page, '文件'), '打开文件…').click();
}

test('a good file is opened and saved on the device, and one step back leads to what was there', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await answer(page, '5.1.1.1', '不符合').click();
  const before = await sheetOf(page);
  await openFile(app, file('五星.starsheet.json', `\ufeff${caseText('five-star-complete')}`), () => openByMenu(page));
  await page.getByRole('status').filter({ hasText: '五星级' }).waitFor({ state: 'attached' });
  assert.deepEqual(await sheetOf(page), FIVE_STAR);
  await saved(page);
  await button(page, '撤销').click();
  assert.deepEqual(await sheetOf(page), before);
  await app.close();
});

const sheetWith = (change) => JSON.stringify({ ...FIVE_STAR, ...change });
// What is in the file, where its fault is, and what must be said about it.
const FAULTY = {
  'broken JSON': ['{\n  "format": "starsheet.sheet",\n  oops\n}', '（整个文件）', /第 3 行第 3 列/],
  'an empty file': ['', '（整个文件）', /第 1 行第 1 列/],
  'a newer version': [sheetWith({ formatVersion: 2 }), '/formatVersion', /2/],
  'a sheet for other criteria': [sheetWith({ criteria: { id: 'iso-9001', revision: '1' } }), '/criteria/id', /iso-9001/],
  'something else': ['{"name": "a package"}', '/format', /starsheet\.sheet/],
  'an unknown clause': [sheetWith({ answers: { '5.9.9.9': { state: 'met' } } }), '/answers/5.9.9.9', /条款/],
  'a key twice': ['{"format": "starsheet.sheet", "format": "starsheet.sheet"}', '/format', /不止一次/],
  'something behind a zero': [`${JSON.stringify(FIVE_STAR)}\0{}`, '（整个文件）', /不是有效的 JSON/],
  'more bytes than a file may have': [JSON.stringify({ format: 'starsheet.sheet', note: 'x'.repeat(4194304) }), '（整个文件）', /4194304/],
};

test('a file that cannot be taken: the fault is named at its place and nothing changes', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await answer(page, '5.1.1.1', '不符合').click();
  const before = await sheetOf(page);
  for (const [what, [text, place, words]] of Object.entries(FAULTY)) {
    await openFile(app, file(`${what}.json`, text));
    const notice = page.getByRole('dialog').filter({ hasText: `${what}.json` });
    await notice.getByText(place, { exact: true }).waitFor();
    assert.match((await notice.getByRole('paragraph').allTextContents()).join('\n'), words, what);
    await page.keyboard.press('Escape');
    await notice.waitFor({ state: 'detached' });
    assert.deepEqual(await sheetOf(page), before, what);
  }
  assert.equal(await answer(page, '5.1.1.1', '不符合').isChecked(), true);
  await app.close();
});

test('a sheet of another revision shows both scores before anything is replaced', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await answer(page, '5.1.1.1', '不符合').click();
  const before = await sheetOf(page);
  const question = dialog(page, '文件使用另一版评价标准');
  await openFile(app, file('旧版.json', caseText('half-filled')));
  await question.getByText('当前  0.00 不达标', { exact: true }).waitFor();
  await question.getByText('打开后  92.34 四星级', { exact: true }).waitFor();
  assert.deepEqual(await sheetOf(page), before);
  await button(question, '取消').click();
  await question.waitFor({ state: 'detached' });
  assert.deepEqual(await sheetOf(page), before);
  await openFile(app, file('旧版.json', caseText('half-filled')));
  await button(question, '打开').click();
  assert.equal((await resultOf(page)).score.shown, '92.34');
  await app.close();
});

test('a file dropped anywhere on the page is opened', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await page.getByRole('main').evaluate((main, text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'a.json'));
    for (const type of ['dragover', 'drop']) main.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
  }, caseText('five-star-complete'));
  await page.getByRole('status').filter({ hasText: '五星级' }).waitFor({ state: 'attached' });
  assert.deepEqual(await sheetOf(page), FIVE_STAR);
  await app.close();
});

/** Drops what `make` puts into a DataTransfer, in the page, on its middle; or pastes it. */
const given = (page, type, list) => page.evaluate(([event, wanted]) => {
  const data = new DataTransfer();
  wanted.forEach(({ name, text }) => data.items.add(name ? new File([text], name) : new Blob([text])));
  const init = { bubbles: true, cancelable: true };
  const target = document.querySelector('main');
  if (event === 'paste') return target.dispatchEvent(new ClipboardEvent('paste', { ...init, clipboardData: data }));
  return ['dragover', 'drop'].map((one) => target.dispatchEvent(new DragEvent(one, { ...init, dataTransfer: data }))).pop();
}, [type, list]);

test('two files at once, and what is no sheet, are told by name and cause; a pasted sheet opens', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  const before = await sheetOf(page);
  const CASES = [[[{ name: 'a.json', text: '{}' }, { name: 'b.json', text: '{}' }], /一次只能打开一个文件/],
    [[{ name: '示例.xlsx', text: 'PK\u0003\u0004xl/' }], /“示例.xlsx”[^]*Excel/], [[{ name: '示例.csv', text: '条款,评价' }], /CSV/],
    [[{ name: 'a.json', text: '{\n"format"：1}' }], /第 2 行第 9 列：这里的标点是「：」/]];
  for (const [list, said] of CASES) {
    await given(page, 'drop', list);
    assert.match(await page.getByRole('dialog').innerText() + await page.getByRole('dialog').getAttribute('aria-label'), said);
    await page.keyboard.press('Escape');
  }
  assert.deepEqual(await sheetOf(page), before);
  await given(page, 'paste', [{ name: 'a.json', text: caseText('five-star-complete') }]);
  await page.getByRole('status').filter({ hasText: '五星级' }).waitFor({ state: 'attached' });
  await app.close();
});

testWhere(can.playwright, 'a folder, and a file that is gone when it is read, are told', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  const devtools = await app.devtools();
  for (const [file, said] of [[mkdtempSync(path.join(tmpdir(), 'starsheet-folder-')), /是文件夹/], [path.join(tmpdir(), 'starsheet-no-such.json'), /starsheet-no-such\.json”读不到/]]) {
    for (const type of ['dragEnter', 'dragOver', 'drop']) {
      await devtools.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data: { items: [], files: [file], dragOperationsMask: 1 } });
    }
    await page.getByRole('dialog', { name: said }).waitFor();
    await page.keyboard.press('Escape');
  }
  await app.close();
});

test('the saved file holds the sheet, by menu and by Ctrl+S, and opens again', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await field(page, '企业名称').fill('示例/电器:有限公司');
  await answer(page, '5.1.1.1', '符合').click();
  const sheet = await sheetOf(page);
  const first = await app.download(async () => {
    await button(page, '文件').click();
    await button(dialog(page, '文件'), '保存到文件').click();
  });
  assert.match(first.name, /^示例_电器_有限公司.*\.starsheet\.json$/);
  assert.deepEqual(JSON.parse(first.text), sheet);
  const second = await app.download(() => page.keyboard.press('Control+s'));
  assert.equal(second.text, first.text);
  await answer(page, '5.1.1.1', '不符合').click();
  await openFile(app, file(first.name, first.text));
  await page.getByRole('status').filter({ hasText: '100.00' }).waitFor({ state: 'attached' });
  assert.deepEqual(await sheetOf(page), sheet);
  await app.close();
});

/** Puts text where the page keeps its sheet, as a fault of the disk or of an older program might. */
const keepInstead = (page, text) => page.evaluate((value) => new Promise((resolve, reject) => {
  const request = indexedDB.open('starsheet');
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const transaction = request.result.transaction('kept', 'readwrite');
    transaction.objectStore('kept').put(value, 'sheet');
    transaction.oncomplete = () => { request.result.close(); resolve(); };
  };
}), text);

for (const [size, named] of [[DESKTOP, 'desktop'], [PHONE, 'phone']]) {
  test(`a broken autosave is set aside, named, and can be downloaded as it was; the page starts empty (${named})`, async () => {
    const broken = '{"format": "starsheet.sheet", "formatVersion": 1, "answers": {"5.1.1.1": {"state": "me';
    const app = await stage.open({ size });
    const { page } = app;
    await keepInstead(page, broken);
    await app.reload();
    const notice = page.getByRole('dialog');
    const aside = await notice.getByText(/^另存为：set-aside-/).textContent();
    const key = aside.replace('另存为：', '').trim();
    assert.deepEqual((await sheetOf(page)).answers, {});
    await kept(page, key, broken);
    const download = await app.download(() => button(notice, '下载原始内容').click());
    assert.equal(download.text, broken);
    await button(notice, '知道了').click();
    await answer(page, '5.1.1.1', '符合').click();
    await saved(page);
    await kept(page, key, broken);
    await app.reload();
    assert.equal(await notice.count(), 0);
    assert.equal(await answer(page, '5.1.1.1', '符合').isChecked(), true);
    await app.close();
  });
}

test('erasing takes everything off the device', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await answer(page, '5.1.1.1', '符合').click();
  await button(page, '切换到深色').click();
  await saved(page);
  await button(page, '文件').click();
  await button(dialog(page, '文件'), '清除本机全部数据').click();
  await button(dialog(page, '清除本机全部数据？'), '全部清除').click();
  const left = () => page.evaluate(() => new Promise((resolve, reject) => {
    const request = indexedDB.open('starsheet');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const keys = request.result.transaction('kept').objectStore('kept').getAllKeys();
      keys.onsuccess = () => { request.result.close(); resolve(keys.result.length + localStorage.length); };
    };
  }));
  assert.equal(await left(), 0);
  await app.reload();
  assert.deepEqual((await sheetOf(page)).answers, {});
  assert.equal(await button(page, '撤销').isDisabled(), true);
  await app.close();
});

test('a new sheet is empty, and undo brings the old one back', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await answer(page, '5.1.1.1', '符合').click();
  const before = await sheetOf(page);
  await button(page, '文件').click();
  await button(dialog(page, '文件'), '新建评分表').click();
  await button(dialog(page, '新建一张空白评分表？'), '新建').click();
  assert.deepEqual((await sheetOf(page)).answers, {});
  await button(page, '撤销').click();
  assert.deepEqual(await sheetOf(page), before);
  await app.close();
});

test('without IndexedDB the page says that it keeps things for now only, and still finds them', async () => {
  const app = await stage.open({ size: DESKTOP, init: () => { Object.defineProperty(window, 'indexedDB', { value: undefined }); } });
  const { page } = app;
  await answer(page, '5.1.1.1', '符合').click();
  await page.getByRole('banner').getByText('仅暂存，请保存文件', { exact: true }).waitFor();
  await app.reload();
  assert.equal(await answer(page, '5.1.1.1', '符合').isChecked(), true);
  await app.close();
});

test('criteria that were opened from a file stay in use over a reload, until the site\'s own are asked back', async () => {
  const own = structuredClone(CRITERIA);
  own.revision = 'own';
  const [first, second] = own.sections[0].indicators[0].clauses;
  first.points = String(Number(first.points) + 0.5);
  second.points = String(Number(second.points) - 0.5);
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await openFile(app, file('own.json', JSON.stringify(own)));
  await button(page, '知道了').click();
  await page.getByRole('radiogroup', { name: `${first.id} 评价结果` }).getByRole('radio', { name: '符合', exact: true }).click();
  await saved(page);
  await app.reload();
  const { revision, obtained } = await resultOf(page);
  assert.deepEqual([revision, obtained], ['own', `${Number(first.points) * 2}/2`]);
  await button(page, '文件').click();
  await button(dialog(page, '文件'), '改回本站的评价标准').click();
  await button(page, '知道了').click();
  await app.reload();
  assert.equal((await resultOf(page)).revision, CRITERIA.revision);
  assert.equal(await answer(page, first.id, '符合').isChecked(), true);
  await app.close();
});
