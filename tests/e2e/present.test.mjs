// Presenter mode in a browser: through the clauses by keyboard, without a name or a note on the screen.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { violations } from './axe.mjs';
import { DESKTOP, PHONE, start } from './harness.mjs';
import { button, CLAUSES, dialog, sheetOf } from './page.mjs';

const SHEET = JSON.parse(readFileSync(new URL('../cases/three-star-exclusions-sampling.starsheet.json', import.meta.url), 'utf8'));
const SLIDES = CLAUSES.length + 1;

let stage;
before(async () => { stage = await start(); });
after(() => stage.close());

const slide = (page, number) => page.getByRole('main', { name: `演示模式 第 ${number} / ${SLIDES} 页`, exact: true });

/** Opens the sheet, a note with it, and presenter mode from the menu. */
async function present(page, menu) {
  const answers = { ...SHEET.answers, '5.1.1.1': { state: 'met', note: '只给评价人看的备注' } };
  await page.evaluate((sheet) => window.StarSheet.setSheet(sheet), { ...SHEET, answers });
  await button(page, menu).click();
  await button(dialog(page, menu), '演示模式').click();
  await slide(page, 1).waitFor();
}

test('keys turn the slides to the result and stop at both ends; an answer given there is the sheet’s; Escape leaves', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await present(page, '文件');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await slide(page, 2).waitFor();
  await page.keyboard.press('PageUp');
  await slide(page, 1).waitFor();
  await button(slide(page, 1), '不符合').focus();
  await page.keyboard.press('Space');
  await page.waitForFunction(() => window.StarSheet.getSheet().answers['5.1.1.1'].state === 'unmet');
  for (let number = 2; number <= SLIDES; number += 1) await page.keyboard.press('PageDown');
  await slide(page, SLIDES).getByText(/^距.*还差/).waitFor();
  await page.keyboard.press('ArrowRight');
  await slide(page, SLIDES).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('main', { name: '评分表', exact: true }).waitFor();
  assert.equal((await sheetOf(page)).answers['5.1.1.1'].note, '只给评价人看的备注');
  await app.close();
});

test('neither names nor notes are anywhere on the slides', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  await present(page, '文件');
  const { organisation } = SHEET.subject;
  assert.ok(organisation.length > 3);
  for (const number of [1, SLIDES]) {
    await slide(page, number).waitFor();
    const shown = await page.evaluate(() => {
      const values = [...document.querySelectorAll('#mirror input, #mirror textarea')].map((field) => field.value);
      const names = [...document.querySelectorAll('#mirror [aria-label]')].map((element) => element.getAttribute('aria-label'));
      return [document.title, document.querySelector('#mirror').textContent, ...values, ...names].join('\n');
    });
    assert.match(shown, /演示模式/);
    assert.doesNotMatch(shown, new RegExp(`${organisation}|只给评价人看的备注`));
    for (let i = number; i < SLIDES; i += 1) await page.keyboard.press('ArrowRight');
  }
  await app.close();
});

for (const [look, size, menu] of [['desktop', DESKTOP, '文件'], ['phone', PHONE, '菜单']]) {
  test(`axe-core finds nothing on the slides (${look})`, async () => {
    const app = await stage.open({ size, query: { theme: look === 'phone' ? 'dark' : 'light' } });
    const { page } = app;
    await present(page, menu);
    const found = await violations(page, 'first slide');
    for (let number = 2; number <= SLIDES; number += 1) await page.keyboard.press('ArrowRight');
    await slide(page, SLIDES).waitFor();
    found.push(...await violations(page, 'result'));
    assert.deepEqual(found, []);
    await app.close();
  });
}
