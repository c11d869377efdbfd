// What stays on this device: IndexedDB with strict durability, else localStorage, else nothing. 'sheet' is the sheet as it
// was saved last, and 'mark' tells that save from any other, so that no window writes over what another one saved unseen;
// 'criteria' are those that were opened from a file, 'preferences' the language and theme.
const storage = (() => {
  const NAME = 'starsheet';
  const STORE = 'kept';
  const SAVED = 2, TEMPORARY = 3, FAILED = 4;  // SaveState in src/app/state.h
  const OVERTAKEN = 5;     // another window's sheet stands there
  let database = null;     // promise
  let writing = false;
  let next = null;         // the newest sheet that waits for the write before it
  let unsafe = false;      // the last one did not get anywhere
  let generation = 0;      // counts erasures
  let seen = null;         // the mark of the sheet that is open here, and its text
  let shown = '';
  let met = null;          // the mark of another window's sheet that the visitor was told of

  function opened() {
    database = database || new Promise((resolve, reject) => {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      request.onsuccess = () => {
        // Site data that is cleared from outside closes it: the next write opens a new one.
        request.result.onclose = () => { database = null; };
        request.result.onversionchange = () => {
          request.result.close();
          database = null;
        };
        resolve(request.result);
      };
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error('blocked'));
    });
    return database;
  }

  /** One transaction; resolves when it is complete, which with strict durability means on the disk. */
  async function transact(mode, act) {
    const kept = await opened();
    return new Promise((resolve, reject) => {
      const transaction = kept.transaction(STORE, mode, { durability: 'strict' });
      const request = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
    });
  }

  // A copy in localStorage is there only while it is newer than the one in the database.
  const lesser = {
    key: (key) => `${NAME}:${key}`,
    read: (key) => localStorage.getItem(lesser.key(key)),
    write: (key, value) => localStorage.setItem(lesser.key(key), value),
    remove: (key) => localStorage.removeItem(lesser.key(key)),
  };
  function attempt(act) {
    try {
      return act();
    } catch (error) {  // private windows and blocked storage throw
      return null;
    }
  }

  /**
   * Whether nothing was ever kept here: nobody need wait for a database to be made only to hear that it is empty. Should
   * there be something after all, watch() and put() come upon it as upon another window's.
   */
  async function isNew() {
    try {
      const databases = await indexedDB.databases();
      return !databases.some(({ name }) => name === NAME) && !Object.keys(localStorage).some((key) => key.startsWith(lesser.key('')));
    } catch (error) {  // Firefox before 126 cannot tell, blocked storage does not
      return false;
    }
  }

  /** Keeps a value; answers how safe it is. */
  async function write(key, value) {
    try {
      await transact('readwrite', (store) => store.put(value, key));
      attempt(() => lesser.remove(key));
      return SAVED;
    } catch (error) {
      database = null;  // the next write tries afresh
      return attempt(() => { lesser.write(key, value); return TEMPORARY; }) || FAILED;
    }
  }

  async function read(key) {
    const newer = attempt(() => lesser.read(key));
    if (newer !== null) return newer;
    try {
      return (await transact('readonly', (store) => store.get(key))) || null;
    } catch (error) {
      database = null;
      return null;
    }
  }

  const channel = attempt(() => new BroadcastChannel(NAME));
  const toOthers = (word) => attempt(() => channel.postMessage(word));

  /** Puts the sheet in its place, unless what stands there is not what this window knows; answers how safe it is. */
  async function put(text) {
    const mark = `${Date.now()} ${Math.random()}`;
    const newer = attempt(() => lesser.read('mark'));
    const isKnown = (stands) => !stands || stands === seen;
    let state = isKnown(newer) ? SAVED : OVERTAKEN;
    if (state === OVERTAKEN) return state;
    try {
      await transact('readwrite', (store) => {
        const stands = store.get('mark');
        stands.onsuccess = () => {
          if (!newer && !isKnown(stands.result)) {
            state = OVERTAKEN;
            return;
          }
          store.put(text, 'sheet');
          store.put(mark, 'mark');
        };
        return stands;
      });
      if (state === SAVED) attempt(() => ['sheet', 'mark'].forEach(lesser.remove));
    } catch (error) {
      database = null;
      state = attempt(() => { lesser.write('sheet', text); lesser.write('mark', mark); return TEMPORARY; }) || FAILED;
    }
    if (state === OVERTAKEN || state === FAILED) return state;
    seen = mark;
    shown = text;
    toOthers('saved');
    return state;
  }

  const standing = () => Promise.all([read('mark'), read('sheet')]);

  /** The sheet that was saved last, which is open here from now on. */
  async function sheet() {
    const [mark, text] = await standing();
    seen = mark;
    shown = text || '';
    return shown;
  }

  /** Tells what another window saved, unless it is what is open here; answers whether it is. */
  async function meet() {
    const [mark, text] = await standing();
    if (!mark || mark === seen || text === shown) {
      seen = mark;
      return true;
    }
    met = mark;
    engine.call('elsewhere', text);
    schedule.wake();
    return false;
  }

  async function look() {
    if (writing || document.hidden) return;
    const mark = await read('mark');
    if (mark !== seen && mark !== met && !writing) meet();
  }

  async function flush() {
    writing = true;
    while (next) {
      const sheetNow = next;
      const turn = generation;
      next = null;
      const state = await put(sheetNow.text);
      unsafe = state === FAILED || state === OVERTAKEN;
      if (turn !== generation) await wipe();
      if (state !== OVERTAKEN) engine.call('saved', sheetNow.number, state);
      else if (await meet()) next = next || sheetNow;
      schedule.wake();
    }
    writing = false;
  }

  /** Saves the sheet; while one is on its way only the newest waits. */
  function save(text, number) {
    next = { text, number };
    if (!writing) engine.soon(flush);
  }

  async function wipe() {
    attempt(() => {
      Object.keys(localStorage).filter((key) => key.startsWith(lesser.key(''))).forEach((key) => localStorage.removeItem(key));
    });
    try {
      await transact('readwrite', (store) => store.clear());
    } catch (error) {
      database = null;
    }
  }

  /** What is still being written goes as well. */
  function forget() {
    generation += 1;
    next = null;
    unsafe = false;
    seen = null;
    shown = '';
  }

  /** Takes everything of StarSheet off this device, and out of its other windows. */
  async function erase() {
    forget();
    await wipe();
    toOthers('erased');
  }

  function erasedElsewhere() {
    forget();
    engine.call('erased');
    schedule.wake();
  }

  function remember(english, theme) {
    write('preferences', JSON.stringify({ language: english ? 'en' : 'zh-CN', theme }));
  }

  /** {language, theme} as remembered, with what is not there or not readable left out. */
  async function preferences() {
    const text = await read('preferences');
    const kept = attempt(() => JSON.parse(text));
    return kept && typeof kept === 'object' ? kept : {};
  }

  /** From now on tells what other windows save, and what was saved since this one was opened. */
  function watch() {
    if (channel) channel.onmessage = (event) => (event.data === 'erased' ? erasedElsewhere() : look());
    window.addEventListener('storage', look);
    window.addEventListener('pageshow', look);
    document.addEventListener('visibilitychange', look);
    look();
  }

  window.addEventListener('beforeunload', (event) => {
    if (writing || unsafe) event.preventDefault();
    if (writing || unsafe) event.returnValue = '';  // what Chrome before 119 and Safari look at
  });

  return { isNew, save, sheet, read, watch, takeOver() { seen = met; }, keep: write, remember, preferences, erase };
})();
