// The command's calls, exit codes, messages and streams, as formats.md "Command line" has them.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const command = path.resolve(root, process.env.STARSHEET_COMMAND ?? 'build/native/src/cli/starsheet');
const shipped = path.join(root, 'criteria/gbt27922-2011.json');
const criteria = JSON.parse(readFileSync(shipped, 'utf8'));
const MAX_BYTES = 4194304;

const scratch = mkdtempSync(path.join(os.tmpdir(), 'starsheet-cli-'));
after(() => rmSync(scratch, { recursive: true }));

const plainLocale = { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: '' };

function run(args, { input = '', env = {} } = {}) {
  const options = { encoding: 'utf8', input, env: { ...plainLocale, ...env }, maxBuffer: 1 << 28 };
  const { status, stdout, stderr } = spawnSync(command, args, options);
  return { status, stdout, stderr };
}

/** A file in the scratch folder; objects are written as JSON. */
function file(name, content) {
  const place = path.join(scratch, name);
  writeFileSync(place, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return place;
}

const sheet = (answers = {}, more = {}) => ({
  format: 'starsheet.sheet', formatVersion: 1, criteria: { id: criteria.id, revision: criteria.revision },
  answers, deductions: [], bonus: null, ...more,
});
const oneMet = sheet({ '5.1.1.1': { state: 'met' } });
const good = file('good.json', oneMet);
const bad = file('bad.json', sheet({ '5.1.1.1': { state: 'fine' }, '5.1.1.2': { state: 'excluded' } }));
const unusual = file('unusual.json', sheet({ '5.1.1.1': { state: 'excluded', reason: '无' } }));

// ---- calls ----

test('wrong usage ends with 2, says what is wrong and prints nothing', () => {
  const calls = [[], ['frobnicate'], ['score'], ['score', good, good], ['score', '--frob', good], ['score', '--criteria'],
    ['score', '--against', good, good], ['score', '--ndjson', good], ['score', '--json=yes', good], ['score', '--lang', 'fr', good],
    ['lint'], ['lint', '--criteria', shipped, good], ['lint', '--json', good], ['lint', '--against'], ['plan', good], ['--frob']];
  for (const call of calls) {
    const { status, stdout, stderr } = run(call);
    assert.equal(status, 2, call.join(' '));
    assert.equal(stdout, '', call.join(' '));
    assert.match(stderr, /用法/, call.join(' '));
  }
});

test('help and version end with 0', () => {
  for (const call of [['--help'], ['-h'], ['score', '--help'], ['lint', '-h']]) {
    const { status, stdout, stderr } = run(call);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /starsheet score .*\n/);
  }
  assert.match(run(['--version']).stdout, /^starsheet \d+\.\d+\.\d+\n$/);
});

test('options stand before or after the sheet, a name after -- is a file', () => {
  const expected = run(['score', '--json', good]).stdout;
  assert.equal(run(['score', good, '--json']).stdout, expected);
  assert.equal(run(['score', `--criteria=${shipped}`, '--json', '--', good]).stdout, expected);
});

// ---- languages ----

test('messages follow --lang, else the locale, else Chinese', () => {
  const chinese = run(['score', bad]).stderr;
  const english = run(['score', '--lang', 'en', bad]).stderr;
  assert.match(chinese, /应为/);
  assert.match(english, /expected/);
  const stderr = (env, ...args) => run(['score', ...args, bad], { env }).stderr;
  assert.equal(stderr({ LANG: 'en_GB.UTF-8' }), english);
  assert.equal(stderr({ LANG: 'zh_CN.UTF-8' }), chinese);
  assert.equal(stderr({ LANG: 'C.UTF-8' }), chinese);
  assert.equal(stderr({ LANG: 'en_US', LC_ALL: 'zh_CN' }), chinese);
  assert.equal(stderr({ LANG: 'zh_CN', LC_MESSAGES: 'en_US' }), english);
  assert.equal(stderr({ LANG: 'en_US' }, '--lang', 'zh-CN'), chinese);
  for (const call of [['score', '--frob', good], ['frobnicate'], ['score', '--json=yes', good], ['plan', '--alternatives', '0', good]]) {
    const { status, stderr: told } = run([...call, '--lang', 'en']);
    assert.equal(status, 2);
    assert.match(told, /^[ -~]+\n\nusage:/, call.join(' '));
  }
});

// ---- score ----

test('a result is one line of JSON', () => {
  const { status, stdout, stderr } = run(['score', '--json', good]);
  assert.deepEqual([status, stderr], [0, '']);
  assert.match(stdout, /^\{.*\}\n$/);
  assert.equal(JSON.parse(stdout).answered, 1);
});

