// Files that StarSheet must refuse, each with the place where the fault must be reported, and odd ones that it must accept.
// Sheets are meant for `starsheet score SHEET`, criteria for `starsheet score --criteria FILE SHEET` with any valid sheet:
// lint passes over a file whose format it does not know.
//
//   node malformed.mjs CRITERIA DIR     writes every file and an index.json into DIR

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const MAX_BYTES = 4194304;
const MAX_DEPTH = 32;

const clone = (value) => JSON.parse(JSON.stringify(value));
const nested = (levels) => '['.repeat(levels) + ']'.repeat(levels);
const padded = (text, bytes) => text + ' '.repeat(bytes - Buffer.byteLength(text));

/** Sets (or, with undefined, removes) the member at a JSON pointer; "-" appends to an array. */
function put(document, pointer, content) {
  const steps = pointer.split('/').slice(1).map((s) => s.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = steps.pop();
  const holder = steps.reduce((at, step) => at[step], document);
  if (content === undefined) delete holder[last];
  else if (last === '-') holder.push(content);
  else holder[last] = content;
}

const parent = (pointer) => pointer.slice(0, pointer.lastIndexOf('/'));

/** A small sheet that is valid under the shipped criteria. */
export function soundSheet(criteria) {
  return {
    format: 'starsheet.sheet', formatVersion: 1,
    criteria: { id: criteria.id, revision: criteria.revision },
    subject: { organisation: '示例电器有限公司', assessor: '', date: '2026-11-23', headcount: 120, note: '' },
    answers: {
      '5.1.1.1': { state: 'met' },
      '5.1.2.1': { state: 'sampled', samples: 6, nonconforming: 1, note: '1 人电工证过期' },
      '5.2.3.1': { state: 'excluded', reason: '不提供配送' },
    },
    deductions: [{ trigger: 'law', note: '' }],
    bonus: null,
  };
}

// Each entry: name, the pointer to change, its new content (undefined removes it), and, where the fault belongs elsewhere
// than at that pointer, the place. A missing member is reported at the member or at the object that lacks it.
const GONE = undefined;
const A = '/answers/5.1.1.1';
const S = '/answers/5.1.2.1';
const X = '/answers/5.2.3.1';
const SHEET_FAULTS = [
  ['the format is missing', '/format', GONE],
  ['the format is that of criteria', '/format', 'starsheet.criteria'],
  ['the format is not text', '/format', 1],
  ['the version is missing', '/formatVersion', GONE],
  ['the version is newer', '/formatVersion', 2],
  ['the version is zero', '/formatVersion', 0],
  ['the version is text', '/formatVersion', '1'],
  ['criteria are missing', '/criteria', GONE],
  ['criteria are text', '/criteria', 'gbt27922-2011'],
  ['the criteria id is missing', '/criteria/id', GONE],
  ['the criteria id is another', '/criteria/id', 'gbt-other'],
  ['the criteria id is a number', '/criteria/id', 27922],
  ['the revision is missing', '/criteria/revision', GONE],
  ['the revision is a number', '/criteria/revision', 1],
  ['answers are missing', '/answers', GONE],
  ['answers are a list', '/answers', []],
  ['answers are null', '/answers', null],
  ['deductions are missing', '/deductions', GONE],
  ['deductions are an object', '/deductions', {}],
  ['deductions are a number', '/deductions', 2],
  ['the bonus is missing', '/bonus', GONE],
  ['the bonus is true', '/bonus', true],
  ['the bonus is a list', '/bonus', []],
  ['the bonus is a number', '/bonus', 1],
  ['the bonus note is a number', '/bonus', { note: 5 }, '/bonus/note'],
  ['a clause is unknown', '/answers/9.9.9.9', { state: 'met' }],
  ['a section stands where a clause should', '/answers/5.1', { state: 'met' }],
  ['a clause id needs escaping in a pointer', '/answers/a~1b~0c', { state: 'met' }],
  ['an answer is text', A, 'met'],
  ['an answer is null', A, null],
  ['an answer is a list', A, ['met']],
  ['a state is missing', `${A}/state`, GONE],
  ['a state is unknown', `${A}/state`, 'partly'],
  ['a state is written in capitals', `${A}/state`, 'Met'],
  ['a state is open', `${A}/state`, 'open'],
  ['a state is a boolean', `${A}/state`, true],
  ['a note is a number', `${A}/note`, 3],
  ['a note is null', `${A}/note`, null],
  ['samples are missing', `${S}/samples`, GONE],
  ['no samples', `${S}/samples`, 0],
  ['one sample too many', `${S}/samples`, 100001],
  ['negative samples', `${S}/samples`, -6],
  ['samples are text', `${S}/samples`, '6'],
  ['samples are a fraction', `${S}/samples`, 6.5],
  ['samples are null', `${S}/samples`, null],
  ['nonconforming is missing', `${S}/nonconforming`, GONE],
  ['more nonconforming than samples', `${S}/nonconforming`, 7],
  ['negative nonconforming', `${S}/nonconforming`, -1],
  ['nonconforming is text', `${S}/nonconforming`, '1'],
  ['an exclusion without a reason', `${X}/reason`, GONE],
  ['an exclusion with an empty reason', `${X}/reason`, ''],
  ['an exclusion with a blank reason', `${X}/reason`, ' \t\n'],
  ['an exclusion with a reason of wide spaces', `${X}/reason`, '\u3000\u3000'],
  ['an exclusion whose reason is a number', `${X}/reason`, 1],
  ['reasonOmitted is false and no reason is given', X, { state: 'excluded', reasonOmitted: false }, `${X}/reason`, X, `${X}/reasonOmitted`],
  ['reasonOmitted is text', X, { state: 'excluded', reasonOmitted: 'yes' }, `${X}/reasonOmitted`, `${X}/reason`, X],
  ['a deduction is text', '/deductions/0', 'law'],
  ['a deduction is null', '/deductions/0', null],
  ['a trigger is missing', '/deductions/0/trigger', GONE],
  ['a trigger is unknown', '/deductions/0/trigger', 'weather'],
  ['a trigger is a number', '/deductions/0/trigger', 1],
  ['a deduction note is a list', '/deductions/0/note', []],
  ['a later deduction is wrong', '/deductions/-', { trigger: '' }, '/deductions/1/trigger'],
  ['the subject is a list', '/subject', []],
  ['the subject is null', '/subject', null],
  ['the organisation is a number', '/subject/organisation', 5],
  ['the assessor is null', '/subject/assessor', null],
  ['the subject note is an object', '/subject/note', {}],
  ['a date is not a day', '/subject/date', '2026-02-30'],
  ['a leap day in a common year', '/subject/date', '2100-02-29'],
  ['a month thirteen', '/subject/date', '2026-13-01'],
  ['a date without leading zeros', '/subject/date', '2026-1-5'],
  ['a date the other way round', '/subject/date', '23.11.2026'],
  ['a date with a time', '/subject/date', '2026-11-23T00:00'],
  ['a date is null', '/subject/date', null],
  ['a headcount below zero', '/subject/headcount', -1],
  ['a headcount too large', '/subject/headcount', 10000001],
  ['a headcount of text', '/subject/headcount', '120'],
  ['a headcount with a fraction', '/subject/headcount', 120.5],
  ['the plan is a list', '/plan', []],
  ['the route is text', '/route', 'soon'],
  ['the staff is a number', '/staff', 24],
  ['snapshots are an object', '/snapshots', {}],
];

const K = '/sections/0/indicators/0/clauses/0';
const TWO = '/sections/0/indicators/0/clauses/1';
const NUMBER_FAULTS = ['', ' 1', '1 ', '.5', '1.', '+1', '1e1', '1,5', '1/0', '1/05', '1/2/3', '1.5/2', '0x10', '３', '1234567890123456789', '1.1234567890123456789', '--1', 'NaN', 'three'];
const CRITERIA_FAULTS = [
  ['the format is missing', '/format', GONE],
  ['the format is another', '/format', 'starsheet.something'],
  ['the version is newer', '/formatVersion', 2],
  ['the version is text', '/formatVersion', '1'],
  ...['formatVersion', 'id', 'revision', 'full', 'title', 'source', 'sections', 'deductions', 'bonus', 'cap', 'grades']
    .map((member) => [`${member} is missing`, `/${member}`, GONE]),
  ['the id has a space', '/id', 'gbt 27922'],
  ['the id is empty', '/id', ''],
  ['the id is a number', '/id', 27922],
  ['the revision is a number', '/revision', 1],
  ['full is a JSON number', '/full', 100],
  ['full is zero', '/full', '0'],
  ['full is negative', '/full', '-100'],
  ['sections do not add up to full', '/full', '101', '/full', '/sections', ''],
  ['the title is plain text', '/title', '商品售后服务评价体系'],
  ['the title lacks English', '/title/en', GONE],
  ['the title lacks Chinese', '/title/zh-CN', GONE],
  ['a title is a number in one language', '/title/en', 5],
  ['the source is text', '/source', 'GB/T 27922-2011'],
  ['the source lacks its document', '/source/document', GONE],
  ['no sections', '/sections', []],
  ['sections are an object', '/sections', {}],
  ['a section is null', '/sections/1', null],
  ...['id', 'title', 'points', 'pointsStatus', 'indicators'].map((m) => [`a section lacks ${m}`, `/sections/2/${m}`, GONE]),
  ['no indicators', '/sections/1/indicators', []],
  ...['id', 'title', 'clauses'].map((m) => [`an indicator lacks ${m}`, `/sections/1/indicators/0/${m}`, GONE]),
  ['no clauses', '/sections/1/indicators/0/clauses', []],
  ...['id', 'title', 'requirement', 'points', 'pointsStatus', 'textStatus', 'sampling', 'exclusion']
    .map((m) => [`a clause lacks ${m}`, `${K}/${m}`, GONE]),
  ['a clause is text', K, '5.1.1.1'],
  ['a section status is unknown', '/sections/0/pointsStatus', 'guessed'],
  ['a points status is unknown', `${K}/pointsStatus`, 'sure'],
  ['a points status is a rule status', `${K}/pointsStatus`, 'notFound'],
  ['a text status is unknown', `${K}/textStatus`, 'allocated'],
  ['sampling is a boolean', `${K}/sampling`, true],
  ['sampling is unknown', `${K}/sampling`, 'usual'],
  ['exclusion is unknown', `${K}/exclusion`, 'possible'],
  ['an id starts with a dot', `${K}/id`, '.5.1.1.1'],
  ['an id is too long', `${K}/id`, 'a'.repeat(33)],
  ['an id is Chinese', `${K}/id`, '条款一'],
  ['an id has a slash', `${K}/id`, '5/1'],
  ['a clause takes the reserved id', `${K}/id`, 'deductions'],
  ['a section takes the reserved id', '/sections/0/id', 'deductions'],
  ['a clause id repeats', `${TWO}/id`, '5.1.1.1'],
  ['a clause has the id of a section', `${TWO}/id`, '5.1'],
  ['an indicator id repeats', '/sections/0/indicators/1/id', '5.1.1'],
  ['a section id repeats', '/sections/1/id', '5.1'],
  ['points are a JSON number', `${K}/points`, 3],
  ['points are zero', `${K}/points`, '0'],
  ['points are zero as a fraction', `${K}/points`, '0/5'],
  ['points are negative', `${K}/points`, '-3'],
  ...NUMBER_FAULTS.map((text) => [`points read ${JSON.stringify(text)}`, `${K}/points`, text]),
  ['clauses do not add up to their section', `${K}/points`, '3.000000000000000001', '/sections/0/points', '/sections/0'],
  ['a requirement lacks English', `${K}/requirement/en`, GONE],
  ['evidence is text', `${K}/evidence`, '组织机构图'],
  ['an item of evidence lacks Chinese', `${K}/evidence/1/zh-CN`, GONE],
  ['a department is a number', `${K}/department`, 1],
  ['improve is a number', `${K}/improve`, 3],
  ['improve days are a JSON number', `${K}/improve/days`, 3],
  ['improve days are negative', `${K}/improve/days`, '-1'],
  ['days per sample are negative', `${K}/improve/daysPerSample`, '-0.5'],
  ['an action lacks English', `${K}/improve/action/en`, GONE],
  ['a clause note is plain text', `${K}/note`, 'see 6.3'],
  ['allocations are an object', '/allocations', {}],
  ['an allocation lacks its title', '/allocations/0/title', GONE],
  ['an allocation lacks its points', '/allocations/0/points', GONE],
  ['an allocation lacks a clause', '/allocations/0/points/5.1.1.1', GONE],
  ['an allocation has an unknown clause', '/allocations/0/points/9.9.9.9', '1'],
  ['an allocation does not add up', '/allocations/0/points/5.1.1.1', '2', '/allocations/0/points', '/allocations/0', '/allocations/0/points/5.1.1.1'],
  ['an allocation gives zero', '/allocations/0/points/5.1.1.1', '0'],
  ['an allocation gives a JSON number', '/allocations/0/points/5.1.1.1', 2],
  ...['points', 'failAt', 'status', 'triggers'].map((m) => [`deductions lack ${m}`, `/deductions/${m}`, GONE]),
  ['failAt is zero', '/deductions/failAt', 0],
  ['failAt is text', '/deductions/failAt', '5'],
  ['failAt is a fraction', '/deductions/failAt', 4.5],
  ['deduction points are zero', '/deductions/points', '0'],
  ['deduction days are negative', '/deductions/days', '-2'],
  ['a deduction status is unknown', '/deductions/status', 'allocated'],
  ['triggers are an object', '/deductions/triggers', {}],
  ['a trigger lacks its id', '/deductions/triggers/0/id', GONE],
  ['a trigger lacks its title', '/deductions/triggers/0/title', GONE],
  ['a trigger id repeats', '/deductions/triggers/1/id', 'law'],
  ...['points', 'max', 'status'].map((m) => [`the bonus lacks ${m}`, `/bonus/${m}`, GONE]),
  ['bonus points are negative', '/bonus/points', '-1'],
  ['the bonus allows two', '/bonus/max', 2],
  ['the bonus allows fewer than none', '/bonus/max', -1],
  ['the bonus max is text', '/bonus/max', '1'],
  ...['min', 'max', 'status'].map((m) => [`the cap lacks ${m}`, `/cap/${m}`, GONE]),
  ['the cap is empty', '/cap/min', '100', '/cap/min', '/cap', '/cap/max'],
  ['the cap is upside down', '/cap/max', '-1', '/cap/max', '/cap', '/cap/min'],
  ['cap.min is a JSON number', '/cap/min', 0],
  ['no grades', '/grades', []],
  ['the first grade has a threshold', '/grades/0/from', '0'],
  ['another grade has none', '/grades/2/from', GONE],
  ['a threshold is a JSON number', '/grades/2/from', 80],
  ['a threshold is negative', '/grades/1/from', '-70'],
  ['thresholds repeat', '/grades/3/from', '80', '/grades/3/from'],
  ['thresholds fall', '/grades/3/from', '75', '/grades/3/from'],
  ['stars are text', '/grades/2/stars', '3'],
  ['a grade lacks its stars', '/grades/2/stars', GONE],
  ['a grade lacks its title', '/grades/2/title', GONE],
  ['a grade status is unknown', '/grades/2/status', 'maybe'],
  ['a grade id repeats', '/grades/2/id', 'qualified'],
  ['rules are an object', '/rules', {}],
  ['a rule lacks its text', '/rules/0/text', GONE],
  ['a rule status is unknown', '/rules/0/status', 'allocated'],
  ['a rule text lacks English', '/rules/0/text/en', GONE],
];

function changed(kind, sound, [name, pointer, content, ...places]) {
  const document = clone(sound);
  put(document, pointer, content);
  const also = places.length ? places : content === GONE ? [pointer, parent(pointer)] : [pointer];
  return { name: `${kind}: ${name}`, kind, text: JSON.stringify(document), path: also[0], also };
}

/** Faults of the text itself; `{` opens the sound document, so members can be put in front. */
function textFaults(kind, sound) {
  const text = JSON.stringify(sound);
  const first = (members) => text.replace('{', `{${members},`);
  const bytes = (members) => {
    const [left, right] = first(members).split('#');
    return Buffer.concat([Buffer.from(left), Buffer.from([0xff, 0xfe]), Buffer.from(right)]);
  };
  const rows = [
    ['empty', ''],
    ['only spaces', ' \n'],
    ['cut off', text.slice(0, -1)],
    ['something after the end', `${text} x`],
    ['two documents', `${text}${text}`],
    ['a comma too many', text.replace(/}$/, ',}')],
    ['single quotes', text.replaceAll('"', "'")],
    ['a comment', `// note\n${text}`],
    ['NaN', first('"x":NaN')],
    ['Infinity', first('"x":-Infinity')],
    ['a number with a leading zero', first('"x":01')],
    ['a raw line break in a string', first('"x":"a\nb"')],
    ['bytes that are not UTF-8', bytes('"x":"#"')],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['a list', '[]'],
    ['a text', '"starsheet"'],
    ['null', 'null'],
    ['nested one too deep', first(`"x":${nested(MAX_DEPTH)}`), '', ...Array.from({ length: MAX_DEPTH }, (_, i) => `/x${'/0'.repeat(i)}`)],
    ['nested far too deep', first(`"x":${nested(200000)}`), '', ...Array.from({ length: MAX_DEPTH }, (_, i) => `/x${'/0'.repeat(i)}`)],
    ['one byte too large', padded(text, MAX_BYTES + 1)],
    ['a key twice', first('"revision2":1,"revision2":2'), '/revision2', ''],
    ['a required key twice', text.replace(/}$/, `,"format":${JSON.stringify(sound.format)}}`), '/format', ''],
    ['a key twice, once escaped', first('"ab":1,"\\u0061b":2'), '/ab', ''],
    ['a key twice deep inside', first('"x":[{"y":1,"y":1}]'), '/x/0/y', '/x/0', ''],
  ];
  return rows.map(([name, content, ...places]) => {
    const also = places.length ? places : [''];
    return { name: `${kind}: ${name}`, kind, text: content, path: also[0], also };
  });
}

