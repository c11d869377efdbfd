// JSON.parse as a second opinion on what is JSON and what it says, on seeded damaged documents. What files may not have beyond that
// (keys twice, more than 32 levels, numbers that no double holds) is told apart by our own words.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { makeDice } from '../core/random_sheets.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const echo = `${root}build/native/tests/core/starsheet_json_echo`;

const SEED = String.raw`{"a":[1,-0,0.5,1e3,-2.5E-7,true,false,null,{}],"b\n\"\\\/\u4e2d\ud83d\ude42":{"c":"x\ty","d":[[],[[]]]},"中文":"\u00e9","n":12345678901234567890123,"i":-9223372036854775808}`;
const PIECES = ['{', '}', '[', ']', ',', ':', '"', '\\', '\\u', 'd83d', '\\ude42', '0', '1', '-', '+', '.', 'e', 'E9', 'e308', 'e309', '1.7976931348623157e308',
  '1.7976931348623159e308', '-17976931348623158', 'tru', 'true', 'nul', 'null', 'false', ' ', '\n', '\t', '\x1f', '\0', '中', '🙂', '“', '：', '９', '\u00A0', '/', '//', "'",
  '00', '0.0e999', '1e-999', '"a":1,', '['.repeat(33), ']'.repeat(33), 'NaN', 'Infinity', '0x1'];
const OURS_ALONE = /this key stands here more than once|holds more than 32 levels|this number is too large/;
const UTF16 = /this is UTF-16/;

function damaged(count, seed, texts) {
  const dice = makeDice(seed);
  return Array.from({ length: count }, () => {
    let text = dice.pick(texts);
    if (text.length > 3000) {
      const from = dice.between(0, text.length - 2000);
      text = dice.chance(0.95) ? text.slice(from, from + dice.between(1, 2000)) : text;
    }
    for (let changes = dice.between(0, 4); changes > 0; changes -= 1) {
      const at = dice.between(0, text.length);
      text = text.slice(0, at) + (dice.chance(0.3) ? '' : dice.pick(PIECES)) + text.slice(at + dice.between(0, 5));
    }
    return dice.chance(0.12) ? text.slice(0, dice.between(0, text.length)) : text;
  }).map((text) => text.toWellFormed());
}

/** What our parser says of each text: {value: text} or {faults}. */
function ours(texts) {
  const input = Buffer.concat(texts.map((text) => { const bytes = Buffer.from(text); return Buffer.concat([Buffer.from(`${bytes.length}\n`), bytes]); }));
  const { status, stdout, stderr } = spawnSync(echo, { input, maxBuffer: 1 << 28 });
  assert.equal(status, 0, String(stderr));
  const lines = stdout.toString().split('\n').slice(0, -1);
  assert.equal(lines.length, texts.length);
  return lines.map((line) => (line.startsWith('!') ? { faults: line.slice(1) } : { value: line }));
}

/** JavaScript takes half of a surrogate pair for a character; UTF-8 has none for it (RFC 8259 8.2). */
function whole(key, value) {
  if (!key.isWellFormed() || (typeof value === 'string' && !value.isWellFormed())) throw new Error('half a pair');
  return value;
}

function theirs(text) {
  try {
    return { value: JSON.parse(text, whole) };
  } catch {
    return { faults: true };
  }
}

test('what is JSON and what it says, JSON.parse says as well', () => {
  const cases = readdirSync(`${root}tests/cases`).map((file) => readFileSync(`${root}tests/cases/${file}`, 'utf8'));
  const texts = [SEED, ...damaged(20000, 20111, [SEED, SEED, readFileSync(`${root}criteria/gbt27922-2011.json`, 'utf8'), ...cases])];
  const counts = { both: 0, neither: 0, alone: 0 };
  ours(texts).forEach(({ value, faults }, i) => {
    const other = theirs(texts[i]);
    const label = `${JSON.stringify(texts[i].slice(0, 400))}: ${value ?? faults}`;
    if (faults !== undefined && OURS_ALONE.test(faults) && !other.faults) counts.alone += 1;
    else if (faults !== undefined) {
      assert.ok(other.faults || UTF16.test(faults), label);
      counts.neither += 1;
    } else {
      assert.ok(!other.faults, label);
      assert.equal(JSON.stringify(JSON.parse(value)), JSON.stringify(other.value), label);
      counts.both += 1;
    }
  });
  assert.ok(counts.both > 1000 && counts.neither > 5000 && counts.alone > 20, JSON.stringify(counts));
});

test('digits are kept as the file has them, members in their order, and a byte order mark is passed over', () => {
  const kept = ['[1,-0,0.50,1e3,-2.5E-7,12345678901234567890123,1E+2]', '{"b":1,"a":2,"10":3,"9":4}', '"a\\u0000b"', '[]', '0'];
  assert.deepEqual(ours(kept).map(({ value }) => value), kept);
  assert.deepEqual(ours(['\uFEFF{"a":1}'])[0].value, '{"a":1}');
});
