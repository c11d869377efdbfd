// What axe-core finds on a page. What it cannot see (the canvas lies behind transparent words) are contrasts, which the tests of
// what is drawn hold.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds, one line for each. */
export async function violations(page, where) {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(`(() => { ${AXE} })()`);
  const found = await page.evaluate(async (rules) => {
    const options = { runOnly: rules, resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false } } };
    const { violations: list } = await window.axe.run(document, options);
    return list.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`));
  }, RULES);
  return found.map((line) => `${where}: ${line}`);
}
