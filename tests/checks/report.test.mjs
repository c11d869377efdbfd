// The documents that `starsheet report` writes, read by other programs than ours.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { crc32, inflateRawSync } from 'node:zlib';

import ICAL from 'ical.js';
import jsQR from 'jsqr';
import Papa from 'papaparse';

const root = fileURLToPath(new URL('../../', import.meta.url));
const command = path.resolve(root, process.env.STARSHEET_COMMAND ?? 'build/native/src/cli/starsheet');
const criteria = JSON.parse(readFileSync(path.join(root, 'criteria/gbt27922-2011.json'), 'utf8'));
const clauses = criteria.sections.flatMap((section) => section.indicators).flatMap((indicator) => indicator.clauses);
const cases = ['failed-by-deductions', 'five-star-complete', 'half-filled', 'just-below-five-star', 'three-star-exclusions-sampling']
  .map((name) => path.join(root, 'tests/cases', `${name}.starsheet.json`));

const scratch = mkdtempSync(path.join(os.tmpdir(), 'starsheet-report-'));
after(() => rmSync(scratch, { recursive: true }));

function run(...args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, stdout, stderr };
}

/** The bytes of one document. */
function report(format, sheet, ...more) {
  const file = path.join(scratch, `document.${format}`);
  const { status, stdout, stderr } = run('report', '--format', format, '--lang', 'zh-CN', ...more, '-o', file, sheet);
  assert.equal(status, 0, stderr);
  assert.equal(stdout, '');
  return readFileSync(file);
}

const result = (sheet) => JSON.parse(run('score', '--json', '--lang', 'zh-CN', sheet).stdout);

function sheetFile(name, changes) {
  const sheet = { format: 'starsheet.sheet', formatVersion: 1, criteria: { id: criteria.id, revision: criteria.revision }, answers: {}, deductions: [], bonus: null };
  const file = path.join(scratch, name);
  writeFileSync(file, JSON.stringify({ ...sheet, ...changes }));
  return file;
}

const HOSTILE = ['=cmd|\' /C calc\'!A0', '+1', '-1+1', '@SUM(1)', '\t=1', '\r=1', '\n=1', '＝1+1', 'a"b""c', 'a,b;c', '一\n二\r\n三', '😀👨‍👩‍👧', '_x0041_',
  '<script>alert(1)</script>', ']]>&amp;&', '\u0001\u0008x', '\u202Eabc', ' =1'];
const hostile = sheetFile('hostile.json', {
  subject: { organisation: '=HYPERLINK("x")<b>', assessor: '@x', note: '+1' },
  answers: Object.fromEntries(HOSTILE.map((note, i) => [clauses[i].id, { state: 'unmet', note }])),
  deductions: [{ trigger: 'law', note: '=1+1' }],
  bonus: { note: '@bonus' },
});

// ---- calls ----

test('a report takes one sheet, a format and a place to write to', () => {
  for (const call of [[], ['--format', 'csv', cases[0]], ['--format', 'pdf', '-o', '-', cases[0]], ['-o', '-', cases[0]],
    ['--format', 'csv', '-o', '-'], ['--format', 'csv', '-o', '-', cases[0], cases[1]], ['--json', '--format', 'csv', '-o', '-', cases[0]]]) {
    const { status, stdout } = run('report', ...call);
    assert.equal(status, 2, call.join(' '));
    assert.equal(stdout, '');
  }
  const nowhere = path.join(scratch, 'no/such/folder');
  assert.equal(run('report', '--format', 'csv', '-o', nowhere, cases[0]).status, 1);
  const broken = path.join(scratch, 'broken.json');
  writeFileSync(broken, '{');
  const refused = run('report', '--format', 'csv', '-o', '-', broken);
  assert.equal(refused.status, 1);
  assert.equal(refused.stdout, '');
});

test('the same sheet gives the same bytes, to a file and to standard output', () => {
  for (const format of ['html', 'csv', 'xlsx', 'json']) {
    const once = report(format, cases[4]);
    assert.ok(once.equals(report(format, cases[4])), format);
    const { stdout } = spawnSync(command, ['report', '--format', format, '--lang', 'zh-CN', '-o', '-', cases[4]], { maxBuffer: 1 << 28 });
    assert.ok(once.equals(stdout), format);
  }
});

// ---- CSV ----

const grades = new Map(criteria.grades.map(({ id, title }) => [id, title['zh-CN']]));

const rowsOf = (bytes) => {
  const parsed = Papa.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''), { newline: '\r\n' });
  assert.deepEqual(parsed.errors.filter((error) => error.type !== 'Delimiter'), []);
  return parsed.data.slice(0, -1);  // the file ends with a line end
};

