// What the command writes: whole or not at all, never over its own input, and nothing that moves a terminal's cursor.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const command = path.resolve(root, process.env.STARSHEET_COMMAND ?? 'build/native/src/cli/starsheet');
const folder = mkdtempSync(path.join(os.tmpdir(), 'starsheet-output-'));
after(() => rmSync(folder, { recursive: true }));

const at = (name) => path.join(folder, name);
const sheet = (more = {}) => JSON.stringify({
  format: 'starsheet.sheet', formatVersion: 1, criteria: { id: 'gbt27922-2011', revision: '1' },
  answers: { '5.1.1.1': { state: 'met' } }, deductions: [], bonus: null, ...more,
});

function run(...args) {
  const { status, stdout, stderr } = spawnSync(command, [...args, '--lang', 'en'], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const report = (input, output, format = 'csv') => run('report', '--format', format, '-o', output, input);

test('an output is never one of the inputs, by whatever name', () => {
  writeFileSync(at('in.json'), sheet());
  symlinkSync(at('in.json'), at('symbolic.json'));
  linkSync(at('in.json'), at('hard.json'));
  for (const name of ['in.json', 'symbolic.json', 'hard.json']) {
    const { status, stderr } = report(at('in.json'), at(name));
    assert.equal(status, 1, name);
    assert.match(stderr, /is an input as well and was not written/);
    assert.equal(readFileSync(at('in.json'), 'utf8'), sheet());
  }
});

test('a disk that fills up leaves the old file, says so, and leaves nothing beside it', () => {
  writeFileSync(at('full.json'), sheet());
  writeFileSync(at('old.html'), 'the old one');
  const line = `ulimit -f 1; exec '${command}' report --format html --lang en -o '${at('old.html')}' '${at('full.json')}'`;
  const { status, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /cannot write .*old\.html: /);
  assert.equal(readFileSync(at('old.html'), 'utf8'), 'the old one');
  assert.deepEqual(readdirSync(folder).filter((name) => name.startsWith('old.html')), ['old.html']);
});

test('a file is replaced through a link to it and keeps its mode; a device takes the bytes', () => {
  writeFileSync(at('sound.json'), sheet());
  writeFileSync(at('target.csv'), 'old', { mode: 0o640 });
  symlinkSync(at('target.csv'), at('link.csv'));
  assert.equal(report(at('sound.json'), at('link.csv')).status, 0);
  assert.match(readFileSync(at('target.csv'), 'utf8'), /5\.1\.1\.1/);
  assert.equal(statSync(at('target.csv')).mode & 0o777, 0o640);
  assert.equal(report(at('sound.json'), '/dev/null').status, 0);
});

test('a calendar without dates is refused, and no file is made', () => {
  writeFileSync(at('undated.json'), sheet());
  const { status, stderr } = report(at('undated.json'), at('none.ics'), 'ics');
  assert.equal(status, 1);
  assert.match(stderr, /a calendar would be empty/);
  assert.ok(!readdirSync(folder).includes('none.ics'));
});

test('control characters of a file are spelled out on a terminal', () => {
  const organisation = 'a\u001b[31mb\u001b]0;t\u0007c\nd\u009be\u202ef\u2066g\u007f';
  writeFileSync(at('escapes.json'), sheet({ subject: { organisation } }));
  const { status, stdout } = run('score', at('escapes.json'));
  assert.equal(status, 0);
  assert.ok(stdout.includes('a\\u001b[31mb\\u001b]0;t\\u0007c\\u000ad\\u009be\\u202ef\\u2066g\\u007f'));
  assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
});
