// Fingers, wheel and keys: everything is large enough, can be reached, and what belongs to the browser stays its own.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, TABLET, can, start, testWhere } from './harness.mjs';
import { CLAUSES, answer, button, clause, dialog, saved, search, sheetOf } from './page.mjs';

let stage;
before(async () => { stage = await start(); });
after(() => stage.close());

/** Controls that are lower than a finger is wide, or narrower than a thumb can tell apart. */
const small = (page) => page.evaluate(() => Array.from(document.querySelectorAll('#mirror :is(button, input, textarea, a[href])'))
  .map((element) => [element, element.getBoundingClientRect()])
  .filter(([, box]) => box.height < 43.5 || box.width < 43.5)
  .map(([element, box]) => `${element.getAttribute('aria-label')}: ${box.width} × ${box.height}`));

for (const size of [PHONE, TABLET]) {
  testWhere(can.touch, `every target is at least 44 px each way under a finger (${size.width} px)`, async () => {
    const app = await stage.open({ size });
    const { page } = app;
    await answer(page, '5.1.2.1', '抽样').tap();
    await answer(page, '5.2.3.1', '不适用').tap();
    await button(page, '5.1.1.1 参考证据与备注').tap();
    const found = await small(page);
    const special = button(page, '添加特别扣分项');
    if (await special.count()) {  // a phone has it elsewhere
      await special.tap();
      found.push(...await small(page));
      await button(dialog(page, '添加特别扣分项'), '违反法律法规').tap();
      found.push(...await small(page));
    }
    const menu = page.getByRole('banner').getByRole('button', { name: /^(文件|菜单)$/ });
    for (const name of ['条款目录', '隐私', '新建评分表', '清除本机全部数据']) {
      await menu.tap();
      found.push(...await small(page));
      await button(page.getByRole('dialog'), name).tap();
      found.push(...await small(page));
      await page.keyboard.press('Escape');
    }
    assert.deepEqual(found, []);
    await app.close();
  });
}

/** Controls that cannot be brought where a pointer hits them, or that leave the window at a side. */
const unreachable = (page) => page.evaluate(async () => {
  const drawn = () => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
  const isReached = (element) => {
    const box = element.getBoundingClientRect();
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return element.contains(hit) && box.x >= -1 && box.right <= window.innerWidth + 1;
  };
  const found = [];
  for (const element of Array.from(document.querySelectorAll('#mirror :is(button, input, textarea, a[href], [role=radio], [role=switch], [role=checkbox])'))) {
    if (element.closest('[inert]') || element.disabled) continue;
    if (!isReached(element)) {
      element.scrollIntoView({ block: 'center' });
      await drawn();
    }
    if (!isReached(element)) found.push(element.getAttribute('aria-label') || element.textContent);
  }
  return found;
});

testWhere(can.narrow, 'at 400 % zoom (320 × 256) one column is left in which every control can be brought under the pointer', async () => {
  const app = await stage.open({ size: { width: 320, height: 256, scale: 1, touch: false }, query: { lang: 'en' }, locale: 'en' });
  const { page } = app;
  const found = await unreachable(page);
  const menu = page.getByRole('banner').getByRole('button', { name: 'Menu', exact: true });
  await menu.click();
  found.push(...await unreachable(page));
  await button(page.getByRole('dialog'), 'Quick check').click();
  await button(page, 'Start the quick check').click();
  await button(page, 'Sampled').click();
  found.push(...await unreachable(page));
  await menu.click();
  await button(page.getByRole('dialog'), 'See result').click();
  await page.getByRole('main', { name: 'Result' }).waitFor();
  found.push(...await unreachable(page));
  assert.deepEqual(found, []);
  await app.close();
});

test('no control waits for a second tap', async () => {
  const app = await stage.open({ size: PHONE });
  const waiting = await app.page.evaluate(() => Array.from(document.querySelectorAll('#mirror *'))
    .filter((element) => !['manipulation', 'pan-y pinch-zoom'].includes(getComputedStyle(element).touchAction)).length);
  assert.equal(waiting, 0);
  await app.close();
});

testWhere(can.playwright, 'the wheel scrolls the sheet, also over a control, and nothing is drawn once it has come to rest', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  const main = page.getByRole('main');
  const box = await answer(page, '5.1.1.1', '符合').boundingBox();
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.wheel(0, 600);
  await page.waitForFunction((element) => element.scrollTop >= 600, await main.elementHandle());
  await page.waitForFunction(() => window.StarSheet.stats().pending === 0);
  assert.deepEqual((await sheetOf(page)).answers, {});
  await app.close();
});

test('the scrollbar is the browser\'s: what sets it moves the drawing with it', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  const main = page.getByRole('main');
  await main.evaluate((element) => { element.scrollTop = element.scrollHeight; });
  const last = page.getByRole('switch').last();
  await last.click();
  await page.waitForFunction(() => window.StarSheet.getSheet().bonus !== null);
  await app.close();
});

test('whatever brings an element into view scrolls only what the page scrolls: elements and drawing stay together', async () => {
  const app = await stage.open({ size: PHONE, query: { screen: 'quick' } });
  const { page } = app;
  await button(page, '开始快速自测').click();
  // Its words are longer than its place: what is cut off lies to the right.
  await page.getByRole('status').evaluate((element) => element.scrollIntoView({ block: 'center', inline: 'end' }));
  await page.waitForFunction(() => window.StarSheet.stats().pending === 0);
  const moved = await page.evaluate(() => Array.from(document.querySelectorAll('#mirror, #mirror .scrolls')).filter((element) => element.scrollLeft || (element.id && element.scrollTop)).length);
  assert.equal(moved, 0);
  await app.close();
});

