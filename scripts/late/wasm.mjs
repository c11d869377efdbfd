// As much of the WebAssembly binary format as dividing a program takes: sections, names, the table's and memory's first contents.

const MAGIC = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
export const ID = { custom: 0, imports: 2, element: 9, code: 10, data: 11, dataCount: 12 };

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }
  get more() { return this.at < this.bytes.length; }
  byte() { return this.bytes[this.at++]; }
  take(count) {
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }
  unsigned() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }
  text() { return this.take(this.unsigned()).toString('utf8'); }
  list(read) { return Array.from({ length: this.unsigned() }, read); }
  /** Where a segment begins: only `i32.const N, end` is known. */
  offset() {
    if (this.byte() !== 0x41) throw new Error('a segment begins at something other than a constant');
    let value = 0, shift = 0, byte;
    do {
      byte = this.byte();
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    if (shift < 32 && byte & 64) value |= -1 << shift;
    if (this.byte() !== 0x0b) throw new Error('a segment begins at something other than a constant');
    return value >>> 0;
  }
}

function unsigned(value) {
  const bytes = [];
  do {
    const rest = Math.floor(value / 128);
    bytes.push((value % 128) + (rest ? 128 : 0));
    value = rest;
  } while (value);
  return Buffer.from(bytes);
}

function offset(value) {
  const bytes = [0x41];
  for (let rest = value | 0; ;) {
    const byte = rest & 127;
    rest >>= 7;
    const last = (rest === 0 && !(byte & 64)) || (rest === -1 && byte & 64);
    bytes.push(last ? byte : byte | 128);
    if (last) return Buffer.from([...bytes, 0x0b]);
  }
}

const list = (items) => Buffer.concat([unsigned(items.length), ...items]);

/** [{id, bytes}…], in the order of the file. */
export function sections(file) {
  if (!file.subarray(0, 8).equals(MAGIC)) throw new Error('not a WebAssembly file');
  const reader = new Reader(file.subarray(8));
  const found = [];
  while (reader.more) {
    const id = reader.byte();
    found.push({ id, bytes: reader.take(reader.unsigned()) });
  }
  return found;
}

export const assembled = (parts) => Buffer.concat([MAGIC,
  ...parts.flatMap(({ id, bytes }) => [Buffer.from([id]), unsigned(bytes.length), bytes])]);

const section = (file, id) => sections(file).find((one) => one.id === id)?.bytes;

/** Sections stand in the order of their ids, but for the number of data segments, which comes before the code. */
const place = (id) => (id === ID.dataCount ? ID.code - 0.5 : id);

/** The file with the contents of one section changed; a section that was not there is put where the order wants it. */
export function withSection(file, id, bytes) {
  const parts = sections(file);
  const there = parts.findIndex((one) => one.id === id);
  const next = parts.findIndex((one) => place(one.id) > place(id));
  if (there >= 0) parts.splice(there, 1, { id, bytes });
  else parts.splice(next >= 0 ? next : parts.length, 0, { id, bytes });
  return assembled(parts);
}

/** The functions that a module imports, as {module, name}, in index order. */
export function functionImports(file) {
  const bytes = section(file, ID.imports);
  if (!bytes) return [];
  const reader = new Reader(bytes);
  const limits = () => { if (reader.unsigned() & 1) { reader.unsigned(); } reader.unsigned(); };
  const all = reader.list(() => {
    const module = reader.text(), name = reader.text(), kind = reader.byte();
    if (kind === 0) reader.unsigned();
    else if (kind === 1) { reader.byte(); limits(); }
    else if (kind === 2) limits();
    else reader.take(2);
    return { module, name, kind };
  });
  return all.filter(({ kind }) => kind === 0);
}

/** The names of functions by index, from the name section; imported ones included. */
export function functionNames(file) {
  const custom = sections(file).filter(({ id }) => id === ID.custom).map(({ bytes }) => new Reader(bytes)).find((reader) => reader.text() === 'name');
  const names = [];
  while (custom?.more) {
    const kind = custom.byte();
    const part = new Reader(custom.take(custom.unsigned()));
    if (kind === 1) part.list(() => { names[part.unsigned()] = part.text(); });
  }
  return names;
}

/** Sizes of functions' bodies by index. */
export function functionSizes(file) {
  const first = functionImports(file).length;
  const reader = new Reader(section(file, ID.code));
  const sizes = [];
  const count = reader.unsigned();
  for (let i = 0; i < count; i += 1) {
    sizes[first + i] = reader.unsigned();
    reader.take(sizes[first + i]);
  }
  return sizes;
}

/** What stands in the table at the start: function indexes by slot. */
export function tableSlots(file) {
  const slots = [];
  const bytes = section(file, ID.element);
  if (!bytes) return slots;
  const reader = new Reader(bytes);
  reader.list(() => {
    if (reader.unsigned() !== 0) throw new Error('an element segment of an unknown kind');
    let at = reader.offset();
    reader.list(() => { slots[at++] = reader.unsigned(); });
  });
  return slots;
}

/** The file with these slots in its table at the start; holes stay null. */
export function withTableSlots(file, slots) {
  const segments = [];
  slots.forEach((index, slot) => {
    const last = segments.at(-1);
    if (last && last.start + last.indexes.length === slot) last.indexes.push(index);
    else segments.push({ start: slot, indexes: [index] });
  });
  const encoded = segments.map(({ start, indexes }) => Buffer.concat([unsigned(0), offset(start), list(indexes.map(unsigned))]));
  return withSection(file, ID.element, list(encoded));
}

/** What stands in memory at the start, as [{start, bytes}…]. */
export function dataSegments(file) {
  const bytes = section(file, ID.data);
  if (!bytes) return [];
  const reader = new Reader(bytes);
  return reader.list(() => {
    if (reader.unsigned() !== 0) throw new Error('a data segment of an unknown kind');
    return { start: reader.offset(), bytes: reader.take(reader.unsigned()) };
  });
}

export function withDataSegments(file, segments) {
  const encoded = segments.map(({ start, bytes }) => Buffer.concat([unsigned(0), offset(start), unsigned(bytes.length), bytes]));
  const counted = section(file, ID.dataCount) ? withSection(file, ID.dataCount, unsigned(segments.length)) : file;
  return withSection(counted, ID.data, list(encoded));
}
