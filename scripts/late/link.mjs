// Links the page and divides its program in two. Stands in front of the linker's command:
//   node scripts/late/link.mjs em++ … -o FOLDER/NAME.js
// NAME.wasm holds what the first screen needs. NAME.late.wasm, which the page fetches afterwards, holds the functions and
// constants that only sources marked LATE need. Both live in one memory and one table.
//
// What is late nobody writes down: the program is linked once with the archives of late sources and once without, and
// whatever the second does not have is late. Binaryen's wasm-split then moves the functions; where an early function calls
// a late one it goes through the table, whose slot is null until the late part fills it.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { divideData } from './data.mjs';
import { entriesOf, lateFunctions } from './functions.mjs';
import { functionImports, tableSlots, withTableSlots } from './wasm.mjs';

const LATE_ARCHIVE = /_late\.a$/;
const FEATURES = ['--enable-nontrapping-float-to-int', '--enable-bulk-memory', '--enable-sign-ext', '--enable-mutable-globals'];
// Inlined up to 8 instructions: 600 bytes of brotli less than the default of 2, and every sixth function less, each of which
// the browser compiles when it is first called. From 12 on it grows.
// Traps never happen: reads whose result nobody uses go, which is 1.1 KB of brotli. Nothing is done earlier than before (unlike
// with --ignore-implicit-traps, after which what guards a division no longer does), and abort is a call, which stays.
const SMALLEST = ['-Oz', '--always-inline-max-function-size=8', '--converge', '--traps-never-happen', '--low-memory-unused', '--strip-debug', '--strip-producers', '--strip-target-features'];
const PRIMARY = 'p';       // the namespace in which the late part finds the early one
const PLACEHOLDERS = 'l';

/** A program of Binaryen, from where Emscripten has it. */
const binaryen = (name) => path.join(run('em-config', ['BINARYEN_ROOT']).trim(), 'bin', name);

function run(command, args) {
  return execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
}

/** The same command with the late archives behind all others of ours, so that what both parts use is taken from an early one. */
function lateLast(args) {
  const late = args.filter((arg) => LATE_ARCHIVE.test(arg));
  const rest = args.filter((arg) => !LATE_ARCHIVE.test(arg));
  const last = rest.findLastIndex?.((arg) => arg.endsWith('.a')) ?? rest.map((arg) => arg.endsWith('.a')).lastIndexOf(true);
  return [...rest.slice(0, last + 1), ...new Set(late), ...rest.slice(last + 1)];
}

// A late function that one early function calls must not become a part of it. Each half is optimised again afterwards.
const APART = '-sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=1';

/** Runs em++ and gives back the linker's command that it used. */
function linked([command, ...args]) {
  const { status, stdout, stderr } = spawnSync(command, [...args, APART, '-v', '--profiling-funcs', '-Wl,--no-demangle'], { encoding: 'utf8' });
  const lines = stderr.split('\n');
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}`);
    process.exit(status ?? 1);
  }
  lines.filter((line) => /warning:/.test(line)).forEach((line) => console.error(line));
  const line = lines.find((one) => /^ "?[^ ]*wasm-ld/.test(one));
  if (!line) throw new Error(`${command} -v named no linker`);
  return line.match(/"[^"]*"|'[^']*'|[^ ]+/g).map((word) => word.replace(/^(["'])(.*)\1$/, '$2'));
}

/** A plain link, with the map that says what stands where. */
function relinked([command, ...args], to, ...more) {
  const changed = [...args];
  changed[args.indexOf('-o') + 1] = to;
  const map = run(command, [...changed, ...more, '--print-map']);
  return { file: readFileSync(to), map };
}

function main(command) {
  const script = command[command.indexOf('-o') + 1];
  const wasmOpt = binaryen('wasm-opt');
  const place = (suffix) => script.replace(/\.js$/, suffix);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'starsheet-link-'));
  const inside = (name) => path.join(folder, name);
  try {
    const linker = linked(lateLast(command));
    const all = relinked(linker, inside('all.wasm'));
    // -O0: every string stands by itself.
    const early = relinked(linker.filter((arg) => !LATE_ARCHIVE.test(arg)), inside('early.wasm'), '-O0');
    checkEntries(entriesOf(all.file, early.file));
    const whole = place('.wasm');
    const calls = run(wasmOpt, [...FEATURES, '-g', '--print-call-graph', whole, '-o', inside('unused.wasm')]);
    const late = lateFunctions({ whole: readFileSync(whole), raw: all.file, early: early.file, calls });
    writeFileSync(inside('late.txt'), `${late.names.join('\n')}\n`);
    run(binaryen('wasm-split'), [...FEATURES, '--split', whole, `--split-funcs=@${inside('late.txt')}`,
      `--import-namespace=${PRIMARY}`, `--placeholder-namespace=${PLACEHOLDERS}`, '--export-prefix=_',
      '-o1', inside('first.wasm'), '-o2', inside('second.wasm')]);
    const { first, second } = divideData(emptySlots(readFileSync(inside('first.wasm'))), readFileSync(inside('second.wasm')), all, early);
    writeFileSync(inside('first.wasm'), first);
    writeFileSync(inside('second.wasm'), second);
    run(wasmOpt, [...FEATURES, ...SMALLEST, inside('first.wasm'), '-o', whole]);
    run(wasmOpt, [...FEATURES, ...SMALLEST, inside('second.wasm'), '-o', place('.late.wasm')]);
    handOnExports(script);
  } finally {
    if (!process.env.STARSHEET_KEEP_LINK) rmSync(folder, { recursive: true });
    else console.error(folder);
  }
}

/** Early code calls what is late only where the list says so, and has a guard there. */
function checkEntries(entries) {
  const known = readFileSync(new URL('entries.txt', import.meta.url), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
  const unknown = entries.filter((name) => !known.includes(name));
  if (!unknown.length) return;
  console.error(`Early code calls what only comes after the first screen: ${unknown.join(', ')}.\n`
    + 'Guard the call with late_is_here() and name it in scripts/late/entries.txt, or take its source out of LATE.');
  process.exit(1);
}

/** Null instead of an imported placeholder: a call traps either way, and nothing needs to be imported. */
function emptySlots(file) {
  const imports = functionImports(file);
  const isPlaceholder = (index) => imports[index]?.module === PLACEHOLDERS;
  const slots = tableSlots(file);
  slots.forEach((index, slot) => { if (isPlaceholder(index)) delete slots[slot]; });
  return withTableSlots(file, slots);
}

/** Emscripten's minimal runtime keeps the program's exports to itself; the late part imports them. */
function handOnExports(file) {
  const script = readFileSync(file, 'utf8');
  const begin = /var (\w+) ?= ?\((\w+)\.instance ?\|\| ?\2\)\.exports;/;
  if (!begin.test(script)) throw new Error(`${file}: this Emscripten names the program's exports another way`);
  writeFileSync(file, script.replace(begin, '$&Module.late=$1;'));
}

main(process.argv.slice(2));
