// The words that index.html carries: in both languages, in step with the criteria file and with its own structured data.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const html = readFileSync(new URL('web/index.html', root), 'utf8');
const criteria = JSON.parse(readFileSync(new URL('criteria/gbt27922-2011.json', root), 'utf8'));
const brand = JSON.parse(readFileSync(new URL('web/brand.json', root), 'utf8'));

const section = (lang) => html.match(new RegExp(`<section lang="${lang}">([\\s\\S]*?)</section>`))[1];
const matches = (text, pattern) => [...text.matchAll(pattern)].map((match) => match.slice(1));

test('the structured data asks and answers what the page does, word for word', () => {
  const data = JSON.parse(html.match(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/)[1]);
  const said = data.mainEntity.map(({ name, acceptedAnswer }) => [name, acceptedAnswer.text]);
  assert.equal(data['@type'], 'FAQPage');
  assert.deepEqual(said, matches(section('zh-CN'), /<h3>(.*?)<\/h3>\s*<p>(.*?)<\/p>/g));
});

test('grades and thresholds are those of the criteria file', () => {
  const graded = criteria.grades.filter(({ from }) => from);
  assert.deepEqual(matches(section('zh-CN'), /<td>(.*?)<\/td><td>(\d+) 分及以上<\/td>/g), graded.map(({ title, from }) => [title['zh-CN'], from]));
  assert.deepEqual(matches(section('en'), /<td>(.*?)<\/td><td>(\d+) and above<\/td>/g), graded.map(({ title, from }) => [title.en, from]));
  for (const lang of ['zh-CN', 'en']) assert.match(section(lang), new RegExp(criteria.sections.map(({ points }) => points).join('/')));
});

test('the mark at the head of the page is the icon\'s, written out: another picture would be decoded before the first frame', () => {
  const strokes = (svg) => svg.match(/<svg[^>]*viewBox="0 0 64 64"[^>]*>(.*?)<\/svg>/)[1];
  assert.equal(strokes(html), strokes(readFileSync(new URL('web/favicon.svg', root), 'utf8')));
});

test('both languages have the same headings, steps, questions and rows', () => {
  const count = (lang, tag) => matches(section(lang), new RegExp(`<${tag}[ >]()`, 'g')).length;
  for (const tag of ['h2', 'h3', 'li', 'tr', 'p', 'small']) assert.equal(count('zh-CN', tag), count('en', tag), tag);
});

test('who has no JavaScript reads the number of the brand file', () => {
  const [, without] = html.match(/<noscript>([\s\S]*?)<\/noscript>/);
  assert.ok(without.includes(brand.name['zh-CN']) && without.includes(brand.phone));
});

test('the page names no host', () => {
  const hosts = html.replace(/https:\/\/schema\.org/, '').match(/https?:\/\/[^\s"'<]+/g);
  assert.equal(hosts, null);
});

test('the page claims no certificate and repeats no claim of the brand', () => {
  assert.match(section('zh-CN'), /这是自评结果，星级以认证机构的评定为准/);
  for (const { 'zh-CN': claim } of brand.highlights) assert.ok(!html.includes(claim), claim);
});
