// Documents under an invented standard (1000 points, three grades without stars, no bonus, every point confirmed, no way to a
// certificate): nothing in them is the first standard's own.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';

const root = fileURLToPath(new URL('../../', import.meta.url));
const command = path.join(root, 'build/native/src/cli/starsheet');
const criteria = path.join(root, 'tests/criteria/reading-room.json');
const scratch = mkdtempSync(path.join(os.tmpdir(), 'starsheet-other-'));
after(() => rmSync(scratch, { recursive: true }));

const sheet = path.join(scratch, 'sheet.json');
writeFileSync(sheet, JSON.stringify({
  format: 'starsheet.sheet', formatVersion: 1, criteria: { id: 'reading-room', revision: '3' },
  subject: { organisation: '北街阅览室', date: '2026-11-23', headcount: 12 },
  answers: { 'A.1.1': { state: 'met' }, 'B.1.1': { state: 'sampled', samples: 7, nonconforming: 2 } },
  deductions: [{ trigger: 'closed', note: '' }], bonus: null, route: { certificateDate: '2027-06-15' },
}));

/** What a document says: all its text, a workbook's parts unpacked. */
function said(format, lang) {
  const { status, stdout, stderr } = spawnSync(command, ['report', '--format', format, '--lang', lang, '--criteria', criteria, '-o', '-', sheet], { maxBuffer: 1 << 26 });
  assert.equal(status, 0, String(stderr));
  if (format !== 'xlsx') return String(stdout);
  let text = '';
  let at = stdout.readUInt32LE(stdout.length - 6);
  for (let left = stdout.readUInt16LE(stdout.length - 12); left > 0; left -= 1) {
    const [method, size, names, extra, remark, local] = [stdout.readUInt16LE(at + 10), stdout.readUInt32LE(at + 20), stdout.readUInt16LE(at + 28),
      stdout.readUInt16LE(at + 30), stdout.readUInt16LE(at + 32), stdout.readUInt32LE(at + 42)];
    const start = local + 30 + stdout.readUInt16LE(local + 26) + stdout.readUInt16LE(local + 28);
    const bytes = stdout.subarray(start, start + size);
    text += (method === 8 ? inflateRawSync(bytes) : bytes).toString('utf8');
    at += 46 + names + extra + remark;
  }
  return text;
}

const FIRST = JSON.parse(readFileSync(path.join(root, 'criteria/gbt27922-2011.json'), 'utf8'));
const OWN = [/27922/, /售后/, /after-sales/i, /[一二三四五三]星级/, /[345]-star/i, new RegExp(FIRST.sections[0].indicators[0].clauses[0].title['zh-CN'])];
const BONUS = /加分|bonus/i;
const UNSURE = /待核(?!实)|拟定|未经标准原文|unconfirmed|proposed value|not checked against/;
const CERTIFICATE = /认证路线|Way to a certificate|审查人日|Audit effort/;

for (const lang of ['zh-CN', 'en']) {
  for (const format of ['html', 'xlsx', 'csv', 'json', 'ics']) {
    test(`${format} in ${lang} says nothing of the first standard, of a bonus or of points that nobody checked`, () => {
      const text = said(format, lang);
      for (const pattern of [...OWN, UNSURE, CERTIFICATE]) assert.doesNotMatch(text, pattern);
      if (format !== 'json') assert.doesNotMatch(text, BONUS);  // its members are a contract
      if (format !== 'json') assert.match(text, /RR 7/);
    });
  }
}

test('a report is named by the file', () => {
  assert.match(said('html', 'zh-CN'), /<title>阅览室开放水平自评报告 · 北街阅览室/);
  assert.match(said('html', 'en'), /<title>How open a reading room is self-assessment report · 北街阅览室/);
});

test('the score as text and the path say nothing of the first standard either', () => {
  for (const call of [['score'], ['plan', '--target', 'wide-open']]) {
    for (const lang of ['zh-CN', 'en']) {
      const { status, stdout, stderr } = spawnSync(command, [...call, '--lang', lang, '--criteria', criteria, sheet], { encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      for (const pattern of [...OWN, BONUS, UNSURE]) assert.doesNotMatch(stdout, pattern);
    }
  }
});
