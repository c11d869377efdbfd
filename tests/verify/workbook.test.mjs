// LibreOffice computes every formula of the workbooks anew and must come to the command's score and grade, and to another one once an
// answer is changed. Run by scripts/verify: it takes LibreOffice (libreoffice-calc-nogui).

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { crc32, inflateRawSync } from 'node:zlib';
import { randomSheets } from '../core/random_sheets.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const command = path.join(root, 'build/native/src/cli/starsheet');
const criteria = path.join(root, 'criteria/gbt27922-2011.json');
const count = Number(process.env.STARSHEET_WORKBOOKS ?? 40);
const scratch = mkdtempSync(path.join(os.tmpdir(), 'starsheet-workbook-'));
after(() => rmSync(scratch, { recursive: true }));

function run(program, args, encoding = 'utf8') {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding, maxBuffer: 1 << 28, cwd: scratch });
  assert.equal(status, 0, `${program} ${args.join(' ')}: ${error ?? stderr}`);
  return stdout;
}

/** The archive with each sheet changed by `change`; sizes and checksums follow; entries come out stored. */
function changed(bytes, change) {
  const locals = [];
  const directory = [];
  let offset = 0;
  let at = bytes.readUInt32LE(bytes.length - 6);
  for (let i = 0; i < bytes.readUInt16LE(bytes.length - 12); i += 1) {
    const header = Buffer.from(bytes.subarray(at, at + 46));
    const name = bytes.subarray(at + 46, at + 46 + header.readUInt16LE(28));
    const start = header.readUInt32LE(42) + 30 + name.length;
    let content = inflateRawSync(bytes.subarray(start, start + header.readUInt32LE(20)));
    if (name.includes('worksheets/sheet')) content = Buffer.from(change(content.toString('utf8')));
    header.writeUInt16LE(0, 10);
    header.writeUInt32LE(crc32(content), 16);
    header.writeUInt32LE(content.length, 20);
    header.writeUInt32LE(content.length, 24);
    header.writeUInt32LE(offset, 42);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), header.subarray(6, 32), name, content]);
    locals.push(local);
    directory.push(header, name);
    offset += local.length;
    at += 46 + name.length;
  }
  const end = Buffer.from(bytes.subarray(bytes.length - 22));
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

/** Without the figures that we wrote beside the formulas LibreOffice cannot but compute them. */
const withoutValues = (xml) => xml.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1');

function value(exact) {
  const [p, q = 1n] = exact.split('/').map((digits) => BigInt(digits));
  return Number((p * 10n ** 12n) / q) / 1e12;
}

/** The sheet's XML with that cell's content replaced by a text or a number. */
function withCell(xml, cell, content) {
  const pattern = new RegExp(`(<c r="${cell}" s="\\d+")[^>]*>.*?</c>`);
  assert.match(xml, pattern);
  const filled = typeof content === 'number' ? `><v>${content}</v></c>` : ` t="inlineStr"><is><t>${content}</t></is></c>`;
  return xml.replace(pattern, `$1${filled}`);
}

/** What LibreOffice makes of the second sheet of each workbook, by name: its rows, label to figure. */
function computed(names) {
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,2';
  run('soffice', ['--headless', `-env:UserInstallation=file://${scratch}/profile`, '--convert-to', filter, ...names.map((name) => `${name}.xlsx`)]);
  const files = readdirSync(scratch).filter((file) => file.endsWith('-Result.csv'));
  assert.equal(files.length, names.length);
  return new Map(files.map((file) => [file.replace(/-Result\.csv$/, ''),
    new Map(readFileSync(path.join(scratch, file), 'utf8').split('\n').map((row) => row.replaceAll('"', '').split(',')).map(([label, figure, note, precise]) => [label, { figure, note, precise }]))]));
}

test(`LibreOffice comes to the command's score and grade on the cases and on ${count} random sheets`, () => {
  const cases = readdirSync(path.join(root, 'tests/cases')).map((file) => readFileSync(path.join(root, 'tests/cases', file), 'utf8'));
  const sheets = [...cases, ...randomSheets(JSON.parse(readFileSync(criteria, 'utf8')), count, 7)];
  const titles = new Map(JSON.parse(readFileSync(criteria, 'utf8')).grades.map((grade) => [grade.id, grade.title.en]));
  const expected = new Map();
  sheets.forEach((sheet, i) => {
    const name = `sheet${i}`;
    writeFileSync(path.join(scratch, `${name}.json`), sheet);
    expected.set(name, JSON.parse(run(command, ['score', '--json', `${name}.json`])));
    const workbook = run(command, ['report', '--format', 'xlsx', '--lang', 'en', '-o', '-', `${name}.json`], 'buffer');
    writeFileSync(path.join(scratch, `${name}.xlsx`), changed(workbook, withoutValues));
  });
  for (const [name, rows] of computed([...expected.keys()])) {
    const { score, grade, deductions } = expected.get(name);
    const label = `${name}: ${JSON.stringify(score)} ${grade} with ${deductions} deductions`;
    if (score === null) {
      assert.equal(rows.get('Score').figure, '', label);
      continue;
    }
    assert.ok(Math.abs(Number(rows.get('Score').precise) - value(score.exact)) < 1e-9, `${label}, not ${rows.get('Score').precise}`);
    assert.equal(Number(rows.get('Score').figure), Number(score.shown), label);
    assert.equal(rows.get('Grade').figure, titles.get(grade), label);
    assert.equal(rows.get('Check').figure, 'as exported', label);
  }
});

test('an edited workbook names what was edited, takes its thresholds, and leaves counts that cannot be open', () => {
  writeFileSync(path.join(scratch, 'plain.json'), readFileSync(path.join(root, 'tests/cases/just-below-five-star.starsheet.json')));
  const plain = run(command, ['report', '--format', 'xlsx', '--lang', 'en', '-o', '-', 'plain.json'], 'buffer');
  const score = JSON.parse(run(command, ['score', '--json', 'plain.json'])).score.shown;
  const edits = {
    answers: [[['F7', 'Not met'], ['F9', 'Sampled']], { Check: /^changed: 5\.1\.1\.2 and others; 2 clauses$/ }],
    counts: [[['F9', 'Sampled'], ['G9', 5], ['H9', 6]], { Check: /^changed: 5\.1\.2\.2$/, note: /^provisional: 1 open$/ }],
    thresholds: [[], { Check: /^changed here: Five-star$/, Grade: /^Five-star$/, Score: new RegExp(`^${score}$`) }],
  };
  for (const [name, [cells]] of Object.entries(edits)) {
    const change = (xml) => {
      let next = withoutValues(xml);
      if (xml.includes('>5.1.1.1<')) for (const [cell, content] of cells) next = withCell(next, cell, content);
      else if (name === 'thresholds') next = next.replace(/(<t xml:space="preserve">Five-star<\/t><\/is><\/c><c r="B\d+" s="\d+"><v>)95/, '$194');
      return next;
    };
    writeFileSync(path.join(scratch, `edit-${name}.xlsx`), changed(plain, change));
  }
  for (const file of readdirSync(scratch)) if (file.endsWith('-Result.csv')) rmSync(path.join(scratch, file));
  for (const [name, rows] of computed(Object.keys(edits).map((each) => `edit-${each}`))) {
    const { note, ...wanted } = edits[name.replace('edit-', '')][1];
    for (const [label, pattern] of Object.entries(wanted)) assert.match(rows.get(label).figure, pattern, `${name}: ${label}`);
    if (note) assert.match(rows.get('Score').note, note, name);
  }
});
