// The command against an independent exact scorer, on random sheets: every field of every result must be equal.
// STARSHEET_SHEETS says how many (5000), STARSHEET_SEED which (1), STARSHEET_COMMAND what to run.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseOrdered, score } from '../core/oracle.mjs';
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
  for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity })) check(line, sheets[lines++]);
  await written;
  assert.equal(lines, sheets.length, 'one result line for each sheet line');
  return ended;
}

const CHUNK = 5000;
const criteriaFiles = readdirSync(path.join(root, 'criteria'))
  .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));

for (const name of criteriaFiles) {
  const file = path.join(root, 'criteria', name);
  const criteria = JSON.parse(readFileSync(file, 'utf8'));
  for (let done = 0; done < count; done += CHUNK) {
    const chunkSeed = seed + done / CHUNK;
    const size = Math.min(CHUNK, count - done);
    test(`${size} random sheets of ${name}, seed ${chunkSeed}, score as the oracle scores them`, async () => {
      const sheets = [...randomSheets(criteria, size, chunkSeed)];
      const code = await scoreAll(file, sheets, (line, sheet) => {
        const expected = JSON.parse(JSON.stringify(score(criteria, parseOrdered(sheet))));
        assert.deepEqual(comparable(JSON.parse(line)), comparable(expected), sheet);
      });
      assert.equal(code, 0);
    });
  }
}
