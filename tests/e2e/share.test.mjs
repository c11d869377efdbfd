// The result passed on: as a link, as a picture with a code in it, as text; and what apps get that save no files.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, can, start, testWhere } from './harness.mjs';
import { answer, button, dialog, field, saved, sheetOf } from './page.mjs';

const jsQR = createRequire(import.meta.url)('jsqr');

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

/** What stands in the picture's code. One letter a pixel comes over from the browser: a list of numbers would take seconds. */
async function codeIn(picture) {
  const { greys, width, height } = await picture.evaluate(async (image) => {
    await image.decode();
    const [width, height] = [image.naturalWidth, image.naturalHeight];
    const pen = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
    pen.drawImage(image, 0, 0);
    const pixels = pen.getImageData(0, 0, width, height).data.filter((_, at) => at % 4 === 1);
    return { greys: new TextDecoder('latin1').decode(pixels.map((green) => green >> 1)), width, height };
  });
  const rgba = new Uint8ClampedArray(greys.length * 4);
  for (let at = 0; at < rgba.length; at += 1) rgba[at] = greys.charCodeAt(at >> 2) * 2;
  return jsQR(rgba, width, height)?.data;
}

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
  assert.equal(await codeIn(sharing(page).getByRole('img')), link);
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
    assert.match(await codeIn(picture), /#s=/);
    await button(share, '复制结果文字').tap();
    assert.match(await page.evaluate(() => window.copied), /五星级 100\.00\n已评 1 \/ 50 条[^]*自评结果，不是认证证书/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+s');
    await share.waitFor();
    await app.close();
  });
}
