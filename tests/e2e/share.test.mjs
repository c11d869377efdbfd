// The result passed on: as a link, as a picture with a code in it, as text; and what apps get that save no files.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, can, start, testWhere } from './harness.mjs';
import { greysOf, readCode } from './codes.mjs';
import { answer, button, dialog, field, saved, sheetOf } from './page.mjs';

let stage;
before(async () => { stage = await start(); });
after(() => stage.close());

const sharing = (page) => dialog(page, '分享结果');

/** Everything that is copied ends up in window.copied. */
const watchCopies = () => {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } });
};

async function answerSome(page) {
  await field(page, '企业名称').fill('示例电器有限公司');
  await answer(page, '5.1.1.1', '符合').click();
  await answer(page, '5.1.2.1', '不符合').click();
  await saved(page);
}

async function openShare(page) {
  await button(page, '文件').click();
  await button(dialog(page, '文件'), '分享结果…').click();
}

/** What stands in the picture's code. */
const codeIn = async (page, picture) => readCode(await greysOf(page, await picture.getAttribute('src')))?.text;

test('the link and the code in the picture lead to the same answers, without names', async () => {
  const app = await stage.open({ size: DESKTOP, init: watchCopies });
  const { page } = app;
  await answerSome(page);
  const { answers } = await sheetOf(page);
  await openShare(page);
  await button(sharing(page), '复制链接').click();
  await button(sharing(page), '已复制').waitFor();
  const link = await page.evaluate(() => window.copied);
  assert.equal(new URL(link).origin, app.origin);
  assert.equal(await codeIn(page, sharing(page).getByRole('img')), link);
  await app.close();
  const other = await stage.open({ size: DESKTOP, fragment: new URL(link).hash });
  assert.deepEqual((await sheetOf(other.page)).answers, answers);
  assert.equal((await sheetOf(other.page)).subject?.organisation ?? '', '');
  assert.equal(await other.page.evaluate(() => location.hash), '');
  await other.close();
});

test('copied is said only when it was, and focus and selection stay where they were', async () => {
  const refuse = () => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } });
    window.allowed = false;
    Document.prototype.execCommand = (command) => { window.tried = `${command} ${document.activeElement.value}`; return window.allowed; };
  };
  const app = await stage.open({ size: DESKTOP, init: refuse });
  const { page } = app;
  await answerSome(page);
  await openShare(page);
  const copy = button(sharing(page), '复制结果文字');
  await copy.focus();
  await page.keyboard.press('Enter');
  await sharing(page).getByText('浏览器没有让本页复制', { exact: false }).waitFor();
  const tried = await page.evaluate(() => window.tried);
  assert.match(tried, /^copy 商品售后服务星级自评/);
  assert.equal(await button(sharing(page), '已复制').count(), 0);
  const shown = sharing(page).locator('p').filter({ hasText: '自评结果，不是认证证书' }).last();
  assert.equal((await shown.textContent()).trim(), tried.slice('copy '.length), 'what was to be copied stands there to be selected');
  assert.equal(await copy.evaluate((element) => element === document.activeElement), true);
  assert.equal(await page.locator('#copying').count(), 0);
  await page.evaluate(() => { window.allowed = true; });
  await page.keyboard.press('Enter');
  await button(sharing(page), '已复制').waitFor();
  assert.equal(await sharing(page).getByText('浏览器没有让本页复制', { exact: false }).count(), 0);
  await app.close();
});

