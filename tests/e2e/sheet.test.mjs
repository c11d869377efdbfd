// The main job: a person fills the whole sheet, reads the grade, and finds both again after a reload.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parseOrdered, score } from '../core/oracle.mjs';
import { DESKTOP, PHONE, start } from './harness.mjs';
import { CLAUSES, CRITERIA, INDICATORS, answer, button, clause, dialog, field, number, resultOf, saved, sheetOf, spoken } from './page.mjs';

// Everything that is not simply met. Invented.
const SPECIAL = {
  '5.1.1.2': { state: 'sampled', samples: 7, nonconforming: 2 },
  '5.1.2.1': { state: 'sampled', samples: 12, nonconforming: 4 },
  '5.1.4.2': { state: 'sampled', samples: 100000, nonconforming: 33333 },
  '5.1.5.2': { state: 'unmet', note: '奖惩制度没有执行记录。\n下次评审前补上 <3 份>。' },
  '5.1.6.3': { state: 'excluded', reason: '本企业不涉及此项业务' },
  '5.2.2.3': { state: 'unmet' },
  '5.2.3.1': { state: 'excluded', reason: '不提供配送' },
  '5.2.3.2': { state: 'excluded', reason: '不提供配送' },
  '5.2.4.2': { state: 'sampled', samples: 3, nonconforming: 1 },
  '5.2.6.1': { state: 'excluded', reason: '商品没有需要处置的部分' },
  '5.3.1.2': { state: 'unmet' },
};
const EXPECTED = {
  answers: Object.fromEntries(CLAUSES.map(({ id }) => [id, SPECIAL[id] ?? { state: 'met' }])),
  deductions: [{ trigger: 'rules', note: '两次上门未按约定时间' }],
  bonus: { note: '承诺高于国家三包' },
};
// By hand. Applicable: 100 − 1 − 2 − 2 − 1 = 94. Lost: 2 + 2 + 2 not met; 3 × 2/7, 3 × 4/12, 1 × 33333/100000 and 2 × 1/3
// sampled. Obtained: 94 − 6 − 6/7 − 1 − 33333/100000 − 2/3 = 178800007/2100000.
// Score: 178800007/2100000 ÷ 94 × 100 − 1 + 1 = 178800007/1974000 = 90.577…: four stars.
const EXACT = '178800007/1974000';
const SPOKEN = '90.57 四星级';

let stage;
before(async () => { stage = await start(); });
after(() => stage.close());

// Where software draws for want of a graphics card every pixel costs; the layout is the desktop's from 1024 on.
const LAPTOP = { ...DESKTOP, width: 1280, height: 720 };
const WORDS = { met: '符合', unmet: '不符合', sampled: '抽样', excluded: '不适用' };

/** Types a number over what stands in a spin button, key by key. */
async function typeNumber(press, spin, value) {
  await press(spin);
  await spin.pressSequentially(String(value));
}

/** Small numbers by the buttons beside them, others by typing. */
async function fillSamples(page, press, id, { samples, nonconforming }) {
  const group = clause(page, id);
  if (samples > 3) {
    await typeNumber(press, number(group, `${id} 抽取样本`), samples);
    return typeNumber(press, number(group, `${id} 其中不符合`), nonconforming);
  }
  for (let i = 1; i < samples; i += 1) await press(button(group, `${id} 抽取样本加一`));
  for (let i = 0; i < nonconforming; i += 1) await press(button(group, `${id} 不符合加一`));
}

async function fillReason(page, press, id, reason) {
  const group = clause(page, id);
  const usual = button(group, `${id} ${reason}`);
  if (await usual.count()) return press(usual);
  await field(group, `${id} 不适用的理由`).pressSequentially(reason);
}

async function fillNote(page, press, id, note) {
  await press(button(clause(page, id), `${id} 参考证据与备注`));
  await field(clause(page, id), `${id} 备注`).fill(note);
}

async function fillClause(page, press, id, { state, reason, note, ...samples } = { state: 'met' }) {
  const radio = answer(page, id, WORDS[state]);
  await press(radio);
  assert.equal(await radio.isChecked(), true, `${id} is ${state} at once`);
  if (state === 'sampled') await fillSamples(page, press, id, samples);
  if (reason) await fillReason(page, press, id, reason);
  if (note) await fillNote(page, press, id, note);
}

async function fillSpecialPoints(page, press, within) {
  await press(button(within, '添加特别扣分项'));
  await press(button(dialog(page, '添加特别扣分项'), '违反企业自身的服务制度'));
}

