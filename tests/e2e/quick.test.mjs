// The quick check, by touch: the way in for a first visit on a phone.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, start } from './harness.mjs';
import { button, dialog, resultOf, saved, sheetOf } from './page.mjs';

let stage;
before(async () => { stage = await start(); });
after(() => stage.close());

const begin = (page) => button(page, '开始快速自测');
const met = (page) => button(page, '符合');

test('a first visit on a phone: one sentence on privacy, then fifteen answers by touch give a range', async () => {
  const app = await stage.open({ size: PHONE, welcome: true });
  const { page } = app;
  await page.getByRole('main').getByText('填写内容只保存在本机，不会上传。', { exact: true }).waitFor();
  await begin(page).tap();
  for (let asked = 1; asked <= 15; asked += 1) {
    await page.getByText(`快速自测 第 ${asked} / 15 条`).waitFor();
    await (asked % 3 ? met(page) : button(page, '不符合')).tap();
  }
  const result = await resultOf(page);
  assert.equal(result.answered, 15);
  await page.getByText(`保底 ${result.range.low.shown}`).first().waitFor();
  await page.getByText(`可达 ${result.range.high.shown}`).first().waitFor();
  await button(page, '查看结果').tap();
  await page.getByRole('main', { name: '评价结果' }).waitFor();
  await app.close();
});

test('samples and an exclusion by touch, back, and pass over', async () => {
  const app = await stage.open({ size: PHONE, welcome: true, motion: true });
  const { page } = app;
  await begin(page).tap();
  const clauseId = async () => (await page.getByRole('status').textContent()).split(' ')[0];
  const first = await clauseId();
  await button(page, '抽样').tap();
  await button(page, `${first} 抽取样本加一`).tap();
  await button(page, `${first} 不符合加一`).tap();
  await button(page, '下一条').tap();
  const second = await clauseId();
  await button(page, '不适用').tap();
  await button(page, `${second} 本企业不涉及此项业务`).tap();
  await button(page, '下一条').tap();
  const third = await clauseId();
  await button(page, '暂不确定，跳过').tap();
  assert.notEqual(await clauseId(), third);
  const { answers } = await sheetOf(page);
  assert.deepEqual(answers[first], { state: 'sampled', samples: 2, nonconforming: 1 });
  assert.equal(answers[second].reason, '本企业不涉及此项业务');
  assert.equal(answers[third], undefined);
  await button(page, '上一条').tap();
  assert.equal(await clauseId(), third);
  await app.close();
});

test('a short phone has the four answers in view, brings what more is asked into view, and goes on saying which clause it is about', async () => {
  const app = await stage.open({ size: { width: 360, height: 640, scale: 1, touch: true }, welcome: true, motion: true });
  const { page } = app;
  await begin(page).tap();
  const bar = await page.getByRole('contentinfo').boundingBox();
  for (const word of ['符合', '不符合', '抽样', '不适用']) {
    const box = await button(page, word).boundingBox();
    assert.ok(box.y + box.height <= bar.y, `${word} ends at ${box.y + box.height}, the bar begins at ${bar.y}`);
  }
  const title = await page.getByRole('main').getByRole('heading').textContent();
  await button(page, '抽样').tap();
  await page.waitForFunction(() => {
    const { scrollTop, scrollHeight, clientHeight } = document.querySelector('main');
    return scrollTop > 56 && scrollTop >= scrollHeight - clientHeight - 1;
  });
  await page.getByRole('region', { name: '快速自测', exact: true }).getByText(title, { exact: true }).waitFor();
  await button(page, '下一条').tap();
  await page.getByText('快速自测 第 2 / 15 条').waitFor();
  assert.equal(await page.getByRole('main').evaluate((element) => element.scrollTop), 0);
  await app.close();
});

test('it is the same sheet: gone on with there, and kept over a reload, which begins at the sheet', async () => {
  const app = await stage.open({ size: PHONE, welcome: true });
  const { page } = app;
  await begin(page).tap();
  await met(page).tap();
  await button(page, '结束').tap();
  await saved(page);
  await button(page, '到评分表接着填').tap();
  await page.getByRole('main', { name: '评分表' }).waitFor();
  await app.reload();
  await page.getByRole('main', { name: '评分表' }).waitFor();
  assert.equal((await resultOf(page)).answered, 1);
  await button(page, '菜单').tap();
  await button(dialog(page, '菜单'), '快速自测').tap();
  await button(page, '继续快速自测').tap();
  await page.getByText('快速自测 第 1 / 15 条').waitFor();
  await app.close();
});

test('by keyboard alone: Enter answers one clause after the other', async () => {
  const app = await stage.open({ size: DESKTOP, query: { screen: 'quick' } });
  const { page } = app;
  await begin(page).focus();
  for (let i = 0; i < 4; ++i) await page.keyboard.press('Enter');
  assert.equal((await resultOf(page)).answered, 3);
  await page.keyboard.press('Escape');
  await page.getByText('快速自测 第 3 / 15 条').waitFor();
  await app.close();
});

test('a desktop begins at the sheet', async () => {
  const app = await stage.open({ size: DESKTOP, welcome: true });
  await app.page.getByRole('main', { name: '评分表' }).waitFor();
  await app.close();
});
