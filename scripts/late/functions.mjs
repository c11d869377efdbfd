// Which functions of the whole program belong into its late part.

import { functionImports, functionNames, functionSizes, tableSlots } from './wasm.mjs';

// An entry smaller than this might have been merged with an early function of the same few instructions.
const LEAST_ENTRY_BYTES = 48;

/** Binaryen's call graph as caller → callees. */
function callees(graph) {
  const found = new Map();
  for (const [, caller, callee] of graph.matchAll(/^ *"(.*)" -> "(.*)"; \/\/ call$/gm)) {
    if (!found.has(caller)) found.set(caller, []);
    found.get(caller).push(callee);
  }
  return found;
}

/** "starsheet::ui::dialogs" of a mangled name; names of other shapes stay as they are. */
export function readable(name) {
  const parts = [];
  let rest = name.replace(/^_ZNK?/, '');
  if (rest === name) return name.replace(/^_Z\d+/, '');
  for (let digits; (digits = /^\d+/.exec(rest));) {
    const end = digits[0].length + Number(digits[0]);
    parts.push(rest.slice(digits[0].length, end));
    rest = rest.slice(end);
  }
  return parts.join('::');
}

/** What early code calls of the late part, by readable name: each such call has to be guarded. */
export function entriesOf(raw, early) {
  const all = new Set(functionNames(raw).slice(functionImports(raw).length));
  return [...new Set(functionImports(early).map(({ name }) => name).filter((name) => all.has(name)).map(readable))].sort();
}

/**
 * The functions to move, by name. `whole` is the optimised program, `raw` the same before it, `early` the raw link without
 * late sources; `calls` is the call graph of `whole`.
 *
 * The optimiser merges functions that are alike and keeps either's name. So a name alone does not decide: whatever an
 * early function still calls, and whatever stands in a slot that belonged to an early function, stays early. Only calls of
 * what the early link misses, the entries, may go from the early into the late part.
 */
export function lateFunctions({ whole, raw, early, calls }) {
  const names = functionNames(whole), sizes = functionSizes(whole);
  const earlyNames = new Set(functionNames(early));
  const entries = new Set(functionImports(early).map(({ name }) => name));
  const late = new Map();
  sizes.forEach((size, index) => {
    const name = names[index];
    if (!earlyNames.has(name) || entries.has(name)) late.set(name, size);
  });

  const staying = [];
  const stay = (name) => {
    if (late.delete(name)) staying.push(name);
  };
  const graph = callees(calls);
  const follow = (name) => (graph.get(name) ?? []).forEach((callee) => {
    if (!entries.has(callee) || late.get(callee) < LEAST_ENTRY_BYTES) stay(callee);
  });
  const rawNames = functionNames(raw), rawSlots = tableSlots(raw);
  tableSlots(whole).forEach((index, slot) => {
    const before = rawNames[rawSlots[slot]];
    if (earlyNames.has(before) && !entries.has(before)) stay(names[index]);
  });
  sizes.forEach((_, index) => { if (!late.has(names[index])) follow(names[index]); });
  while (staying.length) follow(staying.pop());
  return { names: [...late.keys()] };
}
