// The page as assistive technology has it. axe-core looks at every screen and dialog, in each size, theme and language.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violations } from './axe.mjs';
import { DESKTOP, PHONE, TABLET, start } from './harness.mjs';
import { button, dialog, field } from './page.mjs';

let stage;
before(async () => { stage = await start(); });
after(() => stage.close());

/** A sheet with an answer of each kind, open notes, a deduction and the bonus. */
const fill = (page) => page.evaluate(() => {
  const sheet = window.StarSheet.getSheet();
  sheet.subject = { organisation: '示例电器有限公司', date: '2026-11-23', headcount: 120 };
  sheet.answers = { '5.1.1.1': { state: 'met', note: '看过' }, '5.1.1.2': { state: 'unmet' },
    '5.1.2.1': { state: 'sampled', samples: 6, nonconforming: 1 }, '5.2.3.1': { state: 'excluded', reason: '不提供配送' } };
  sheet.deductions = [{ trigger: 'law', note: '已整改' }];
  sheet.bonus = { note: '领先' };
  return window.StarSheet.setSheet(sheet);
});

const menuButton = (page) => page.getByRole('banner').getByRole('button', { name: /^(文件|菜单|File|Menu)$/ });
// What changes no screen, or hands out a file.
const LEADS_NOWHERE = /^(关闭|Close|撤销|Undo|重做|Redo|打开文件…|Open a file…|保存到文件|Save to a file|切换到.*|Switch to .*)$/;

/** Where the menu leads: every dialog and screen. */
async function places(page) {
  await menuButton(page).click();
  const rows = await page.getByRole('dialog').getByRole('button').evaluateAll((all) => all.map((row) => row.getAttribute('aria-label')));
  await page.keyboard.press('Escape');
  return rows.filter((row) => !LEADS_NOWHERE.test(row));
}

// The first two hold all that differs between them; each takes ten seconds. scripts/verify has all four.
const LOOKS = Object.entries({
  'desktop, light, Chinese': { size: DESKTOP },
  'phone, dark, English': { size: PHONE, query: { theme: 'dark', lang: 'en' } },
  'tablet, light, English': { size: TABLET, query: { lang: 'en' } },
  'phone, light, Chinese': { size: PHONE },
});
for (const [look, options] of process.env.STARSHEET_LOOKS === 'all' ? LOOKS : LOOKS.slice(0, 2)) {
  test(`axe-core finds nothing on any screen and in any dialog (${look})`, async () => {
    const app = await stage.open(options);
    const { page } = app;
    await fill(page);
    await page.getByRole('group', { name: /^5\.1\.1\.1 / }).getByRole('button', { expanded: false }).click();
    const found = await violations(page, 'sheet');
    await menuButton(page).click();
    found.push(...await violations(page, 'menu'));
    await page.keyboard.press('Escape');
    for (const name of await places(page)) {
      await menuButton(page).click();
      await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
      found.push(...await violations(page, name));
      for (let back = 0; back < 3; back += 1) await page.keyboard.press('Escape');
    }
    assert.deepEqual(found, []);
    await app.close();
  });
}

test('a date that is none: the field says so through the words beside it, and its name stays its name', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  const date = field(page, '评价日期');
  await date.fill('2026-13-01');
  assert.equal(await date.getAttribute('aria-invalid'), null, 'not while it is typed');
  await date.press('Tab');
  assert.equal(await date.getAttribute('aria-invalid'), 'true');
  const words = page.locator(`#${await date.getAttribute('aria-describedby')}`);
  assert.equal((await words.textContent()).trim(), '日期请写成 2026-11-23');
  const [above, box] = [await words.boundingBox(), await date.boundingBox()];
  assert.ok(above.y + above.height <= box.y && above.y > box.y - 40, 'the words stand over the field');
  await date.fill('2026-11-23');
  assert.equal(await date.getAttribute('aria-describedby'), null);
  await app.close();
});

test('score and grade are announced once typing made them, politely, and not by what changes neither', async () => {
  const app = await stage.open({ size: DESKTOP });
  const { page } = app;
  const status = page.getByRole('status');
  assert.equal(await status.count(), 1);  // a status is polite by what it is
  await page.getByRole('radiogroup', { name: '5.1.1.1 评价结果' }).getByRole('radio', { name: '符合', exact: true }).click();
  await page.evaluate(() => {
    window.said = 0;
    new MutationObserver((changes) => { window.said += changes.length; }).observe(document.querySelector('[role=status]'), { childList: true, characterData: true, subtree: true });
  });
  await field(page, '企业名称').pressSequentially('示例电器');
  assert.equal(await page.evaluate(() => window.said), 0);
  await page.getByRole('radiogroup', { name: '5.1.1.2 评价结果' }).getByRole('radio', { name: '不符合', exact: true }).click();
  await page.waitForFunction(() => window.said > 0);
  await app.close();
});

test('what is read comes in the order in which it is seen, column by column', async () => {
  for (const size of [PHONE, DESKTOP]) {
    const app = await stage.open({ size });
    const jumps = await app.page.evaluate(() => Array.from(document.querySelectorAll('#mirror main [role=group]'), (group) => {
      const controls = Array.from(group.querySelectorAll('p, h3, h4, input, button, textarea'), (element) => [element, element.getBoundingClientRect()]);
      return controls.filter(([, box], at) => at > 0 && box.bottom <= controls[at - 1][1].top + 1)
        .map(([element]) => `${group.getAttribute('aria-label')}: ${element.outerHTML.slice(0, 120)}`);
    }).flat());
    assert.deepEqual(jumps, []);
    await app.close();
  }
});
