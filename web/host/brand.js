// Whose page it is: brand.json beside the page, or the copy that the document carries. Name and phone stand in the shell as
// soon as they are known; the compiled side judges the whole file once it runs.
const brand = (() => {
  const MOST_BYTES = 262144;

  /** The file's bytes, cut off one byte past what is taken: enough to be told too large. */
  async function read() {
    const carried = document.getElementById('brand.json');
    if (carried) return carried.textContent;
    const reader = (await parts.fetched('brand.json')).body.getReader();
    const bytes = new Uint8Array(MOST_BYTES + 1);
    for (let length = 0; ;) {
      const { done, value } = await reader.read();
      if (done) return bytes.subarray(0, length);
      bytes.set(value.subarray(0, bytes.length - length), length);
      length += value.length;
      if (length >= bytes.length) {
        reader.cancel();
        return bytes;
      }
    }
  }

  /** Before anything has judged the file: a number in digits, and a name as plain text. */
  function introduce(text) {
    const known = JSON.parse(typeof text === 'string' ? text : new TextDecoder().decode(text));
    if (!/^[-+() ]*\d[-+() \d]{2,38}$/.test(known.phone)) return;
    document.querySelectorAll('.contact').forEach((line) => {
      const name = known.name && (known.name[line.lang] || known.name);
      const link = document.createElement('a');
      link.href = `tel:${known.phone.replace(/[^+\d]/g, '')}`;
      link.textContent = known.phone;
      line.replaceChildren(typeof name === 'string' ? `${name.slice(0, 120)} ` : '', link);
    });
  }

  const text = read();
  text.then(introduce).catch(() => {});  // no brand, or one that tell() has the faults of

  return {
    text,
    tell: () => text.then((known) => {
      if (!engine.call('brand', known)) document.querySelectorAll('.contact').forEach((line) => line.replaceChildren());
      schedule.wake();
    }, (error) => console.warn(`brand.json: ${error.message}`)),
  };
})();
