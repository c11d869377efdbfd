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

const leave = (page) => page.keyboard.press('Tab');

test('numbers and dates are taken as people write them, and written as the sheet has them once the field is left', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await answer(page, '5.1.1.1', '抽样').click();
  await number(page, '5.1.1.1 抽取样本').fill('１２');
  assert.equal((await sheetOf(page)).answers['5.1.1.1'].samples, 12);
  const date = field(page, '评价日期');
  for (const written of ['２０２６－１１－２３', '2026/11/23', '2026.11.23', '20261123', '2026年11月23日', ' 2026 - 11 - 23 ']) {
    await date.fill('');
    await date.fill(written);
    assert.equal(await date.inputValue(), written, 'what is typed stands while the field has the keyboard');
    assert.equal((await sheetOf(page)).subject.date, '2026-11-23', written);
    await leave(page);
    assert.equal(await date.inputValue(), '2026-11-23', written);
  }
  await date.fill('2026-02-30');
  await leave(page);
  assert.deepEqual([await date.inputValue(), await date.getAttribute('aria-invalid')], ['2026-02-30', 'true']);
  assert.match(await page.locator(`#${await date.getAttribute('aria-describedby')}`).textContent(), /2026-11-23/);
  await app.close();
});

test('a value that comes with a change event alone, or with none, is taken', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await field(page, '企业名称').evaluate((element) => {
    element.value = '示例电器';
    element.dispatchEvent(new Event('change', { bubbles: true }));
  });
  assert.equal((await sheetOf(page)).subject.organisation, '示例电器');
  const date = field(page, '评价日期');
  await date.focus();
  await date.evaluate((element) => { element.value = '2026/11/23'; });
  await leave(page);
  assert.equal((await sheetOf(page)).subject.date, '2026-11-23');
  await app.close();
});

test('a field that was only visited changes nothing', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await page.evaluate(() => window.StarSheet.setSheet({ ...window.StarSheet.getSheet(), subject: { organisation: '甲\n乙', note: 'a' } }));
  const before = await sheetOf(page);
  for (const name of ['企业名称', '评价人', '评价日期', '员工人数']) await field(page, name).focus();
  await leave(page);
  assert.deepEqual(await sheetOf(page), before);
  await app.close();
});

test('Ctrl+Z after arrow keys in a number takes the steps back, and Ctrl+Y brings them again', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await answer(page, '5.1.2.1', '抽样').click();
  const samples = number(page, '5.1.2.1 抽取样本');
  await samples.focus();
  for (const key of ['ArrowUp', 'ArrowUp', 'PageUp']) await page.keyboard.press(key);
  assert.equal(await samples.inputValue(), '13');
  await page.keyboard.press('Control+z');
  assert.deepEqual([await samples.inputValue(), (await sheetOf(page)).answers['5.1.2.1']], ['1', { state: 'sampled', samples: 1, nonconforming: 0 }]);
  await page.keyboard.press('Control+y');
  assert.equal(await samples.inputValue(), '13');
  assert.equal(await hasFocus(samples), true);
  await app.close();
});

/** A key as a keyboard of another layout, or an input method, reports it. Answers whether the page used it. */
const pressed = (page, init) => page.evaluate((given) => {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...given });
  if (given.altGraph) Object.defineProperty(event, 'getModifierState', { value: (name) => name === 'AltGraph' });
  document.activeElement.dispatchEvent(event);
  return event.defaultPrevented;
}, init);

test('shortcuts go by the letter of the layout, and by the place of the key where it has no Latin letter', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  const answers = async () => Object.keys((await sheetOf(page)).answers).length;
  const UNDO = [{ key: 'я', code: 'KeyZ' }, { key: 'z', code: 'KeyW' }, { key: 'Process', code: 'KeyZ', keyCode: 229 }, { key: 'ζ', code: 'KeyZ' }];
  for (const key of UNDO) {
    await answer(page, '5.1.1.1', '符合').click();
    assert.equal(await pressed(page, { ...key, ctrlKey: true }), true, key.key);
    assert.equal(await answers(), 0, key.key);
    assert.equal(await pressed(page, { ...key, key: key.key.length === 1 ? key.key.toUpperCase() : key.key, ctrlKey: true, shiftKey: true }), true);
    assert.equal(await answers(), 1, `${key.key} with Shift`);
    await pressed(page, { ...key, ctrlKey: true });
  }
  await answer(page, '5.1.1.1', '符合').click();
  const NOT_UNDO = [{ key: 'w', code: 'KeyZ' }, { key: 'я', code: 'KeyZ', altGraph: true }, { key: 'z', code: 'KeyZ', altKey: true }, { key: 'z', code: 'KeyZ', isComposing: true }];
  for (const key of NOT_UNDO) assert.equal(await pressed(page, { ...key, ctrlKey: true }), false, JSON.stringify(key));
  assert.equal(await answers(), 1);
  assert.equal(await pressed(page, { key: '、', code: 'Slash' }), true);
  assert.equal(await hasFocus(search(page)), true);
  await search(page).blur();
  await page.evaluate(() => document.activeElement.dispatchEvent(new Event('keydown', { bubbles: true })));  // as a browser's autofill does: no key at all
  assert.equal(await pressed(page, { key: '？', code: 'Slash', shiftKey: true }), true);
  await page.getByRole('dialog', { name: '键盘快捷键', exact: true }).waitFor();
  await app.close();
});

