// The command refuses what formats.md refuses, names the place, and accepts what only looks odd.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { accepted, malformed, soundSheet } from '../core/malformed.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const command = path.resolve(root, process.env.STARSHEET_COMMAND ?? 'build/native/src/cli/starsheet');
const criteria = JSON.parse(readFileSync(path.join(root, 'criteria/gbt27922-2011.json'), 'utf8'));

const scratch = mkdtempSync(path.join(os.tmpdir(), 'starsheet-malformed-'));
after(() => rmSync(scratch, { recursive: true }));
const soundFile = path.join(scratch, 'sound.json');
writeFileSync(soundFile, JSON.stringify(soundSheet(criteria)));

/** Scores the file that `row` describes, as a sheet or as the criteria of a sound sheet. */
function scoreWith(row) {
  const file = path.join(scratch, 'case.json');
  writeFileSync(file, row.text);
  const inputs = row.kind === 'sheet' ? [file] : ['--criteria', file, soundFile];
  return spawnSync(command, ['score', '--json', '--lang', 'en', ...inputs], { encoding: 'utf8' });
}

/** The pointers that standard error names, the root as "". */
function placesOf(stderr) {
  return stderr.split('\n').filter(Boolean).map((line) => {
    const pointer = /^(\(document\)|\/.*?): ./.exec(line)?.[1];
    assert.notEqual(pointer, undefined, `no place in: ${line}`);
    return pointer === '(document)' ? '' : pointer;
  });
}

for (const row of malformed(criteria)) {
  test(`refused, with the place: ${row.name}`, () => {
    const { status, stdout, stderr } = scoreWith(row);
    assert.equal(status, 1, stderr);
    assert.equal(stdout, '');
    const places = placesOf(stderr);
    assert.ok(places.some((place) => row.also.includes(place)), `expected one of ${JSON.stringify(row.also)} in:\n${stderr}`);
    for (const place of row.all ?? []) assert.ok(places.includes(place), `expected ${place} in:\n${stderr}`);
  });
}

for (const row of accepted(criteria)) {
  test(`accepted: ${row.name}`, () => {
    const { status, stdout, stderr } = scoreWith(row);
    assert.equal(status, 0, stderr);
    assert.deepEqual(JSON.parse(stdout).warnings.map((warning) => warning.code), row.warnings);
  });
}
