// The lesser storage, localStorage: what it takes may not survive a crash, so nothing in it counts as saved. It takes what the
// database does not, and is emptied when the database does.
const lesser = (() => {
  const PREFIX = `${database.name}:`;

  function attempt(act) {
    try {
      return act();
    } catch (error) {  // private windows, blocked storage and full ones throw
      return null;
    }
  }

  const read = (key) => attempt(() => localStorage.getItem(PREFIX + key));
  const keys = () => attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length))) || [];

  return {
    read,
    keys,
    /** Whether it was taken. */
    write: (key, value) => !!attempt(() => {
      localStorage.setItem(PREFIX + key, value);
      return true;
    }),
    remove: (...gone) => gone.forEach((key) => attempt(() => localStorage.removeItem(PREFIX + key))),
    clear() { this.remove(...keys()); },
  };
})();
