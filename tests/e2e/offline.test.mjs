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
async function visited() {
  const site = await host(one.published, BELOW);
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
