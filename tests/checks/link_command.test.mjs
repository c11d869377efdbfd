// `starsheet link`: a sheet's answers as a share fragment and back, and what it says about fragments that are none.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const command = path.resolve(root, process.env.STARSHEET_COMMAND ?? 'build/native/src/cli/starsheet');
const cases = path.join(root, 'tests/cases');

function run(args, input = '') {
  const env = { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: '' };
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', input, env });
  return { status, stdout, stderr };
}

for (const name of readdirSync(cases)) {
  test(`${name} comes back from its link with the same score and no words of its own`, () => {
    const file = path.join(cases, name);
    const { status, stdout: fragment, stderr } = run(['link', 'encode', file]);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(fragment, /^s=[A-Za-z0-9_-]{10,120}[A-Za-z0-9]\n$/);
    const back = run(['link', 'decode', fragment.trim()]);
    assert.equal(back.status, 0, back.stderr);
    const before = JSON.parse(run(['score', '--json', file]).stdout);
    const after = JSON.parse(run(['score', '--json', '-'], back.stdout).stdout);
    for (const member of ['obtained', 'applicable', 'score', 'grade', 'deductions', 'bonus', 'answered', 'excluded', 'complete', 'range'])
      assert.deepEqual(after[member], before[member], member);
    const sheet = JSON.parse(back.stdout);
    assert.deepEqual(sheet.subject, { organisation: '', assessor: '', date: '', headcount: null, note: '' });
    assert.doesNotMatch(back.stdout, /"(note|reason)":"[^"]/);
  });
}

test('a link that chat apps had is read as it was meant', () => {
  const fragment = run(['link', 'encode', path.join(cases, 'half-filled.starsheet.json')]).stdout.trim();
  const sheet = run(['link', 'decode', fragment]).stdout;
  const payload = fragment.slice(2);
  for (const way of [`#s%3D${payload}`, `#S=${payload}`, `#/s=${payload}`, `https://example.org/?criteria=demo#${fragment}&from=timeline`, `${fragment}。`, `${fragment} 点开看看`,
    `#s=${payload.slice(0, 9)}\n${payload.slice(9)}`]) {
    assert.deepEqual(run(['link', 'decode', way]), { status: 0, stdout: sheet, stderr: '' }, way);
  }
});

test('a fragment that is none ends with 1 and one line, and prints no sheet', () => {
  const fragment = run(['link', 'encode', path.join(cases, 'half-filled.starsheet.json')]).stdout.trim();
  for (const broken of [fragment.slice(0, -1), fragment.replace(/.$/, '*'), `${fragment}x`, 's=', 'hello', '']) {
    for (const language of ['zh-CN', 'en']) {
      const { status, stdout, stderr } = run(['link', 'decode', '--lang', language, broken]);
      assert.deepEqual([status, stdout], [1, ''], broken);
      assert.match(stderr, /^\(document\): [^\n]+\n$/, broken);
    }
  }
});

test('wrong usage ends with 2', () => {
  const sheet = path.join(cases, 'half-filled.starsheet.json');
  for (const call of [['link'], ['link', 'encode'], ['link', 'decode'], ['link', 'send', sheet], ['link', 'encode', sheet, sheet], ['link', 'encode', '--json', sheet]]) {
    const { status, stdout, stderr } = run(call);
    assert.deepEqual([status, stdout], [2, ''], call.join(' '));
    assert.match(stderr, /用法/);
  }
});

test('a refused sheet gives no fragment', () => {
  const { status, stdout, stderr } = run(['link', 'encode', '-'], '{"format": "starsheet.sheet"}');
  assert.deepEqual([status, stdout], [1, '']);
  assert.match(stderr, /^\/formatVersion: /);
});
