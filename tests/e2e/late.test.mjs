// The part of the program that the first screen does not need.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { DESKTOP, can, start } from './harness.mjs';
import { answer, button, dialog } from './page.mjs';

const LATE = 'starsheet.late.wasm';
const MISSING = { status: 503, type: 'text/plain', body: '' };
let stage;

before(async () => { stage = await start(); });
after(() => stage.close());

test('it is asked for once the first screen stands, and holds the dialogs', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { ready, asked } = await app.page.evaluate(() => ({
    ready: performance.getEntriesByName('starsheet:ready')[0].startTime,
    asked: performance.getEntriesByType('resource').find(({ name }) => name.endsWith('.late.wasm')).startTime,
  }));
  assert.ok(asked >= ready, `asked for at ${asked}, ready at ${ready}`);
  await button(app.page, '文件').click();
  await button(dialog(app.page, '文件'), '隐私').click();
  await dialog(app.page, '隐私').waitFor();
  await app.close();
});

test('until it is here the sheet works, and a dialog says that it is coming', async () => {
  const body = readFileSync(new URL(`../../build/wasm/site/${LATE}`, import.meta.url));
  let release;
  const held = new Promise((resolve) => { release = () => resolve({ type: 'application/wasm', body }); });
  const app = await stage.open({ size: DESKTOP, answers: { [LATE]: held }, late: false });
  const { page } = app;
  await answer(page, '5.1.1.1', '符合').click();
  await button(page, '文件').click();
  await dialog(page, '正在载入…').waitFor();
  release();
  await dialog(page, '文件').waitFor();
  assert.equal((await page.evaluate(() => window.StarSheet.getResult())).answered, 1);
  await app.close();
});

test('when it does not come, a dialog says so, and its button fetches it', async () => {
  const answers = { [LATE]: MISSING };
  const app = await stage.open({ size: DESKTOP, answers, late: false });
  const { page } = app;
  await button(page, '文件').click();
  const failed = dialog(page, '没有载入，请检查网络。');
  await failed.waitFor();
  delete answers[LATE];
  await button(failed, '重试').click();
  await dialog(page, '文件').waitFor();
  assert.ok(app.problems.length > 0 || !can.anyPage, 'the failed request is nowhere told');
  assert.ok(app.problems.every((problem) => /503|late\.wasm/.test(problem)), app.problems.join('\n'));
  app.problems.length = 0;
  await app.close();
});

test('the owner\'s desk waits for it, also for another try', async () => {
  const answers = { [LATE]: MISSING };
  const app = await stage.open({ size: DESKTOP, query: { desk: '' }, answers, ready: false });
  const { page } = app;
  await page.getByText('没有载入，请检查网络。', { exact: true }).waitFor();
  delete answers[LATE];
  await button(page, '重试').click();
  await page.getByRole('heading', { name: '站长工作台', exact: true }).waitFor();
  app.problems.length = 0;
  await app.close();
});