test('a sheet comes from standard input for -', () => {
  const fromFile = run(['score', '--json', good]);
  assert.deepEqual(run(['score', '--json', '-'], { input: JSON.stringify(oneMet) }), fromFile);
  assert.equal(run(['score', '-']).stderr, '(document): 第 1 行第 1 列：没有内容，应为 JSON\n');
});

test('every fault is one line with its place, and nothing is printed', () => {
  for (const call of [['score', bad], ['score', '--json', bad], ['score', '--json', '-']]) {
    const { status, stdout, stderr } = run([...call, '--lang', 'en'], { input: readFileSync(bad) });
    assert.deepEqual([status, stdout], [1, '']);
    const lines = stderr.trimEnd().split('\n');
    assert.match(lines[0], /^\/answers\/5\.1\.1\.1\/state: found "fine"; expected one of met, unmet, sampled, excluded$/);
    assert.match(lines[1], /^\/answers\/5\.1\.1\.2\/reason: ./);
    assert.equal(lines.length, 2);
  }
});

test('text that is not JSON adds line and column', () => {
  const broken = file('broken.json', '{\n  "format": starsheet\n}\n');
  assert.equal(run(['score', '--lang', 'en', broken]).stderr, '(document): line 2, column 13: not valid JSON from here on\n');
  assert.equal(run(['score', broken]).stderr, '(document): 第 2 行第 13 列：从这里起不是有效的 JSON\n');
});

test('a key with a line break still takes one line', () => {
  const odd = file('odd.json', sheet({ 'a\nb/c': { state: 'met' } }));
  assert.match(run(['score', odd]).stderr, /^\/answers\/a\\u000ab~1c: .*\n$/);
});

test('a file that is missing or a folder is bad input', () => {
  for (const call of [['score', path.join(scratch, 'none.json')], ['score', scratch], ['score', '--criteria', path.join(scratch, 'none.json'), good],
    ['lint', path.join(scratch, 'none.json')], ['lint', '--against', path.join(scratch, 'none.json'), shipped]]) {
    const { status, stdout, stderr } = run(call);
    assert.deepEqual([status, stdout], [1, ''], call.join(' '));
    assert.match(stderr, /^(.*: )?\(document\): 读不到 .*\n$/);
  }
});

test('refused criteria are named', () => {
  const wrong = file('wrong-criteria.json', { ...criteria, full: '101' });
  const { status, stdout, stderr } = run(['score', '--criteria', wrong, good]);
  assert.deepEqual([status, stdout], [1, '']);
  assert.match(stderr, /^\/full: .*wrong-criteria\.json.*\n$/);
});

test('criteria given are the ones that score', () => {
  const stricter = file('stricter.json', { ...criteria, revision: '2', bonus: { ...criteria.bonus, max: 0 } });
  const { status, stdout, stderr } = run(['score', '--json', '--criteria', stricter, good]);
  assert.equal(status, 0);
  assert.equal(JSON.parse(stdout).revision, '2');
  assert.match(stderr, /^warning: \/criteria\/revision: .*\n$/);
  const other = file('other.json', { ...criteria, id: 'other' });
  assert.match(run(['score', '--criteria', other, good]).stderr, /^\/criteria\/id: .*\n$/);
});

test('warnings go to standard error and end with 0', () => {
  for (const call of [['score', unusual], ['score', '--json', unusual], ['lint', unusual]]) {
    const { status, stderr } = run([...call, '--lang', 'en']);
    assert.equal(status, 0);
    assert.match(stderr, /^warning: \/answers\/5\.1\.1\.1: .*\n$/);
  }
});

test('the text for a person has score, grade and disclaimer in both languages', () => {
  const four = path.join(root, 'tests/cases/three-star-exclusions-sampling.starsheet.json');
  const chinese = run(['score', four]).stdout;
  assert.match(chinese, /得分 {2}83\.36 {3}★★★☆☆ {2}三星级\n/);
  assert.match(chinese, /距四星级还差 6\.64 分\n/);
  assert.match(chinese, /这是自评结果，不是认证证书。\n$/);
  const english = run(['score', '--lang', 'en', four]).stdout;
  assert.match(english, /Score {2}83\.36 {3}★★★☆☆/);
  assert.match(english, /This is a self-assessment, not a certificate\.\n$/);
});

test('the printed column of losses adds up, by a line for rounding where it must', () => {
  for (const name of ['three-star-exclusions-sampling', 'five-star-complete', 'half-filled', 'just-below-five-star', 'failed-by-deductions']) {
    const lines = run(['score', path.join(root, `tests/cases/${name}.starsheet.json`)]).stdout.split('\n');
    const column = lines.slice(lines.indexOf('得分构成') + 1);
    const figures = column.slice(0, column.indexOf('')).map((line) => line.match(/([−+]?)(\d+)\.(\d\d)$/)).map(([, sign, whole, part]) =>
      (sign === '−' ? -1 : 1) * Number(whole + part));
    const score = figures.pop();
    assert.equal(figures.reduce((sum, each) => sum + each, 0), score, name);
  }
});