async function fillSpecialNotes(press, within) {
  await field(within, '1. 违反企业自身的服务制度 说明').fill(EXPECTED.deductions[0].note);
  await press(within.getByRole('switch', { name: '特别加分项（至多 1 项）', exact: true }));
  await field(within, '加分理由').fill(EXPECTED.bonus.note);
}

/** Sheet and result are what was entered, and what the rules make of it. */
async function assertFilled(page) {
  const sheet = await sheetOf(page);
  for (const [member, value] of Object.entries(EXPECTED)) assert.deepEqual(sheet[member], value, member);
  const result = await resultOf(page);
  assert.equal(result.score.exact, EXACT);
  const text = JSON.stringify({ ...EXPECTED, criteria: sheet.criteria });
  for (const warning of result.warnings) delete warning.message;
  assert.deepEqual(result, score(CRITERIA, parseOrdered(text)));
  assert.equal(await spoken(page), SPOKEN);
  return sheet;
}

/** The grade as it stands in a result panel, read from its own words. */
async function assertResultShown(within) {
  for (const words of ['90.57', '四星级', '自评得分', '50 条全部评完，不适用 4 条', '距五星级还差 4.43 分', '安全余量 0.57 分']) {
    await within.getByText(words, { exact: true }).first().waitFor();
  }
  await within.getByRole('img', { name: '保底 90.57 四星级，可达 90.57 四星级', exact: true }).waitFor();
}

async function assertSameAfterReload(app, sheet) {
  await saved(app.page);
  await app.reload();
  assert.deepEqual(await assertFilled(app.page), sheet);
  await saved(app.page);
}

test('a whole sheet is filled by mouse and keyboard, graded, saved and found again', async () => {
  const app = await stage.open({ size: LAPTOP });
  const { page } = app;
  const press = (locator) => locator.click();
  const panel = page.getByRole('complementary', { name: '评价结果', exact: true });
  for (const { id } of CLAUSES) await fillClause(page, press, id, SPECIAL[id]);
  await fillSpecialPoints(page, press, panel);
  await fillSpecialNotes(press, panel);
  const sheet = await assertFilled(page);
  await assertResultShown(panel);
  await assertSameAfterReload(app, sheet);
  await assertResultShown(panel);
  assert.equal(await answer(page, '5.2.2.3', '不符合').isChecked(), true);
  assert.equal(await number(page, '5.1.4.2 其中不符合').inputValue(), '33333');
  assert.equal(await field(page, '5.2.6.1 不适用的理由').inputValue(), SPECIAL['5.2.6.1'].reason);
  await app.close();
});

test('the same by touch on a phone: indicators at once, the bar below, the result by itself', async () => {
  const app = await stage.open({ size: PHONE });
  const { page } = app;
  const press = (locator) => locator.tap();
  const bar = page.getByRole('contentinfo', { name: '评价结果', exact: true });
  await bar.getByText('已评 0 / 50 条', { exact: true }).waitFor();
  // One indicator clause by clause, the others at once; then what is not met.
  for (const { id } of INDICATORS[1].clauses) await fillClause(page, press, id, SPECIAL[id]);
  for (const { id, title } of INDICATORS.filter((indicator) => indicator !== INDICATORS[1])) {
    await press(button(page, `${id} ${title['zh-CN']}：未评条款全部评为符合`));
  }
  for (const [id, given] of Object.entries(SPECIAL)) if (!id.startsWith('5.1.2.')) await fillClause(page, press, id, given);
  await press(button(bar, '查看结果'));
  await fillSpecialPoints(page, press, page.getByRole('main', { name: '评价结果', exact: true }));
  const sheet = await assertPhoneResult(app, press, bar);
  await assertSameAfterReload(app, sheet);
  await bar.getByText('90.57', { exact: true }).waitFor();
  await app.close();
});

/** Adds the notes to the special points on the result screen, reads it, and goes back to the sheet. */
async function assertPhoneResult({ page }, press, bar) {
  const result = page.getByRole('main', { name: '评价结果', exact: true });
  await fillSpecialNotes(press, result);
  await assertResultShown(result);
  await press(button(page, '返回评分表'));
  await result.waitFor({ state: 'detached' });
  for (const words of ['90.57', '四星级']) await bar.getByText(words, { exact: true }).waitFor();
  return assertFilled(page);
}
