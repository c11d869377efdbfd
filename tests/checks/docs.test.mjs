// The documents: every link leads somewhere, both languages say the same in the same places, and what docs/other-standards.md
// shows is what the command does.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const command = path.resolve(root, process.env.STARSHEET_COMMAND ?? 'build/native/src/cli/starsheet');
const CHINESE = '.zh-CN.md';

function documentsBelow(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return /^(\.|node_modules$|build$|dist$)/.test(entry.name) ? [] : documentsBelow(name);
    return name.endsWith('.md') ? [name] : [];
  });
}

const documents = documentsBelow('.');
const text = (name) => readFileSync(path.join(root, name), 'utf8');
const CODE = /^```\w*\n[\s\S]*?^```$/gm;
const prose = (name) => text(name).replace(CODE, '');
const chinese = documents.filter((name) => name.endsWith(CHINESE));
const english = (name) => name.replace(CHINESE, '.md');

// ---- links ----

/** The anchors that GitHub gives the headings of a document. */
function anchors(name) {
  const seen = new Map();
  return [...prose(name).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => {
    const anchor = heading.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '').replace(/ /g, '-');
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    return before ? `${anchor}-${before}` : anchor;
  });
}

const links = (name) => [...prose(name).replace(/`[^`]*`/g, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target);

for (const name of documents) {
  test(`${name}: every link leads to a file, and to a heading of it`, () => {
    for (const target of links(name).filter((each) => !/^\w+:/.test(each))) {
      const [file, anchor] = target.split('#');
      const place = file ? path.join(path.dirname(name), file) : name;
      assert.ok(existsSync(path.join(root, place)), `${target} is not there`);
      if (anchor) assert.ok(anchors(place).includes(decodeURI(anchor)), `${target}: no such heading`);
    }
  });
}

// ---- two languages ----

const headings = (name) => [...prose(name).matchAll(/^(#+) /gm)].map(([, marks]) => marks.length);
const blocks = (name) => text(name).match(CODE) ?? [];
/** Paragraphs, list items and rows below each heading, by their kind. */
const shape = (name) => prose(name).split(/^#+ .*$/m).map((part) => ({
  rows: (part.match(/^\|/gm) ?? []).length,
  steps: (part.match(/^\d+\. /gm) ?? []).length,
  points: (part.match(/^- /gm) ?? []).length,
  paragraphs: part.split(/\n\s*\n/).filter((each) => /^[^|\s]/.test(each)).length,
}));
/** The first column of tables, where it is a name in code. */
const names = (name) => [...prose(name).matchAll(/^\| (`[^`|]*`(?:[,、] ?`[^`|]*`)*) \|/gm)].map(([, cell]) => cell.match(/`[^`]*`/g));

test('every guide is there in both languages', () => {
  const guides = documents.filter((name) => /^(docs|criteria)\//.test(name) && !name.endsWith(CHINESE));
  assert.deepEqual(chinese.map(english).sort(), guides.sort());
});

for (const name of chinese) {
  test(`${name} and the English have the same headings, rows, steps and paragraphs, and the same code`, () => {
    assert.deepEqual(headings(name), headings(english(name)));
    assert.deepEqual(shape(name), shape(english(name)));
    assert.deepEqual(names(name), names(english(name)));
    assert.deepEqual(blocks(name), blocks(english(name)));
  });

  test(`${name} and the English name each other at the top, and neither has words of the other left over`, () => {
    assert.equal(text(name).split('\n')[2], `[English](${path.basename(english(name))}) | 中文`);
    assert.equal(text(english(name)).split('\n')[2], `English | [中文](${path.basename(name)})`);
    const paragraphs = (each) => prose(each).split(/\n\s*\n|\n(?=[|#-]|\d+\. )/).slice(2).map((one) => one.replace(/`[^`]*`/g, ''));
    for (const one of paragraphs(name)) assert.doesNotMatch(one, /[a-z]+ [a-z]+ [a-z]+ [a-z]+/, 'English in the Chinese document');
    for (const one of paragraphs(english(name))) assert.doesNotMatch(one, /\p{Script=Han}{7}|[，。；：]/u, 'Chinese in the English document');
  });
}

test('Chinese paragraphs stand in one line: a line break would show as a space between two characters', () => {
  for (const name of chinese) assert.doesNotMatch(prose(name), /[\p{Script=Han}，。；：、）]\n(?![#|\n]|- |\d+\. |$)/u, name);
});

// ---- docs/other-standards.md against the command ----

const guide = { en: text('docs/other-standards.md'), 'zh-CN': text(`docs/other-standards${CHINESE}`) };
const example = JSON.parse(guide.en.match(/```json\n([\s\S]*?)```/)[1]);
const scratch = mkdtempSync(path.join(os.tmpdir(), 'starsheet-docs-'));
after(() => rmSync(scratch, { recursive: true }));

function run(language, args) {
  const { status, stdout, stderr } = spawnSync(command, [args[0], '--lang', language, ...args.slice(1)], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

function file(name, content) {
  const place = path.join(scratch, name);
  writeFileSync(place, JSON.stringify(content));
  return place;
}

test('the example of another standard is sound, and scores', () => {
  const criteria = file('demo-shop.json', example);
  assert.deepEqual(run('en', ['lint', criteria]), { status: 0, stdout: '', stderr: '' });
  const answers = { '4.1.1.1': { state: 'met' }, '4.1.1.2': { state: 'excluded', reason: '不送货' } };
  const sheet = { format: 'starsheet.sheet', formatVersion: 1, criteria: { id: 'demo-shop', revision: '1' }, answers, deductions: [{ trigger: 'law' }], bonus: null };
  const { status, stdout } = run('en', ['score', '--json', '--criteria', criteria, file('sheet.json', sheet)]);
  assert.deepEqual([status, JSON.parse(stdout).score.exact, JSON.parse(stdout).grade], [0, '9', 'good']);
});

test('lint warns as the guide says, in both languages', () => {
  const spoilt = [
    (odd) => { odd.sections[0].indicators[0].clauses[0].department = 'store'; },
    (odd) => { odd.grades[2].from = '11'; },
    (odd) => { odd.grades[1].from = '0'; },
    (odd) => { odd.rules[0].id = 'ordering'; },
  ];
  for (const [language, words] of Object.entries(guide)) {
    const rows = words.split(/^## .*lint.*$/m)[1].match(/^\| .*\| `.*` \|$/gm);
    assert.equal(rows.length, spoilt.length);
    spoilt.forEach((spoil, i) => {
      const odd = structuredClone(example);
      spoil(odd);
      const { status, stderr } = run(language, ['lint', file('odd.json', odd)]);
      const [, start] = rows[i].match(/\| `([^`…]*)…?` \|$/);
      assert.equal(status, 0);
      assert.match(stderr, /^warning: \/[^:\n]*: [^\n]*\n$/);
      assert.equal(stderr.slice(stderr.indexOf(': /') + 2).replace(/^[^:]*: /, '').slice(0, start.length), start);
    });
  }
});

test('the guide explains every rule that lint knows, and no other', () => {
  const odd = { ...example, rules: [{ ...example.rules[0], id: 'ordering' }] };
  const known = run('en', ['lint', file('odd-rule.json', odd)]).stderr.match(/it knows (.*)\n/)[1].split(', ').sort();
  for (const words of Object.values(guide)) {
    const table = words.split(/^## /m).find((part) => part.includes('`must-have`'));
    assert.deepEqual([...table.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, id]) => id).sort(), known);
  }
});