// ---- score --ndjson ----

const ndjson = (input, ...more) => run(['score', '--ndjson', '--lang', 'en', ...more], { input });
const line = JSON.stringify(oneMet);
const result = run(['score', '--json', good]).stdout;

test('each line gives one line, whatever ends it', () => {
  assert.deepEqual(ndjson(''), { status: 0, stdout: '', stderr: '' });
  for (const input of [line, `${line}\n`, `${line}\r\n`, `${line}\r`, `\uFEFF${line}\n`])
    assert.deepEqual(ndjson(input), { status: 0, stdout: result, stderr: '' });
  assert.deepEqual(ndjson(`${line}\n${line}\r\n${line}`), { status: 0, stdout: result.repeat(3), stderr: '' });
});

test('a bad line gives one error line, the rest go on, and the end is 1', () => {
  const { status, stdout, stderr } = ndjson(`${line}\n\n \t\r\n{"a":\n${readFileSync(bad)}\n${line}\n`);
  assert.deepEqual([status, stderr], [1, '']);
  const lines = stdout.trimEnd().split('\n');
  assert.equal(lines.length, 6);
  assert.equal(`${lines[0]}\n`, result);
  assert.equal(`${lines[5]}\n`, result);
  assert.deepEqual(JSON.parse(lines[1]), { error: [{ path: '', message: 'line 1, column 1: empty; expected JSON' }] });
  assert.deepEqual(lines[2], lines[1]);
  assert.deepEqual(JSON.parse(lines[3]).error.map((e) => e.path), ['']);
  assert.deepEqual(JSON.parse(lines[4]).error.map((e) => e.path), ['/answers/5.1.1.1/state', '/answers/5.1.1.2/reason']);
});

test('a line may have 4194304 bytes, its end not counted, and no more', () => {
  const filled = line + ' '.repeat(MAX_BYTES - Buffer.byteLength(line));
  const tooLong = JSON.stringify({ error: [{ path: '', message: 'more than 4194304 bytes (4 MiB) long' }] }) + '\n';
  for (const end of ['', '\n', '\r\n']) assert.equal(ndjson(filled + end).stdout, result);
  for (const over of [' ', '  ', '\r ', ' '.repeat(100000)])
    assert.equal(ndjson(`${filled}${over}\n${line}\n${filled}${over}`).stdout, tooLong + result + tooLong);
});

test('bytes that are not UTF-8 spoil their own line alone', () => {
  const input = Buffer.concat([Buffer.from(`${line}\n`), Buffer.from([0x22, 0xff, 0x22, 0x0a]), Buffer.from(`${line}\n`)]);
  const lines = ndjson(input).stdout.trimEnd().split('\n');
  assert.equal(lines.length, 3);
  assert.match(JSON.parse(lines[1]).error[0].message, /^line 1, column 2: not UTF-8/);
});

test('refused criteria score nothing', () => {
  const wrong = file('wrong-for-lines.json', { ...criteria, full: '101' });
  const { status, stdout, stderr } = ndjson(`${line}\n`, '--criteria', wrong);
  assert.deepEqual([status, stdout], [1, '']);
  assert.match(stderr, /^\/full: /);
});

/** A running `score --ndjson` whose results are awaited one at a time. */
function scorer() {
  const child = spawn(command, ['score', '--ndjson'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let seen = 0;
  let wake = () => {};
  child.stdout.on('data', (chunk) => { for (const byte of chunk) seen += byte === 10; wake(); });
  return {
    write: (text) => new Promise((resolve) => child.stdin.write(text, resolve)),
    results: async (count) => { while (seen < count) await new Promise((resolve) => { wake = resolve; }); },
    peakKiB: () => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]),
    end: () => { child.stdin.end(); return ended; },
  };
}

test('results come before the input ends', async () => {
  const running = scorer();
  for (let i = 1; i <= 3; i++) {
    await running.write(`${line}\n`);
    await running.results(i);
  }
  assert.equal(await running.end(), 0);
});

// Peak memory is read from /proc, so this one is for Linux.
if (process.platform === 'linux') test('memory does not grow with the number of lines, nor with the length of one', async () => {
  const running = scorer();
  const block = `${line}\n`.repeat(500);
  await running.write(block);
  await running.results(500);
  const early = running.peakKiB();
  for (let i = 0; i < 20; i++) await running.write(block);
  await running.results(10500);
  assert.ok(running.peakKiB() <= early + 512, `${early} KiB, then ${running.peakKiB()} KiB`);
  const megabyte = 'x'.repeat(1 << 20);
  for (let i = 0; i < 64; i++) await running.write(megabyte);
  await running.write('\n');
  await running.results(10501);
  assert.ok(running.peakKiB() <= early + 16 * 1024, `${early} KiB, then ${running.peakKiB()} KiB after a line of 64 MiB`);
  assert.equal(await running.end(), 1);
});

