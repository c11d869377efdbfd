// `starsheet plan` against an oracle that tries every choice of steps, on random criteria, sheets and questions: the whole
// answer must be equal. STARSHEET_PLANS says how many (400), STARSHEET_SEED which (1), STARSHEET_COMMAND what to run.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseOrdered } from '../core/oracle.mjs';
import { plan } from '../core/plan_oracle.mjs';
import { randomCriteria } from '../core/random_criteria.mjs';
import { randomQuestions } from '../core/random_plans.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const command = path.resolve(root, process.env.STARSHEET_COMMAND ?? 'build/native/src/cli/starsheet');
const count = Number(process.env.STARSHEET_PLANS ?? 400);
const seed = Number(process.env.STARSHEET_SEED ?? 1);

const scratch = mkdtempSync(path.join(os.tmpdir(), 'starsheet-plan-'));
after(() => rmSync(scratch, { recursive: true }));

function run(args, input) {
  return new Promise((resolve, reject) => {
    const child = execFile(command, args, { encoding: 'utf8' }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${error.message}\n${stderr}`)); else resolve(stdout);
    });
    child.stdin.end(input);
  });
}

function argumentsOf({ target, alternatives, locks, efforts }) {
  const effort = ([id, { days, daysPerSample }]) => ['--effort', `${id}=${days}${daysPerSample === undefined ? '' : `,${daysPerSample}`}`];
  return ['--target', target, '--alternatives', `${alternatives}`, ...locks.flatMap((id) => ['--lock', id]), ...Object.entries(efforts).flatMap(effort)];
}

/** An answer as both sides must agree on it: the wording of warnings is the command's own. */
function comparable(answer) {
  return answer.warnings ? { ...answer, warnings: answer.warnings.map((warning) => warning.path ?? warning) } : answer;
}

function compare(name, file, count, seed) {
  test(`${count} random plans of ${name}, seed ${seed}`, async () => {
    const criteria = JSON.parse(readFileSync(file, 'utf8'));
    for (const { sheet, question } of randomQuestions(criteria, count, seed)) {
      const expected = plan(criteria, parseOrdered(sheet), question);
      const answer = JSON.parse(await run(['plan', '--json', '--criteria', file, ...argumentsOf(question), '-'], sheet));
      assert.deepEqual(comparable(answer), comparable(expected), `${JSON.stringify(question)}\n${sheet}`);
    }
  });
}

const PER_CRITERIA = 20;
compare('gbt27922-2011.json', path.join(root, 'criteria/gbt27922-2011.json'), Math.ceil(count / 4), seed);
for (let n = 0; n < (count * 3) / 4 / PER_CRITERIA; n++) {
  const file = path.join(scratch, `${n}.json`);
  writeFileSync(file, JSON.stringify(randomCriteria(seed + n)));
  compare(`random criteria ${seed + n}`, file, PER_CRITERIA, seed + n);
}