/** Numbers that JSON.stringify cannot write: an integer is spelt without point or exponent. */
function spelling(kind, sound, pointer, spelt) {
  const document = clone(sound);
  put(document, pointer, '@@');
  const text = JSON.stringify(document).replace('"@@"', spelt);
  return { name: `${kind}: ${pointer} spelt ${spelt}`, kind, text, path: pointer, also: [pointer] };
}

/** Several faults at once: `all` lists places that must every one be reported. */
function severalFaults(kind, sound, name, changes) {
  const document = clone(sound);
  for (const [pointer, content] of changes) put(document, pointer, content);
  const all = changes.map(([pointer]) => pointer);
  return { name: `${kind}: ${name}`, kind, text: JSON.stringify(document), path: all[0], also: [all[0]], all };
}

/**
 * Every file to be refused: [{name, kind, text, path, also, all?}].
 * `kind` is "sheet" or "criteria"; `text` a string, or a Buffer where it is not UTF-8; `path` the JSON pointer to report
 * ("" is the document); `also` every pointer that formats.md leaves room for, `path` first; `all` where several are due.
 */
export function malformed(criteria) {
  const sheet = soundSheet(criteria);
  return [
    ...textFaults('sheet', sheet),
    ...SHEET_FAULTS.map((row) => changed('sheet', sheet, row)),
    spelling('sheet', sheet, `${S}/samples`, '6.0'),
    spelling('sheet', sheet, `${S}/samples`, '6e0'),
    spelling('sheet', sheet, `${S}/samples`, '99999999999999999999'),
    spelling('sheet', sheet, `${S}/nonconforming`, '1.0'),
    spelling('sheet', sheet, '/subject/headcount', '1e2'),
    spelling('sheet', sheet, '/subject/headcount', '120.0'),
    severalFaults('sheet', sheet, 'every fault is listed', [
      ['/criteria/id', 'other'], [`${A}/state`, 'fine'], [`${S}/nonconforming`, 7], [`${X}/reason`, ' '],
      ['/deductions/0/trigger', 'weather'], ['/subject/headcount', -1], ['/bonus', 1]]),
    severalFaults('sheet', sheet, 'every unknown clause is listed', [
      ['/answers/9.1', { state: 'met' }], ['/answers/9.2', { state: 'unmet' }]]),
    ...textFaults('criteria', criteria),
    ...CRITERIA_FAULTS.map((row) => changed('criteria', criteria, row)),
    spelling('criteria', criteria, '/deductions/failAt', '5.0'),
    spelling('criteria', criteria, '/bonus/max', '1.0'),
    severalFaults('criteria', criteria, 'every fault is listed', [
      [`${K}/sampling`, 'often'], ['/deductions/failAt', 0], ['/bonus/max', 3], ['/grades/0/from', '10'],
      ['/grades/2/status', 'x'], ['/rules/0/status', 'y'], [`${TWO}/id`, '5.1']]),
  ];
}

