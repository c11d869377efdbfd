// Undo, filters, search, dialogs and the keyboard.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESKTOP, start } from './harness.mjs';
import { CLAUSES, INDICATORS, answer, button, clause, dialog, field, number, saved, search, sheetOf, undoTyping } from './page.mjs';

let stage;
before(async () => { stage = await start(); });
after(() => stage.close());

const statesOf = async (page) => Object.fromEntries(Object.entries((await sheetOf(page)).answers).map(([id, { state }]) => [id, state]));
const listed = (page) => page.getByRole('main').getByRole('radiogroup').evaluateAll((groups) => groups.map((group) => group.getAttribute('aria-label').split(' ')[0]));
const focusedName = (page) => page.evaluate(() => document.activeElement.getAttribute('aria-label') || document.activeElement.tagName);
const filter = (page, name) => page.getByRole('group', { name: '筛选', exact: true }).getByRole('button', { name, exact: true });

test('undo and redo by buttons and by keys', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  assert.deepEqual([await button(page, '撤销').isDisabled(), await button(page, '重做').isDisabled()], [true, true]);
  await answer(page, '5.1.1.1', '符合').click();
  await answer(page, '5.1.1.2', '不符合').click();
  await answer(page, '5.1.1.2', '抽样').click();
  await button(page, '撤销').click();
  assert.deepEqual(await statesOf(page), { '5.1.1.1': 'met', '5.1.1.2': 'unmet' });
  assert.equal(await answer(page, '5.1.1.2', '不符合').isChecked(), true);
  await page.keyboard.press('Control+z');
  assert.deepEqual(await statesOf(page), { '5.1.1.1': 'met' });
  await page.keyboard.press('Control+Shift+Z');
  await page.keyboard.press('Control+y');
  assert.deepEqual(await statesOf(page), { '5.1.1.1': 'met', '5.1.1.2': 'sampled' });
  assert.equal(await button(page, '重做').isDisabled(), true);
  await page.keyboard.press('Control+z');
  await button(page, '重做').click();
  await page.keyboard.press('Control+z');
  await answer(page, '5.1.3.1', '符合').click();
  assert.equal(await button(page, '重做').isDisabled(), true, 'a new answer ends what could be redone');
  await app.close();
});

test('in a field Ctrl+Z takes back typing there, outside it takes back the whole entry', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  const organisation = field(page, '企业名称');
  await answer(page, '5.1.1.1', '符合').click();
  await organisation.fill('甲');
  await organisation.press('End');
  await organisation.pressSequentially('乙丙');
  await undoTyping(page);
  assert.notEqual(await organisation.inputValue(), '甲乙丙');
  assert.equal((await sheetOf(page)).subject.organisation, await organisation.inputValue());
  assert.deepEqual(await statesOf(page), { '5.1.1.1': 'met' });
  await organisation.fill('甲乙丙');
  await organisation.blur();
  await button(page, '撤销').click();
  assert.equal(await organisation.inputValue(), '');
  assert.deepEqual(await statesOf(page), { '5.1.1.1': 'met' });
  await app.close();
});

test('filters count and list what they say', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await answer(page, '5.1.1.1', '符合').click();
  await answer(page, '5.1.1.2', '不符合').click();
  await answer(page, '5.1.2.1', '抽样').click();
  await answer(page, '5.1.2.2', '抽样').click();
  await button(page, '5.1.2.2 不符合加一').click();
  await answer(page, '5.1.3.1', '不适用').click();
  await field(page, '5.1.3.1 不适用的理由').fill('没有');
  const counts = { 全部: 50, 未评: 45, 失分: 2, 删减: 1 };
  for (const [word, count] of Object.entries(counts)) await filter(page, `${word} ${count}`).waitFor();
  await filter(page, '失分 2').click();
  assert.deepEqual(await listed(page), ['5.1.1.2', '5.1.2.2']);
  assert.equal(await filter(page, '失分 2').getAttribute('aria-pressed'), 'true');
  assert.equal(await filter(page, '全部 50').getAttribute('aria-pressed'), 'false');
  await filter(page, '删减 1').click();
  assert.deepEqual(await listed(page), ['5.1.3.1']);
  await filter(page, '未评 45').click();
  assert.equal((await listed(page)).length, 45);
  await filter(page, '全部 50').click();
  assert.deepEqual(await listed(page), CLAUSES.map(({ id }) => id));
  await app.close();
});