test('CSV: a BOM, one clause a row, the earned points add up', () => {
  for (const sheet of cases) {
    const bytes = report('csv', sheet);
    assert.deepEqual([...bytes.subarray(0, 3)], [0xEF, 0xBB, 0xBF]);
    const [head, ...all] = rowsOf(bytes);
    assert.ok(all.every((row) => row.length === head.length));
    const rows = all.slice(0, all.findIndex((row) => row.every((cell) => cell === '')));
    assert.deepEqual(rows.map((row) => row[0]), clauses.map((clause) => clause.id));
    const earned = rows.reduce((sum, row) => sum + Number(row[head.indexOf('得分')]), 0);
    const [p, q = '1'] = result(sheet).obtained.split('/');
    assert.ok(Math.abs(earned - Number(p) / Number(q)) < 1e-4, `${earned} is not ${p}/${q}`);
    const labelled = new Map(all.slice(rows.length + 1).map(([label, ...values]) => [label, values]));
    const { score, grade, complete } = result(sheet);
    assert.equal(labelled.get('得分')?.[0] ?? null, score && score.shown);
    if (grade) assert.equal(labelled.get('等级')[0], grades.get(grade));
    if (grade && !complete) assert.match(labelled.get('得分')[1], /^暂定：还有 \d+ 条未评$/);
  }
});

test('CSV: whatever was typed comes back, and no cell starts a formula', () => {
  const [head, ...rows] = rowsOf(report('csv', hostile));
  const note = head.indexOf('备注');
  HOSTILE.forEach((typed, i) => assert.equal(rows[i][note].replace(/^'/, ''), typed));
  for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r\n＝＋－＠]/);
});

// ---- XLSX ----

/** The parts of a ZIP archive, by its central directory, each with its checksum looked at. */
function unzipped(bytes) {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const parts = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < bytes.readUInt16LE(end + 10); i += 1) {
    const size = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('latin1', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = inflateRawSync(bytes.subarray(start, start + size));
    assert.equal(crc32(content), bytes.readUInt32LE(at + 16), name);
    assert.equal(content.length, bytes.readUInt32LE(at + 24), name);
    parts.set(name, content.toString('utf8'));
    at += 46 + nameLength;
  }
  return parts;
}

test('XLSX: every text is an inline string, and no formula holds anything that was typed', () => {
  const parts = unzipped(report('xlsx', hostile));
  const xml = [...parts.values()].join('\n');
  for (const [, attributes, content] of xml.matchAll(/<c r="[A-Z]+\d+"([^>]*)>(.*?)<\/c>/gs)) {
    if (content.includes('<t')) assert.match(attributes, /t="inlineStr"/);
    if (content.includes('<f>')) assert.doesNotMatch(content, /cmd|HYPERLINK|alert|SUM\(1\)/);
  }
  assert.match(xml, />=cmd\|' \/C calc'!A0<\/t>/);
  assert.match(xml, />_x005F_x0041_<\/t>/);
  assert.doesNotMatch(xml, /<script|[\u0001\u0008]/);
  assert.ok(parts.has('[Content_Types].xml') && parts.has('xl/workbook.xml'));
});

// ---- HTML ----

test('HTML: nothing typed is markup, and nothing is fetched', () => {
  const html = report('html', hostile).toString('utf8');
  assert.doesNotMatch(html, /<script|<link|<iframe|<object|<img|\son\w+=|url\(|@import|\sstyle=/i);
  assert.doesNotMatch(html, /\s(?:src|href)=/i);
  assert.match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
  assert.match(html, /=HYPERLINK\(&quot;x&quot;\)&lt;b&gt;/);
});

test('HTML: the column of losses adds up to the score', () => {
  for (const sheet of cases) {
    const html = report('html', sheet).toString('utf8');
    const column = html.match(/<table class="column">(.*?)<\/table>/s)[1];
    const figures = [...column.matchAll(/<td class="figure">([^<]*)<\/td>/g)].map(([, text]) => Math.round(Number(text.replace('−', '-')) * 100));
    const score = figures.pop();
    assert.equal(figures.reduce((sum, figure) => sum + figure, 0), score);
    assert.equal(score, Math.round(Number(result(sheet).score.shown) * 100));
  }
});

test('HTML: the language is the one asked for', () => {
  assert.match(report('html', cases[0], '--lang', 'en').toString('utf8'), /<html lang="en">.*Proof of the score/s);
  assert.match(report('html', cases[0]).toString('utf8'), /<html lang="zh-CN">.*算分凭证/s);
});

// ---- JSON ----

test('JSON: the result with a proof that adds up', () => {
  for (const sheet of cases) {
    const { proof, ...rest } = JSON.parse(report('json', sheet).toString('utf8'));
    assert.deepEqual(rest, result(sheet));
    assert.equal(proof.steps.score, rest.score.exact);
    assert.equal(proof.steps.grade, rest.grade);
    assert.equal(proof.clauses.at(-1).obtained, rest.obtained);
    assert.equal(proof.clauses.at(-1).applicable, rest.applicable);
    for (const { left, right, reached } of proof.comparisons) assert.equal(BigInt(left) >= BigInt(right), reached);
  }
});

// ---- calendar ----

test('ICS: another parser reads the days, names and identifiers', () => {
  const sheet = sheetFile('route.json', {
    subject: { organisation: '甲;乙,丙\\丁 '.repeat(12) },
    route: { systemStart: '2026-11-30', certificateDate: '2027-06-15', done: [] },
  });
  const bytes = report('ics', sheet).toString('utf8');
  for (const row of bytes.split('\r\n')) assert.ok(Buffer.byteLength(row) <= 75, row);
  const events = new ICAL.Component(ICAL.parse(bytes)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  assert.deepEqual(events.map((event) => event.startDate.toString()),
    ['2026-11-30', '2027-02-28', '2027-06-15', '2028-06-15', '2029-06-15', '2030-03-15', '2030-06-15']);
  assert.ok(events.every((event) => event.startDate.isDate && event.duration.days === 1));
  assert.ok(events.every((event) => event.summary.includes('甲;乙,丙\\丁')));
  assert.equal(new Set(events.map((event) => event.uid)).size, events.length);
  assert.match(bytes, /^DTSTAMP:\d{8}T\d{6}Z\r$/m);
  for (const event of events) assert.ok(event.component.getFirstPropertyValue('sequence') > 0);
});

test('ICS: events of two sheets never share an identifier, those of one sheet keep it when their days move', () => {
  const uids = (id, certificateDate) => {
    const sheet = sheetFile('route.json', { ...(id && { id }), route: { certificateDate } });
    return [...report('ics', sheet).toString('utf8').matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);
  };
  const [a, b] = ['A1'.repeat(13), 'B2'.repeat(13)];
  assert.deepEqual(uids(a, '2027-06-15'), uids(a, '2028-01-31'));
  const all = [uids(a, '2027-06-15'), uids(b, '2027-06-15'), uids('', '2027-06-15'), uids('', '2028-06-15')].flat();
  assert.equal(new Set(all).size, all.length);
});

// ---- QR ----

/** The QR code of a report as pixels, four to a module. */
function codePixels(html) {
  const [, side, drawn] = html.match(/<svg class="qr" viewBox="0 0 (\d+) \d+".*?<path d="([^"]*)"/s);
  const scale = 4;
  const width = Number(side) * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of drawn.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(run)) * scale; column += 1) pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
    }
  }
  return jsQR(pixels, width, width);
}

