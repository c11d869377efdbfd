// The documents that leave the page: downloads, and what the printer gets.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, start, testWhere, can } from './harness.mjs';
import { answer, button, CLAUSES, dialog } from './page.mjs';

const SHEET = JSON.parse(readFileSync(new URL('../cases/three-star-exclusions-sampling.starsheet.json', import.meta.url), 'utf8'));
const COMMAND = fileURLToPath(new URL('../../build/native/src/cli/starsheet', import.meta.url));
const BRAND = JSON.stringify({ name: { 'zh-CN': '示例咨询', en: 'Example Consultants' }, site: 'https://example.org/check/', phone: '010-0000 0000' });
const HOSTILE = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>&amp;</td></table>';

let stage;
before(async () => { stage = await start(); });
after(() => stage.close());

/** Keeps what is downloaded, and stands in for the browser's print command: what is on paper is kept, too. */
function watch() {
  const makeUrl = URL.createObjectURL.bind(URL);
  window.made = [];
  URL.createObjectURL = (blob) => {
    window.made.push(blob);
    return makeUrl(blob);
  };
  window.papers = [];
  window.print = () => {
    window.dispatchEvent(new Event('beforeprint'));
    window.papers.push(document.getElementById('paper').innerHTML);
    window.dispatchEvent(new Event('afterprint'));
  };
}

async function openWith(sheet, options = {}) {
  const app = await stage.open({ size: DESKTOP, init: watch, ...options });
  await app.page.evaluate((wanted) => window.StarSheet.setSheet(wanted), sheet);
  return app;
}

