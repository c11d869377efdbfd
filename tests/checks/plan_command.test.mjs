// How `starsheet plan` is called and what it says: exit codes, streams, languages, what the sheet itself keeps.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const command = path.resolve(root, process.env.STARSHEET_COMMAND ?? 'build/native/src/cli/starsheet');
const criteria = JSON.parse(readFileSync(path.join(root, 'criteria/gbt27922-2011.json'), 'utf8'));
const ids = criteria.sections.flatMap((s) => s.indicators.flatMap((i) => i.clauses.map((c) => c.id)));

const scratch = mkdtempSync(path.join(os.tmpdir(), 'starsheet-plan-command-'));
after(() => rmSync(scratch, { recursive: true }));

/** Everything met but what `answers` says. */
const sheet = (answers = {}, more = {}) => ({
  format: 'starsheet.sheet', formatVersion: 1, criteria: { id: criteria.id, revision: criteria.revision },
  answers: { ...Object.fromEntries(ids.map((id) => [id, { state: 'met' }])), ...answers }, deductions: [], bonus: null, ...more,
});
// 3 + 3 + 2 points are missing and one deduction is in: 91.
const short = sheet({ '5.1.3.2': { state: 'unmet' }, '5.3.1.1': { state: 'unmet' }, '5.1.2.1': { state: 'sampled', samples: 3, nonconforming: 2 } },
  { deductions: [{ trigger: 'law' }] });

function run(args, input = short) {
  const env = { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: '' };
  const { status, stdout, stderr } = spawnSync(command, ['plan', ...args, '-'], { encoding: 'utf8', input: JSON.stringify(input), env });
  return { status, stdout, stderr };
}
const ask = (args, input) => JSON.parse(run(['--json', ...args], input).stdout);
const stepsOf = (answer) => answer.plans.map((plan) => plan.steps.map((step) => step.id).join(' '));

test('an answer is one line of JSON with every member', () => {
  const { status, stdout, stderr } = run(['--target', 'star5', '--alternatives', '1', '--json']);
  assert.deepEqual([status, stderr], [0, '']);
  assert.match(stdout, /^[^\n]*\n$/);
  assert.deepEqual(JSON.parse(stdout), {
    target: 'star5', reachable: true, best: 'star5', start: { exact: '91', shown: '91.00', grade: 'star4' },
    plans: [{
      days: '5', score: { exact: '95', shown: '95.00' }, grade: 'star5', steps: [
        { id: '5.1.2.1', kind: 'fix-samples', count: 1, days: '1', gain: { exact: '1', shown: '1.00' } },
        { id: '5.3.1.1', kind: 'meet', days: '4', gain: { exact: '3', shown: '3.00' } },
      ],
    }],
  });
});

test('wrong usage ends with 2 and prints nothing', () => {
  const target = ['--target', 'star5'];
  for (const call of [[], ['--target'], [...target, '--alternatives', '0'], [...target, '--alternatives', 'many'], [...target, '--alternatives', '1000001'],
    [...target, '--effort', '5.1.1.1'], [...target, '--effort', '5.1.1.1=-1'], [...target, '--effort', '5.1.1.1=-0'], [...target, '--effort', '5.1.1.1=1,'], [...target, '--effort', '=1'],
    [...target, '--effort', '5.1.1.1=1e3'], [...target, '--against', 'x'], [...target, '--json=yes'], [...target, 'other.json']]) {
    const { status, stdout, stderr } = run(call);
    assert.equal(status, 2, call.join(' '));
    assert.equal(stdout, '', call.join(' '));
    assert.match(stderr, /用法/, call.join(' '));
  }
});

test('a target without a threshold, an unknown lock or effort end with 1, one line each', () => {
  for (const call of [['--target', 'fail'], ['--target', 'star9'], ['--target', ''], ['--target', 'star5', '--lock', '9.9'], ['--target', 'star5', '--lock', 'deduction/1'],
    ['--target', 'star5', '--lock', 'deduction/00'], ['--target', 'star5', '--effort', '5.1=3']]) {
    const { status, stdout, stderr } = run(call);
    assert.equal(status, 1, call.join(' '));
    assert.equal(stdout, '', call.join(' '));
    assert.match(stderr, /^\(document\): [^\n]+\n$/, call.join(' '));
    assert.match(run([...call, '--lang', 'en']).stderr, /^\(document\): [ -~]+\n$/, call.join(' '));
  }
});