// ---- lint ----

test('lint finds nothing in the shipped files', () => {
  assert.deepEqual(run(['lint', shipped, good]), { status: 0, stdout: '', stderr: '' });
});

test('lint lists every fault of every file and names the file', () => {
  const wrong = file('wrong-again.json', { ...criteria, full: '101', revision: 1 });
  const { status, stdout, stderr } = run(['lint', bad, good, wrong]);
  assert.deepEqual([status, stdout], [1, '']);
  const places = stderr.trimEnd().split('\n').map((each) => each.split(': ').slice(0, 2).join(': '));
  assert.deepEqual(places, [`${bad}: /answers/5.1.1.1/state`, `${bad}: /answers/5.1.1.2/reason`, `${wrong}: /revision`, `${wrong}: /full`]);
  assert.match(run(['lint', bad]).stderr, /^\/answers\/5\.1\.1\.1\/state: /);
});

test('lint names other files and passes over them', () => {
  const notes = file('notes.md', '# Notes\n');
  const schema = path.join(root, 'criteria/criteria.schema.json');
  const { status, stdout, stderr } = run(['lint', '--lang', 'en', notes, schema, good]);
  assert.deepEqual([status, stderr], [0, '']);
  assert.equal(stdout, `${notes}: not a StarSheet file, passed over\n${schema}: not a StarSheet file, passed over\n`);
});

test('lint does not take a broken file of ours for a foreign one', () => {
  const { format, ...unnamed } = oneMet;
  for (const [content, place] of [['{"format": "starsheet.sheet"', '(document)'], ['', '(document)'], [unnamed, '/format'],
    [{ ...oneMet, format: 'starsheet.shet' }, '/format'], [{ ...criteria, format: undefined }, '/format']]) {
    const { status, stderr } = run(['lint', file('ours.json', content)]);
    assert.equal(status, 1);
    assert.ok(stderr.startsWith(`${place}: `), stderr);
  }
});

test('lint checks sheets against criteria on the same command line', () => {
  const own = { ...criteria, id: 'own' };
  const ownFile = file('own.json', own);
  const ownSheet = file('own-sheet.json', { ...oneMet, criteria: { id: 'own', revision: '1' } });
  assert.equal(run(['lint', ownFile, ownSheet]).status, 0);
  assert.equal(run(['lint', ownSheet, ownFile]).status, 0);
  assert.match(run(['lint', ownSheet]).stderr, /^\/criteria\/id: /);
});

test('lint warns of departments and rules that are not known and of thresholds out of reach, and ends with 0', () => {
  const odd = structuredClone(criteria);
  odd.sections[0].indicators[1].clauses[0].department = 'sevice';
  odd.grades[4].from = '101';
  odd.rules[7].id = 'ordering';
  const place = file('odd-criteria.json', odd);
  for (const [language, words] of [['en', ['departments has no "sevice"', 'out of reach', 'does not know the rule "ordering"']],
    ['zh-CN', ['没有部门 "sevice"', '够不着', '不认得规则 "ordering"']]]) {
    const { status, stdout, stderr } = run(['lint', '--lang', language, place]);
    assert.deepEqual([status, stdout], [0, '']);
    const lines = stderr.trimEnd().split('\n');
    const places = ['/sections/0/indicators/1/clauses/0/department', '/grades/4/from', '/rules/7/id'];
    assert.equal(lines.length, places.length);
    places.forEach((each, i) => assert.ok(lines[i].startsWith(`warning: ${each}: `) && lines[i].includes(words[i]), lines[i]));
  }
  const beside = run(['lint', place, bad]);
  assert.equal(beside.status, 1);
  assert.ok(beside.stderr.startsWith(`warning: ${place}: /sections/`), beside.stderr);
  assert.equal(run(['lint', '--against', place, shipped]).stderr.includes('sevice'), false);
});

test('lint --against asks for a new revision', () => {
  const points = structuredClone(criteria);
  points.deductions.points = '2';
  const same = file('same-revision.json', points);
  const { status, stderr } = run(['lint', '--lang', 'en', '--against', shipped, same]);
  assert.equal(status, 1);
  assert.match(stderr, /^.*same-revision\.json: \/deductions: .*revision "1".*\n$/);
  const next = file('new-revision.json', { ...points, revision: '2' });
  assert.equal(run(['lint', '--against', shipped, next]).status, 0);
  assert.equal(run(['lint', '--against', shipped, shipped]).status, 0);
  assert.equal(run(['lint', '--against', good, next]).status, 1);
});
