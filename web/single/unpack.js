// For the edition in one file: programs stand in it deflated (RFC 1951) and in base64. DecompressionStream is younger than
// the browsers that the page still runs in.
function unpacked(base64) {
  const packed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  let output = new Uint8Array(packed.length * 4);
  let length = 0;   // of the output
  let at = 0;       // in bytes of the input
  let bits = 0;     // read but not used yet
  let held = 0;     // how many

  function take(count) {
    while (held < count) {
      bits |= packed[at++] << held;
      held += 8;
    }
    const value = bits & ((1 << count) - 1);
    bits >>>= count;
    held -= count;
    return value;
  }

  function room(count) {
    if (length + count <= output.length) return;
    const larger = new Uint8Array(Math.max(output.length * 2, length + count));
    larger.set(output);
    output = larger;
  }

  /** How many codes have each length, and the symbols in the order of their codes. */
  function codes(lengths) {
    const counts = new Uint16Array(16);
    lengths.forEach((size) => { if (size) counts[size] += 1; });
    const next = new Uint16Array(16);
    for (let size = 1; size < 15; size += 1) next[size + 1] = next[size] + counts[size];
    const symbols = new Uint16Array(lengths.length);
    lengths.forEach((size, symbol) => { if (size) symbols[next[size]++] = symbol; });
    return { counts, symbols };
  }

  function symbol({ counts, symbols }) {
    let code = 0, first = 0, index = 0;
    for (let size = 1; size < 16; size += 1) {
      code |= take(1);
      if (code - first < counts[size]) return symbols[index + code - first];
      index += counts[size];
      first = (first + counts[size]) << 1;
      code <<= 1;
    }
    throw new Error('damaged');
  }

  const spread = (start, groups) => groups.flatMap(([count, extra]) => Array.from({ length: count }, () => {
    const entry = [start, extra];
    start += 1 << extra;
    return entry;
  }));
  const runs = spread(3, [[8, 0], [4, 1], [4, 2], [4, 3], [4, 4], [4, 5]]).concat([[258, 0]]);
  const distances = spread(1, [[4, 0], [2, 1], [2, 2], [2, 3], [2, 4], [2, 5], [2, 6], [2, 7], [2, 8], [2, 9], [2, 10], [2, 11], [2, 12], [2, 13]]);
  const fixed = [
    codes(Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))),
    codes(Array(30).fill(5)),
  ];
  const valueOf = ([start, extra]) => start + take(extra);

  function described() {
    const literals = take(5) + 257, far = take(5) + 1, count = take(4) + 4;
    const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    const sizes = Array(19).fill(0);
    for (let i = 0; i < count; i += 1) sizes[order[i]] = take(3);
    const code = codes(sizes);
    const lengths = [];
    while (lengths.length < literals + far) {
      const found = symbol(code);
      const previous = lengths[lengths.length - 1];
      if (found < 16) lengths.push(found);
      else if (found === 16) lengths.push(...Array(3 + take(2)).fill(previous));
      else lengths.push(...Array(found === 17 ? 3 + take(3) : 11 + take(7)).fill(0));
    }
    return [codes(lengths.slice(0, literals)), codes(lengths.slice(literals))];
  }

  function stored() {
    held = bits = 0;
    const count = packed[at] | (packed[at + 1] << 8);
    room(count);
    output.set(packed.subarray(at + 4, at + 4 + count), length);
    at += 4 + count;
    length += count;
  }

  function coded([literal, far]) {
    for (;;) {
      const found = symbol(literal);
      if (found === 256) return;
      room(258);
      if (found < 256) {
        output[length++] = found;
      } else {
        const run = valueOf(runs[found - 257]), distance = valueOf(distances[symbol(far)]);
        for (let i = 0; i < run; i += 1, length += 1) output[length] = output[length - distance];
      }
    }
  }

  for (let last = 0; !last;) {
    last = take(1);
    const kind = take(2);
    if (kind === 0) stored();
    else coded(kind === 1 ? fixed : described());
  }
  return output.subarray(0, length);
}
