// The published site as an installed app: without network, while it is replaced, rolled back and edited.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { can, DESKTOP, testWhere, untilMarked } from './harness.mjs';
import { answer, button, CRITERIA, dialog, field, resultOf, saved, sheetOf } from './page.mjs';
import { edition, host } from './published.mjs';

const BELOW = 'tools/star/';
let browser, one, two;

before(async () => {
  [one, two] = [await edition('one'), await edition('two')];
  browser = await can.launch();
});
after(() => browser.close());

/** The site of edition one under a sub-path, visited once and kept whole. */
async function visited(edited = {}) {
  const site = await host(one.published, BELOW);
  for (const [name, body] of Object.entries(edited)) site.put(name, body);
  const app = await browser.open(`${site.url}?screen=sheet&lang=zh-CN`, { size: DESKTOP, locale: 'zh-CN', colorScheme: 'light' });
  const { page } = app;
  const ready = () => untilMarked(page, app);
  await ready();
  await page.evaluate(async () => { await navigator.serviceWorker.ready; });
  return {
    ...app,
    site,
    reload: async () => {
      await page.reload();
      await ready();
    },
    ready,
    /** Lets the browser look for a newer version, as it does by itself when a page is opened. */
    look: () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update()),
    end: async () => {
      await app.end();
      await site.close();
    },
  };
}

const editionOf = (page) => page.evaluate(() => JSON.parse(document.getElementById('release').textContent).commit);

