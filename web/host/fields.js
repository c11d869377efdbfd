// Text fields are the browser's own: input methods, phone keyboards, selection, paste and spelling work as everywhere. The
// canvas shows their text while they are not focused.
const fields = (() => {
  const root = mirror.root;
  const told = new WeakMap();      // element → its text as both sides know it
  const replaced = new WeakSet();  // whose text came from the compiled side while they had focus: the browser has no typing to take back in them
  let composing = null;
  let abandoned = null;            // the field of a composition that began in a sheet which is no longer open

  const number = (text) => (/^-?\d+$/.test(text) ? text : null);

  function prepare(element, role) {
    if (role !== 'textarea') element.type = role === 'searchbox' ? 'search' : 'text';
    element.autocomplete = 'off';
    element.spellcheck = role === 'textarea';
    element.setAttribute('autocapitalize', 'off');
    element.enterKeyHint = role === 'searchbox' ? 'search' : role === 'textarea' ? 'enter' : 'done';
    if (role === 'spinbutton') element.inputMode = 'numeric';
  }

  /** The compiled side's text goes into the field unless an input method is at work in it. */
  function write({ element, node }) {
    if (element === composing) return;
    const differs = element.value !== node.value;
    if (differs) element.value = node.value;
    if (differs && element === document.activeElement) replaced.add(element);
    told.set(element, element.value);  // a field of one line drops line feeds
  }

  function update(entry, role, valueBefore) {
    const element = entry.element;
    const node = entry.node;
    element.placeholder = node.hint;
    if (role === 'spinbutton') {
      const values = [['aria-valuenow', number(node.value)], ['aria-valuemin', node.a], ['aria-valuemax', node.b],
        ['aria-valuetext', node.value]];
      values.forEach(([name, value]) => {
        if (value === null || value === '') element.removeAttribute(name);
        else element.setAttribute(name, value);
      });
    } else {
      element.style.paddingLeft = mirror.rem(node.a || 12);
      element.inputMode = node.b ? 'numeric' : role === 'searchbox' ? 'search' : 'text';
    }
    // A half-typed number that was not taken stands until the field is left.
    if (element !== document.activeElement || valueBefore !== node.value) write(entry);
  }

  function typed(element) {
    const entry = mirror.entryOf(element);
    if (!mirror.isField(entry)) return;
    told.set(element, element.value);
    replaced.delete(element);
    engine.call('typed', entry.id, element.value);
    schedule.drawNow();
  }

  /** Password managers, date pickers and some phones' keyboards put a text into a field without an input event. */
  function catchUp(element) {
    if (element !== composing && told.get(element) !== element.value) typed(element);
  }

  /** Empties a field as somebody would who typed, so that the browser can take it back. */
  function empty(element) {
    element.select();
    document.execCommand('delete');
    if (!element.value) return;
    element.value = '';
    typed(element);
  }

  root.addEventListener('input', (event) => { if (event.target !== abandoned) typed(event.target); });
  root.addEventListener('change', (event) => catchUp(event.target));
  root.addEventListener('compositionstart', (event) => {
    composing = event.target;
    abandoned = null;
  });
  root.addEventListener('compositionend', (event) => {
    const entry = mirror.entryOf(event.target);
    const isLate = event.target === abandoned;
    composing = null;
    abandoned = null;
    if (isLate && entry) write(entry);
    else typed(event.target);  // Safari sends the last input event before this one, with the text not yet final
  });

  /** Before another sheet is opened by a host page, a file or a link: what is typed so far belongs to the sheet that goes. */
  function leave() {
    const element = document.activeElement;
    if (!mirror.isField(mirror.entryOf(element))) return;
    if (told.get(element) !== element.value) typed(element);
    abandoned = composing;
    element.blur();
  }

  /** Whether somebody is typing: a field has the keyboard. */
  const isBusy = () => composing !== null || (document.hasFocus() && mirror.isField(mirror.entryOf(document.activeElement)));

  root.addEventListener('focusin', (event) => {
    if (mirror.keepInside(event.target)) return;
    const entry = mirror.entryOf(event.target);
    if (mirror.roleOf(entry) === 'spinbutton') event.target.select();
    engine.call('focused', entry ? entry.id : 0);
    engine.soon(schedule.drawNow);
  });
  root.addEventListener('focusout', (event) => {
    const entry = mirror.entryOf(event.target);
    catchUp(event.target);
    replaced.delete(event.target);
    if (composing === event.target) composing = null;
    if (entry && mirror.isField(entry)) engine.soon(() => write(entry));
    if (entry && mirror.isDisabled(entry)) engine.soon(() => { event.target.disabled = true; });
    if (event.relatedTarget && root.contains(event.relatedTarget)) return;  // focusin follows
    engine.call('focused', 0);
    engine.soon(schedule.drawNow);
    if (window.scrollY) window.scrollTo(0, 0);  // iOS leaves the page pushed up when its keyboard goes
  });

  return {
    prepare,
    update,
    empty,
    isComposing: (element) => element === composing,
    isBusy,
    leave,
    /** True where the browser's own undo would find nothing: what stands there was stepped to, or put there. */
    isReplaced: (element) => replaced.has(element),
  };
})();
