// Every file in criteria/ and tests/cases/ against its JSON Schema.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';

const root = new URL('../../', import.meta.url);
const readJson = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8').replace(/^\uFEFF/, ''));

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTuples: false, allowUnionTypes: true });
const schemas = {
  'starsheet.criteria': ajv.compile(readJson('criteria/criteria.schema.json')),
  'starsheet.sheet': ajv.compile(readJson('criteria/sheet.schema.json')),
};

const files = ['criteria', 'tests/cases'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root))
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .map((name) => `${folder}/${name}`));

/** The documents of a file that say which format they are: the file itself, or those one level down. */
function documentsOf(file) {
  const value = readJson(file);
  const candidates = [[file, value], ...Object.entries(value).map(([key, member]) => [`${file}#/${key}`, member])];
  return candidates.filter(([, document]) => Object.hasOwn(schemas, document?.format ?? ''));
}

for (const file of files) {
  const documents = documentsOf(file);
  test(`${file} holds a criteria or sheet document`, () => assert.notEqual(documents.length, 0));
  for (const [name, document] of documents) {
    test(`${name} is valid ${document.format}`, () => {
      const valid = schemas[document.format];
      assert.ok(valid(document), ajv.errorsText(valid.errors, { separator: '\n' }));
    });
  }
}

/** A minimal change to a valid document that its schema must notice. */
const faults = [
  ['starsheet.criteria', 'criteria/gbt27922-2011.json', (it) => { it.sections[0].points = 40; }, 'points as a JSON number'],
  ['starsheet.criteria', 'criteria/gbt27922-2011.json', (it) => { delete it.grades; }, 'no grades'],
  ['starsheet.criteria', 'criteria/gbt27922-2011.json', (it) => { delete it.title.en; }, 'a text without English'],
];
for (const [format, file, spoil, what] of faults) {
  test(`the ${format} schema refuses ${what}`, () => {
    const document = readJson(file);
    spoil(document);
    assert.equal(schemas[format](document), false);
  });
}

const sheet = () => ({
  format: 'starsheet.sheet', formatVersion: 1, criteria: { id: 'gbt27922-2011', revision: '1' },
  answers: { '5.1.1.1': { state: 'met' } }, deductions: [], bonus: null,
});
test('the starsheet.sheet schema accepts what a sheet may keep besides', () => {
  const kept = { plan: { locks: ['5.1.1.1', 'deduction/0'], efforts: { '5.1.1.2': { days: '1/3', daysPerSample: '0.5' } } },
    route: { systemStart: '', certificateDate: '2026-01-31', done: ['x'] }, snapshots: [{ name: 'a', at: '', answers: sheet().answers, deductions: [], bonus: {} }] };
  assert.ok(schemas['starsheet.sheet']({ ...sheet(), ...kept }));
});
test('the starsheet.sheet schema accepts a minimal sheet', () => assert.ok(schemas['starsheet.sheet'](sheet())));
for (const [what, spoil] of [
  ['an unknown state', (it) => { it.answers['5.1.1.1'].state = 'maybe'; }],
  ['a sample count of 0', (it) => { it.answers['5.1.1.1'] = { state: 'sampled', samples: 0, nonconforming: 0 }; }],
  ['an exclusion without a reason', (it) => { it.answers['5.1.1.1'] = { state: 'excluded' }; }],
  ['an effort that is a number', (it) => { it.plan = { efforts: { '5.1.1.1': { days: 2 } } }; }],
  ['a negative effort', (it) => { it.plan = { efforts: { '5.1.1.1': { daysPerSample: '-1' } } }; }],
  ['a lock that is a number', (it) => { it.plan = { locks: [1] }; }],
  ['a route from a day that is none', (it) => { it.route = { systemStart: '2026-02-30' }; }],
  ['a snapshot with an unknown state', (it) => { it.snapshots = [{ answers: { a: { state: 'maybe' } } }]; }],
  ['a missing bonus', (it) => { delete it.bonus; }],
]) {
  test(`the starsheet.sheet schema refuses ${what}`, () => {
    const document = sheet();
    spoil(document);
    assert.equal(schemas['starsheet.sheet'](document), false);
  });
}

const brand = ajv.compile(readJson('web/brand.schema.json'));
test('the shipped brand file is valid', () => assert.ok(brand(readJson('web/brand.json')), ajv.errorsText(brand.errors, { separator: '\n' })));
test('the brand schema accepts an empty file', () => assert.ok(brand({})));
for (const [what, it] of [
  ['an address that runs something', { links: [{ title: 'x', href: 'javascript:alert(1)' }] }],
  ['an address with a quote', { links: [{ title: 'x', href: 'https://a"b' }] }],
  ['a picture of another site', { logo: 'https://example.org/logo.png' }],
  ['a picture outside the folder', { wechat: { qr: '../qr.png' } }],
  ['a colour that is more than one', { colors: { primary: '#123456;x' } }],
  ['a phone number with letters', { phone: 'call' }],
  ['a text without English', { name: { 'zh-CN': '甲' } }],
  ['a site without its last slash', { site: 'https://example.org' }],
]) {
  test(`the brand schema refuses ${what}`, () => assert.equal(brand(it), false));
}
