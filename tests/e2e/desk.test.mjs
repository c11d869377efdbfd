// The owner's desk, and the sheet that shows what the page asks for.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { violations } from './axe.mjs';
import { can, DESKTOP, PHONE, start, testWhere, untilMarked } from './harness.mjs';
import { button, CRITERIA, dialog, field, resultOf } from './page.mjs';
import { edition, host } from './published.mjs';

let stage;
before(async () => { stage = await start(); });
after(() => stage.close());

test('at the desk points are corrected with their sum in view, and the files are taken away', async () => {
  const app = await stage.open({ size: DESKTOP, query: { desk: '' } });
  const { page } = app;
  await page.getByRole('heading', { name: '站长工作台', exact: true }).waitFor();
  await field(page, '5.1.1.1 分值').fill('4');
  await page.getByText(/5\.1 .*41 \/ 40 分，多 1/).first().waitFor();
  const [allocation] = CRITERIA.allocations;
  await button(page, `全部采用“${allocation.title['zh-CN']}”`).click();
  await page.getByText('版本号：1 → 2', { exact: true }).waitFor();
  const criteria = await app.download(() => button(page, '评价标准 gbt27922-2011.json').click());
  const taken = JSON.parse(criteria.text);
  assert.equal(taken.revision, '2');
  for (const clause of taken.sections.flatMap(({ indicators }) => indicators).flatMap(({ clauses }) => clauses)) {
    assert.equal(clause.points, allocation.points[clause.id], clause.id);
  }
  await field(page, '电话').fill('0755-1234');
  const index = await app.download(() => button(page, '带上两者的 index.html').click());
  assert.match(index.text, /<script type="application\/json" id="criteria\/gbt27922-2011\.json">\{\s*"format"/);
  assert.match(index.text, /id="brand\.json">[^<]*0755-1234/);
  assert.equal((await page.evaluate(() => window.StarSheet.getResult())).revision, '1');
  await app.close();
});

testWhere(can.anyPage, 'on a host all four files can be taken, and each carries what was corrected', async (t) => {
  const { published } = await edition('desk');
  const site = await host(published, 'tools/star/');
  const browser = await can.launch();
  t.after(async () => {
    await browser.close();
    await site.close();
  });
  const visit = async (query) => {
    const app = await browser.open(`${site.url}${query}`, { size: DESKTOP, locale: 'zh-CN', colorScheme: 'light' });
    await untilMarked(app.page, app);
    return app;
  };
  const { page, download, end } = await visit('?desk');
  await button(page, `全部采用“${CRITERIA.allocations[0].title['zh-CN']}”`).click();
  await field(page, '公司名称（中文）').fill('甲检测</script><b>');
  await field(page, '网址，以 / 结尾').fill('https://example.org/tools/star/');
  const take = (name) => download(() => button(page, name).click());
  const files = {
    'criteria/gbt27922-2011.json': await take('评价标准 gbt27922-2011.json'),
    'brand.json': await take('公司信息 brand.json'),
    'index.html': await take('带上两者的 index.html'),
    'starsheet.html': await take('带上两者的 starsheet.html'),
  };
  for (const [name, file] of Object.entries(files)) assert.equal(file.name, name.split('/').pop());
  const line = /<link rel="canonical" href="https:\/\/example\.org\/tools\/star\/">/;
  assert.match(files['index.html'].text, line);
  assert.match(files['index.html'].text, /og:image" content="https:\/\/example\.org\/tools\/star\/og\.png"/);
  await end();

  // The two data files over the published ones; then the pages instead, beside untouched data files.
  for (const names of [['criteria/gbt27922-2011.json', 'brand.json'], ['index.html'], ['starsheet.html']]) {
    site.publish(published);
    for (const name of names) site.put(name, files[name].text);
    const app = await visit(names[0] === 'starsheet.html' ? 'starsheet.html?screen=sheet' : '?screen=sheet');
    await app.page.getByText('甲检测</script><b>').first().waitFor();
    assert.equal((await resultOf(app.page)).revision, '2', names[0]);
    assert.deepEqual(app.problems, [], names[0]);
    await app.end();
  }
});

testWhere(can.anyPage, 'a page that the desk made opens the criteria that it carries, whatever their id', async (t) => {
  const { published } = await edition('desk');
  const site = await host(published, 'tools/star/');
  const browser = await can.launch();
  t.after(async () => {
    await browser.close();
    await site.close();
  });
  const visit = async (file) => {
    const app = await browser.open(`${site.url}${file}`, { size: DESKTOP, locale: 'zh-CN', colorScheme: 'light' });
    await untilMarked(app.page, app);
    return app;
  };
  site.put('criteria/reading-room.json', readFileSync(new URL('../criteria/reading-room.json', import.meta.url)));
  const desk = await visit('?desk&criteria=reading-room');
  const made = {};
  for (const name of ['index.html', 'starsheet.html']) made[name] = await desk.download(() => button(desk.page, `带上两者的 ${name}`).click());
  await desk.end();
  site.publish(published);
  for (const name of Object.keys(made)) site.put(name, made[name].text);
  for (const file of ['?screen=sheet', 'starsheet.html?screen=sheet']) {
    const app = await visit(file);
    assert.equal((await resultOf(app.page)).criteria, 'reading-room', file);
    assert.deepEqual(app.problems, [], file);
    await app.end();
  }
});

for (const [look, options] of Object.entries({
  'desktop, dark, Chinese': { size: DESKTOP, query: { desk: '', theme: 'dark' } },
  'phone, light, English': { size: PHONE, query: { desk: '', lang: 'en' } },
})) {
  test(`axe-core finds nothing at the desk (${look})`, async () => {
    const app = await stage.open(options);
    const { page } = app;
    await page.getByRole('main', { name: /^(站长工作台|Owner's desk)$/ }).waitFor();
    const found = await violations(page, 'desk');
    for (const name of [/^5\.1\.1\.1 (改文字|edit words)$/, /^(公司亮点|Highlights)/, /^(链接|Links)/, /^(各等级的联系提示|Words for each grade)$/]) {
      await page.getByRole('button', { name }).click();
    }
    const phone = page.getByRole('textbox', { name: /^(电话|Phone)$/ });
    await phone.fill('call me');
    await page.locator('[aria-invalid=true]').waitFor();
    assert.ok(await page.locator(`#${await phone.getAttribute('aria-describedby')}`).textContent(), 'the field says what is wrong with it');
    found.push(...await violations(page, 'desk, all open, with a fault'));
    assert.deepEqual(found, []);
    await app.close();
  });
}

test('the privacy sheet lists what the browser says was asked for', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await button(page, '文件').click();
  await button(dialog(page, '文件'), '隐私').click();
  const sheet = dialog(page, '隐私');
  await sheet.getByText('starsheet.wasm', { exact: true }).waitFor();
  await sheet.getByText(/发往其他网站 0 个/).waitFor();
  await app.close();
});
