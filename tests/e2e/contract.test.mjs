// window.StarSheet, the ready mark, and rest: what formats.md promises to host pages and scripts.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { parseOrdered, score } from '../core/oracle.mjs';
import { DESKTOP, RENDERER, start } from './harness.mjs';
import { CRITERIA, answer, button, field, resultOf, saved, sheetOf } from './page.mjs';

const CASES = new URL('../cases/', import.meta.url);
const caseText = (name) => readFileSync(new URL(name, CASES), 'utf8');
const EMPTY = { format: 'starsheet.sheet', formatVersion: 1, criteria: { id: CRITERIA.id, revision: CRITERIA.revision }, answers: {}, deductions: [], bonus: null };

let stage;
before(async () => { stage = await start(); });
after(() => stage.close());

const setSheet = (page, sheet) => page.evaluate((value) => window.StarSheet.setSheet(value), sheet);
const plain = (warnings) => warnings.map(({ path, code }) => ({ path, code }));

test('the ready mark, the promise and the version are there', async () => {
  const app = await stage.open();
  const found = await app.page.evaluate(async () => {
    await window.StarSheet.ready;
    return { marks: performance.getEntriesByName('starsheet:ready', 'mark').length, version: window.StarSheet.version,
      members: Object.keys(window.StarSheet).sort(), frozen: Object.isFrozen(window.StarSheet) };
  });
  assert.equal(found.marks, 1);
  assert.match(found.version, /^\d+\.\d+\.\d+$/);
  for (const name of ['getResult', 'getSheet', 'on', 'ready', 'setSheet', 'stats', 'version']) assert.ok(found.members.includes(name), name);
  assert.equal(found.frozen, true);
  await app.close();
});

test('an empty page gives an empty sheet and a result without a score', async () => {
  const app = await stage.open();
  const { subject, ...rest } = await sheetOf(app.page);
  assert.deepEqual(rest, EMPTY);
  assert.ok(Object.values(subject ?? {}).every((value) => value === '' || value === null));
  assert.deepEqual(await resultOf(app.page), score(CRITERIA, parseOrdered(JSON.stringify(EMPTY))));
  await app.close();
});

test('every case is taken whole and scored as the rules say', async () => {
  const app = await stage.open();
  for (const name of readdirSync(CASES).filter((file) => file.endsWith('.json'))) {
    const text = caseText(name);
    const sheet = JSON.parse(text);
    const expected = score(CRITERIA, parseOrdered(text));
    const answered = await setSheet(app.page, sheet);
    assert.deepEqual({ ok: answered.ok, issues: answered.issues, warnings: plain(answered.warnings) }, { ok: true, issues: [], warnings: expected.warnings }, name);
    assert.deepEqual(await sheetOf(app.page), sheet, name);
    const result = await resultOf(app.page);
    for (const { message } of result.warnings) assert.ok(message.length > 0);
    assert.deepEqual({ ...result, warnings: plain(result.warnings) }, expected, name);
    await app.page.getByRole('status').filter({ hasText: expected.score.shown }).waitFor({ state: 'attached' });
    await saved(app.page);
  }
  await app.close();
});

test('a refused sheet names each fault at its place and changes nothing', async () => {
  const app = await stage.open();
  await setSheet(app.page, JSON.parse(caseText('five-star-complete.starsheet.json')));
  const before = await sheetOf(app.page);
  await app.page.evaluate(() => { window.heard = 0; window.StarSheet.on('change', () => { window.heard += 1; }); });
  const faulty = [
    [{ ...EMPTY, formatVersion: 2 }, ['/formatVersion']],
    [{ ...EMPTY, format: 'else' }, ['/format']],
    [{ ...EMPTY, criteria: { id: 'another', revision: '1' } }, ['/criteria/id']],
    [{ ...EMPTY, answers: { '9.9.9': { state: 'met' }, '5.1.1.1': { state: 'good' }, '5.1.1.2': { state: 'sampled', samples: 0, nonconforming: 0 } } },
      ['/answers/5.1.1.1/state', '/answers/5.1.1.2/samples', '/answers/9.9.9']],
    [{ ...EMPTY, deductions: [{ trigger: 'mood' }] }, ['/deductions/0/trigger']],
    [{ ...EMPTY, bonus: undefined }, ['']],
    [[], ['']],
    [null, ['']],
    ['{}', ['']],
  ];
  for (const [sheet, places] of faulty) {
    const { ok, issues, warnings } = await setSheet(app.page, sheet);
    assert.equal(ok, false, JSON.stringify(sheet));
    assert.deepEqual(warnings, []);
    // A missing member is found at its own place or at the object that lacks it.
    const found = issues.map(({ path }) => path.replace(/^\/bonus$/, '')).sort();
    assert.deepEqual(found, places, JSON.stringify(sheet));
    for (const { message } of issues) assert.match(message, /[\u4e00-\u9fff]/, 'in the language of the page');
  }
  assert.deepEqual(await sheetOf(app.page), before);
  assert.equal(await app.page.evaluate(() => window.heard), 0);
  await app.close();
});

test('what cannot be written as JSON is refused, not thrown about', async () => {
  const app = await stage.open();
  const found = await app.page.evaluate(() => {
    const inside = {};
    inside.answers = inside;
    return [undefined, () => {}, inside, { bonus: 1n }].map((value) => window.StarSheet.setSheet(value).ok);
  });
  assert.deepEqual(found, [false, false, false, false]);
  await app.close();
});

