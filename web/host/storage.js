// What stays on this device: in the database, else in the lesser storage, else nowhere. Each criteria id has a sheet of its
// own; 'sheet' is the sheet as it was saved last, and 'mark' tells that save from any other, so that nothing is written over
// what this window has not read. 'criteria' are those that were opened from a file, 'preferences' the language and theme.
//
// The lesser storage may hold a sheet that the database did not take. Its 'base' lists the marks in the database that it goes
// on from; null: what the database holds could not be read, so that the sheet lies beside it and does not replace it.
const storage = (() => {
  const SAVED = 2, TEMPORARY = 3, FAILED = 4;       // SaveState in src/app/state.h
  const FOLLOWED = 0, OTHER_WINDOW = 1, UNREAD = 2;  // Elsewhere in src/app/actions.h
  const FIRST = 'gbt27922-2011';               // the keys of its sheet bear no id: so older versions of the page wrote them
  const LONGEST_PAUSE_MS = 60_000, SHORTEST_PAUSE_MS = 2_000;

  let id = FIRST;          // whose sheet is open
  let known = new Set();   // the marks of what this window has read or written
  let seen = null;         // the mark of the sheet that is open here, and its text
  let shown = '';
  let met = null;          // the mark of another sheet that the visitor was told of
  let isUnread = false;    // what the database holds for this sheet is not known
  let hasRead = false;     // it was known at least once
  let wasUnread = false;   // it was not when the open sheet was begun
  let state = SAVED;       // of the last save
  let number = 0;          // of the last save that was asked for
  let last = null;         // the last sheet to be saved, {text, number}
  let next = null;         // the newest that waits for the write before it
  let writing = false;
  let work = Promise.resolve();  // the write that is under way
  let generation = 0;      // counts erasures
  let isPutOff = false;    // another window's sheet waits until nothing is being typed
  let pause = SHORTEST_PAUSE_MS;
  let retry = 0;
  let asides = Promise.resolve(true);  // whether everything that was set aside is kept

  const of = (key) => (id === FIRST ? key : `${key} ${id}`);
  /** Of what belongs to the address, not to one sheet. */
  const ofAddress = (key) => (link.criteria() ? `${key} ${link.criteria()}` : key);

  function parsed(text) {
    try {
      return JSON.parse(text);
    } catch (error) {
      return null;
    }
  }

  const channel = 'BroadcastChannel' in window ? new BroadcastChannel(database.name) : null;
  const toOthers = (message) => channel && channel.postMessage(message);

  /** The sheet in the lesser storage, or null. */
  function slot() {
    const text = lesser.read(of('sheet'));
    if (!text) return null;
    const base = lesser.read(of('base'));  // older versions wrote none: theirs goes on from whatever there is
    return { text, mark: lesser.read(of('mark')), base: base === null ? undefined : parsed(base) };
  }

  const goesOnFrom = ({ base }, mark) => base === undefined || (base !== null && (!mark || base.includes(mark)));

  const criteriaOf = (text) => ((parsed(text) || {}).criteria || {}).id;

  /** Under the first criteria's keys older versions kept the sheets of any: such a one goes where it belongs. */
  async function sortedOut([mark, text]) {
    const owner = text && criteriaOf(text);
    if (id !== FIRST || typeof owner !== 'string' || owner === FIRST) return [mark, text];
    await database.transact('readwrite', (store) => {
      const there = store.get(`sheet ${owner}`);
      there.onsuccess = () => {
        if (there.result === undefined) store.put(text, `sheet ${owner}`);
        else if (there.result !== text) store.put(text, `set-aside-of ${owner} ${mark}`);
        store.delete('sheet');
        store.delete('mark');
      };
      return there;
    });
    return [];
  }

  /** [mark, text] in the database; what older versions kept for all folders counts until this one has a sheet. */
  async function standing() {
    const [mark, text, owner, first] = await database.read(of('mark'), of('sheet'), 'folder', 'sheet');
    if (text !== undefined) return sortedOut([mark, text]);
    const old = first === undefined && owner === undefined ? (await database.inherited('sheet').catch(() => []))[0] : first;
    return old && criteriaOf(old) === id ? [undefined, old] : [];
  }

  function take(mark, text) {
    seen = mark || null;
    shown = text || '';
    if (mark) known.add(mark);
  }

  /**
   * Opens the sheet of these criteria: {text, state, isUnread}, where the state says how safe it is and isUnread that there may
   * be more than could be read. `isNew`: nothing was ever kept here, so that nobody need wait for a database to be made.
   */
  async function open(criteria, isNew) {
    id = criteria;
    known = new Set();
    met = null;
    isUnread = false;
    hasRead = false;
    state = SAVED;
    last = null;
    let kept = [];
    try {
      if (!isNew) kept = await standing();
      hasRead = !isNew;
    } catch (error) {
      console.warn(error);
      isUnread = true;
    }
    const beside = isNew ? null : slot();
    if (!beside || beside.text === kept[1]) {
      take(...kept);
    } else {
      take(beside.mark, beside.text);
      (beside.base || []).forEach((mark) => known.add(mark));
      if (goesOnFrom(beside, kept[0]) && kept[0]) known.add(kept[0]);
      state = TEMPORARY;
      last = { text: beside.text, number: 0 };
      isUnread = isUnread && beside.base === null;
    }
    wasUnread = isUnread || (beside !== null && beside.base === null);
    return { text: shown, state, isUnread };
  }

  /** Whether nothing was ever kept here; false where the browser does not tell. */
  async function isNew() {
    try {
      return lesser.keys().length === 0 && await database.isAbsent();
    } catch (error) {  // Firefox before 126 cannot tell, blocked storage does not
      return false;
    }
  }

  /** Into the lesser storage, unless another window's sheet stands there. */
  function putBeside(text, mark) {
    const there = slot();
    if (there && there.mark !== seen && !known.has(there.mark)) return FAILED;
    const base = JSON.stringify(isUnread ? null : [...known]);
    const isTaken = lesser.write(of('base'), base) && lesser.write(of('mark'), mark) && lesser.write(of('sheet'), text);
    return isTaken ? TEMPORARY : FAILED;
  }

  /** Takes this window's own sheet out of the lesser storage, once the database has it or a newer one. */
  function clearBeside() {
    const there = slot();
    if (there && (there.mark === seen || known.has(there.mark) || !there.mark)) lesser.remove(of('sheet'), of('mark'), of('base'));
  }

  /** Whether the sheet may be put into the database over what stands there. */
  function isFree(mark, text, mine) {
    if (text === undefined || text === mine) return true;
    return mark ? known.has(mark) : !isUnread;
  }

  /** Puts the sheet in its place, or beside what stands there unknown. {result, isOvertaken}: how safe it is now, and whether so. */
  async function put(text) {
    const mark = `${Date.now()} ${Math.random()}`;
    let isOvertaken = false;
    let result = SAVED;
    try {
      if (!await asides) throw new Error('what was set aside is not kept yet');
      await database.transact('readwrite', (store) => {
        const stands = store.get(of('mark'));
        const sheet = store.get(of('sheet'));
        sheet.onsuccess = () => {
          isOvertaken = !isFree(stands.result, sheet.result, text);
          if (isOvertaken) return;
          store.put(text, of('sheet'));
          store.put(mark, of('mark'));
          store.put(database.folder, 'folder');
        };
        return sheet;
      });
    } catch (error) {
      console.warn(error);
      result = putBeside(text, mark);
    }
    if (isOvertaken) result = putBeside(text, mark);
    if (result === FAILED) return { result, isOvertaken };
    if (result === SAVED) {
      hasRead = true;
      isUnread = false;
      wasUnread = false;
      clearBeside();
    }
    take(mark, text);
    if (!isOvertaken) toOthers({ word: 'saved', id });
    return { result, isOvertaken };
  }

  const hasOwnChanges = () => writing || next !== null || state !== SAVED;

  /** What is newest on this device as far as it can be read, {mark, text, base, isReadable}; null when that is not known. */
  async function newest() {
    const there = slot();
    try {
      const [mark, text] = await standing();
      const goesOn = there && there.base && !known.has(there.mark) && goesOnFrom(there, mark) && (!mark || known.has(mark));
      return goesOn ? { ...there, isReadable: true } : { mark, text, base: [], isReadable: true };
    } catch (error) {
      // Another window's sheet in the lesser storage. One that lies beside what could not be read is no news to a window that read it.
      return there && (there.base !== null || !hasRead) ? { ...there, isReadable: false } : null;
    }
  }

  /** Without changes of its own a window follows what another one saved, once nothing is being typed into it. */
  function follow({ mark, text, base, isReadable }) {
    isPutOff = fields.isBusy();
    if (isPutOff) return;
    take(mark, text);
    (base || []).forEach((one) => known.add(one));
    engine.call('elsewhere', text, FOLLOWED);
    if (!isReadable) engine.call('saved', number, TEMPORARY);
  }

  function ask({ mark, text }) {
    if (met === (mark || text)) return;
    met = mark || text;
    engine.call('elsewhere', text, wasUnread ? UNREAD : OTHER_WINDOW);
  }

  /** Tells what is kept on this device, when it is not what is open here. */
  async function meet() {
    const turn = generation;
    const found = await newest();
    if (turn !== generation || !found) return;
    const { mark, text, isReadable } = found;
    if (isReadable) isUnread = false;
    hasRead = hasRead || isReadable;
    if (text && text === shown && isReadable) {
      take(mark, text);
      engine.call('saved', number, SAVED);
    } else if (!text || text === shown || known.has(mark)) {
      if (isReadable) engine.call('readable');
    } else if (hasOwnChanges()) {
      ask(found);
    } else {
      follow(found);
    }
    schedule.wake();
  }

  function look() {
    if (!writing && !document.hidden) meet().then(again);
  }

  /** While the last sheet is not on the disk, or what is there could not be read, tries again, at ever longer pauses. */
  function again() {
    clearTimeout(retry);
    if (!isUnread && state === SAVED) {
      pause = SHORTEST_PAUSE_MS;
      return;
    }
    retry = setTimeout(tryNow, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }

  function tryNow() {
    if (writing) return;
    if (last && state !== SAVED) {
      next = last;
      engine.soon(begin);
    } else {
      look();
    }
  }

  function begin() {
    if (!writing) work = flush();
  }

  async function flush() {
    writing = true;
    while (next) {
      const sheetNow = next;
      const turn = generation;
      const place = id;
      next = null;
      const { result, isOvertaken } = await put(sheetNow.text);
      if (turn !== generation) {
        await wipe();
      } else if (place === id) {
        state = result;
        last = sheetNow;
        engine.call('saved', sheetNow.number, state);
        if (isOvertaken || result === FAILED) await meet();
      }
      schedule.wake();
    }
    writing = false;
    again();
  }

  /** Saves the sheet; while one is on its way only the newest waits. `count`: what the compiled side knows this save by. */
  function save(text, count) {
    number = count;
    next = { text, number };
    met = null;
    if (!writing) engine.soon(begin);
  }

  /** Another sheet's place: what is kept there is told to the compiled side. */
  async function turnTo(criteria) {
    if (criteria === id) return;
    await work;
    const kept = await open(criteria, false);
    engine.call('autosave', kept.text, kept.state, +kept.isUnread);
    schedule.wake();
    again();
  }

  /** Keeps a value under a key of its own; answers whether it is on the disk or at least in the lesser storage. */
  async function keep(key, value) {
    try {
      await database.transact('readwrite', (store) => {
        store.put(database.folder, 'folder');
        return store.put(value, key);
      });
      lesser.remove(key);
      return true;
    } catch (error) {
      return lesser.write(key, value);
    }
  }

  async function read(key) {
    const newer = lesser.read(key);
    if (newer !== null) return newer;
    try {
      return (await database.read(key))[0] || null;
    } catch (error) {
      return null;
    }
  }

  /** Takes these keys off the device. */
  async function drop(...keys) {
    lesser.remove(...keys);
    try {
      await database.transact('readwrite', (store) => keys.map((key) => store.delete(key))[0]);
    } catch (error) {
      console.warn(error);
    }
  }

  async function wipe() {
    lesser.clear();
    try {
      await database.transact('readwrite', (store) => {
        const cleared = store.clear();
        // So that nothing comes back that older versions kept for all folders.
        if (database.folder !== '/') store.put(database.folder, 'folder');
        return cleared;
      });
    } catch (error) {
      console.warn(error);
    }
  }

  /** What is still being written goes as well. */
  function forget() {
    generation += 1;
    next = null;
    last = null;
    state = SAVED;
    isUnread = false;
    known = new Set();
    seen = null;
    shown = '';
  }

  /** Takes everything of StarSheet off this device, and out of its other windows. */
  async function erase() {
    forget();
    await wipe();
    toOthers({ word: 'erased' });
  }

  function erasedElsewhere() {
    forget();
    engine.call('erased');
    schedule.wake();
  }

  function hear({ data }) {
    if (data.word === 'erased') erasedElsewhere();
    else if (data.id === id) look();
  }

  /** From now on tells what other windows save, and what was saved since this one was opened. */
  function watch() {
    if (channel) channel.onmessage = hear;
    window.addEventListener('storage', look);
    window.addEventListener('pageshow', look);
    document.addEventListener('visibilitychange', look);
    document.addEventListener('focusout', () => { if (isPutOff) setTimeout(look); });
    if (last) tryNow();
    else look();
  }

  window.addEventListener('beforeunload', (event) => {
    const isUnsafe = writing || state === FAILED;
    if (isUnsafe) event.preventDefault();
    if (isUnsafe) event.returnValue = '';  // what Chrome before 119 and Safari look at
  });

  return {
    isNew,
    open,
    turnTo,
    save,
    read,
    keep,
    drop,
    watch,
    tryNow,
    erase,
    /** The next save goes over what the visitor was told of. */
    takeOver() {
      if (met) known.add(met);
    },
    /** Keeps what cannot stay in its place; nothing is written there before that is done. */
    setAside(key, text) {
      const done = keep(key, text);
      asides = Promise.all([asides, done]).then((all) => all.every(Boolean));
      return done;
    },
    keepCriteria: (text) => keep(ofAddress('criteria'), text),
    criteria: () => read(ofAddress('criteria')),
    remember: (english, theme) => keep(ofAddress('preferences'), JSON.stringify({ language: english ? 'en' : 'zh-CN', theme })),
    /** {language, theme} as remembered, with what is not there or not readable left out. */
    async preferences() {
      const kept = parsed(await read(ofAddress('preferences')));
      return kept && typeof kept === 'object' ? kept : {};
    },
    /** The sheet as it was saved last, as text; null when there is none. */
    async lastSheet() { return shown || read(of('sheet')); },
  };
})();
