// What was set aside on this device because it could not be read or had to give way: texts under keys of their own, each with a
// note of when and why ('about …'; older versions of the page wrote none).
const asides = (() => {
  const PREFIX = 'set-aside-';

  const twoDigits = (number) => String(number).padStart(2, '0');

  /** "2026-11-23 14:05" by the device's clock. */
  function now() {
    const time = new Date();
    return `${[time.getFullYear(), time.getMonth() + 1, time.getDate()].map(twoDigits).join('-')} ${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`;
  }

  function put(key, text, why) {
    storage.setAside(key, text);
    storage.keep(`about ${key}`, JSON.stringify({ at: now(), why }));
  }

  /** All that is kept in the database or in the lesser storage, by key. */
  async function all() {
    const found = new Map(lesser.keys().map((key) => [key, lesser.read(key)]));
    try {
      let keys, values;
      await database.transact('readonly', (store) => {
        keys = store.getAllKeys();
        values = store.getAll();
        return values;
      });
      keys.result.forEach((key, i) => { if (!found.has(key)) found.set(key, values.result[i]); });
    } catch (error) {
      console.warn(error);
    }
    return found;
  }

  function about(text) {
    try {
      const { at, why } = JSON.parse(text);
      return [at, why].map((part) => String(part).replace(/[\t\n]/g, ' '));
    } catch (error) {
      return ['', ''];
    }
  }

  async function list() {
    const kept = await all();
    const lines = [...kept.keys()].filter((key) => key.startsWith(PREFIX)).map((key) => {
      const [at, why] = about(kept.get(`about ${key}`));
      return { at, line: [key.replace(/[\t\n]/g, ' '), at, why, new Blob([kept.get(key)]).size].join('\t') };
    });
    lines.sort((a, b) => (a.at < b.at ? 1 : -1));  // the newest first
    engine.call('set_aside', lines.map(({ line }) => `${line}\n`).join(''));
    schedule.wake();
  }

  async function open(key) {
    const text = await storage.read(key);
    if (text === null) return list();
    engine.call('file', key, text);
    return schedule.wake();
  }

  async function download(key) {
    const text = await storage.read(key);
    if (text === null) return;
    if (device.savesFiles) files.download(`${key}.json`, text);
    else files.copy(text);
  }

  async function remove(key) {
    await storage.drop(key, `about ${key}`);
    return list();
  }

  return { put, list, open, download, remove };
})();