/** Which editions the parts in the page are of: its own data, its script, its styles. */
const parts = (page) => page.evaluate(() => [
  JSON.parse(document.getElementById('release').textContent).commit,
  window.editionOfScript,
  getComputedStyle(document.documentElement).getPropertyValue('--edition').replace(/[" ]/g, ''),
]);

const offer = (page) => page.getByRole('region', { name: '新版本', exact: true });

testWhere(can.playwright, 'after one visit everything opens without network, under a sub-path', async () => {
  const app = await visited();
  const { page, site } = app;
  await answer(page, '5.1.1.1', '符合').click();
  await saved(page);
  await site.cut();
  await app.reload();
  assert.equal((await resultOf(page)).answered, 1);
  await button(page, '文件').click();
  await button(dialog(page, '文件'), '关于').click();
  await dialog(page, '关于').getByText('0.0.0 (one)', { exact: true }).waitFor();
  await site.mend();
  await app.end();
});

const CRITERIA_FILE = 'criteria/gbt27922-2011.json';
const LOGIN = '<!doctype html><title>log in</title><form method=post></form>';
const page200 = (body, type = 'application/json') => (response) => response.writeHead(200, { 'Content-Type': type }).end(body);

// What a host may do once the page is kept: to everything, or to what the owner edits alone.
const ILL = {
  'answers 503': (name, response) => response.writeHead(503).end(),
  'answers 404 for criteria and brand': (name, response) => /json$/.test(name) && response.writeHead(404).end(),
  'puts a log-in page in front of everything': (name, response) => page200(LOGIN, 'text/html')(response),
  'leads to a log-in page': (name, response) => (name === 'login' ? page200(LOGIN, 'text/html')(response) : response.writeHead(302, { Location: '/login' }).end()),
  'calls a log-in page JSON': (name, response) => /json$/.test(name) && page200(LOGIN)(response),
  'sends half the criteria': (name, response) => name === CRITERIA_FILE && page200(JSON.stringify(CRITERIA).slice(0, 5000))(response),
  'sends other JSON': (name, response) => /json$/.test(name) && page200(name === CRITERIA_FILE ? '{"format":"starsheet.sheet"}' : '[]')(response),
  'never answers': () => true,
};

for (const [what, act] of Object.entries(ILL)) {
  testWhere(can.playwright, `what is kept opens when the host ${what}, and without network afterwards`, async () => {
    const app = await visited({ 'brand.json': JSON.stringify({ name: { 'zh-CN': '示例咨询', en: 'Example' }, phone: '010-0000 0000' }) });
    const { page, site } = app;
    await app.reload();  // by now the worker has kept what the owner edits
    await page.waitForFunction(async () => (await Promise.all(['brand.json', 'criteria/gbt27922-2011.json'].map((name) => caches.match(new URL(name, location.href).href)))).every(Boolean));
    const opens = async () => {
      await app.reload();
      await page.getByText('示例咨询').first().waitFor();
      await answer(page, '5.1.1.1', '符合').waitFor({ state: 'attached' });
    };
    site.fall((name, response) => act(name, response));
    await opens();
    site.fall(null);
    await site.cut();
    await opens();
    await site.mend();
    await app.end();
  });
}

testWhere(can.playwright, 'without anything kept, a reply that is no criteria file is named in a plain sentence', async () => {
  const site = await host(one.published, BELOW);
  site.fall((name, response) => name === CRITERIA_FILE && page200(LOGIN, 'text/html')(response));
  for (const [locale, words] of [['zh-CN', '评价标准文件有误'], ['en', 'The criteria file has faults']]) {
    const app = await browser.open(`${site.url}?lang=${locale}`, { size: DESKTOP, locale, colorScheme: 'light' });
    await app.page.getByRole('heading', { name: words }).waitFor();
    assert.match(await app.page.locator('#shell').innerText(), /criteria\/gbt27922-2011\.json/);
    await app.end();
  }
  await site.close();
});

testWhere(can.playwright, 'once kept, an opened page asks the network for its editable files alone', async () => {
  const app = await visited();
  const { page } = app;
  const before = app.requests.length;
  await app.reload();
  await answer(page, '5.1.1.1', '符合').click();
  await saved(page);
  const fromNetwork = await page.evaluate(() => performance.getEntriesByType('resource').filter(({ transferSize }) => transferSize > 0).map(({ name }) => name));
  assert.ok(app.requests.length > before);
  assert.deepEqual(fromNetwork.filter((name) => !/\/(criteria\/.*|brand)\.json$/.test(name)), []);
  await app.end();
});

testWhere(can.playwright, 'a new version is offered, waits for a yes, keeps the sheet, and is never mixed with the old one', async () => {
  const app = await visited();
  const { page, site } = app;
  await app.reload();
  site.publish(two.published);
  await app.look();
  await offer(page).waitFor();
  await field(page, '企业名称').fill('示例电器有限公司');
  await saved(page);
  await app.reload();  // without a yes it stays
  assert.deepEqual(await parts(page), ['one', 'one', 'one']);
  await offer(page).waitFor();
  await Promise.all([page.waitForEvent('load'), button(offer(page), '更新').click()]);
  await app.ready();
  assert.deepEqual(await parts(page), ['two', 'two', 'two']);
  assert.equal((await sheetOf(page)).subject.organisation, '示例电器有限公司');
  assert.equal((await page.evaluate(() => caches.keys())).filter((name) => !name.endsWith(' edited')).length, 1);
  await app.end();
});

testWhere(can.playwright, 'a roll-back is an update like any other', async () => {
  const app = await visited();
  const { page, site } = app;
  await app.reload();
  for (const [files, name] of [[two, 'two'], [one, 'one']]) {
    site.publish(files.published);
    await app.look();
    await offer(page).waitFor();
    await Promise.all([page.waitForEvent('load'), button(offer(page), '更新').click()]);
    await app.ready();
    assert.deepEqual(await parts(page), [name, name, name]);
  }
  await app.end();
});

test('a version that was published with a part missing leaves the old one at work', async () => {
  const app = await visited();
  const { page, site } = app;
  await app.reload();
  site.publish(two.published);
  site.remove(two.parts[0]);
  await app.look().catch(() => {});  // the browser says that it could not be installed
  await site.cut();
  await app.reload();
  assert.deepEqual(await parts(page), ['one', 'one', 'one']);
  assert.equal(await offer(page).count(), 0);
  await site.mend();
  await app.end();
});

test('an edited criteria file reaches visitors at once, and stays without network', async () => {
  const app = await visited();
  const { page, site } = app;
  site.put('criteria/gbt27922-2011.json', JSON.stringify({ ...CRITERIA, revision: '1b' }));
  await app.reload();
  assert.equal((await resultOf(page)).revision, '1b');
  await site.cut();
  await app.reload();
  assert.equal((await resultOf(page)).revision, '1b');
  await site.mend();
  await app.end();
});

testWhere(can.playwright, 'an edited page reaches visitors with their next visit but one', async () => {
  const app = await visited();
  const { page, site } = app;
  const edited = one.published.get('index.html').toString().replace('<title>', '<title>示例 · ');
  site.put('index.html', edited);
  await app.reload();
  const kept = () => page.evaluate(async () => (await (await caches.match('./')).text()).includes('<title>示例'));
  for (let i = 0; i < 500 && !await kept(); i += 1);
  await app.reload();
  assert.ok(await page.evaluate(async () => (await (await fetch(location.href)).text()).includes('<title>示例')));
  assert.equal(await editionOf(page), 'one');
  await app.end();
});

testWhere(can.playwright, 'over plain http the page works, and is not kept', async () => {
  const site = await host(one.published, BELOW);
  const app = await browser.open(`http://plain.test:${site.port}/${BELOW}?screen=sheet`, { size: DESKTOP, locale: 'zh-CN', colorScheme: 'light' });
  await untilMarked(app.page, app);
  assert.equal(await app.page.evaluate(() => window.isSecureContext), false);
  await answer(app.page, '5.1.1.1', '符合').click();
  assert.equal((await resultOf(app.page)).answered, 1);
  assert.deepEqual(app.problems, []);
  await app.end();
  await site.close();
});
