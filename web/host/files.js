// Files that the visitor opens and saves.
const files = (() => {
  const MOST_BYTES = 4194304;
  let chooser = null;
  let offered = '';

  /** One byte more than is allowed is enough for the compiled side to say what is wrong. */
  async function take(file) {
    const buffer = await file.slice(0, MOST_BYTES + 1).arrayBuffer();
    engine.call('file', file.name, new Uint8Array(buffer));
    schedule.drawNow();
  }

  function pick() {
    chooser = document.createElement('input');  // kept, or Safari may collect it before a file is chosen
    chooser.type = 'file';
    chooser.accept = '.json,application/json';
    chooser.addEventListener('change', () => { if (chooser.files.length) take(chooser.files[0]); });
    chooser.click();
  }

  /** Where no file can be saved, what can be done instead is shown: no button does nothing. */
  function download(name, content, type = 'application/json') {
    if (!device.savesFiles) {
      engine.call('share');
      schedule.wake();
      return;
    }
    URL.revokeObjectURL(offered);  // the one before: some browsers read it only after this task
    offered = URL.createObjectURL(new Blob([content], { type }));
    const link = document.createElement('a');
    link.href = offered;
    link.download = name;
    link.click();
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch (error) {  // plain http, and frames that were not given the right to
      const area = document.body.appendChild(document.createElement('textarea'));
      area.value = text;
      area.select();
      document.execCommand('copy');
      area.remove();
    }
  }

  async function downloadKept(key) {
    const text = await storage.read(key);
    if (text === null) return;
    if (device.savesFiles) download(`${key}.json`, text);
    else copy(text);
  }

  const carriesFiles = (event) => event.dataTransfer && Array.from(event.dataTransfer.types).includes('Files');
  window.addEventListener('dragover', (event) => { if (carriesFiles(event)) event.preventDefault(); });
  window.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer.files.length) take(event.dataTransfer.files[0]);
  });

  return { pick, download, downloadKept, copy };
})();
