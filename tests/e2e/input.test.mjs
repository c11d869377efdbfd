// Fingers, input methods, and text that means harm.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, can, start, testWhere } from './harness.mjs';
import { UNBRANDED, answer, button, clause, dialog, field, number, saved, sheetOf } from './page.mjs';

let stage;
before(async () => { stage = await start(); });
after(() => stage.close());

const middle = async (locator) => {
  const box = await locator.boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** A finger put down at `from`, moved up by `distance` and lifted. */
async function pan(devtools, from, distance) {
  const touch = (type, touchPoints) => devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', [from]);
  for (let moved = 10; moved <= distance; moved += 10) await touch('touchMove', [{ x: from.x, y: from.y - moved }]);
  await touch('touchEnd', []);
}

const scrolled = (locator) => locator.evaluate((element) => element.scrollTop);

testWhere(can.playwright, 'a finger that pans over controls scrolls and presses nothing; one that stays presses', async () => {
  const app = await stage.open({ size: PHONE });
  const { page } = app;
  const devtools = await app.devtools();
  const main = page.getByRole('main');
  const before = await sheetOf(page);
  for (const target of [answer(page, '5.1.1.1', '不符合'), button(page, '5.1.1.2 参考证据与备注'), answer(page, '5.1.2.1', '抽样')]) {
    await target.scrollIntoViewIfNeeded();
    const top = await scrolled(main);
    await pan(devtools, await middle(target), 200);
    await page.waitForFunction((was) => document.querySelector('main').scrollTop > was + 100, top);
  }
  assert.deepEqual(await sheetOf(page), before);
  assert.equal(await button(page, '5.1.1.2 参考证据与备注').getAttribute('aria-expanded'), 'false');
  await answer(page, '5.1.1.1', '不符合').scrollIntoViewIfNeeded();
  await pan(devtools, await middle(answer(page, '5.1.1.1', '不符合')), 0);
  assert.deepEqual((await sheetOf(page)).answers, { '5.1.1.1': { state: 'unmet' } });
  await app.close();
});

test('a press right after a scroll meets what is there now', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  const target = answer(page, '5.2.2.1', '符合');
  // Within one task: the page has not heard of the scroll yet.
  await target.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
    const box = element.getBoundingClientRect();
    const at = { bubbles: true, isPrimary: true, pointerId: 1, pointerType: 'mouse', button: 0, clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
    for (const type of ['pointermove', 'pointerdown', 'pointerup']) element.dispatchEvent(new PointerEvent(type, at));
  });
  assert.deepEqual((await sheetOf(page)).answers, { '5.2.2.1': { state: 'met' } });
  await app.close();
});

test('a press that leaves its control before it ends presses nothing', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  const from = await middle(answer(page, '5.1.1.1', '符合'));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y + 60);
  await page.mouse.up();
  assert.deepEqual((await sheetOf(page)).answers, {});
  await app.close();
});

test('a result that was scrolled and left begins at its top when it opens again, on the canvas too', async () => {
  const app = await stage.open({ size: PHONE });
  const { page } = app;
  const result = page.getByRole('main', { name: '评价结果', exact: true });
  await button(page, '查看结果').tap();
  assert.ok(await result.evaluate((element) => { element.scrollTop = 300; return element.scrollTop; }) > 200);
  await button(page, '返回评分表').tap();
  await button(page, '查看结果').tap();
  assert.equal(await scrolled(result), 0);
  // The canvas decides what a press meets: it must be what is there. This one leads to a clause.
  await result.getByRole('button', { name: /^5\.1\.2\.2 .* 分$/ }).tap();
  assert.equal(await result.count(), 0);
  await app.close();
});

/** Types as an input method does: letters first, then what they stand for. */
async function compose(devtools, steps, text) {
  for (const step of steps) await devtools.send('Input.imeSetComposition', { text: step, selectionStart: step.length, selectionEnd: step.length });
  await devtools.send('Input.insertText', { text });
}

testWhere(can.playwright, 'an input method types into note, search and name without losing or doubling anything', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  const devtools = await app.devtools();
  await button(page, '5.1.1.1 参考证据与备注').click();
  const note = field(page, '5.1.1.1 备注');
  await note.click();
  await compose(devtools, ['s', 'shou', "shou'hou"], '售后');
  await page.keyboard.type('A');
  await compose(devtools, ['b', 'bu'], '部');
  assert.equal(await note.inputValue(), '售后A部');
  await answer(page, '5.1.1.1', '符合').click();
  assert.equal((await sheetOf(page)).answers['5.1.1.1'].note, '售后A部');
  const organisation = field(page, '企业名称');
  await organisation.click();
  await compose(devtools, ['d', 'dian', "dian'qi"], '电器');
  await organisation.press('Home');
  await compose(devtools, ['s', 'shi'], '示例');
  assert.equal(await organisation.inputValue(), '示例电器');
  assert.equal((await sheetOf(page)).subject.organisation, '示例电器');
  // Esc ends a composition; it is not the page's.
  await devtools.send('Input.imeSetComposition', { text: 'xx', selectionStart: 2, selectionEnd: 2 });
  await devtools.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  assert.equal((await sheetOf(page)).subject.organisation, '示例电器');
  await app.close();
});