test('search looks through clauses and notes, and finds the way back from nothing', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await search(page).fill('投诉');
  const holding = CLAUSES.filter((one) => [one.title, one.requirement, one.note, ...(one.evidence ?? [])].some((text) => text?.['zh-CN'].includes('投诉')));
  assert.ok(holding.length > 1 && holding.length < 50);
  assert.deepEqual(await listed(page), holding.map(({ id }) => id));
  await search(page).fill('');
  await button(page, '5.1.1.1 参考证据与备注').click();
  await field(page, '5.1.1.1 备注').fill('Zebra 已核对');
  await search(page).fill('zebra');
  assert.deepEqual(await listed(page), ['5.1.1.1']);
  await search(page).fill('没有这样的字');
  assert.deepEqual(await listed(page), []);
  await page.getByText('没有符合条件的条款', { exact: true }).waitFor();
  await button(page, '显示全部').click();
  assert.equal((await listed(page)).length, 50);
  assert.equal(await search(page).inputValue(), '');
  await app.close();
});

test('a whole indicator at once fills what is open, keeps what is answered, and is one step back', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  const { id, title, clauses } = INDICATORS[2];
  await answer(page, clauses[1].id, '不符合').click();
  await button(page, `${id} ${title['zh-CN']}：未评条款全部评为符合`).click();
  const filled = Object.fromEntries(clauses.map((one, i) => [one.id, i === 1 ? 'unmet' : 'met']));
  assert.deepEqual(await statesOf(page), filled);
  await page.keyboard.press('Control+z');
  assert.deepEqual(await statesOf(page), { [clauses[1].id]: 'unmet' });
  await page.keyboard.press('Control+Shift+Z');
  await button(page, `${id} ${title['zh-CN']}：清除本组评价`).click();
  assert.deepEqual(await statesOf(page), {});
  await app.close();
});

test('/ goes to the search, and is a letter like others in a field', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await page.keyboard.press('/');
  assert.equal(await focusedName(page), '搜索条款、证据、备注');
  assert.equal(await search(page).inputValue(), '');
  await page.keyboard.press('/');
  assert.equal(await search(page).inputValue(), '/');
  await app.close();
});

test('a dialog takes the keyboard, keeps it, closes with Esc and gives it back', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  for (const [opener, name] of [['文件', '文件'], ['添加特别扣分项', '添加特别扣分项']]) {
    await button(page, opener).focus();
    await page.keyboard.press('Enter');
    await dialog(page, name).waitFor();
    for (let i = 0; i < 14; i += 1) {
      await page.keyboard.press('Tab');
      const inside = await dialog(page, name).evaluate((shown) => shown.contains(document.activeElement) || document.activeElement === document.body);
      assert.ok(inside, `Tab ${i + 1} stays in ${name}`);
    }
    await page.keyboard.press('Escape');
    await dialog(page, name).waitFor({ state: 'detached' });
    assert.equal(await focusedName(page), opener);
  }
  await page.keyboard.press('?');
  await dialog(page, '键盘快捷键').waitFor();
  await page.mouse.click(4, 4);
  await dialog(page, '键盘快捷键').waitFor({ state: 'detached' });
  assert.equal(await focusedName(page), '添加特别扣分项');
  await app.close();
});

test('when a control goes, the keyboard goes to the one before it', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await answer(page, '5.1.1.1', '符合').click();
  await button(page, '5.1.1.1 清除').press('Enter');
  assert.equal(await clause(page, '5.1.1.1').getByRole('radiogroup').evaluate((group) => group.contains(document.activeElement)), true);
  await button(page, '添加特别扣分项').click();
  await button(dialog(page, '添加特别扣分项'), '违反法律法规').click();
  await button(page, '删除 1. 违反法律法规').press('Enter');
  assert.equal(await focusedName(page), '添加特别扣分项');
  await app.close();
});

/** Presses Tab (or another key) until what has focus, or the group around it, is called `name`. */
async function tabTo(page, name, { most = 6, key = 'Tab' } = {}) {
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press(key);
    const found = await page.evaluate(() => [document.activeElement, document.activeElement.parentElement].map((element) => element.getAttribute('aria-label')));
    if (found.includes(name)) return;
  }
  assert.fail(`no ${name} within ${most} presses of ${key}, the last was ${await focusedName(page)}`);
}