test('change and grade are told when they happen, and no more once unsubscribed', async () => {
  const app = await stage.open();
  const { page } = app;
  await page.evaluate(() => {
    window.heard = [];
    window.stop = ['change', 'grade'].map((event) => window.StarSheet.on(event, () => window.heard.push(`${event} ${window.StarSheet.getResult().grade}`)));
  });
  const heard = () => page.evaluate(() => window.heard.splice(0));
  await answer(page, '5.1.1.1', '符合').click();
  assert.deepEqual(await heard(), ['change star5', 'grade star5']);
  await answer(page, '5.1.1.2', '符合').click();
  assert.deepEqual(await heard(), ['change star5'], 'the grade stayed');
  await field(page, '企业名称').fill('甲');
  assert.deepEqual(await heard(), ['change star5']);
  await button(page, '撤销').click();
  await setSheet(page, EMPTY);
  assert.deepEqual(await heard(), ['change star5', 'change null', 'grade null']);
  await page.evaluate(() => window.stop.forEach((stop) => stop()));
  await answer(page, '5.1.1.1', '符合').click();
  assert.deepEqual(await heard(), []);
  assert.equal(await page.evaluate(() => { try { window.StarSheet.on('nothing', () => {}); } catch (error) { return error.name; } return ''; }), 'TypeError');
  await app.close();
});

test('a listener that throws keeps no other from hearing, and the page goes on', async () => {
  const app = await stage.open();
  const heard = await app.page.evaluate((sheet) => {
    let count = 0;
    window.StarSheet.on('change', () => { throw new Error('deliberate'); });
    window.StarSheet.on('change', () => { count += 1; });
    window.StarSheet.setSheet({ ...sheet, bonus: {} });
    return count;
  }, EMPTY);
  assert.equal(heard, 1);
  assert.equal(app.problems.length, 1);
  assert.match(app.problems.pop(), /deliberate/);
  await app.close();
});

/** Counts what waits to be run, from outside the page's own books. */
function countWaiting() {
  const waiting = new Set();
  window.waiting = waiting;
  for (const [begin, end] of [['requestAnimationFrame', 'cancelAnimationFrame'], ['setTimeout', 'clearTimeout'], ['requestIdleCallback', 'cancelIdleCallback']]) {
    if (!window[begin]) continue;
    const [begins, ends] = [window[begin].bind(window), window[end].bind(window)];
    window[begin] = (task, ...rest) => {
      const id = begins((...given) => { waiting.delete(`${begin} ${id}`); return task(...given); }, ...rest);
      waiting.add(`${begin} ${id}`);
      return id;
    };
    window[end] = (id) => { waiting.delete(`${begin} ${id}`); ends(id); };
    Object.defineProperty(window, `${begin}Untouched`, { value: begins });
  }
  const every = window.setInterval.bind(window);
  window.setInterval = (...given) => { waiting.add('setInterval'); return every(...given); };
}

/** Lets 90 animation frames of the browser pass and tells what StarSheet did in them. */
const rest = (page) => page.evaluate(async () => {
  const { stats } = window.StarSheet;
  const before = stats().frames;
  for (let i = 0; i < 90; i += 1) await new Promise((next) => { window.requestAnimationFrameUntouched(next); });
  return { drawn: stats().frames - before, pending: stats().pending, waiting: [...window.waiting] };
});

test('once settled the page draws no frame and waits for nothing, also after work', async () => {
  const app = await stage.open({ size: DESKTOP, init: countWaiting });
  const { page } = app;
  const settled = () => page.waitForFunction(() => window.StarSheet.stats().pending === 0 && window.waiting.size === 0);
  const { frames, pending, renderer, glyphs } = await page.evaluate(() => window.StarSheet.ready.then(() => window.StarSheet.stats()));
  assert.ok(frames > 0 && Number.isInteger(pending) && glyphs > 100);
  assert.equal(renderer, RENDERER);
  await settled();
  assert.deepEqual(await rest(page), { drawn: 0, pending: 0, waiting: [] });
  await answer(page, '5.1.1.1', '抽样').click();
  await field(page, '企业名称').fill('甲');
  await saved(page);
  await settled();
  assert.deepEqual(await rest(page), { drawn: 0, pending: 0, waiting: [] });
  await app.close();
});

test('the page asks for its own parts and the brand, once, and for nothing after that', async () => {
  const app = await stage.open();
  const { page } = app;
  await page.evaluate(() => window.StarSheet.ready);
  const asked = () => app.requests.filter((url) => !url.endsWith('/favicon.svg'));  // which the browser takes when it likes
  const before = asked().length;
  assert.deepEqual([...new Set(asked())].sort(), ['?screen=sheet', 'brand.json', 'criteria/gbt27922-2011.json', 'starsheet.graphics.js', 'starsheet.js', 'starsheet.late.wasm', 'starsheet.wasm', 'styles.css']
    .map((name) => `${app.origin}/${name}`));
  await answer(page, '5.1.1.1', '不适用').click();
  await field(page, '5.1.1.1 不适用的理由').fill('没有');
  await button(page, 'Switch to English').click();
  await page.getByRole('button', { name: 'Switch to dark', exact: true }).click();
  await page.getByRole('banner').getByText('Saved', { exact: true }).waitFor();
  assert.deepEqual(asked().slice(before), []);
  await app.close();
});

test('?criteria= loads only by a plain name from its own folder', async () => {
  const app = await stage.open({ query: { criteria: '../../secret' } });
  assert.equal((await resultOf(app.page)).criteria, CRITERIA.id);
  await app.close();
});