test('Esc in the search takes its text away first, then leaves it', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await search(page).fill('投诉');
  await page.keyboard.press('Escape');
  assert.deepEqual([await search(page).inputValue(), await hasFocus(search(page))], ['', true]);
  await page.waitForFunction(() => document.querySelectorAll('main [role=radiogroup]').length === 50);
  await page.keyboard.press('Escape');
  assert.equal(await hasFocus(search(page)), false);
  await app.close();
});

/** The lightest and the darkest of what stands in a field, 0 to 1. */
async function lightness(app, locator) {
  const box = await locator.boundingBox();
  const png = (await app.page.screenshot({ clip: { x: box.x + 14, y: box.y + box.height / 2 - 2, width: 46, height: 4 } })).toString('base64');
  return app.page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const pen = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d');
    pen.drawImage(image, 0, 0);
    const pixels = pen.getImageData(0, 0, image.width, image.height).data;
    const lights = Array.from({ length: pixels.length / 4 }, (_, at) => (0.2126 * pixels[at * 4] + 0.7152 * pixels[at * 4 + 1] + 0.0722 * pixels[at * 4 + 2]) / 255);
    return [Math.min(...lights), Math.max(...lights)];
  }, png);
}

// As Dark Reader and night modes put them into a page: rules for all pages, and for what they take text to stand on.
const NIGHT_RULES = `html, body, input, textarea, select, button { background-color: #181a1b !important; }
  html, body, input, textarea, select, button, p, h1, h2, h3 { color: #e8e6e3 !important; border-color: #736b5e !important; }
  * { background-color: #181a1b !important; color: #e8e6e3 !important; } ::placeholder { color: #b2aba1 !important; }`;

for (const theme of ['light', 'dark']) {
  testWhere(can.playwright, `what is typed is readable where the browser, or an extension, darkens pages by itself (${theme})`, async () => {
    for (const darken of ['browser', 'extension']) {
      const app = await stage.open({ size: DESKTOP, query: { theme } });
      const { page } = app;
      if (darken === 'browser') await (await app.devtools()).send('Emulation.setAutoDarkModeOverride', { enabled: true });
      const name = field(page, '企业名称');
      const empty = await lightness(app, name);
      if (darken === 'extension') {
        await page.evaluate((rules) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(rules);
          document.adoptedStyleSheets = [sheet];
        }, NIGHT_RULES);
        assert.deepEqual(await lightness(app, name), empty, 'nothing is painted over the canvas while the field is not in use');
      }
      await name.click();
      await page.keyboard.type('■■■■■■');
      const [least, most] = await lightness(app, name);
      assert.ok(most - least > 0.4, `${darken}: from ${least} to ${most}`);
      await app.close();
    }
  });
}

test('the document says which colours it has, for browsers and extensions that would darken it', async () => {
  for (const theme of ['light', 'dark']) {
    const app = await stage.open({ size: DESKTOP, query: { theme } });
    const said = await app.page.evaluate(() => [document.querySelector('meta[name=color-scheme]').content, getComputedStyle(document.documentElement).colorScheme,
      !!document.querySelector('meta[name=darkreader-lock]')]);
    assert.match(said[0], new RegExp(theme));
    assert.match(said[1], new RegExp(theme));
    assert.equal(said[2], true);
    await app.close();
  }
});

const load = (page, organisation) => page.evaluate((name) =>
  window.StarSheet.setSheet({ ...window.StarSheet.getSheet(), subject: { organisation: name }, answers: {} }), organisation);

testWhere(can.playwright, 'a sheet that the host page loads while a name is composed does not get it, and the old one keeps it', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  const devtools = await app.devtools();
  const name = field(page, '企业名称');
  await name.click();
  await page.keyboard.type('示例');
  await devtools.send('Input.imeSetComposition', { text: "dian'qi", selectionStart: 7, selectionEnd: 7 });
  assert.equal((await load(page, '另一家')).ok, true);
  assert.equal(await name.inputValue(), '另一家');
  assert.equal(await hasFocus(name), false);
  await page.keyboard.type('x');
  assert.equal((await sheetOf(page)).subject.organisation, '另一家');
  await button(page, '撤销').click();
  assert.equal((await sheetOf(page)).subject.organisation, "示例dian'qi");
  assert.equal(await name.inputValue(), "示例dian'qi");
  await app.close();
});

test('a composition that ends after another sheet was loaded, sent by script, changes nothing in it', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  const name = field(page, '企业名称');
  await name.evaluate((element) => {
    element.focus();
    element.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    element.value = 'dian';
    element.dispatchEvent(new InputEvent('input', { bubbles: true, data: 'dian', inputType: 'insertCompositionText', isComposing: true }));
  });
  assert.equal((await load(page, '另一家')).ok, true);
  await name.evaluate((element) => {
    element.value = '电';
    element.dispatchEvent(new InputEvent('input', { bubbles: true, data: '电', inputType: 'insertCompositionText', isComposing: true }));
    element.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '电' }));
  });
  assert.equal((await sheetOf(page)).subject.organisation, '另一家');
  assert.equal(await name.inputValue(), '另一家');
  await app.close();
});
