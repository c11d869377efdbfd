// Pictures of the page to look at: scripts/node tests/e2e/screenshots.mjs FOLDER [SHEET]
// Phone and desktop, both languages, both themes; with SHEET (a .starsheet.json file) that sheet is open in them.

import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DESKTOP, PHONE, start } from './harness.mjs';

const [folder, sheetFile] = process.argv.slice(2);
if (!folder) throw new Error('usage: scripts/node tests/e2e/screenshots.mjs FOLDER [SHEET]');
const sheet = sheetFile ? JSON.parse(readFileSync(sheetFile, 'utf8')) : null;
mkdirSync(folder, { recursive: true });

const stage = await start();
for (const [sizeName, size] of Object.entries({ phone: { ...PHONE, scale: 2 }, desktop: { ...DESKTOP, height: 900 } })) {
  for (const lang of ['zh-CN', 'en']) {
    for (const theme of ['light', 'dark']) {
      const app = await stage.open({ size, query: { lang, theme }, locale: lang, colorScheme: theme });
      if (sheet) {
        await app.page.evaluate((value) => window.StarSheet.setSheet(value), sheet);
        await app.page.evaluate(() => new Promise((drawn) => { requestAnimationFrame(() => requestAnimationFrame(drawn)); }));
      }
      const file = path.join(folder, `${sizeName}-${lang}-${theme}.png`);
      await app.screenshot(file);
      console.log(file);
      for (const problem of app.problems) console.log(`  ${problem}`);
      await app.end();
    }
  }
}
await stage.close();
