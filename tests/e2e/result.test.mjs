// From a filled sheet to a decision: result, cheapest path, what-if, and the way to a certificate, in a browser.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { violations } from './axe.mjs';
import { DESKTOP, PHONE, start } from './harness.mjs';
import { button, field, sheetOf } from './page.mjs';

const SHEET = JSON.parse(readFileSync(new URL('../cases/three-star-exclusions-sampling.starsheet.json', import.meta.url), 'utf8'));

let stage;
before(async () => { stage = await start(); });
after(() => stage.close());

const main = (page, name) => page.getByRole('main', { name, exact: true });
const open = (page) => page.evaluate((sheet) => window.StarSheet.setSheet(sheet), SHEET);

test('the result leads to a cheapest path, a what-if and the way to a certificate, by keyboard alone', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  const press = async (locator) => { await locator.focus(); await page.keyboard.press('Enter'); };
  await open(page);
  await press(button(page, '查看结果'));
  const result = main(page, '评价结果');
  await result.getByText('83.36 ≥ 80', { exact: true }).waitFor();
  await result.getByText('100 − 16.64 = 83.36', { exact: true }).waitFor();
  assert.match(await result.getByRole('img', { name: /^雷达图/ }).getAttribute('aria-label'), /5\.1\.4 规范要求 1\.00 \/ 4 25%/);

  await press(button(result, '目标等级 五星级'));
  await result.getByText('83.36 → 95.03 五星级').waitFor();
  const step = result.getByRole('switch', { name: '5.3.1.5 满意度调查：计入方案', exact: true });
  await step.focus();
  await page.keyboard.press('Space');
  await result.getByText(/^83\.36 → 91\.66/).waitFor();
  assert.deepEqual((await sheetOf(page)).answers, SHEET.answers);

  await press(button(result, '存为假设方案'));
  await result.getByRole('textbox', { name: /“假设：方案 1 → 五星级”的名称/ }).waitFor();
  assert.equal((await sheetOf(page)).snapshots.length, 1);

  await press(button(result, '查看认证路线'));
  const route = main(page, '认证路线');
  await field(route, '体系开始运行日期').fill('2026-11-30');
  await route.getByText('2027-02-28', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await main(page, '评分表').waitFor();
  assert.deepEqual((await sheetOf(page)).route, { systemStart: '2026-11-30' });
  await app.close();
});

test('the dates of the route are taken away as a calendar file', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await page.evaluate((sheet) => window.StarSheet.setSheet(sheet), { ...SHEET, route: { systemStart: '2026-11-30', certificateDate: '2027-06-30' } });
  await button(page, '文件').click();
  await button(page, '认证路线').click();
  const file = await app.download(() => button(main(page, '认证路线'), '下载日历文件（.ics）').click());
  assert.match(file.name, /\.ics$/);
  assert.match(file.text, /^BEGIN:VCALENDAR\r\n[^]*\r\nEND:VCALENDAR\r\n$/);
  const days = [...file.text.matchAll(/^DTSTART;VALUE=DATE:(\d{8})\r$/gm)].map(([, day]) => day);
  for (const day of ['20270228', '20280630', '20290630']) assert.ok(days.includes(day), `${day} is not in ${days.join(' ')}`);
  // The sheet has got an id, by which a later file moves the same events.
  const { id } = await sheetOf(page);
  assert.match(id, /^[a-z2-7]{26}$/);
  const uids = (text) => [...text.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);
  assert.ok(uids(file.text).every((uid) => uid.endsWith(`.${id}@starsheet`)));
  await field(main(page, '认证路线'), '假定的发证日期').fill('2027-09-30');
  const later = await app.download(() => button(main(page, '认证路线'), '下载日历文件（.ics）').click());
  assert.deepEqual(uids(later.text), uids(file.text));
  await app.close();
});

for (const [look, options] of Object.entries({
  'desktop, dark, Chinese': { size: DESKTOP, query: { theme: 'dark' } },
  'phone, light, English': { size: PHONE, query: { lang: 'en' } },
})) {
  test(`axe-core finds nothing on the result and on the route (${look})`, async () => {
    const app = await stage.open(options);
    const { page } = app;
    await open(page);
    await page.getByRole('button', { name: /^(查看结果|See result)$/ }).first().click();
    const found = [];
    for (const view of [/^(雷达图|Radar)$/, /^(条形图|Bars)$/, /^(表格|Table)$/]) {
      await page.getByRole('radio', { name: view }).click();
      await page.getByRole('radio', { name: view, checked: true }).waitFor();
      found.push(...await violations(page, `result, ${view}`));
    }
    await page.getByRole('button', { name: /^(查看认证路线|See the whole route)$/ }).click();
    await page.getByRole('main', { name: /^(认证路线|Way to a certificate)$/ }).waitFor();
    found.push(...await violations(page, 'route'));
    assert.deepEqual(found, []);
    await app.close();
  });
}
