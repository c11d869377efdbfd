// The rooms of src/ see only what they may see.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = readdirSync(path.join(root, 'src'), { recursive: true })
  .filter((file) => /\.(h|cpp)$/.test(file))
  .sort();

/** What a file includes, as written. */
function includesOf(file) {
  const text = readFileSync(path.join(root, 'src', file), 'utf8');
  return [...text.matchAll(/^\s*#\s*include\s*[<"]([^>"]+)[>"]/gm)].map((match) => match[1]);
}

/** Fails with every include that matches `forbidden` in the files that `where` picks. */
function assertNone(where, forbidden) {
  const found = sources.filter(where).flatMap((file) =>
    includesOf(file).filter((name) => forbidden.test(name)).map((name) => `src/${file} includes ${name}`));
  assert.deepEqual(found, []);
}

const inRoom = (...rooms) => (file) => rooms.includes(file.split(path.sep)[0]);

test('core, documents and app know no file, clock, randomness, screen or browser', () => {
  assertNone(inRoom('core', 'documents', 'app'), /^(chrono|ctime|cstdio|filesystem|fstream|iostream|random|thread|mutex|imgui|emscripten|GLES)/);
});
test('nlohmann/json is included where JSON is read, and nowhere else', () => assertNone((file) => file !== path.join('core', 'json_parse.cpp'), /^nlohmann/));
test('Emscripten is included by platform and main_web.cpp alone', () => {
  assertNone((file) => !inRoom('platform', 'main_web.cpp')(file), /^(emscripten|GLES)/);
});
test('Dear ImGui is included by ui and platform alone', () => {
  assertNone((file) => !inRoom('ui', 'platform')(file), /^(imgui|misc\/freetype)/);
});
test('no include climbs out of its folder', () => assertNone(() => true, /\.\./));

test('every word of the page is named once: of two with one name, either could be shown for the other', () => {
  const names = sources.flatMap((file) => [...readFileSync(path.join(root, 'src', file), 'utf8').matchAll(/^inline constexpr Word (\w+)/gm)].map((match) => match[1]));
  assert.ok(names.length > 100);
  assert.deepEqual(names.filter((name, at) => names.indexOf(name) !== at), []);
});

/** The command that compiles a file of `room` natively, as an argument list without its input and output. */
function compileCommand(room) {
  const commands = JSON.parse(readFileSync(path.join(root, 'build/native/compile_commands.json'), 'utf8'));
  const entry = commands.find(({ command }) => command.includes(`/starsheet_${room}.dir/`));
  const words = entry.command.split(/\s+/).map((word) => word.replaceAll('\\"', '"'));
  return { cwd: entry.directory, program: words[0], flags: words.slice(1, words.indexOf('-o')) };
}

/** Whether a file of `room` that includes `header` compiles. */
function compiles(room, header) {
  const { cwd, program, flags } = compileCommand(room);
  return spawnSync(program, [...flags, '-fsyntax-only', '-x', 'c++', '-'], { cwd, input: `#include "${header}"\n` }).status === 0;
}

for (const [room, header, allowed] of [
  ['core', 'core/score.h', true],
  ['core', 'app/state.h', false],
  ['core', 'ui/theme.h', false],
  ['core', 'imgui.h', false],
  ['documents', 'core/score.h', true],
  ['documents', 'app/state.h', false],
  ['documents', 'imgui.h', false],
  ['app', 'core/score.h', true],
  ['app', 'app/state.h', true],
  ['app', 'ui/theme.h', false],
  ['app', 'imgui.h', false],
  ['ui', 'ui/theme.h', true],
  ['ui', 'app/state.h', true],
  ['ui', 'imgui.h', true],
]) {
  test(`${room} ${allowed ? 'sees' : 'does not see'} ${header}`, () => assert.equal(compiles(room, header), allowed));
}

test('the compiled-in criteria are the file, byte for byte', () => {
  const generated = readFileSync(path.join(root, 'build/native/src/shipped/criteria.cpp'), 'utf8');
  const bytes = Buffer.from([...generated.matchAll(/0x([0-9a-f]{2})/g)].map((match) => parseInt(match[1], 16)));
  assert.ok(bytes.equals(readFileSync(path.join(root, 'criteria/gbt27922-2011.json'))));
});