test('locks, efforts and the number of alternatives are heeded', () => {
  assert.deepEqual(stepsOf(ask(['--target', 'star5', '--alternatives', '2'])), ['5.1.2.1 5.3.1.1', '5.3.1.1 deduction/0']);
  assert.deepEqual(stepsOf(ask(['--target', 'star5', '--lock', 'deduction/0', '--lock=5.3.1.1'])), ['5.1.2.1 5.1.3.2']);
  assert.equal(ask(['--target', 'star5', '--effort', '5.1.3.2=1/3']).plans[0].days, '4/3');
  assert.equal(ask(['--target', 'star5', '--effort', '5.1.2.1=9,0.25', '--lock', 'deduction/0']).plans[0].days, '17/4');
  assert.equal(ask(['--target', 'star5', '--effort', 'deductions=0']).plans[0].days, '4');
});

test('locks and efforts that the sheet keeps hold too, but for what is no longer there', () => {
  const kept = { ...short, plan: { locks: ['deduction/0', 'deduction/7', '8.8'], efforts: { '5.1.3.2': { days: '1' }, 8: { days: '1' } } } };
  const answer = ask(['--target', 'star5', '--alternatives', '1'], kept);
  assert.deepEqual(stepsOf(answer), ['5.1.2.1 5.1.3.2']);
  assert.equal(ask(['--target', 'star5', '--effort', '5.1.3.2=2', '--alternatives', '1'], kept).plans[0].days, '3');
});

test('out of reach, reached already, everything excluded', () => {
  const locked = ask(['--target', 'star5', ...ids.flatMap((id) => ['--lock', id])]);
  assert.deepEqual([locked.reachable, locked.best, locked.plans], [false, 'star4', []]);
  const reached = ask(['--target', 'star3']);
  assert.deepEqual(reached.plans, [{ days: '0', score: { exact: '91', shown: '91.00' }, grade: 'star4', steps: [] }]);
  const nothing = ask(['--target', 'star3'], sheet(Object.fromEntries(ids.map((id) => [id, { state: 'excluded', reason: '无' }]))));
  assert.deepEqual(nothing, { target: 'star3', reachable: false, best: null, start: null, plans: [] });
});

test('the text names steps and days in the language asked for', () => {
  const chinese = run(['--target', 'star5']).stdout;
  assert.match(chinese, /目标 {2}五星级（95\.00 分起）\n起点 {2}91\.00 {2}四星级/);
  assert.match(chinese, /1\. 5 天 → 95\.00 {2}五星级/);
  assert.match(chinese, /整改 1 个样本/);
  assert.match(run(['--target', 'star5', '--lang', 'en']).stdout, /1\. 5 days → 95\.00 {2}Five-star/);
  assert.match(run(['--target', 'star5', '--lang', 'en', ...ids.flatMap((id) => ['--lock', id])]).stdout, /out of reach; the best in reach is Four-star/);
});

test('criteria without efforts give no step, and say so', () => {
  const bare = JSON.parse(JSON.stringify(criteria));
  for (const s of bare.sections) for (const i of s.indicators) for (const c of i.clauses) delete c.improve;
  delete bare.deductions.days;
  const file = path.join(scratch, 'bare.json');
  writeFileSync(file, JSON.stringify(bare));
  const { status, stdout, stderr } = run(['--json', '--target', 'star5', '--criteria', file]);
  assert.equal(status, 0);
  assert.equal(JSON.parse(stdout).reachable, false);
  assert.match(stderr, /^warning: \/answers\/[\d.]+: /);
  assert.deepEqual([...new Set(JSON.parse(stdout).warnings.map((warning) => warning.code))], ['no-effort']);
});

test('a lock that the sheet keeps for what is not there is told, and changes no plan', () => {
  const { status, stdout, stderr } = run(['--target', 'star5', '--json'], { ...short, plan: { locks: ['5.1.1.1', '9.9.9.9', 'deduction/4'] } });
  assert.equal(status, 0);
  assert.match(stderr, /^warning: \/plan\/locks\/1: [^\n]+\nwarning: \/plan\/locks\/2: [^\n]+\n$/);
  assert.deepEqual(JSON.parse(stdout), ask(['--target', 'star5']));
});