test('a link replaces nothing unasked, also one that comes into the open page', async () => {
  const app = await stage.open({ size: DESKTOP, init: watchCopies });
  const { page } = app;
  await answerSome(page);
  await openShare(page);
  await button(sharing(page), '复制链接').click();
  const { hash } = new URL(await page.evaluate(() => window.copied));
  await page.keyboard.press('Escape');
  await answer(page, '5.1.2.1', '符合').click();
  await saved(page);
  const mine = await sheetOf(page);
  await page.evaluate((fragment) => { location.hash = fragment; }, hash);
  const question = dialog(page, '打开分享的评分表？');
  await question.waitFor();
  assert.deepEqual(await sheetOf(page), mine);
  await button(question, '不打开').click();
  await app.reload();
  assert.equal(await page.getByRole('dialog').count(), 0, 'asked once');
  await page.evaluate((fragment) => { location.hash = fragment; }, hash);
  await button(question, '打开').click();
  assert.equal((await sheetOf(page)).answers['5.1.2.1'].state, 'unmet');
  await page.keyboard.press('Control+z');
  assert.deepEqual(await sheetOf(page), mine);
  await app.close();
});

const DEMO = { 'criteria/demo.json': { type: 'application/json',
  body: readFileSync(new URL('../../criteria/gbt27922-2011.json', import.meta.url), 'utf8').replace('"id": "gbt27922-2011"', '"id": "demo"') } };

