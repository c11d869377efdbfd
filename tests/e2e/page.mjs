// The page as its user knows it: everything is found by role and name, in Chinese unless told otherwise.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { can } from './harness.mjs';

export const CRITERIA = JSON.parse(readFileSync(new URL('../../criteria/gbt27922-2011.json', import.meta.url), 'utf8'));
export const INDICATORS = CRITERIA.sections.flatMap((section) => section.indicators);
export const CLAUSES = INDICATORS.flatMap((indicator) => indicator.clauses);

/** The page as it is without an owner's brand: what a visitor enters stands in its header. */
export const UNBRANDED = { 'brand.json': { type: 'application/json', body: '{}' } };

const clauseOf = (id) => CLAUSES.find((clause) => clause.id === id);

/** The group that holds everything about one clause. */
export function clause(page, id) {
  const { title, points, pointsStatus } = clauseOf(id);
  const name = `${id} ${title['zh-CN']} ${points} 分${pointsStatus === 'confirmed' ? '' : ' 分值待核'}`;
  return page.getByRole('group', { name, exact: true });
}

/** One of a clause's four answers: 符合, 不符合, 抽样, 不适用. */
export function answer(page, id, word) {
  return clause(page, id).getByRole('radiogroup', { name: `${id} 评价结果`, exact: true }).getByRole('radio', { name: word, exact: true });
}

export const button = (within, name) => within.getByRole('button', { name, exact: true });
export const field = (within, name) => within.getByRole('textbox', { name, exact: true });
export const number = (within, name) => within.getByRole('spinbutton', { name, exact: true });
export const dialog = (page, name) => page.getByRole('dialog', { name, exact: true });
export const search = (page) => page.getByRole('searchbox', { name: '搜索条款、证据、备注', exact: true });

/** What the page says aloud about score and grade. */
export const spoken = (page) => page.getByRole('status').textContent();

/** Waits until the page says that what is on screen is on the disk. */
export const saved = (page) => page.getByRole('banner').getByText('已保存', { exact: true }).waitFor();

export const sheetOf = (page) => page.evaluate(() => window.StarSheet.getSheet());
export const resultOf = (page) => page.evaluate(() => window.StarSheet.getResult());

/** The browser's own undo and redo in the field that has the keyboard; its command where the browser has no keys for it. */
export const undoTyping = (page) => (can.undoKeys ? page.keyboard.press('Control+z') : page.evaluate(() => { document.execCommand('undo'); }));
export const redoTyping = (page) => (can.undoKeys ? page.keyboard.press('Control+Shift+z') : page.evaluate(() => { document.execCommand('redo'); }));

/** What this device keeps under `key`, as text. */
const keptText = (page, key) => page.evaluate((wanted) => new Promise((resolve, reject) => {
  const request = indexedDB.open('starsheet');
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const read = request.result.transaction('kept').objectStore('kept').get(wanted);
    read.onsuccess = () => { request.result.close(); resolve(read.result ?? ''); };
    read.onerror = () => reject(read.error);
  };
}), key);

/** Waits until what this device keeps under `key` holds `part`. */
export async function kept(page, key, part) {
  let text = '';
  for (let i = 0; i < 500 && !text.includes(part); i += 1) text = await keptText(page, key);
  assert.ok(text.includes(part), `${key} is “${text}”, without ${part}`);
}
