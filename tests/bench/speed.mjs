// How fast the page starts and answers, in Chromium. Times hold for one machine and one run: ratios are what is held to.

import { CRITERIA } from '../e2e/page.mjs';
import { DESKTOP, PHONE, start } from '../e2e/harness.mjs';
import { largeCriteria } from './large_criteria.mjs';
import { surveyPage } from './survey_page.mjs';
import { answerWork, scrollWork, watch } from './watch.mjs';

const STARTS = 5;
const THROTTLE = 4;
const TIMES = 100;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const ms = (value) => `${value.toFixed(1)} ms`;
const mb = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const held = (figure, budget, unit = '') => `held to ${budget}${unit}${figure > budget ? ': MISSED' : ''}`;

/**
 * One start of a page: when its ready mark came, and its long tasks until then. The page is not asked until it has said so: the
 * driver's own script takes some 40 ms of the slowed processor, in the midst of a start that goes on after the load event.
 */
async function oneStart(stage) {
  const app = await stage.open({ size: PHONE, throttle: THROTTLE, init: watch, ready: false });
  const mark = () => app.said.find((text) => text.startsWith('starsheet:ready '));
  while (!mark()) await app.page.waitForEvent('console', { timeout: 120_000 });
  const ready = Number(mark().split(' ')[1]);
  const tasks = await app.page.evaluate(() => window.watched.tasks);
  await app.end();
  return { ready, tasks: tasks.filter(({ startTime }) => startTime < ready).map(({ duration }) => duration) };
}

/** Starts of both pages by turns, so that whatever else the machine does meets both. */
async function starts(stage) {
  const survey = await start({ site: surveyPage(CRITERIA) });
  const ours = [];
  const theirs = [];
  for (let i = 0; i < STARTS; i += 1) {
    ours.push(await oneStart(stage));
    theirs.push(await oneStart(survey));
  }
  await survey.close();
  const ready = (all) => median(all.map((one) => one.ready));
  const ratio = ready(ours) / ready(theirs);
  console.log(`\nStart to the ready mark, a phone, the processor slowed ${THROTTLE} times, median of ${STARTS}`);
  console.log(`StarSheet ${ms(ready(ours))}, the same sheet in SurveyJS ${ms(ready(theirs))}: ${ratio.toFixed(2)} ×, ${held(ratio, 0.42, ' ×')}`);
  for (const [name, all] of Object.entries({ StarSheet: ours, SurveyJS: theirs })) {
    console.log(`long tasks until then: ${name} ${median(all.map(({ tasks }) => tasks.length))}, longest ${ms(median(all.map(({ tasks }) => Math.max(0, ...tasks))))}, ` +
      `${ms(median(all.map(({ tasks }) => tasks.reduce((sum, one) => sum + one - 50, 0))))} beyond 50 ms each`);
  }
}

async function work(stage, criteria) {
  const name = criteria === CRITERIA ? {} : { query: { criteria: criteria.id }, answers: { [`criteria/${criteria.id}.json`]: { type: 'application/json', body: JSON.stringify(criteria) } } };
  const app = await stage.open({ size: DESKTOP, init: watch, ...name });
  await app.page.evaluate(() => window.StarSheet.ready);
  const clauses = (await app.page.evaluate(() => window.StarSheet.getResult())).clauses?.length;
  const scrolled = await app.page.evaluate(scrollWork, 40);
  const answered = await app.page.evaluate(answerWork, 12);
  const session = await app.devtools();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const memory = await app.page.evaluate(() => window.watched.memory?.buffer.byteLength ?? 0);
  await app.end();
  return { clauses, scrolled, answered, memory, heap: usedSize };
}

/** Prints everything about speed. */
export async function speed(stage) {
  await starts(stage);
  const [few, many] = [await work(stage, CRITERIA), await work(stage, largeCriteria(CRITERIA, TIMES))];
  console.log('\nWork per frame, desktop');
  for (const [count, it, wasm] of [[50, few, 24], [50 * TIMES, many, 64]]) {
    console.log(`${String(count).padStart(5)} clauses: ${ms(it.scrolled)} for a scrolled frame, ${ms(it.answered.work)} for an answer; from the press to the end of ` +
      `its frame ${ms(it.answered.latency)}, at most ${ms(it.answered.worst)}; WebAssembly ${mb(it.memory)}, ${held(it.memory / 1e6, wasm, ' MB')}; ` +
      `JS heap ${mb(it.heap)}, ${held(it.heap / 1e6, 8, ' MB')}`);
  }
  const ratio = many.scrolled / few.scrolled;
  console.log(`a scrolled frame: ${ratio.toFixed(2)} ×, ${held(ratio, 2, ' ×')}; an answer: ${(many.answered.work / few.answered.work).toFixed(2)} ×, ${held(many.answered.work / few.answered.work, 2, ' ×')}`);
}
