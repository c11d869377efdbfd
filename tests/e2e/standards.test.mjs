// Another standard by ?criteria=: the example of docs/other-standards.md, and what the page says when there is none to open.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { DESKTOP, start } from './harness.mjs';
import { button, CRITERIA, dialog, resultOf, sheetOf } from './page.mjs';

const guide = readFileSync(new URL('../../docs/other-standards.md', import.meta.url), 'utf8');
const [, example] = guide.match(/```json\n([\s\S]*?)```/);
const served = (body, status = 200) => ({ 'criteria/demo-shop.json': { type: 'application/json', body, status } });

let stage;
before(async () => { stage = await start(); });
after(() => stage.close());

/** The page with that file as criteria/demo-shop.json, and what it says instead of a sheet. */
async function saidInstead(answers) {
  const app = await stage.open({ query: { criteria: 'demo-shop' }, answers, ready: false });
  const words = await app.page.waitForFunction(() => {
    const main = document.querySelector('#shell main');
    return main && /demo-shop|\/sections/.test(main.innerText) && main.innerText;
  });
  const text = await words.jsonValue();
  await app.end();
  return text;
}

test('the example of the guide opens by its name, and is answered and scored', async () => {
  const app = await stage.open({ query: { criteria: 'demo-shop' }, answers: served(example) });
  await app.page.getByRole('radiogroup', { name: '4.1.1.1 评价结果', exact: true }).getByRole('radio', { name: '符合', exact: true }).click();
  assert.deepEqual((await sheetOf(app.page)).criteria, { id: 'demo-shop', revision: '1' });
  const { clauses, answered, grade } = await resultOf(app.page);
  assert.deepEqual([clauses, answered, grade], [2, 1, 'good']);
  await app.close();
});

test('a name that no file can have opens the standard that the site is for', async () => {
  const app = await stage.open({ query: { criteria: '../demo/shop' }, answers: served(example) });
  assert.equal((await sheetOf(app.page)).criteria.id, CRITERIA.id);
  await app.close();
});

test('no other standard stands in for a file that is missing or has a fault', async () => {
  assert.match(await saidInstead(served('', 404)), /demo-shop/);
  assert.match(await saidInstead(served(example.replace('"points": "6"', '"points": "5"'))), /\/sections\/0\/points/);
});

test('under an invented standard nothing on the page or leaving it is the first standard\'s own', async () => {
  const body = readFileSync(new URL('../criteria/reading-room.json', import.meta.url), 'utf8');
  const app = await stage.open({ size: DESKTOP, query: { criteria: 'reading-room' }, answers: { 'criteria/reading-room.json': { type: 'application/json', body } } });
  const { page } = app;
  const first = /27922|售后|星级|加分|待核|拟定|认证路线/;
  const texts = () => page.evaluate(() => Array.from(document.querySelectorAll('#mirror *'), (element) => [element.getAttribute('aria-label'), element.value, element.childElementCount ? '' : element.textContent].join(' ')).join('\n'));
  const nothing = async (where) => { const found = (await texts()).match(first); assert.equal(found && found.input.split('\n').filter((line) => first.test(line)).join('; '), null, where); };
  assert.equal(await page.title(), '阅览室开放水平自评 · RR 7');
  await page.getByRole('radiogroup', { name: 'A.1.1 评价结果', exact: true }).getByRole('radio', { name: '符合', exact: true }).click();
  await nothing('the sheet');
  await button(page, '文件').click();
  await nothing('the menu');
  const saved = await app.download(() => button(dialog(page, '文件'), '保存到文件').click());
  assert.match(saved.name, /^阅览室开放水平自评-\d{4}-\d\d-\d\d\.starsheet\.json$/);
  await button(page, '分享').click();
  await nothing('the share dialog');
  assert.match(await texts(), /阅览室开放水平自评/);
  await page.keyboard.press('Escape');
  await button(page, '查看结果').first().click();
  await page.getByRole('main', { name: '评价结果', exact: true }).waitFor();
  await page.getByRole('button', { name: '展开逐条算式' }).click();
  await page.getByRole('button', { name: '收起逐条算式' }).waitFor();
  await nothing('the result');
  await app.close();
});
