// The command against an independent exact scorer, on random sheets: every field of every result must be equal.
// A tenth as many are scored with random criteria. STARSHEET_SHEETS says how many (5000), STARSHEET_SEED which (1), STARSHEET_COMMAND what to run.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseOrdered, score } from '../core/oracle.mjs';
import { randomCriteria } from '../core/random_criteria.mjs';
import { randomSheets } from '../core/random_sheets.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const command = path.resolve(root, process.env.STARSHEET_COMMAND ?? 'build/native/src/cli/starsheet');
const count = Number(process.env.STARSHEET_SHEETS ?? 5000);
const seed = Number(process.env.STARSHEET_SEED ?? 1);

/** A result as both sides must agree on it: the wording of warnings is the command's own. */
function comparable(result) {
  for (const warning of result.warnings ?? []) delete warning.message;
  return result;
}

/** Runs the command over `sheets` and calls `check(result line, sheet line)` for each; resolves to its exit code. */
async function scoreAll(criteriaFile, sheets, check) {
  const child = spawn(command, ['score', '--ndjson', '--criteria', criteriaFile], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  const written = (async () => {
    for (const sheet of sheets) {
      if (!child.stdin.write(`${sheet}\n`)) await new Promise((resolve) => child.stdin.once('drain', resolve));
    }
    child.stdin.end();
  })();
  let lines = 0;
  let rest = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    const whole = (rest + chunk).split('\n');
    rest = whole.pop();
    for (const line of whole) check(line, sheets[lines++]);
  }
  await written;
  assert.equal(rest, '', 'the last line is ended');
  assert.equal(lines, sheets.length, 'one result line for each sheet line');
  return ended;
}

/** A test that `count` random sheets of a criteria file score as the oracle scores them. */
function compare(name, file, count, seed) {
  test(`${count} random sheets of ${name}, seed ${seed}`, async () => {
    const criteria = JSON.parse(readFileSync(file, 'utf8'));
    const sheets = [...randomSheets(criteria, count, seed)];
    const code = await scoreAll(file, sheets, (line, sheet) => {
      const expected = JSON.parse(JSON.stringify(score(criteria, parseOrdered(sheet))));
      assert.deepEqual(comparable(JSON.parse(line)), comparable(expected), sheet);
    });
    assert.equal(code, 0);
  });
}

const CHUNK = 5000;
for (const name of readdirSync(path.join(root, 'criteria'))) {
  if (!name.endsWith('.json') || name.endsWith('.schema.json')) continue;
  for (let done = 0; done < count; done += CHUNK) {
    compare(name, path.join(root, 'criteria', name), Math.min(CHUNK, count - done), seed + done / CHUNK);
  }
}

const SHEETS_PER_CRITERIA = 50;
const scratch = mkdtempSync(path.join(os.tmpdir(), 'starsheet-oracle-'));
after(() => rmSync(scratch, { recursive: true }));
for (let n = 0; n < count / 10 / SHEETS_PER_CRITERIA; n++) {
  const file = path.join(scratch, `${n}.json`);
  writeFileSync(file, JSON.stringify(randomCriteria(seed + n)));
  compare(`random criteria ${seed + n}`, file, SHEETS_PER_CRITERIA, seed + n);
}
