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

  function withControl(event, inField) {
    const key = event.key.toLowerCase();
    if (key === 's' && !event.shiftKey) return SAVE;
    if (key === 'o' && !event.shiftKey) return OPEN;
    if (inField) return null;  // a field undoes its own typing
    if (key === 'z') return event.shiftKey ? REDO : UNDO;
    return key === 'y' && !event.shiftKey ? REDO : null;
  }

  function alone(event, inField) {
    if (event.key === 'Escape') return ESCAPE;
    if (inField) return null;
    if (event.key in TURNS && !event.shiftKey) return TURNS[event.key];
    if (event.key === '/') return SEARCH;
    return event.key === '?' ? HELP : null;
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

  window.addEventListener('keydown', (event) => {
    // 229: the key belongs to an input method, also where isComposing comes late.
    if (event.isComposing || event.keyCode === 229 || event.altKey || event.defaultPrevented) return;
    const entry = mirror.entryOf(event.target);
    const inField = mirror.isField(entry);
    const control = event.ctrlKey || event.metaKey;
    const which = control ? withControl(event, inField) : alone(event, inField);
    const taken = which !== null ? press(which) : !control && entry && onControl(event, entry);
    if (taken) event.preventDefault();
  });

  return { escape: () => press(ESCAPE) };
})();
