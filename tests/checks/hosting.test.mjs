// The examples of docs/hosting.md: in step with the page's policy and with the names of its files, and free of what once broke
// them on real servers. The Chinese guide has the same ones (docs.test.mjs).

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { edition } from '../e2e/published.mjs';

const root = new URL('../../', import.meta.url);
const guide = readFileSync(new URL('docs/hosting.md', root), 'utf8');
const page = readFileSync(new URL('web/index.html', root), 'utf8');

/** The first block of code below that heading. */
const example = (heading) => guide.split(`\n### ${heading}\n`)[1].match(/```\w*\n([\s\S]*?)```/)[1];

let site;
before(async () => { site = await edition('hosting'); });

test('the policy to send as a header is the one that the page carries', () => {
  const [, carried] = page.match(/Content-Security-Policy" content="([^"]*)"/);
  assert.equal(guide.match(/^Content-Security-Policy: (.*)$/m)[1], carried);
});

for (const host of ['nginx', 'Apache', 'Caddy']) {
  test(`${host}: kept for a year is what has a hash in its name, and nothing else`, () => {
    const [pattern, ...others] = example(host).match(/(?<=["\s])\\\.\[0-9a-f\]\S*\$/g).map((text) => new RegExp(text));
    assert.deepEqual(others, []);
    assert.match(example(host), /max-age=31536000, immutable/);
    for (const name of site.published.keys()) {
      const part = site.parts.includes(name.replace(/\.(br|gz)$/, ''));
      if (host === 'Apache' || !/\.(br|gz)$/.test(name)) assert.equal(pattern.test(`/tools/star/${name}`), part, name);
    }
  });
}

test('Cloudflare: a rule that keeps files takes the general one back, and means parts alone', () => {
  const rules = example('Cloudflare Pages').split(/^(?=\/)/m).filter((rule) => rule.includes('immutable'));
  const kept = rules.map((rule) => {
    assert.match(rule, /! Cache-Control\n {2}Cache-Control: public/);
    return new RegExp(`^${rule.split('\n')[0].replace(/\./g, '\\.').replace('*', '.*')}$`);
  });
  for (const name of site.published.keys()) {
    if (!/\.(br|gz)$/.test(name)) assert.equal(kept.some((rule) => rule.test(`/${name}`)), site.parts.includes(name), name);
  }
});

test('nginx: every statement ends, and every brace is closed', () => {
  for (const line of example('nginx').replace(/#.*/g, '').split('\n')) assert.match(line.trim(), /^$|[;{}]$|^types \{.*;$/, line);
  assert.equal(example('nginx').match(/ \{(?!\d)/g).length, example('nginx').match(/(?<!\d,)\}/g).length);
});

test('Apache: what is compressed already is not compressed again', () => {
  for (const kind of ['js', 'wasm', 'css']) assert.match(example('Apache'), new RegExp(`\\\\.${kind}\\\\.\\(br\\|gz\\)\\$" - \\[T=\\S+E=no-gzip:1,E=no-brotli:1,L\\]`));
});

test('Caddy: a block begins at the end of a line and ends on a line of its own', () => {
  for (const line of example('Caddy').replace(/\{\d,\}/g, '').split('\n')) assert.match(line, /^[^{}]*( \{)?$|^ *\}$/, line);
});