test('by keyboard alone: Tab to an answer, arrows change it, steppers step, Enter presses', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await tabTo(page, '5.1.1.1 评价结果', { most: 60 });
  await page.keyboard.press('Space');
  assert.deepEqual(await statesOf(page), { '5.1.1.1': 'met' });
  await page.keyboard.press('ArrowRight');
  assert.deepEqual(await statesOf(page), { '5.1.1.1': 'unmet' });
  assert.equal(await focusedName(page), '不符合');
  await page.keyboard.press('ArrowDown');
  assert.deepEqual(await statesOf(page), { '5.1.1.1': 'sampled' });
  await tabTo(page, '5.1.1.1 抽取样本');
  const spin = number(page, '5.1.1.1 抽取样本');
  await spin.evaluate((element) => { if (element !== document.activeElement) throw new Error('the number comes first: fewer than one cannot be pressed'); });
  for (const [key, value] of [['PageUp', '11'], ['ArrowUp', '12'], ['ArrowDown', '11'], ['End', '100000'], ['Home', '1'], ['ArrowDown', '1']]) {
    await page.keyboard.press(key);
    assert.equal(await spin.inputValue(), value, key);
    assert.equal(await spin.getAttribute('aria-valuenow'), value, key);
  }
  await page.keyboard.type('25');
  assert.equal((await sheetOf(page)).answers['5.1.1.1'].samples, 25);
  await tabTo(page, '5.1.1.1 清除', { key: 'Shift+Tab' });
  await page.keyboard.press('Enter');
  assert.deepEqual(await statesOf(page), {});
  await tabTo(page, '5.1.1.1 参考证据与备注');
  await page.keyboard.press('Enter');
  assert.equal(await button(page, '5.1.1.1 参考证据与备注').getAttribute('aria-expanded'), 'true');
  await tabTo(page, '5.1.1.1 备注');
  await page.keyboard.type('键盘');
  assert.equal(await field(page, '5.1.1.1 备注').inputValue(), '键盘');
  await app.close();
});

test('what is not finished does not score, and survives a reload all the same', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await button(page, '5.1.1.1 参考证据与备注').click();
  await field(page, '5.1.1.1 备注').fill('先记一笔');
  await answer(page, '5.1.1.2', '不适用').click();
  assert.equal(await focusedName(page), '5.1.1.2 不适用的理由', 'the reason can be typed at once');
  await saved(page);
  assert.deepEqual(await statesOf(page), {});
  await app.reload();
  assert.equal(await answer(page, '5.1.1.2', '不适用').isChecked(), true);
  await button(page, '5.1.1.1 参考证据与备注').click();
  assert.equal(await field(page, '5.1.1.1 备注').inputValue(), '先记一笔');
  await field(page, '5.1.1.2 不适用的理由').fill('没有网点');
  assert.deepEqual(await statesOf(page), { '5.1.1.2': 'excluded' });
  await app.close();
});

test('a control that gets the keyboard is scrolled into view', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await answer(page, '5.3.2.5', '符合').focus();
  const main = await page.getByRole('main').boundingBox();
  const box = await clause(page, '5.3.2.5').getByRole('radiogroup').boundingBox();
  assert.ok(box.y >= main.y && box.y + box.height <= main.y + main.height);
  await app.close();
});

test('a number that is half typed never breaks the sheet', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await answer(page, '5.1.2.1', '抽样').click();
  const samples = number(page, '5.1.2.1 抽取样本');
  const bad = number(page, '5.1.2.1 其中不符合');
  for (const text of ['', '-3', '1.5', '１２', 'abc', '9999999999999999999999']) {
    await samples.fill(text);
    const { samples: drawn, nonconforming } = (await sheetOf(page)).answers['5.1.2.1'];
    assert.ok(Number.isInteger(drawn) && drawn >= 1 && drawn <= 100000 && (nonconforming ?? 0) <= drawn, text);
  }
  await samples.fill('6');
  await bad.fill('9');
  await bad.blur();
  assert.deepEqual((await sheetOf(page)).answers['5.1.2.1'], { state: 'sampled', samples: 6, nonconforming: 6 });
  assert.equal(await bad.inputValue(), '6');
  await app.close();
});

test('a date that is none is named once its field is left, and is not in the sheet', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await field(page, '评价日期').pressSequentially('2026-13-01');
  assert.equal(await field(page, '评价日期').getAttribute('aria-invalid'), null, 'not while it is typed');
  await page.keyboard.press('Tab');
  const wrong = field(page, '评价日期');
  assert.equal(await wrong.getAttribute('aria-invalid'), 'true');
  assert.equal(await wrong.inputValue(), '2026-13-01');
  assert.equal((await sheetOf(page)).subject.date, '');
  await wrong.fill('2026-11-23');
  assert.equal(await field(page, '评价日期').inputValue(), '2026-11-23');
  assert.equal((await sheetOf(page)).subject.date, '2026-11-23');
  await app.close();
});

test('the head-count helper says how many are needed', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  const group = clause(page, '5.1.2.2');
  await button(group, '人数计算器').click();
  await field(group, '服务管理人员').fill('21');
  await group.getByText('至少需 3 人', { exact: true }).waitFor();
  await field(group, '持证售后服务管理师').fill('2');
  await group.getByText('至少需 3 人，还差 1 人', { exact: true }).waitFor();
  assert.deepEqual((await sheetOf(page)).staff, { managers: 21, certified: 2 });
  await app.close();
});
