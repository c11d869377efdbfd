// Every request of a whole visit, as the host and the browser count them: nothing is asked of anyone once all is here, and never
// anything of another site.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { can, DESKTOP, testWhere, untilMarked } from './harness.mjs';
import { answer, button, dialog, field, saved } from './page.mjs';
import { edition, host } from './published.mjs';

const BELOW = 'tools/star/';
let browser, made;

if (can.anyPage) {
  before(async () => {
    made = await edition('requests');
    browser = await can.launch();
  });
  after(() => browser.close());
}

/** Opens the published site and waits until it is kept on the device. */
async function visit(t, query) {
  const site = await host(made.published, BELOW);
  t.after(() => site.close());
  const app = await browser.open(`${site.url}?${query}`, { size: DESKTOP, locale: 'zh-CN', colorScheme: 'light' });
  await untilMarked(app.page, app);
  await app.page.evaluate(() => navigator.serviceWorker.ready);
  return {
    ...app,
    site,
    asked: () => site.asked.map((path) => path.slice(BELOW.length + 1)),
    end: async () => {
      const foreign = app.requests.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(site.url));
      assert.deepEqual(foreign, [], 'asked of others');
      assert.deepEqual(site.asked.filter((path) => !path.startsWith(`/${BELOW}`)), [], 'asked beside its folder');
      assert.deepEqual(app.problems, []);
      await app.end();
    },
  };
}

/** The tab's picture comes last of what is loaded, after the page is complete. Playwright also tells of the service worker's, and both ask the host. */
async function untilPictured({ page, site, requests }) {
  const pictures = (all) => all.filter((address) => address.endsWith('/favicon.svg')).length;
  const isComing = () => pictures(requests) < (can.playwright ? 2 : 1) || pictures(site.asked) < pictures(requests);
  const frame = () => page.evaluate(() => new Promise((drawn) => { requestAnimationFrame(() => drawn()); }));
  for (let frames = 0; frames < 600 && isComing(); frames += 1) await frame();
}

const open = async (page, name) => {
  await button(page, '文件').click();
  await button(dialog(page, '文件'), name).click();
};

const main = (page, name) => page.getByRole('main', { name, exact: true });

async function fill(page) {
  await field(page, '企业名称').fill('示例电器有限公司');
  await answer(page, '5.1.1.1', '符合').click();
  await answer(page, '5.1.1.2', '不符合').click();
  await answer(page, '5.1.2.1', '抽样').click();
  await saved(page);
}

async function takeReports({ page, download }) {
  await open(page, '报告与导出…');
  for (const title of ['报告网页（HTML）', 'Excel 工作簿（XLSX）', '表格（CSV）', '结果数据（JSON）']) {
    await download(() => dialog(page, '报告与导出').getByRole('button', { name: title }).click());
  }
  await page.evaluate(() => { window.print = () => window.dispatchEvent(new Event('beforeprint')); });
  await dialog(page, '报告与导出').getByRole('button', { name: '打印或存为 PDF' }).click();
  await page.waitForFunction(() => document.getElementById('paper').childNodes.length > 0);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.keyboard.press('Escape');
}

testWhere(can.anyPage, 'once opened and kept, a whole visit asks nobody for anything', async (t) => {
  const app = await visit(t, 'screen=sheet');
  const { page } = app;
  const took = new Set(app.asked());
  took.delete('icons/180.png');  // of the home screen, which Firefox takes for its own list, too
  const expected = ['', 'favicon.svg', 'service-worker.js', 'manifest.webmanifest', 'brand.json', 'criteria/gbt27922-2011.json', ...made.parts];
  assert.deepEqual([...took].sort(), expected.sort());
  await untilPictured(app);
  const [hostBefore, browserBefore] = [app.site.asked.length, app.requests.length];

  await fill(page);
  await button(page, '查看结果').click();
  await main(page, '评价结果').waitFor();
  await button(page, '查看认证路线').click();
  await field(main(page, '认证路线'), '体系开始运行日期').fill('2026-11-30');
  await page.keyboard.press('Escape');
  await main(page, '评分表').waitFor();
  await takeReports(app);
  await open(page, '分享结果…');
  await dialog(page, '分享结果').getByRole('img').waitFor();
  await page.keyboard.press('Escape');
  await app.download(() => open(page, '保存到文件'));
  await open(page, '快速自测');
  await page.keyboard.press('Escape');
  await open(page, '隐私');
  await dialog(page, '隐私').getByText(/发往其他网站 0 个/).waitFor();
  await page.waitForFunction(() => window.StarSheet.stats().pending === 0);

  assert.deepEqual(app.site.asked.slice(hostBefore), []);
  assert.deepEqual(app.requests.slice(browserBefore).filter((url) => !/^(data|blob):/.test(url)), []);
  await app.end();
});

testWhere(can.anyPage, 'the owner\'s desk asks for the pages that it fills, when they are taken, and for nothing else', async (t) => {
  const app = await visit(t, 'desk');
  const { page } = app;
  await field(page, '电话').fill('0755-1234');
  const before = app.site.asked.length;
  for (const name of ['评价标准 gbt27922-2011.json', '公司信息 brand.json', '带上两者的 index.html', '带上两者的 starsheet.html']) {
    await app.download(() => button(page, name).click());
  }
  assert.deepEqual(app.asked().slice(before).sort(), ['index.html', 'starsheet.html']);
  await app.end();
});
