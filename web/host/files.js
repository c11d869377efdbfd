// Files that the visitor opens and saves.
const files = (() => {
  const MOST_BYTES = 4194304;
  let chooser = null;
  let offered = '';

  const FOLDER = 0, SEVERAL = 1, UNREADABLE = 2;  // FileFault in src/app/actions.h

  function refuse(fault, name) {
    engine.call('unread', fault, name);
    schedule.drawNow();
  }

  /** One byte more than is allowed is enough for the compiled side to say what is wrong. */
  async function take(file) {
    let bytes;
    try {
      const part = file.size > MOST_BYTES ? file.slice(0, MOST_BYTES + 1) : file;  // a part of a file that is gone is an empty one
      bytes = new Uint8Array(await part.arrayBuffer());
    } catch (error) {  // moved or locked meanwhile, a folder, or a cloud's file that is not here
      return refuse(UNREADABLE, file.name);
    }
    fields.leave();
    engine.call('file', file.name, bytes);
    return schedule.drawNow();
  }

  const isFolder = (item) => {
    const entry = item.kind === 'file' && item.webkitGetAsEntry && item.webkitGetAsEntry();
    return !!entry && entry.isDirectory;
  };

  /** What was dropped or pasted: one file is opened, anything else is told. */
  function takeAll(transfer) {
    const list = Array.from(transfer.files);
    if (list.length > 1) refuse(SEVERAL, '');
    else if (Array.from(transfer.items || []).some(isFolder)) refuse(FOLDER, list.length ? list[0].name : '');
    else if (list.length) take(list[0]);
    else refuse(UNREADABLE, '');  // a picture from another page, a mail's attachment: no file of this device
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

  /** Puts focus, the caret in a field and what was selected back to where they are now. */
  function keepPlace() {
    const active = document.activeElement;
    const caret = active && 'selectionStart' in active && [active.selectionStart, active.selectionEnd, active.selectionDirection];
    const selection = document.getSelection();
    const ranges = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
    return () => {
      selection.removeAllRanges();
      ranges.forEach((range) => selection.addRange(range));
      if (!active || active === document.body) return;
      active.focus({ preventScroll: true });
      if (caret && caret[0] !== null) active.setSelectionRange(...caret);
    };
  }

  /** The older way, for plain http and frames that were not given the right to. Answers whether it copied. */
  function copyByCommand(text) {
    const back = keepPlace();
    const area = document.createElement('textarea');
    area.id = 'copying';
    area.readOnly = true;  // or a phone's keyboard would come up
    area.value = text;
    document.body.append(area);
    area.focus({ preventScroll: true });
    area.setSelectionRange(0, text.length);
    let done = false;
    try {
      done = document.execCommand('copy');
    } catch (error) {
      done = false;
    }
    area.remove();
    back();
    return done;
  }

  /** Tells the compiled side whether the clipboard has it. */
  async function copy(text) {
    let done = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch (error) {
      done = copyByCommand(text);
    }
    engine.call('copied', text, +done);
    schedule.wake();
  }

  const carries = (transfer, type) => !!transfer && Array.from(transfer.types).includes(type);
  const isField = (element) => mirror.isField(mirror.entryOf(element));
  window.addEventListener('dragover', (event) => {
    const isFile = carries(event.dataTransfer, 'Files');
    if (!isFile && isField(event.target)) return;  // text, for the field to take
    event.preventDefault();
    if (!isFile) event.dataTransfer.dropEffect = 'none';  // a link that is dropped elsewhere would lead away from the page
  });
  window.addEventListener('drop', (event) => {
    if (!carries(event.dataTransfer, 'Files')) return;
    event.preventDefault();
    takeAll(event.dataTransfer);
  });
  window.addEventListener('paste', (event) => {
    const pasted = event.clipboardData;
    if (!pasted || !pasted.files.length || carries(pasted, 'text/plain') || isField(event.target)) return;
    event.preventDefault();
    takeAll(pasted);
  });

  return { pick, download, copy };
})();
