import { start } from '../e2e/harness.mjs'; import { oneStart } from './zz.mjs'; import { surveyPage } from './survey_page.mjs'; import { CRITERIA } from '../e2e/page.mjs';
const survey = await start({ site: surveyPage(CRITERIA) }); const sites = process.argv.slice(2); const all = {}; const stages = {};
for (const s of sites) { stages[s] = await start({ site: s }); all[s] = []; } stages.survey = survey; all.survey = [];
const med = (v) => v.toSorted((a, b) => a - b)[v.length >> 1];
const until = Date.now() + 31000;
while (Date.now() < until) for (const k of Object.keys(all)) all[k].push((await oneStart(stages[k], !!process.env.MOTION)).ready);
for (const k of Object.keys(all)) console.log(k.padEnd(30), med(all[k]).toFixed(0), (med(all[k]) / med(all.survey)).toFixed(2), all[k].map((x) => x.toFixed(0)).join(' '));
for (const k of Object.keys(all)) await stages[k].close();
