// Files that the visitor opens and saves.
const files = (() => {
  const MOST_BYTES = 4194304;

  /** One byte more than is allowed is enough for the compiled side to say what is wrong. */
  async function take(file) {
    const buffer = await file.slice(0, MOST_BYTES + 1).arrayBuffer();
    engine.call('file', file.name, new Uint8Array(buffer));
    schedule.drawNow();
  }

  function pick() {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.json,application/json';
    input.addEventListener('change', () => { if (input.files.length) take(input.files[0]); });
    input.click();
  }

  function download(name, text) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = name;
    link.click();
    // Not at once: some browsers read it only after this task.
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  async function downloadKept(key) {
    const text = await storage.read(key);
    if (text !== null) download(`${key}.json`, text);
  }

  const carriesFiles = (event) => event.dataTransfer && Array.from(event.dataTransfer.types).includes('Files');
  window.addEventListener('dragover', (event) => { if (carriesFiles(event)) event.preventDefault(); });
  window.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer.files.length) take(event.dataTransfer.files[0]);
  });

  return { pick, download, downloadKept };
})();
