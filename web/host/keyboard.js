// Keys beyond what the browser does by itself. Printing, finding, zooming and Tab stay the browser's.
const keyboard = (() => {
  const UNDO = 0, REDO = 1, SEARCH = 2, ESCAPE = 3, HELP = 4, SAVE = 5, OPEN = 6, FORWARD = 7, BACKWARD = 8;
  const TURNS = { PageDown: FORWARD, ArrowRight: FORWARD, PageUp: BACKWARD, ArrowLeft: BACKWARD };  // clickers send PageDown and PageUp
  const STEPS = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10, Home: -1e9, End: 1e9 };

  function press(which) {
    const taken = engine.call('shortcut', which);
    if (taken) schedule.drawNow();
    return taken;
  }

  /**
   * The key as the layout has it, in lower case; where that is no sign of ASCII, as with Cyrillic letters or while a Chinese
   * input method is on, the one that stands there on a US keyboard.
   */
  function signOf({ key, code, shiftKey }) {
    if (/^[!-~]$/.test(key)) return key.toLowerCase();
    if (key.length > 1 && key !== 'Process' && key !== 'Unidentified' && key !== 'Dead') return '';
    if (code === 'Slash') return shiftKey ? '?' : '/';
    return /^Key[A-Z]$/.test(code) ? code[3].toLowerCase() : '';
  }

  function withControl(event, ownUndo) {
    const key = signOf(event);
    if (key === 's' && !event.shiftKey) return SAVE;
    if (key === 'o' && !event.shiftKey) return OPEN;
    if (ownUndo) return null;  // a field undoes its own typing
    if (key === 'z') return event.shiftKey ? REDO : UNDO;
    return key === 'y' && !event.shiftKey ? REDO : null;
  }

  function alone(event, inField) {
    if (event.key === 'Escape') return ESCAPE;
    if (inField) return null;
    if (event.key in TURNS && !event.shiftKey) return TURNS[event.key];
    const sign = signOf(event);
    if (sign === '/') return SEARCH;
    return sign === '?' ? HELP : null;
  }

  /** Steps on a spin button; Enter on a radio, and on a phone to put the keyboard away. Answers whether the key was used. */
  function onControl(event, entry) {
    const role = mirror.roleOf(entry);
    if (role === 'spinbutton' && event.key in STEPS && !event.shiftKey) {
      engine.call('stepped', entry.id, STEPS[event.key]);
      schedule.drawNow();
      event.target.select();
      return true;
    }
    if (event.key !== 'Enter') return false;
    if (role === 'radio') {
      event.target.click();
      return true;
    }
    if (device.touch && mirror.isField(entry) && role !== 'textarea') event.target.blur();
    return false;
  }

  /** Escape in the search: first its text goes, then the keyboard leaves it. */
  function leaveSearch(element) {
    if (element.value) fields.empty(element);
    else element.blur();
    return true;
  }

  /** Whether the key is an input method's; 229 where isComposing comes late. Outside fields it has nothing to compose. */
  const isComposed = (event, inField, control) => event.isComposing || fields.isComposing(event.target) || (event.keyCode === 229 && inField && !control);

  window.addEventListener('keydown', (event) => {
    if (!event.key) return;  // a browser that fills fields in by itself says so with a key that is none
    const entry = mirror.entryOf(event.target);
    const inField = mirror.isField(entry);
    const control = event.ctrlKey || event.metaKey;
    if (isComposed(event, inField, control) || event.altKey || event.getModifierState('AltGraph') || event.defaultPrevented) return;
    const isSearch = mirror.roleOf(entry) === 'searchbox';
    const ownUndo = inField && (isSearch || !fields.isReplaced(event.target));
    const which = control ? withControl(event, ownUndo) : alone(event, inField);
    let taken;
    if (which === ESCAPE && isSearch) taken = leaveSearch(event.target);
    else taken = which !== null ? press(which) : !control && entry && onControl(event, entry);
    if (taken) event.preventDefault();
  });

  return { escape: () => press(ESCAPE) };
})();
