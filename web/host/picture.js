// The result as a picture to keep, for apps that save nothing else: what share_dialog.cpp says in lines.
const picture = (() => {
  const WIDTH = 720, HEIGHT = 1080, HEIGHT_BARE = 780, MIDDLE = WIDTH / 2, ROOM = WIDTH - 64, CODE = 360;
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

  /** Rows of 0 and 1, with the free edge that a code needs. */
  function code(rows, y) {
    const side = Math.floor(CODE / (rows.length + 8));
    const left = MIDDLE - side * rows.length / 2;
    pen.fillStyle = '#000000';
    rows.forEach((row, down) => Array.from(row).forEach((module, across) => {
      if (module === '1') pen.fillRect(left + across * side, y + (down + 4) * side, side, side);
    }));
  }

  /** The address of the picture: the lines are product, standard, grade, stars, score, detail, notice, site, and a code's rows. */
  function draw(lines) {
    const [product, standard, grade, stars, score, detail, notice, site, ...rows] = lines.split('\n');
    const canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height: rows.length ? HEIGHT : HEIGHT_BARE });
    pen = canvas.getContext('2d');
    pen.textAlign = 'center';
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.fillStyle = '#1763e6';
    pen.fillRect(0, 0, WIDTH, 148);
    line(product, 70, 40, '#ffffff', true);
    line(standard, 116, 26, '#ffffff');
    line(grade, 262, 72, '#16202e', true);
    line(stars, 350, 64, '#b87700');
    line(score, 446, 48, '#16202e', true);
    details(detail, 506, 28, '#5b6778');
    if (rows.length) code(rows, 560);
    line(site, canvas.height - 124, 26, '#5b6778');
    line(notice, canvas.height - 60, 26, '#5b6778');
    return canvas.toDataURL();
  }

  return { draw };
})();
