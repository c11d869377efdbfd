// Text fields are the browser's own: what people expect of them, they do.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, can, start, testWhere } from './harness.mjs';
import { answer, button, field, number, redoTyping, saved, search, sheetOf, undoTyping } from './page.mjs';

let stage;
before(async () => { stage = await start(); });
after(() => stage.close());

const hasFocus = (locator) => locator.evaluate((element) => element === document.activeElement);
const noteOf = async (page, id) => (await sheetOf(page)).answers[id]?.note;

testWhere(can.playwright, 'Enter that ends a composition is the input method\'s; the next one puts a phone\'s keyboard away', async () => {
  const app = await stage.open({ size: PHONE });
  const { page } = app;
  const devtools = await app.devtools();
  const words = search(page);
  await words.tap();
  await devtools.send('Input.imeSetComposition', { text: 'shouhou', selectionStart: 7, selectionEnd: 7 });
  await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 });
  assert.equal(await hasFocus(words), true);
  await devtools.send('Input.insertText', { text: 'shouhou' });
  assert.equal(await words.inputValue(), 'shouhou');
  assert.equal(await hasFocus(words), true);
  await page.keyboard.press('Enter');
  assert.equal(await hasFocus(words), false);
  await app.close();
});

/** The events of an input method, from script, for engines whose driver has no protocol for it. */
const composed = (locator, steps, text) => locator.evaluate((element, [letters, end]) => {
  const before = element.value;
  const input = (data, inputType) => element.dispatchEvent(new InputEvent('input', { bubbles: true, data, inputType, isComposing: true }));
  element.focus();
  element.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  for (const step of letters) {
    element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: 'Process', keyCode: 229, isComposing: true }));
    element.value = before + step;
    input(step, 'insertCompositionText');
  }
  const enter = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: 'Enter', keyCode: 229, isComposing: true });
  element.dispatchEvent(enter);
  element.value = before + end;
  input(end, 'insertCompositionText');
  element.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: end }));
  return enter.defaultPrevented;
}, [steps, text]);

test('the events of an input method, sent by script, end in the text it chose (search, name)', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  const name = field(page, '企业名称');
  assert.equal(await composed(name, ['s', 'shi', "shi'li"], '示例'), false);
  assert.equal(await name.inputValue(), '示例');
  assert.equal((await sheetOf(page)).subject.organisation, '示例');
  await composed(search(page), ['p', 'pei', "pei'song"], '配送');
  await page.waitForFunction(() => !document.querySelector('[aria-label^="5.1.1.1 "]'));
  assert.equal(await search(page).inputValue(), '配送');
  await app.close();
});

testWhere(can.playwright, 'rich text is pasted as plain text, lines and all', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => navigator.clipboard.write([new ClipboardItem({
    'text/html': new Blob(['<b>第一行</b><br><table><tr><td>第二行</table>'], { type: 'text/html' }),
    'text/plain': new Blob(['第一行\n第二行'], { type: 'text/plain' }),
  })]));
  await answer(page, '5.1.1.1', '符合').click();
  await button(page, '5.1.1.1 参考证据与备注').click();
  await field(page, '5.1.1.1 备注').click();
  await page.keyboard.press('Control+v');
  assert.equal(await noteOf(page, '5.1.1.1'), '第一行\n第二行');
  await field(page, '企业名称').click();
  await page.keyboard.press('Control+v');
  assert.doesNotMatch((await sheetOf(page)).subject.organisation, /[<\n]/);
  await app.close();
});

test('a field undoes its own typing, step by step, and the sheet goes with it', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await answer(page, '5.1.1.1', '符合').click();
  await button(page, '5.1.1.1 参考证据与备注').click();
  const note = field(page, '5.1.1.1 备注');
  await note.pressSequentially('abc');
  await undoTyping(page);
  const value = await note.inputValue();
  assert.ok('abc'.startsWith(value) && value !== 'abc', value);
  assert.equal(await noteOf(page, '5.1.1.1') ?? '', value);
  await redoTyping(page);
  assert.equal(await noteOf(page, '5.1.1.1'), 'abc');
  await app.close();
});

// WebKit puts the caret where a press was only after the click: the new digits once stood beside the old ones.
test('a number that was pressed is typed over, and a second press puts the caret into it', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await answer(page, '5.1.2.1', '抽样').click();
  const samples = number(page, '5.1.2.1 抽取样本');
  await samples.click();
  await samples.pressSequentially('12');
  assert.equal((await sheetOf(page)).answers['5.1.2.1'].samples, 12);
  const box = await samples.boundingBox();
  await page.mouse.click(box.x + box.width - 4, box.y + box.height / 2);  // not where it was pressed before: that makes a double click
  assert.deepEqual(await samples.evaluate((element) => [element.value, element.selectionEnd - element.selectionStart]), ['12', 0]);
  await app.close();
});

for (const size of [DESKTOP, PHONE]) {
  test(`a note of 5,000 characters grows with its text, and the caret stays in view (${size.width} px)`, async () => {
    const app = await stage.open({ size });
    const { page } = app;
    await answer(page, '5.1.1.1', '符合').click();
    await button(page, '5.1.1.1 参考证据与备注').click();
    const note = field(page, '5.1.1.1 备注');
    await note.focus();
    const before = (await note.boundingBox()).height;
    await page.keyboard.insertText('检查售后服务网点的备件记录。'.repeat(357) + '尾');
    await page.keyboard.type('巴');
    assert.equal((await noteOf(page, '5.1.1.1')).length, 5000);
    await page.waitForFunction((was) => {
      const { clientHeight, scrollHeight } = document.activeElement;
      return clientHeight > was * 10 && scrollHeight <= clientHeight + 1;
    }, before);
    await page.waitForFunction(() => {
      const end = document.activeElement.getBoundingClientRect().bottom - parseFloat(getComputedStyle(document.activeElement).paddingBottom);
      return end <= window.innerHeight + 1;
    });
    await app.close();
  });
}

test('on a phone fields call up the right keyboard, and no press makes the page jump nearer', async () => {
  const app = await stage.open({ size: PHONE });
  const { page } = app;
  await page.getByRole('button', { name: /^评价对象/ }).tap();
  await answer(page, '5.1.2.1', '抽样').tap();
  const facts = (locator) => locator.evaluate((element) => [element.inputMode, element.enterKeyHint, parseFloat(getComputedStyle(element).fontSize) >= 16]);
  assert.deepEqual(await facts(field(page, '员工人数')), ['numeric', 'done', true]);
  assert.deepEqual(await facts(field(page, '企业名称')), ['text', 'done', true]);
  assert.deepEqual(await facts(search(page)), ['search', 'search', true]);
  assert.deepEqual(await facts(number(page, '5.1.2.1 抽取样本')), ['numeric', 'done', true]);
  await saved(page);
  await app.close();
});
