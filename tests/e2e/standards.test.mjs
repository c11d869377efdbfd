// Another standard by ?criteria=: the example of docs/other-standards.md, and what the page says when there is none to open.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { start } from './harness.mjs';
import { CRITERIA, resultOf, sheetOf } from './page.mjs';

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
