// The owner's desk, and the sheet that shows what the page asks for.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESKTOP, start } from './harness.mjs';
import { button, CRITERIA, dialog, field } from './page.mjs';

let stage;
before(async () => { stage = await start(); });
after(() => stage.close());

test('at the desk points are corrected with their sum in view, and the files are taken away', async () => {
  const app = await stage.open({ size: DESKTOP, query: { desk: '' } });
  const { page } = app;
  await page.getByRole('heading', { name: '站长工作台', exact: true }).waitFor();
  await field(page, '5.1.1.1 分值').fill('4');
  await page.getByText(/5\.1 .*41 \/ 40 分，多 1/).first().waitFor();
  const [allocation] = CRITERIA.allocations;
  await button(page, `全部采用“${allocation.title['zh-CN']}”`).click();
  await page.getByText('版本号：1 → 2', { exact: true }).waitFor();
  const criteria = await app.download(() => button(page, '评分标准 gbt27922-2011.json').click());
  const taken = JSON.parse(criteria.text);
  assert.equal(taken.revision, '2');
  for (const clause of taken.sections.flatMap(({ indicators }) => indicators).flatMap(({ clauses }) => clauses)) {
    assert.equal(clause.points, allocation.points[clause.id], clause.id);
  }
  await field(page, '电话').fill('0755-1234');
  const index = await app.download(() => button(page, '带上两者的 index.html').click());
  assert.match(index.text, /<script type="application\/json" id="criteria\/gbt27922-2011\.json">\{\s*"format"/);
  assert.match(index.text, /id="brand\.json">[^<]*0755-1234/);
  assert.equal((await page.evaluate(() => window.StarSheet.getResult())).revision, '1');
  await app.close();
});

test('the privacy sheet lists what the browser says was asked for', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await button(page, '文件').click();
  await button(dialog(page, '文件'), '隐私').click();
  const sheet = dialog(page, '隐私');
  await sheet.getByText('starsheet.wasm', { exact: true }).waitFor();
  await sheet.getByText(/发往其他网站 0 个/).waitFor();
  await app.close();
});
