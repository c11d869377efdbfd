// What stays on this device: IndexedDB with strict durability, else localStorage, else nothing. 'sheet' is the sheet as it
// was saved last, 'preferences' the language and theme.
const storage = (() => {
  const NAME = 'starsheet';
  const STORE = 'kept';
  const SAVED = 2, TEMPORARY = 3, FAILED = 4;  // SaveState in src/app/state.h
  let database = null;     // promise
  let writing = false;
  let next = null;         // the newest sheet that waits for the write before it
  let unsafe = false;      // the last one did not get anywhere
  let generation = 0;      // counts erasures

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

  async function flush() {
    writing = true;
    while (next) {
      const sheet = next;
      const turn = generation;
      next = null;
      const state = await write('sheet', sheet.text);
      unsafe = state === FAILED;
      if (turn !== generation) await wipe();
      engine.call('saved', sheet.number, state);
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

  /** Takes everything of StarSheet off this device; what is still being written goes as well. */
  function erase() {
    generation += 1;
    next = null;
    unsafe = false;
    wipe();
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

  window.addEventListener('beforeunload', (event) => {
    if (writing || unsafe) event.preventDefault();
    if (writing || unsafe) event.returnValue = '';  // what Chrome before 119 and Safari look at
  });

  return { save, read, keep: write, remember, preferences, erase };
})();