/** The events of an input method, with what it leaves in the field, as a script can send them. */
const composeByEvents = (locator, steps, text) => locator.evaluate((element, [letters, result]) => {
  const at = element.selectionStart;
  let length = 0;
  const put = (data) => {
    element.setRangeText(data, at, at + length, 'end');
    length = data.length;
    element.dispatchEvent(new InputEvent('input', { bubbles: true, data, inputType: 'insertCompositionText', isComposing: true }));
  };
  const tell = (type, data) => element.dispatchEvent(new CompositionEvent(type, { bubbles: true, data }));
  tell('compositionstart', '');
  for (const step of [...letters, result]) {
    element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: 'Process', isComposing: true, keyCode: 229 }));
    tell('compositionupdate', step);
    put(step);
  }
  tell('compositionend', result);
}, [steps, text]);

test('the events of an input method, sent by a script, lose and double nothing', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  const organisation = field(page, '企业名称');
  await organisation.click();
  await composeByEvents(organisation, ['d', 'dian', "dian'qi"], '电器');
  await page.keyboard.type('A');
  await organisation.press('Home');
  await composeByEvents(organisation, ['s', 'shi'], '示例');
  assert.equal(await organisation.inputValue(), '示例电器A');
  assert.equal((await sheetOf(page)).subject.organisation, '示例电器A');
  await organisation.blur();
  await button(page, '撤销').click();
  assert.equal(await organisation.inputValue(), '');
  await app.close();
});

test('typing in the middle of a text keeps the caret there', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  const organisation = field(page, '企业名称');
  await organisation.fill('甲丁');
  await organisation.press('Home');
  await organisation.press('ArrowRight');
  await organisation.pressSequentially('乙丙');
  assert.equal(await organisation.inputValue(), '甲乙丙丁');
  await app.close();
});

test('markup in names and notes is text, on screen and after a reload', async () => {
  const harm = '<img src=x onerror="window.harmed=1"><script>window.harmed=2</script>';
  const app = await stage.open({ size: DESKTOP, answers: UNBRANDED });
  const { page } = app;
  await field(page, '企业名称').fill(harm);
  await answer(page, '5.1.1.1', '不适用').click();
  await field(page, '5.1.1.1 不适用的理由').fill(harm);
  await button(page, '5.1.1.1 参考证据与备注').click();
  await field(page, '5.1.1.1 备注').fill(harm);
  await button(page, '添加特别扣分项').click();
  await button(dialog(page, '添加特别扣分项'), '违反法律法规').click();
  await field(page, '1. 违反法律法规 说明').fill(harm);
  await saved(page);
  await app.reload();
  assert.equal(await field(page, '企业名称').inputValue(), harm);
  assert.match(await page.getByRole('banner').innerText(), /<img src=x/);
  assert.deepEqual(await page.evaluate(() => [window.harmed ?? 'unharmed', document.querySelectorAll('img').length, document.querySelectorAll('script:not([type="application/ld+json"])').length]), ['unharmed', 0, 1]);
  await app.close();
});

test('very long names and many lines push nothing out of its place', async () => {
  for (const size of [PHONE, DESKTOP]) {
    const app = await stage.open({ size });
    const { page } = app;
    await page.evaluate((long) => {
      const sheet = window.StarSheet.getSheet();
      sheet.subject = { organisation: long, assessor: long };
      sheet.answers = { '5.1.1.1': { state: 'met', note: `${long}\n`.repeat(40) }, '5.1.1.2': { state: 'excluded', reason: long } };
      sheet.deductions = [{ trigger: 'law', note: long }];
      return window.StarSheet.setSheet(sheet);
    }, `${'深圳市一家名字特别特别长的有限责任公司'.repeat(12)}${'W'.repeat(300)}`);
    await button(page, '5.1.1.1 参考证据与备注').click();
    await field(page, '5.1.1.1 备注').waitFor();
    const overflow = await page.evaluate(() => [document.documentElement.scrollWidth - window.innerWidth,
      ...Array.from(document.querySelectorAll('main *'), (element) => element.getBoundingClientRect().right - window.innerWidth)].filter((over) => over > 1));
    assert.deepEqual(overflow, []);
    const [undo, menu] = [page.getByRole('banner').getByRole('button').first(), page.getByRole('banner').getByRole('button', { name: /^(菜单|文件)$/ })];
    const name = await page.getByRole('banner').getByRole('heading').boundingBox();
    assert.ok(name.x + name.width <= (await undo.boundingBox()).x + 1, 'the name ends before the buttons begin');
    await menu.click();
    await answer(page, '5.1.1.2', '符合').waitFor();
    await app.close();
  }
});

test('a number types itself away and comes back: nothing below it is lost', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await answer(page, '5.1.2.1', '抽样').click();
  const group = clause(page, '5.1.2.1');
  const samples = number(group, '5.1.2.1 抽取样本');
  await samples.fill('30');
  await number(group, '5.1.2.1 其中不符合').fill('12');
  await samples.click();
  await samples.pressSequentially('25');
  assert.deepEqual((await sheetOf(page)).answers['5.1.2.1'], { state: 'sampled', samples: 25, nonconforming: 12 });
  await app.close();
});
