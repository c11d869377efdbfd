// Letters as the visitor's own fonts draw them, with the style sheet's font stack.
const glyphs = (() => {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const drawn = new Set();
  let family = '';
  let font = '';

  /** A canvas forgets its font when it is resized. */
  function prepare() {
    pen.font = font;
    pen.textBaseline = 'alphabetic';
    if ('lang' in pen) pen.lang = 'zh-CN';  // shared code points look Chinese, not Japanese
  }

  function use(pixels, bold) {
    family = family || getComputedStyle(document.body).fontFamily;
    const wanted = `${bold ? 700 : 400} ${pixels}px ${family}`;
    if (wanted === font) return;
    font = wanted;
    prepare();
  }

  function measure(codePoint, pixels, bold) {
    use(pixels, bold);
    return pen.measureText(String.fromCodePoint(codePoint));
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

  /** Writes left, top, width and height to `box`, and the coverage to `to` where `room` bytes are enough. Answers how many bytes it is. */
  function rasterise(codePoint, pixels, bold, box, to, room) {
    const size = measure(codePoint, pixels, bold);
    // A pixel more on each side: hinting may draw outside of what was measured.
    const left = Math.floor(-size.actualBoundingBoxLeft) - 1;
    const top = Math.floor(-size.actualBoundingBoxAscent) - 1;
    const width = Math.ceil(size.actualBoundingBoxRight) + 1 - left;
    const height = Math.ceil(size.actualBoundingBoxDescent) + 1 - top;
    const blank = size.actualBoundingBoxRight + size.actualBoundingBoxLeft <= 0;
    HEAP32.set(blank ? [0, 0, 0, 0] : [left, top, width, height], box >> 2);
    if (blank || width * height > room) return blank ? 0 : width * height;

    clear(width, height);
    pen.fillText(String.fromCodePoint(codePoint), -left, -top);
    const pictured = pen.getImageData(0, 0, width, height).data;
    for (let from = 3; from < pictured.length; from += 4) HEAPU8[to++] = pictured[from];
    drawn.add(`${font}${codePoint}`);
    return width * height;
  }

  return { metrics, advance, rasterise, get count() { return drawn.size; } };
})();