test('a link made under other criteria leads to these, also from the code', async () => {
  const app = await stage.open({ size: DESKTOP, init: watchCopies, query: { criteria: 'demo', theme: 'dark' }, answers: DEMO });
  const { page } = app;
  await answerSome(page);
  const { answers } = await sheetOf(page);
  await openShare(page);
  await button(sharing(page), '复制链接').click();
  await button(sharing(page), '已复制').waitFor();
  const link = new URL(await page.evaluate(() => window.copied));
  assert.equal(link.search, '?criteria=demo');
  assert.equal(await codeIn(page, sharing(page).getByRole('img')), link.href);
  await button(sharing(page), '复制结果文字').click();
  assert.match(await page.evaluate(() => window.copied), /\?criteria=demo#s=/);
  await app.close();
  const other = await stage.open({ size: DESKTOP, query: { criteria: 'demo' }, fragment: link.hash, answers: DEMO });
  assert.deepEqual((await sheetOf(other.page)).answers, answers);
  await other.close();
});

// Of the tests' criteria, as the page wrote it.
const PAYLOAD = '1yNGMBAeEVk_4vJrWPk44D8x4QHh1ej1d78Zw';
const CHANGED = [`s%3D${PAYLOAD}`, `S=${PAYLOAD}`, `/s=${PAYLOAD}`, `!s=${PAYLOAD}`, `s=${PAYLOAD}&from=timeline&isappinstalled=0`, `s=${PAYLOAD}。`, `s=${PAYLOAD}）点开`,
  `%73%3D${PAYLOAD}`, `s=${PAYLOAD.slice(0, 12)} ${PAYLOAD.slice(12)}`, `s=${PAYLOAD.slice(0, 12)}\u200b${PAYLOAD.slice(12)}`, `s=${PAYLOAD}#s=${PAYLOAD}`];
test('a link that chat apps changed opens, whichever way it comes', async () => {
  const plain = await stage.open({ size: DESKTOP, fragment: `s=${PAYLOAD}` });
  const { answers } = await sheetOf(plain.page);
  assert.ok(Object.keys(answers).length > 20);
  for (const fragment of CHANGED) {
    await button(plain.page, '文件').click();
    await button(dialog(plain.page, '文件'), '新建评分表').click();
    await plain.page.getByRole('dialog').getByRole('button', { name: '新建', exact: true }).click();
    await plain.page.waitForFunction(() => Object.keys(window.StarSheet.getSheet().answers).length === 0);
    await plain.page.evaluate((to) => { location.hash = to; }, fragment);
    await plain.page.waitForFunction(() => Object.keys(window.StarSheet.getSheet().answers).length > 0);
    assert.deepEqual((await sheetOf(plain.page)).answers, answers, fragment);
    assert.equal(await plain.page.evaluate(() => location.hash), '', fragment);
  }
  await plain.close();
});

test('the address keeps a link until its sheet is open: a reload, a late part that does not come and a question lose nothing', async () => {
  const answers = { 'starsheet.late.wasm': { status: 503, type: 'text/plain', body: '' } };
  const app = await stage.open({ size: DESKTOP, answers, late: false, fragment: `s=${PAYLOAD}` });
  const { page } = app;
  await answer(page, '5.3.1.1', '不符合').click();
  await saved(page);
  await button(page, '文件').click();
  await dialog(page, '没有载入，请检查网络。').waitFor();
  assert.equal(await page.evaluate(() => location.hash), `#s=${PAYLOAD}`);
  delete answers['starsheet.late.wasm'];
  app.problems.length = 0;
  await app.reload();
  const question = dialog(page, '打开分享的评分表？');
  await question.waitFor();
  await app.reload();
  await question.waitFor();
  assert.equal((await sheetOf(page)).answers['5.3.1.1'].state, 'unmet');
  await button(question, '打开').click();
  await page.waitForFunction(() => Object.keys(window.StarSheet.getSheet().answers).length > 20);
  await page.waitForFunction(() => location.hash === '');
  await app.reload();
  assert.equal(await page.getByRole('dialog').count(), 0, 'asked once');
  await app.close();
});

test('a damaged link keeps its fragment and says so; a fragment of another kind is nobody\'s business', async () => {
  const app = await stage.open({ size: DESKTOP, fragment: `S=${PAYLOAD.slice(0, -3)}` });
  await dialog(app.page, '链接里的评分表打不开。当前评分表没有改动。').waitFor();
  assert.equal(await app.page.evaluate(() => location.hash), `#S=${PAYLOAD.slice(0, -3)}`);
  await app.page.keyboard.press('Escape');
  await app.page.evaluate(() => { location.hash = '#top'; });
  await app.page.waitForFunction(() => window.StarSheet.stats().pending === 0);
  assert.equal(await app.page.getByRole('dialog').count(), 0);
  await app.close();
});

test('a damaged link says so', async () => {
  const app = await stage.open({ size: DESKTOP, fragment: 's=1abcdefgh' });
  await dialog(app.page, '链接里的评分表打不开。当前评分表没有改动。').waitFor();
  await app.close();
});

const APPS = {
  '微信': 'Mozilla/5.0 (Linux; Android 13; V2203A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160117 MMWEBSDK/20240404 MicroMessenger/8.0.49.2600(0x2800313D) WeChat/arm64',
  '支付宝': 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 AlipayClient/10.6.0',
  '钉钉': 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/21E219 AliApp(DingTalk/7.5.10)',
  '一个安卓应用': 'Mozilla/5.0 (Linux; Android 12; M2102J2SC; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/110.0.0.0 Mobile Safari/537.36',
};
for (const [name, agent] of Object.entries(APPS)) {
  testWhere(can.touch, `inside an app that saves no files (${name}) no button does nothing`, async () => {
    const app = await stage.open({
      size: PHONE,
      init: new Function(`Object.defineProperty(navigator, 'userAgent', { value: ${JSON.stringify(agent)} }); (${watchCopies})();`),
    });
    const { page } = app;
    await answer(page, '5.1.1.1', '符合').tap();
    await button(page, '菜单').tap();
    assert.equal(await button(dialog(page, '菜单'), '保存到文件').count(), 0);
    await button(dialog(page, '菜单'), '分享结果…').tap();
    const share = sharing(page);
    assert.match((await share.textContent()).replaceAll('\n', ''), /长按图片可以存到手机[^]*在浏览器打开/);
    const picture = share.getByRole('img');
    assert.match(await picture.getAttribute('alt'), /五星级 100\.00/);
    assert.ok(await picture.evaluate((image) => image.decode().then(() => image.naturalWidth)) >= 600);
    assert.match(await codeIn(page, picture), /#s=/);
    await button(share, '复制结果文字').tap();
    assert.match(await page.evaluate(() => window.copied), /五星级 100\.00\n已评 1 \/ 50 条[^]*自评结果，不是认证证书/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+s');
    await share.waitFor();
    await app.close();
  });
}
