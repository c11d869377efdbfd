// The same sheet as a form of SurveyJS, to compare the start with: a panel for each section and indicator, and for each
// clause its title, points and requirement, the four answers, and a note.

import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PARTS = ['survey-core/survey.core.min.js', 'survey-js-ui/survey-js-ui.min.js', 'survey-core/survey-core.fontless.min.css'];
const ANSWERS = ['符合', '不符合', '抽样', '不适用'];

const zh = (text) => text['zh-CN'];

const clauseOf = ({ id, title, points, requirement, evidence = [] }) => ({
  type: 'radiogroup', name: id, title: `${id} ${zh(title)} ${points} 分`, description: [zh(requirement), ...evidence.map(zh)].join(' '),
  choices: ANSWERS, colCount: 4, showCommentArea: true, commentText: '备注',
});
const indicatorOf = ({ id, title, clauses }) => ({ type: 'panel', name: id, title: `${id} ${zh(title)}`, elements: clauses.map(clauseOf) });
const sectionOf = ({ id, title, points, indicators }) => (
  { type: 'panel', name: id, title: `${id} ${zh(title)} ${points} 分`, elements: indicators.map(indicatorOf) });

/** A folder with the page. It sets the ready mark once everything is in the document and about to be painted. */
export function surveyPage(criteria) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'starsheet-survey-'));
  for (const part of PARTS) cpSync(fileURLToPath(new URL(`../../node_modules/${part}`, import.meta.url)), path.join(folder, path.basename(part)));
  const form = { title: zh(criteria.title), elements: criteria.sections.map(sectionOf) };
  writeFileSync(path.join(folder, 'index.html'), `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="survey-core.fontless.min.css"><div id="survey"></div>
<script src="survey.core.min.js"></script><script src="survey-js-ui.min.js"></script>
<script>
const survey = new Survey.Model(${JSON.stringify(form)});
survey.onAfterRenderSurvey.add(() => requestAnimationFrame(() => performance.mark('starsheet:ready')));
survey.render(document.getElementById('survey'));
</script>`);
  return folder;
}
