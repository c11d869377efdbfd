// The browser's database for this page's folder of the host. Pages in two folders of one host are two sites to their owners,
// and never see each other's. Every call ends: a database that does not answer within three seconds counts as one that cannot
// be read, and whatever it may say later is not waited for.
const database = (() => {
  const STORE = 'kept';
  const LIMIT_MS = 3000;
  const REST_MS = 1000;        // after a failure: who asks meanwhile hears of the same one, and need not wait for it
  const SHARED = 'starsheet';  // at the host's root and without a host; older versions of the page used it in every folder
  const folder = /^https?:$/.test(location.protocol) ? location.pathname.replace(/[^/]*$/, '') : '/';
  const NAME = folder === '/' ? SHARED : `${SHARED} ${folder}`;
  let connection = null;  // promise

  function within(promise, giveUp = () => {}, limit = LIMIT_MS) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        giveUp();
        reject(new Error('the database does not answer'));
      }, limit);
      promise.finally(() => clearTimeout(timer)).then(resolve, reject);
    });
  }

  function opened() {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error('blocked'));
    });
  }

  /** The open database. One that answers too late is closed again, for another took its place. */
  function connected() {
    if (connection) return connection;
    const opening = opened();
    const mine = within(opening);
    connection = mine;
    const drop = () => { if (connection === mine) connection = null; };
    mine.catch(() => setTimeout(drop, REST_MS));
    opening.then((kept) => {
      if (connection !== mine) return kept.close();
      kept.onclose = drop;  // site data was cleared from outside
      kept.onversionchange = () => {
        kept.close();
        drop();
      };
      return undefined;
    }, () => {});
    return mine;
  }

  function rest(error) {
    const resting = Promise.reject(error);
    resting.catch(() => {});
    connection = resting;
    setTimeout(() => { if (connection === resting) connection = null; }, REST_MS);
  }

  /** The result of `act`'s request once its transaction is complete, which with strict durability means on the disk. */
  function carriedOut(kept, mode, act) {
    let transaction;
    const done = new Promise((resolve, reject) => {
      transaction = kept.transaction(STORE, mode, { durability: 'strict' });
      const request = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request && request.result);
      transaction.onabort = transaction.onerror = () => reject(transaction.error || new Error('aborted'));
    });
    return within(done, () => {
      try {
        transaction.abort();  // so that what was given up is not written after all
      } catch (error) {  // it is already over
      }
    });
  }

  /** One transaction. Rejects when it could not be completed; the next call then begins with a new connection. */
  async function transact(mode, act) {
    const kept = await connected();
    const mine = connection;
    try {
      return await carriedOut(kept, mode, act);
    } catch (error) {
      kept.close();
      if (error.name === 'InvalidStateError') {  // the connection had been closed meanwhile
        if (connection === mine) connection = null;
        return carriedOut(await connected(), mode, act);
      }
      if (connection === mine) rest(error);
      throw error;
    }
  }

  /** The values under these keys; undefined for those that are not there. */
  async function read(...keys) {
    let requests;
    await transact('readonly', (store) => {
      requests = keys.map((key) => store.get(key));
      return requests[0];
    });
    return requests.map(({ result }) => result);
  }

  /** Whether the browser lets pages have one at all. */
  function isAllowed() {
    try {
      return !!window.indexedDB;
    } catch (error) {
      return false;
    }
  }

  /** Whether there is none for this page yet; rejects where the browser does not tell. */
  async function isAbsent() {
    if (!isAllowed()) return true;
    const names = (await within(indexedDB.databases(), undefined, 1000)).map(({ name }) => name);
    return !names.includes(NAME) && !names.includes(SHARED);
  }

  /** What an older version kept under these keys for all folders of the host; nothing where the root's page is its owner. */
  async function inherited(...keys) {
    if (NAME === SHARED) return [];
    const request = indexedDB.open(SHARED);
    request.onupgradeneeded = () => request.transaction.abort();  // there was none, and none is made
    const kept = await within(new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    }));
    try {
      const store = kept.transaction(STORE).objectStore(STORE);
      const value = (key) => new Promise((resolve, reject) => {
        const asked = store.get(key);
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      const [owner, ...values] = await within(Promise.all([value('folder'), ...keys.map(value)]));
      return owner ? [] : values;
    } finally {
      kept.close();
    }
  }

  return { name: NAME, folder, transact, read, isAbsent, inherited };
})();
