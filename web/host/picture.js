// The result as a picture to keep, for apps that save nothing else: what share_dialog.cpp says in lines.
const picture = (() => {
  const UNITS = 720, MIDDLE = UNITS / 2, ROOM = UNITS - 64;  // words are placed in units of which the picture is 720 wide
  const ADDRESS = 86, ADDRESS_LINE = 34, NOTICE = 40;        // above the lower edge
  const WORDS = 7, QUIET = 4;
  const PART = ' · ';
  let pen = null;

  function hold(pixels, colour, bold) {
    pen.font = glyphs.named(pixels, bold);
    pen.fillStyle = colour;
  }

  function line(words, y, pixels, colour, bold) {
    hold(pixels, colour, bold);
    pen.fillText(words, MIDDLE, y, ROOM);
  }

  /** In one line where it fits, else with its last part below. */
  function details(words, y, pixels, colour) {
    hold(pixels, colour);
    const last = pen.measureText(words).width > ROOM ? words.lastIndexOf(PART) : -1;
    line(last < 0 ? words : words.slice(0, last), y, pixels, colour);
    if (last >= 0) line(words.slice(last + PART.length), y + 38, pixels, colour);
  }

  /** Rows of 0 and 1. Here one unit is one pixel of the picture: every module has whole ones. */
  function code(rows, module, left, top) {
    pen.fillStyle = '#000000';
    rows.forEach((row, down) => Array.from(row).forEach((dark, right) => {
      if (dark === '1') pen.fillRect(left + (right + QUIET) * module, top + (down + QUIET) * module, module, module);
    }));
  }

  function words([product, standard, grade, stars, score, detail, notice], where, height) {
    pen.fillStyle = '#1763e6';
    pen.fillRect(0, 0, UNITS, 148);
    line(product, 70, 40, '#ffffff', true);
    line(standard, 116, 26, '#ffffff');
    line(grade, 262, 72, '#16202e', true);
    line(stars, 350, 64, '#b87700');
    line(score, 446, 48, '#16202e', true);
    details(detail, 506, 28, '#5b6778');
    where.forEach((part, at) => line(part, height - ADDRESS - ADDRESS_LINE * (where.length - 1 - at), 26, '#5b6778'));
    line(notice, height - NOTICE, 26, '#5b6778');
  }

  /**
   * The address of the picture. The lines are its width, height, module, the code's left and top, and how many lines the address has;
   * product, standard, grade, stars, score, detail, notice; the address; the code's rows.
   */
  function draw(text) {
    const [measures, ...lines] = text.split('\n');
    const [across, down, module, left, top, count] = measures.split(' ').map(Number);
    const canvas = Object.assign(document.createElement('canvas'), { width: across, height: down });
    const unit = across / UNITS;
    pen = canvas.getContext('2d');
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, across, down);
    pen.textAlign = 'center';
    pen.scale(unit, unit);
    words(lines.slice(0, WORDS), lines.slice(WORDS, WORDS + count), down / unit);
    pen.setTransform(1, 0, 0, 1, 0, 0);
    if (module) code(lines.slice(WORDS + count), module, left, top);
    return canvas.toDataURL();
  }

  return { draw };
})();
