// Letters as the visitor's own fonts draw them, with the style sheet's font stack.
const glyphs = (() => {
  // Small: reading from a canvas copies all of it. It grows with the first glyphs that need more.
  const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 64 });
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const drawn = new Set();
  const TAG = [0xa7, 0x53, 0xc1, 0x6e];
  const ROW = 512;          // pixels, of glyphs that are read together
  const TAG_BYTES = TAG.length + 3;
  const postponed = [];    // {font, codePoint, left, top, width, height}, by the number in their tag
  let family = '';
  let font = '';
  let sizes = new Map();   // of that font's letters
  const known = new Map();  // of every font
  let reach = 0;           // the height of the highest of them
  let readable = null;    // not known yet
  let swell = 0;          // how much larger than asked a canvas draws, where an app enlarges letters; 0: not known yet

  /** A canvas forgets its font when it is resized. */
  function prepare() {
    pen.font = font;
    pen.textBaseline = 'alphabetic';
    if ('lang' in pen) pen.lang = 'zh-CN';  // shared code points look Chinese, not Japanese
  }

  /** The font for so many pixels, whatever is done to letters. */
  function named(pixels, bold) {
    if (!swell) {
      family = getComputedStyle(document.body).fontFamily;
      pen.font = '100px serif';
      swell = parseFloat(pen.font) / 100;
    }
    return `${bold ? 700 : 400} ${pixels / swell}px ${family}`;
  }

  const use = (pixels, bold) => take(named(pixels, bold));

  function take(wanted) {
    if (wanted === font) return;
    font = wanted;
    prepare();
    sizes = known.get(font);
    if (!sizes) known.set(font, sizes = new Map());
  }

  function measure(codePoint, pixels, bold) {
    use(pixels, bold);
    let size = sizes.get(codePoint);
    if (!size) sizes.set(codePoint, size = pen.measureText(String.fromCodePoint(codePoint)));
    return size;
  }

  function metrics(pixels, bold, to) {
    const size = measure(0x56fd, pixels, bold);
    const known = size.fontBoundingBoxAscent > 0;  // Firefox before 116 has none
    HEAPF32[to >> 2] = known ? size.fontBoundingBoxAscent : 0.88 * pixels;
    HEAPF32[(to >> 2) + 1] = known ? size.fontBoundingBoxDescent : 0.12 * pixels;
  }

  const advance = (codePoint, pixels, bold) => measure(codePoint, pixels, bold).width;

  /** Grows the canvas when a glyph needs it, and leaves it empty. */
  function clear(width, height) {
    if (canvas.width < width || canvas.height < height) {
      canvas.width = Math.max(canvas.width, width);
      canvas.height = Math.max(canvas.height, height);
      prepare();
    } else {
      pen.clearRect(0, 0, width, height);
    }
  }

  /**
   * Whether the browser gives back what was drawn. Some add a trace of noise against fingerprinting, which does not matter
   * here; some give back something else altogether, and then glyphs go from the canvas to the texture unread.
   */
  function canRead() {
    if (readable !== null) return readable;
    clear(16, 16);
    pen.fillRect(4, 4, 8, 8);
    const pictured = pen.getImageData(0, 0, 16, 16).data;
    readable = pictured.every((value, at) => {
      const x = (at >> 2) % 16;
      const y = at >> 6;
      const drawnHere = x >= 4 && x < 12 && y >= 4 && y < 12;
      return at % 4 !== 3 || Math.abs(value - (drawnHere ? 255 : 0)) <= 16;
    });
    return readable;
  }

  /**
   * With the pen `shift` pixels right of a whole one. Writes left, top, width and height to `box`, and to `to`, where `room`
   * bytes are enough, a tag in place of the coverage. Answers how many bytes it is.
   */
  function rasterise(codePoint, pixels, bold, shift, box, to, room) {
    const size = measure(codePoint, pixels, bold);
    // A pixel more on each side: hinting may draw outside of what was measured.
    const left = Math.floor(shift - size.actualBoundingBoxLeft) - 1;
    const top = Math.floor(-size.actualBoundingBoxAscent) - 1;
    const needed = Math.ceil(shift + size.actualBoundingBoxRight) + 1 - left;
    const width = Math.max(needed, TAG_BYTES);
    const height = Math.ceil(size.actualBoundingBoxDescent) + 1 - top;
    const blank = size.actualBoundingBoxRight + size.actualBoundingBoxLeft <= 0;
    HEAP32.set(blank ? [0, 0, 0, 0] : [left, top, width, height], box >> 2);
    if (blank || width * height > room) return blank ? 0 : width * height;

    drawn.add(`${font}${codePoint}`);
    return postpone({ font, codePoint, left: left - shift, top, width, height }, to);
  }

  /** A tag travels through the atlas and tells where the glyph belongs. */
  function postpone(glyph, to) {
    const number = postponed.push(glyph) - 1;
    if (!readable) reach = Math.max(reach, glyph.height);
    HEAPU8.fill(0, to, to + glyph.width * glyph.height);
    HEAPU8.set([...TAG, number >> 16, number >> 8 & 255, number & 255], to);
    return glyph.width * glyph.height;
  }

  /** The postponed glyphs whose tags lie in `bytes`, with the place of each: [[number, place]…]. */
  function tagged(bytes) {
    const found = [];
    for (let at = bytes.indexOf(TAG[0]); postponed.length && at >= 0; at = bytes.indexOf(TAG[0], at + 1)) {
      const number = bytes[at + 4] << 16 | bytes[at + 5] << 8 | bytes[at + 6];
      if (TAG.every((byte, index) => bytes[at + index] === byte) && postponed[number]) found.push([number, at]);
    }
    return found;
  }

  /**
   * Puts the coverage in place of the tags in `rows` rows of an atlas `width` wide, where the browser gives it back. All at
   * once: reading takes as long for one as for a hundred.
   */
  function fill(pixels, width, rows) {
    const found = readable ? tagged(HEAPU8.subarray(pixels, pixels + width * rows)) : [];
    if (!found.length) return;
    const { cells, width: across, height } = inRows(found.map(([number, at]) => ({ ...postponed[number], to: pixels + at })));
    clear(across, height);
    cells.forEach((cell) => {
      take(cell.font);
      pen.fillText(String.fromCodePoint(cell.codePoint), cell.x - cell.left, cell.y - cell.top);
    });
    const picture = pen.getImageData(0, 0, across, height);
    cells.forEach((cell) => copy(picture, cell, width));
  }

  /** The glyphs side by side in rows, those of one font together, and how much room all take: about a square when they are many. */
  function inRows(all) {
    const area = all.reduce((sum, glyph) => sum + glyph.width * glyph.height, 0);
    const width = Math.max(ROW, Math.ceil(Math.sqrt(area)), ...all.map((glyph) => glyph.width));
    let [x, y, height] = [0, 0, 0];
    const cells = all.sort((a, b) => +(a.font > b.font) - +(a.font < b.font)).map((glyph) => {
      if (x + glyph.width > width) [x, y] = [0, height];
      const cell = { ...glyph, x, y };
      x += glyph.width;
      height = Math.max(height, y + glyph.height);
      return cell;
    });
    return { cells, width, height };
  }

  /** The coverage of one of them to its place in the atlas, `width` wide. */
  function copy({ data, width: across }, cell, width) {
    for (let row = 0; row < cell.height; row += 1) {
      let from = ((cell.y + row) * across + cell.x) * 4 + 3;
      const begin = cell.to + row * width;
      for (let at = begin; at < begin + cell.width; at += 1, from += 4) HEAPU8[at] = data[from];
    }
  }

  /** Hands each glyph that stays unread to `paint`, with its place in `bytes`, rows of a texture `width` wide. */
  function paintPostponed(bytes, width, paint) {
    if (readable) return;
    tagged(bytes).forEach(([number, at]) => paint(pictureOf(postponed[number]), at % width, Math.floor(at / width)));
  }

  /** Draws one that was not read where the picture was left without it: in black and then tinted, as browsers draw letters of some colours bolder. */
  function draw(to, [number, x, y, colour, left, top, right, bottom]) {
    const picture = pictureOf(postponed[number]);
    pen.globalCompositeOperation = 'source-in';
    pen.fillStyle = `rgba(${colour & 255}, ${colour >> 8 & 255}, ${colour >> 16 & 255}, ${(colour >>> 24) / 255})`;
    pen.fillRect(0, 0, picture.width, picture.height);
    to.save();
    to.beginPath();
    to.rect(left, top, right - left, bottom - top);
    to.clip();
    to.drawImage(picture, x, y);
    to.restore();
  }

  function pictureOf(glyph) {
    take(glyph.font);
    canvas.width = glyph.width;
    canvas.height = glyph.height;
    prepare();
    pen.fillText(String.fromCodePoint(glyph.codePoint), -glyph.left, -glyph.top);
    return canvas;
  }

  return { named, tryOut: canRead, metrics, advance, rasterise, fill, paintPostponed, draw, get unread() { return readable === false; }, get reach() { return reach; }, get count() { return drawn.size; } };
})();