test('QR: a report under other criteria leads to a page that opens them', () => {
  const brand = path.join(scratch, 'brand.json');
  writeFileSync(brand, JSON.stringify({ name: '测试', site: 'https://example.org/star/' }));
  const criteria = path.join(scratch, 'demo.json');
  writeFileSync(criteria, readFileSync(path.join(root, 'criteria/gbt27922-2011.json'), 'utf8').replace('"id": "gbt27922-2011"', '"id": "demo"'));
  const sheet = path.join(scratch, 'demo.starsheet.json');
  writeFileSync(sheet, readFileSync(cases[0], 'utf8').replace('"id": "gbt27922-2011"', '"id": "demo"'));
  const link = codePixels(report('html', sheet, '--brand', brand, '--criteria', criteria).toString('utf8')).data;
  assert.match(link, /^https:\/\/example\.org\/star\/\?criteria=demo#s=/);
  assert.equal(run('link', 'decode', '--criteria', criteria, link).status, 0);
});

test('QR: another decoder reads the link, which gives the same score', () => {
  const brand = path.join(scratch, 'brand.json');
  writeFileSync(brand, JSON.stringify({ name: '测试', site: 'https://example.org/star/' }));
  for (const sheet of cases) {
    const link = codePixels(report('html', sheet, '--brand', brand).toString('utf8')).data;
    assert.match(link, /^https:\/\/example\.org\/star\/#s=/);
    const decoded = path.join(scratch, 'decoded.json');
    writeFileSync(decoded, run('link', 'decode', link.slice(link.indexOf('#'))).stdout);
    assert.deepEqual(result(decoded).score, result(sheet).score);
  }
});
