// Whose page it is: brand.json as its owner leaves it beside the page, sound or not.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { can, PHONE, start, testWhere } from './harness.mjs';
import { answer, button } from './page.mjs';

const SITE = fileURLToPath(new URL('../../build/wasm/site', import.meta.url));

let folder;
let stage;
before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'starsheet-'));
  cpSync(SITE, folder, { recursive: true });
  stage = await start({ site: folder });
});
after(async () => {
  await stage.close();
  rmSync(folder, { recursive: true });
});

const setBrand = (brand) => writeFileSync(path.join(folder, 'brand.json'), typeof brand === 'string' ? brand : JSON.stringify(brand));
const shipped = () => cpSync(path.join(SITE, 'brand.json'), path.join(folder, 'brand.json'));
const contact = (page) => page.getByRole('region', { name: '联系专家', exact: true });

/** The page with what its console warned of. */
async function opened(options) {
  const warnings = [];
  const app = await stage.open(options);
  app.page.on('console', (message) => { if (message.type() === 'warning') warnings.push(message.text()); });
  await app.reload();
  return { ...app, warnings };
}

test('the shipped brand stands in the header and can be called', async () => {
  shipped();
  const app = await stage.open();
  const link = contact(app.page).getByRole('link', { name: '拨打电话 180-9899-7947', exact: true });
  await link.waitFor();
  assert.equal(await link.getAttribute('href'), 'tel:18098997947');
  assert.equal(await link.getAttribute('target'), null);
  await app.page.getByRole('banner').getByText('深圳市深检检测技术有限公司').waitFor();
  await app.close();
});

test('on a phone the way to call is at the end of the result', async () => {
  shipped();
  const app = await stage.open({ size: PHONE });
  await button(app.page, '查看结果').tap();
  await contact(app.page).getByRole('link').waitFor();
  await app.close();
});

test('name and number stand in the document before the program is there', async () => {
  shipped();
  const app = await stage.open({ ready: false, init: () => { WebAssembly.compileStreaming = () => new Promise(() => {}); } });
  const line = app.page.locator('#shell .contact').filter({ hasText: '深圳市深检检测技术有限公司 180-9899-7947' });
  await line.waitFor();
  assert.equal(await line.getByRole('link').getAttribute('href'), 'tel:18098997947');
  await app.close();
});

testWhere(can.playwright, 'a brand that is missing, broken, of another kind or huge leaves a neutral page and tells its owner', async () => {
  for (const [what, brand, told] of [
    ['broken', '{"name": "ACME", ', /brand\.json[^]*第 1 行/],
    ['not an object', '[]', /brand\.json/],
    ['markup for JSON', '<!doctype html><h1>404</h1>', /brand\.json/],
    ['hostile', { name: 'ACME', phone: '1234', links: [{ title: 'x', href: 'javascript:alert(1)' }], site: 'javascript:alert(1)//',
      logo: 'data:text/html;base64,PHNjcmlwdD4=', wechat: { qr: '//example.org/a.png' }, colors: { primary: `#${'f'.repeat(100_000)}` } },
    /(?=[^]*\/logo)(?=[^]*\/colors\/primary)(?=[^]*\/wechat\/qr)(?=[^]*\/site)[^]*\/links\/0\/href/],
    ['huge', { name: 'ACME', phone: '1234', later: 'x'.repeat(5_000_000) }, /256 KB/],
  ]) {
    setBrand(brand);
    const app = await opened();
    await answer(app.page, '5.1.1.1', '符合').click();
    while (!app.warnings.length) await app.page.evaluate(() => new Promise(requestAnimationFrame));
    assert.match(app.warnings.join('\n'), told, what);
    assert.equal(await app.page.getByText('ACME').count(), 0, what);
    assert.equal(await app.page.getByRole('link').count(), 0, what);
    await app.context.close();
    assert.deepEqual(app.problems, [], what);
  }
  rmSync(path.join(folder, 'brand.json'));
  const app = await opened();
  await answer(app.page, '5.1.1.1', '符合').click();
  assert.equal(await app.page.getByRole('link').count(), 0);
  await app.context.close();
});

test('markup in a brand is shown as it is written, and runs nothing', async () => {
  const markup = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
  setBrand({ name: markup, shortName: markup, phone: '1234', address: markup, highlights: [markup], renewalNote: markup, licence: markup,
    links: [{ title: markup, href: 'https://example.org/' }], callToAction: { default: { title: markup, text: markup } } });
  const app = await stage.open();
  await contact(app.page).getByRole('heading').waitFor();
  assert.equal((await contact(app.page).getByRole('heading').textContent()).replace(/\s/g, ''), markup.replace(/\s/g, ''));  // it is set in lines
  assert.equal(await app.page.evaluate(() => window.ran), undefined);
  assert.equal(await app.page.locator('img[src=x], #mirror script').count(), 0);
  await app.close();
});

test('the brand is changed by its file alone', async () => {
  setBrand({ name: { 'zh-CN': '甲检测', en: 'Jia' }, phone: '0755-1234', colors: { primary: '#8a1538' }, logo: 'favicon.svg',
    links: [{ title: { 'zh-CN': '公司网站', en: 'Our site' }, href: 'https://example.org/' }], wechat: { id: 'jia_test', qr: 'favicon.svg' } });
  const app = await stage.open({ query: { lang: 'en' } });
  const card = app.page.getByRole('region', { name: 'Talk to an expert', exact: true });
  const site = card.getByRole('link', { name: 'Our site', exact: true });
  await site.waitFor();
  assert.deepEqual([await site.getAttribute('href'), await site.getAttribute('target'), await site.getAttribute('rel')], ['https://example.org/', '_blank', 'noopener']);
  await button(card, 'Copy WeChat id jia_test').waitFor();
  assert.equal(await app.page.locator('#mirror img').evaluateAll((all) => all.filter((one) => one.complete && one.naturalWidth > 0).length), 2);
  assert.equal(await app.page.evaluate(() => document.documentElement.style.getPropertyValue('--primary')), '#8a1538');
  await app.close();
});
