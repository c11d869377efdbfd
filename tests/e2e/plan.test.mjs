// StarSheet.plan(): the command's answers, without holding up the page.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { start } from './harness.mjs';
import { CRITERIA } from './page.mjs';

const CASES = new URL('../cases/', import.meta.url);
const COMMAND = fileURLToPath(new URL('../../build/native/src/cli/starsheet', import.meta.url));

let stage;
before(async () => { stage = await start(); });
after(() => stage.close());

const setSheet = (page, sheet) => page.evaluate((value) => window.StarSheet.setSheet(value), sheet);
const plan = (page, ...call) => page.evaluate((args) => window.StarSheet.plan(...args), call);
const sheetOf = (answers) => ({ format: 'starsheet.sheet', formatVersion: 1, criteria: { id: CRITERIA.id, revision: CRITERIA.revision }, answers, deductions: [], bonus: null });

/** A sheet that no search gets to the end of: every clause sampled by thousands, of sizes that share nothing. */
const ENDLESS = sheetOf(Object.fromEntries(CRITERIA.sections.flatMap((s) => s.indicators.flatMap((i) => i.clauses)).map(({ id }, n) =>
  [id, { state: 'sampled', samples: 2000 + 7 * n, nonconforming: 900 + 3 * n }])));

test('plans are those of the command', async () => {
  const app = await stage.open();
  for (const name of readdirSync(CASES).filter((file) => file.endsWith('.json'))) {
    await setSheet(app.page, JSON.parse(readFileSync(new URL(name, CASES), 'utf8')));
    const expected = JSON.parse(execFileSync(COMMAND, ['plan', '--target', 'star5', '--alternatives', '4', '--lock', '5.1.1.1', '--effort', '5.3.1.5=1/3',
      '--json', fileURLToPath(new URL(name, CASES))], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    const answer = await plan(app.page, 'star5', { alternatives: 4, locks: ['5.1.1.1'], efforts: { '5.3.1.5': { days: '1/3' } } });
    assert.deepEqual(answer, expected, name);
  }
  await app.close();
});

test('without options three plans are listed at most, and several may be asked for at once', async () => {
  const app = await stage.open();
  await setSheet(app.page, sheetOf({}));
  const [first, second] = await app.page.evaluate(() => Promise.all([window.StarSheet.plan('star3'), window.StarSheet.plan('star4')]));
  assert.equal(first.plans.length, 3);
  assert.deepEqual([first.target, second.target], ['star3', 'star4']);
  await app.close();
});

test('a wrong request is refused with every fault', async () => {
  const app = await stage.open({ query: { lang: 'en' } });
  const fault = await app.page.evaluate(() => window.StarSheet.plan('gold', { locks: ['9.9'], alternatives: 0 }).catch((error) => ({ name: error.name, text: error.message, issues: error.issues })));
  assert.equal(fault.name, 'TypeError');
  assert.deepEqual(fault.issues.map(({ path }) => path), ['/target', '/alternatives', '/locks/0']);
  assert.match(fault.text, /\/locks\/0: there is no such clause or deduction/);
  await app.close();
});

test('a long search lets the page go on, says when it gives up, and leaves nothing running', async () => {
  const app = await stage.open();
  await setSheet(app.page, ENDLESS);
  const { answer, turns } = await app.page.evaluate(async () => {
    let turns = 0;
    let searching = true;
    const turn = () => { turns += 1; if (searching) setTimeout(turn); };
    turn();
    const answer = await window.StarSheet.plan('star5');
    searching = false;
    return { answer, turns };
  });
  assert.deepEqual([answer.plans, answer.tooLarge, answer.reachable], [null, true, true]);
  assert.ok(turns > 5, `other tasks had ${turns} turns`);
  await app.close();
});

test('a search that is no longer wanted stops, and the next one is answered', async () => {
  const app = await stage.open();
  await setSheet(app.page, ENDLESS);
  const name = await app.page.evaluate(() => {
    const controller = new AbortController();
    const asked = window.StarSheet.plan('star5', { signal: controller.signal }).catch((error) => error.name);
    setTimeout(() => controller.abort());
    return asked;
  });
  assert.equal(name, 'AbortError');
  await setSheet(app.page, sheetOf({}));
  assert.equal((await plan(app.page, 'star5')).reachable, true);
  await app.close();
});
