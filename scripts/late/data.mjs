// Moves constants that only the late part needs out of the early part's memory image.

import { dataSegments, functionNames, withDataSegments } from './wasm.mjs';

// A hole smaller than this costs more than it spares.
const LEAST_HOLE = 16;

/** The linker's map: chunks of constants {start, size, object, name}, and for each function the object it was taken from. */
function readMap(text) {
  const chunks = [], owners = new Map();
  for (const [, address, size, object, name] of text.matchAll(/^ +([0-9a-f-]+) +[0-9a-f]+ +([0-9a-f]+) {9}(\S.*):\((.*)\)$/gm)) {
    if (address === '-') owners.set(name, object);
    else chunks.push({ start: parseInt(address, 16), size: parseInt(size, 16), object, name });
  }
  return { chunks, owners };
}

const isStrings = ({ object }) => object === '<internal>';
const isPrivate = ({ name }) => name.includes('..L');

/** The bytes that stand at `start` in the memory image of a plain link. */
function bytesAt(segments, { start, size }) {
  const segment = segments.find((one) => start >= one.start && start + size <= one.start + one.bytes.length);
  return segment?.bytes.subarray(start - segment.start, start - segment.start + size);
}

/** The strings of a chunk into which the linker put all of them, as {start, size, text}. */
function strings(segments, chunk) {
  const bytes = bytesAt(segments, chunk);
  const found = [];
  for (let from = 0; from < chunk.size;) {
    const end = bytes.indexOf(0, from);
    found.push({ start: chunk.start + from, size: end + 1 - from, text: bytes.toString('latin1', from, end) });
    from = end + 1;
  }
  return found;
}

/** True when some string of the set ends this one: the linker lets strings share their ends. The empty one is never missed. */
function endsWithOne(text, set) {
  for (let from = 0; from < text.length; from += 1) {
    if (set.has(text.slice(from))) return true;
  }
  return false;
}

/** Everything constant by address, each piece told whether only the late part reads it. */
function pieces(all, early) {
  const whole = readMap(all.map), first = readMap(early.map);
  const inWhole = dataSegments(all.file), inFirst = dataSegments(early.file);
  const earlyStrings = new Set(first.chunks.filter(isPrivate).map((chunk) => bytesAt(inFirst, chunk)?.toString('latin1', 0, chunk.size - 1)));
  const earlyChunks = new Set(first.chunks.map(({ name }) => name));
  // A private constant goes with the function that uses it: it stays where its object gave an early function.
  const earlyFunctions = new Set(functionNames(early.file));
  const mixed = new Set([...whole.owners].filter(([name]) => earlyFunctions.has(name)).map(([, object]) => object));

  const isLate = (chunk) => !earlyChunks.has(chunk.name) && !(isPrivate(chunk) && mixed.has(chunk.object));
  return whole.chunks.filter((chunk) => bytesAt(inWhole, chunk)).flatMap((chunk) => (isStrings(chunk)
    ? strings(inWhole, chunk).map((string) => ({ ...string, late: !endsWithOne(string.text, earlyStrings) }))
    : { ...chunk, late: isLate(chunk) })).sort((a, b) => a.start - b.start);
}

/** The late pieces, those that follow each other as one. */
function lateRanges(all, early) {
  const found = [];
  let last = null;
  for (const { start, size, late } of pieces(all, early)) {
    if (!late) last = null;
    else if (last) last.size = start + size - last.start;
    else found.push(last = { start, size });
  }
  return found.filter(({ size }) => size >= LEAST_HOLE);
}

/** Each segment's bytes outside and inside `holes`. */
function cut(segments, holes) {
  const outside = [], inside = [];
  for (const { start, bytes } of segments) {
    let from = start;
    const end = start + bytes.length;
    const piece = (to, into) => {
      if (to > from) into.push({ start: from, bytes: bytes.subarray(from - start, to - start) });
      from = Math.max(from, to);
    };
    for (const hole of holes) {
      if (hole.start + hole.size <= start || hole.start >= end) continue;
      piece(Math.max(hole.start, start), outside);
      piece(Math.min(hole.start + hole.size, end), inside);
    }
    piece(end, outside);
  }
  return { outside, inside };
}

/** Both parts with their own constants. `all` and `early` are the plain links {file, map}, `early` with every string by itself. */
export function divideData(first, second, all, early) {
  const holes = lateRanges(all, early);
  const { outside, inside } = cut(dataSegments(first), holes);
  return { first: withDataSegments(first, outside), second: inside.length ? withDataSegments(second, inside) : second };
}
