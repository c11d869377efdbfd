// Two pictures of the page, compared.

/** How many bytes of two screenshots differ by more than a trace. */
export const differing = (page, screenshots) => page.evaluate(async (pictures) => {
  const [first, second] = await Promise.all(pictures.map(async (picture) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const pen = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d');
    pen.drawImage(image, 0, 0);
    return pen.getImageData(0, 0, image.width, image.height).data;
  }));
  return first.reduce((count, byte, at) => count + (Math.abs(byte - second[at]) > 24 ? 1 : 0), 0);
}, screenshots.map((screenshot) => screenshot.toString('base64')));