/** Sheets and criteria that look odd and must be accepted: [{name, kind, text, warnings}], warnings as codes in order. */
export function accepted(criteria) {
  const sheet = soundSheet(criteria);
  const text = JSON.stringify(sheet);
  const first = (whole, members) => whole.replace('{', `{${members},`);
  const row = (kind, name, content, warnings = []) => ({ name: `${kind}: ${name}`, kind, text: content, warnings });
  const sheetWith = (name, changes, warnings) => {
    const document = clone(sheet);
    for (const [pointer, content] of changes) put(document, pointer, content);
    return row('sheet', name, JSON.stringify(document), warnings);
  };
  const criteriaWith = (name, changes) => {
    const document = clone(criteria);
    for (const [pointer, content] of changes) put(document, pointer, content);
    return row('criteria', name, JSON.stringify(document));
  };
  return [
    row('sheet', 'as it is', text),
    row('sheet', 'a BOM', `\uFEFF${text}`),
    row('sheet', 'nested as deep as allowed', first(text, `"x":${nested(MAX_DEPTH - 1)}`)),
    row('sheet', 'as large as allowed', padded(text, MAX_BYTES)),
    row('sheet', 'the same key in different objects', first(text, '"x":[{"format":1},{"format":2}]')),
    row('sheet', 'numbers of any size in unknown members', first(text, '"x":[1e308,0.1,-0,123456789012345678901234567890]')),
    sheetWith('nothing answered', [['/answers', {}], ['/deductions', []]]),
    sheetWith('no subject', [['/subject', GONE]]),
    sheetWith('an empty subject', [['/subject', {}]]),
    sheetWith('an empty date and no headcount', [['/subject/date', ''], ['/subject/headcount', null]]),
    sheetWith('a leap day', [['/subject/date', '2000-02-29']]),
    sheetWith('the largest headcount', [['/subject/headcount', 10000000]]),
    sheetWith('the most samples, all nonconforming', [[`${S}/samples`, 100000], [`${S}/nonconforming`, 100000]]),
    sheetWith('leftovers of other states', [[A, { state: 'met', samples: 'six', nonconforming: -1, reason: 7, reasonOmitted: 'no' }]]),
    sheetWith('leftovers in an exclusion', [[X, { state: 'excluded', reason: '自提', samples: 0, nonconforming: 9 }]]),
    sheetWith('an exclusion from a share link', [[X, { state: 'excluded', reasonOmitted: true }]], ['reason-omitted']),
    sheetWith('an unusual exclusion', [[A, { state: 'excluded', reason: 'x' }]], ['exclusion-unusual']),
    sheetWith('an unusual sample', [[A, { state: 'sampled', samples: 1, nonconforming: 0 }]], ['sampling-unusual']),
    sheetWith('an unusual exclusion from a share link', [[A, { state: 'excluded', reasonOmitted: true }]], ['exclusion-unusual', 'reason-omitted']),
    sheetWith('another revision with a clause that is gone', [['/criteria/revision', '0'], ['/answers/5.9.9.9', { state: 'unmet' }]], ['other-revision', 'unknown-clause']),
    sheetWith('unknown members everywhere', [['/later', { a: [null] }], [`${A}/later`, 1], ['/deductions/0/later', {}], ['/subject/later', ''], ['/criteria/later', false], ['/bonus', { later: 1 }]]),
    sheetWith('more deductions than fail', [['/deductions', Array.from({ length: 9 }, () => ({ trigger: 'rules' }))]]),
    criteriaWith('as it is', []),
    criteriaWith('nothing optional', [['/allocations', GONE], ['/rules', GONE], ['/deductions/days', GONE], [`${K}/evidence`, GONE], [`${K}/department`, GONE], [`${K}/improve`, GONE], [`${TWO}/note`, GONE]]),
    criteriaWith('points spelt otherwise', [[`${K}/points`, '006/2'], ['/full', '100.000000000000000000']]),
    criteriaWith('a cap below zero', [['/cap/min', '-5/2']]),
    criteriaWith('no bonus allowed', [['/bonus/max', 0]]),
    criteriaWith('unknown members everywhere', [['/later', 1], ['/sections/0/later', {}], [`${K}/later`, []], ['/grades/0/later', null], ['/title/fr', 'x']]),
  ];
}

function main() {
  const [, , file, folder] = process.argv;
  if (process.argv.length !== 4) {
    console.error('usage: node malformed.mjs CRITERIA DIR');
    process.exitCode = 2;
    return;
  }
  const criteria = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  mkdirSync(folder, { recursive: true });
  const save = (prefix) => ({ text, ...rest }, i) => {
    const name = `${prefix}-${String(i).padStart(3, '0')}.json`;
    writeFileSync(join(folder, name), text);
    return { file: name, ...rest };
  };
  const index = { refused: malformed(criteria).map(save('refused')), accepted: accepted(criteria).map(save('accepted')) };
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index, null, 1));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