/** What the command writes for the same sheet and brand. */
function written(format) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'starsheet-report-'));
  const at = (name) => path.join(folder, name);
  try {
    writeFileSync(at('sheet.json'), JSON.stringify(SHEET));
    writeFileSync(at('brand.json'), BRAND);
    return execFileSync(COMMAND, ['report', '--format', format, '--brand', at('brand.json'), '-o', '-', at('sheet.json')], { stdio: ['ignore', 'pipe', 'ignore'] });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The command's report of that sheet in that language. */
function reportOf(sheet, language) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'starsheet-report-'));
  const at = (name) => path.join(folder, name);
  try {
    writeFileSync(at('sheet.json'), JSON.stringify(sheet));
    writeFileSync(at('brand.json'), BRAND);
    return execFileSync(COMMAND, ['report', '--format', 'html', '--lang', language, '--brand', at('brand.json'), '-o', '-', at('sheet.json')], { stdio: ['ignore', 'pipe', 'ignore'] });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const reportDialog = (page) => dialog(page, '报告与导出');
const offer = (page, title) => reportDialog(page).getByRole('button', { name: title });

async function openReport(page, menu = '文件') {
  await button(page, menu).click();
  await button(dialog(page, menu), '报告与导出…').click();
  await reportDialog(page).waitFor({ state: 'attached' });
}

/** Presses one of the dialog's buttons and gives what it offers for download: its type and bytes. */
async function downloaded(page, title) {
  const count = await page.evaluate(() => window.made.length);
  await offer(page, title).click();
  return page.evaluate(async (before) => {
    while (window.made.length === before) await new Promise((resolve) => requestAnimationFrame(resolve));
    const blob = window.made.at(-1);
    return { type: blob.type, bytes: Array.from(new Uint8Array(await blob.arrayBuffer())) };
  }, count);
}

test('every document of the dialog is byte for byte the file that the command writes', async () => {
  const app = await openWith(SHEET, { answers: { 'brand.json': { type: 'application/json', body: BRAND } } });
  const { page } = app;
  await openReport(page);
  for (const [title, format, type] of [['报告网页', 'html', 'text/html'], ['Excel', 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['表格', 'csv', 'text/csv'], ['结果数据', 'json', 'application/json']]) {
    const file = await downloaded(page, title);
    assert.equal(file.type, type);
    assert.ok(Buffer.from(file.bytes).equals(written(format)), format);
  }
  await app.close();
});

test('the button prints the report, and leaves nothing behind', async () => {
  const app = await openWith(SHEET, { size: PHONE });
  const { page } = app;
  await openReport(page, '菜单');
  await offer(page, '打印或存为 PDF').click();
  await page.waitForFunction(() => window.papers.length === 1);
  const paper = await page.evaluate(() => window.papers[0]);
  for (const part of ['售后服务星级自评报告', '83.36', '三星级', '算分凭证', '22258 &lt; 90 × 267 = 24030', '认证路线', 'class="qr"']) assert.ok(paper.includes(part), part);
  assert.equal(await page.evaluate(() => document.getElementById('paper').childNodes.length), 0);
  await app.close();
});

test('what was typed is text on paper', async () => {
  const sheet = structuredClone(SHEET);
  sheet.answers['5.1.4.1'].note = HOSTILE;
  sheet.subject.organisation = HOSTILE;
  const app = await openWith(sheet);
  const { page } = app;
  const found = await page.evaluate((typed) => {
    window.dispatchEvent(new Event('beforeprint'));
    const paper = document.getElementById('paper');
    return { acting: paper.querySelectorAll('img, script, iframe, [onerror]').length, shown: paper.textContent.split(typed).length - 1, hit: window.hit };
  }, HOSTILE);
  assert.equal(found.acting, 0);
  assert.ok(found.shown >= 2);
  assert.equal(found.hit, undefined);
  await app.close();
});

test('on paper stands the report alone, black on white, and no row is split (by the print rules, at work on the screen)', async () => {
  const app = await openWith(SHEET, { query: { theme: 'dark' } });
  const styles = await app.page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    // The print rules at work on the screen: no driver but one can ask for the printer's view.
    for (const sheet of document.styleSheets) {
      for (const rule of sheet.cssRules) if (rule.media && rule.media.mediaText === 'print') rule.media.mediaText = 'all';
    }
    const style = (selector, name) => getComputedStyle(document.querySelector(selector))[name];
    return {
      canvas: style('#canvas', 'display'), mirror: style('#mirror', 'display'), paper: style('#paper', 'display'),
      ink: style('#paper .report', 'color'), ground: style('body', 'backgroundColor'), body: style('body', 'position'),
      row: style('#paper tr', 'breakInside'), head: style('#paper thead', 'display'),
      tall: document.querySelector('#paper .report').scrollHeight > 3000,
    };
  });
  assert.deepEqual(styles, {
    canvas: 'none', mirror: 'none', paper: 'block', ink: 'rgb(22, 32, 46)', ground: 'rgb(255, 255, 255)', body: 'static', row: 'avoid', head: 'table-header-group', tall: true,
  });
  await app.close();
});

test('while the late part is not here, grade and answers are printed as plain text', async () => {
  const app = await stage.open({ size: DESKTOP, late: false, answers: { 'starsheet.late.wasm': { type: 'text/plain', status: 503, body: '' } } });
  const { page } = app;
  await answer(page, '5.1.1.1', '符合').click();
  await page.waitForFunction(() => window.StarSheet.getResult().answered === 1);
  const lines = await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    return Array.from(document.querySelectorAll('#paper > p'), (line) => line.textContent);
  });
  assert.ok(lines.some((line) => /^5\.1\.1\.1 .*　符合$/.test(line)), lines.slice(0, 5).join('\n'));
  assert.equal(lines.filter((line) => /^5\.\d\.\d\.\d /.test(line)).length, 50);
  assert.ok(lines.slice(0, 3).some((line) => /星级|不合格|暂定|未/.test(line)), lines.slice(0, 3).join('\n'));
  await app.end();
});

/** Fifty clauses sampled so that the sums are fractions of hundreds of digits, and the longest link there is. */
function sheetOfLongFractions() {
  const isPrime = (number) => { for (let by = 2; by * by <= number; by += 1) if (number % by === 0) return false; return true; };
  const primes = [];
  for (let number = 99999; primes.length < CLAUSES.length; number -= 2) if (isPrime(number)) primes.push(number);
  const answers = Object.fromEntries(CLAUSES.map(({ id }, i) => [id, { state: 'sampled', samples: primes[i], nonconforming: 40000 + i }]));
  return { ...SHEET, subject: { organisation: '示例电器有限公司', assessor: '李敏', date: '2026-11-23', headcount: 320, note: '' }, answers, deductions: [] };
}