test('printing, finding and zooming stay the browser\'s', async () => {
  const app = await stage.open({ size: DESKTOP });
  const taken = await app.page.evaluate(() => ['p', 'f', '+', '-', '0', '=', 'r', 'l', 'Tab', 'F5', 'F11'].filter((key) => {
    const event = new KeyboardEvent('keydown', { key, ctrlKey: key.length === 1, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  }));
  assert.deepEqual(taken, []);
  assert.doesNotMatch(await app.page.locator('meta[name=viewport]').getAttribute('content'), /user-scalable|maximum-scale/);
  await app.close();
});

test('words can be found by the browser\'s search, and stand where they are drawn', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  assert.equal(await page.evaluate(() => window.find('5.3.2.5')), true);
  const group = await page.evaluate(() => {
    const found = window.getSelection().getRangeAt(0).startContainer.parentElement;
    found.scrollIntoView({ block: 'center' });
    return found.closest('[role=group]').getAttribute('aria-label');
  });
  assert.match(group, /^5\.3\.2\.5 /);
  await app.close();
});

test('Tab goes through the page and out of it again, or round where the window has nothing else', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await search(page).fill('5.1.1.1');
  await button(page, '文件').focus();
  const seen = new Set();
  let away = false;
  for (let press = 0; press < 150 && !away; press += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => (document.activeElement === document.body ? '' : document.activeElement.getAttribute('aria-label') ?? 'pane'));
    away = (at === '' && seen.size > 0) || at === '文件';
    seen.add(at);
  }
  assert.ok(away, 'the keyboard leaves the page');
  for (const name of ['搜索条款、证据、备注', '符合', '5.1.1.1 参考证据与备注']) assert.ok(seen.has(name), name);
  await app.close();
});

test('every shortcut of the list is there, and does what it says', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await page.keyboard.press('?');
  const list = await dialog(page, '键盘快捷键').innerText();
  for (const keys of ['Ctrl + Z', 'Ctrl + Shift + Z', 'Ctrl + Y', '/', 'Ctrl + S', 'Ctrl + O', 'Tab', '← ↑ → ↓', 'Home', 'End', 'Esc', '?']) assert.ok(list.includes(keys), keys);
  await page.keyboard.press('Escape');
  await answer(page, '5.1.1.1', '符合').click();
  await page.evaluate(() => { document.activeElement.blur(); });
  await page.keyboard.press('Control+z');
  assert.deepEqual((await sheetOf(page)).answers, {});
  await page.keyboard.press('Control+Shift+z');
  assert.equal((await sheetOf(page)).answers['5.1.1.1'].state, 'met');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  assert.equal((await sheetOf(page)).answers['5.1.1.1'].state, 'met');
  await page.keyboard.press('/');
  assert.equal(await search(page).evaluate((element) => element === document.activeElement), true);
  await saved(page);
  await app.close();
});

testWhere(can.playwright, 'the browser\'s search finds each requirement at every width, and a copied clause is text in paragraphs', async () => {
  for (const width of [390, 1024, 1440]) {
    const app = await stage.open({ size: { width, height: 800, scale: 1, touch: false } });
    const { page } = app;
    const lost = await page.evaluate((texts) => texts.filter((text) => {
      getSelection().removeAllRanges();
      return !window.find(text, false, false, true);
    }), CLAUSES.map((one) => one.requirement['zh-CN']));
    assert.deepEqual(lost, [], `${width} px`);
    await clause(page, '5.1.1.2').evaluate((group) => getSelection().selectAllChildren(group));
    const copied = (await page.evaluate(() => getSelection().toString())).split('\n').filter((line) => line);
    const { title, requirement } = CLAUSES.find(({ id }) => id === '5.1.1.2');
    assert.ok(copied.includes(requirement['zh-CN']), copied.join(' | '));
    assert.ok(copied.some((line) => line.endsWith(title['zh-CN'])), copied.join(' | '));
    await app.close();
  }
});

testWhere(can.playwright, 'the lines of the text that is searched and selected lie where they are drawn', async () => {
  for (const lang of ['zh-CN', 'en']) {
    const app = await stage.open({ size: { width: 1024, height: 800, scale: 1, touch: false }, query: { lang } });
    const wrong = await app.page.evaluate(() => Array.from(document.querySelectorAll('main .words > span:first-child'), ({ parentElement: words }) => {
      const tops = Array.from(words.children, (span) => span.getBoundingClientRect().top);
      const line = words.getBoundingClientRect().height / words.children.length;
      return tops.some((top, at) => at > 0 && Math.abs(top - tops[at - 1] - line) > 1) ? words.textContent : '';
    }).filter((text) => text));
    assert.deepEqual(wrong, []);
    await app.close();
  }
});

testWhere(can.touch, 'a page that is zoomed with two fingers is moved in all directions, and no thumb is kept from it', async () => {
  const app = await stage.open({ size: PHONE });
  const { page } = app;
  const devtools = await app.devtools();
  await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  await page.waitForFunction(() => window.visualViewport.scale > 1.5);
  const touch = (type, x, y) => devtools.send('Input.dispatchTouchEvent', { type, touchPoints: x ? [{ x, y }] : [] });
  await touch('touchStart', 300, 500);
  for (let x = 290; x > 100; x -= 10) await touch('touchMove', x, 500);
  await touch('touchEnd');
  await page.waitForFunction(() => window.visualViewport.offsetLeft > 30);
  await page.getByRole('main').evaluate((main) => { main.scrollTop = 1e6; });
  await touch('touchStart', 200, 600);
  for (let y = 590; y > 200; y -= 10) await touch('touchMove', 200, y);
  await touch('touchEnd');
  await page.waitForFunction(() => window.visualViewport.offsetTop > 30);
  assert.deepEqual((await sheetOf(page)).answers, {});
  await app.close();
});