/** What of a report leaves its place: cells wider than they may be, texts in columns of single characters, scrolling sideways. */
const misplaced = () => {
  const width = document.documentElement.clientWidth;
  const found = document.documentElement.scrollWidth > width ? [`scrolls sideways: ${document.documentElement.scrollWidth} of ${width}`] : [];
  for (const element of document.querySelectorAll('.report :is(td, th, li, p, dd, h1, h2, svg)')) {
    const box = element.getBoundingClientRect();
    if (!box.width) continue;
    const name = `${element.localName} ${element.textContent.slice(0, 20)}`;
    if (box.right > width + 0.5 || box.left < -0.5) found.push(`${name} leaves the page`);
    if (getComputedStyle(element).display !== 'inline' && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) found.push(`${name} is cut`);
    const lines = box.height / parseFloat(getComputedStyle(element).fontSize);
    if (element.localName === 'td' && element.textContent.trim().length > 8 && box.width < 44 && lines > 4) found.push(`${name} stands in single characters`);
  }
  return found;
};

for (const language of ['zh-CN', 'en']) {
  testWhere(can.playwright, `a report of the longest figures keeps every digit on A4 and on a phone (${language})`, async () => {
    const sheet = sheetOfLongFractions();
    const html = reportOf(sheet, language);
    const last = String(html).match(/<tr class="long">.*?>([^<]*)<\/td><\/tr>(?!.*<tr class="long">)/s)[1];
    assert.ok(last.length > 400, `${last.length} characters`);
    for (const [width, media] of [[680, 'print'], [1440, 'screen'], [390, 'screen'], [320, 'screen']]) {
      const app = await stage.open({ size: { width, height: 844 }, path: 'report.html', ready: false, answers: { 'report.html': { type: 'text/html; charset=utf-8', body: html } } });
      await app.page.emulateMedia({ media });
      assert.deepEqual(await app.page.evaluate(misplaced), [], `${width} px, ${media}`);
      const [onPaper, cover] = await app.page.evaluate(() => [Array.from(document.querySelectorAll('.long .figure'), (cell) => cell.innerText).pop(), document.querySelector('.cover').getBoundingClientRect().height]);
      assert.equal(onPaper.trim(), last.trim());
      if (media === 'print') assert.ok(cover <= 994, `the cover is ${cover} px high, a page 994`);  // 263 mm
      await app.end();
    }
  });
}

/** A PDF's objects as text, also those that newer writers pack into streams. */
function objects(pdf) {
  const text = pdf.toString('latin1');
  const packed = Array.from(text.matchAll(/\/Type\s*\/ObjStm[^]*?stream\r?\n/g), ({ index, 0: head }) => inflateSync(pdf.subarray(index + head.length)));
  return [text, ...packed.map((stream) => stream.toString('latin1'))].join('\n');
}

testWhere(can.print, 'the browser\'s own command prints the report on several A4 pages', async () => {
  const app = await stage.open({ size: DESKTOP });
  await answer(app.page, '5.1.1.1', '符合').click();
  await app.page.evaluate(() => window.addEventListener('beforeprint', () => { window.paper = document.getElementById('paper').textContent; }));
  const pdf = objects(await app.page.pdf({ preferCSSPageSize: true, printBackground: true }));
  assert.match(await app.page.evaluate(() => window.paper), /算分凭证/);
  assert.ok(pdf.match(/\/Type\s*\/Page\b/g).length >= 5);
  const [, width, height] = pdf.match(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/).map(Number);
  assert.ok(Math.abs(width - 595) < 2 && Math.abs(height - 842) < 2, `${width} × ${height}`);
  await app.close();
});
