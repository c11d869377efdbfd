// window.StarSheet: what host pages, scripts and tests may use.
const api = (() => {
  const listeners = { change: new Set(), grade: new Set() };
  let isReady = false;
  let settleReady = null;
  const ready = new Promise((resolve, reject) => { settleReady = { resolve, reject }; });
  ready.catch(() => {});  // who does not listen need not hear of it

  const answer = (...call) => {
    const text = isReady ? engine.ask(...call) : null;
    return text === null ? null : JSON.parse(text);
  };

  /** Nothing for what JSON cannot hold: a function, a BigInt, an object inside itself. */
  function written(sheet) {
    try {
      return JSON.stringify(sheet) || '';
    } catch {
      return '';
    }
  }

  function tell(event) {
    listeners[event].forEach((listener) => {
      try {
        listener();
      } catch (error) {
        console.error(error);
      }
    });
  }

  /** Tells the listeners once the call that changed something has returned, so that they may ask for the result. */
  function changed(gradeChanged) {
    engine.soon(() => {
      tell('change');
      if (gradeChanged) tell('grade');
    });
  }

  window.StarSheet = Object.freeze({
    ready,
    get version() { return engine.ask('version') || ''; },
    getSheet: () => answer('sheet'),
    getResult: () => answer('result'),
    setSheet(sheet) {
      if (isReady) fields.leave();
      const result = answer('set_sheet', written(sheet));
      if (result) schedule.wake();
      return result || { ok: false, issues: [{ path: '', message: 'StarSheet is not ready' }], warnings: [] };
    },
    /** The cheapest path to a grade: {alternatives, locks, efforts, signal}. Resolves to the plan format's object. */
    plan: (target, options) => ready.then(() => planner(target, options)),
    on(event, listener) {
      if (!listeners[event]) throw new TypeError(`StarSheet has no event ${event}; there are change and grade`);
      listeners[event].add(listener);
      return () => { listeners[event].delete(listener); };
    },
    stats: () => ({
      frames: schedule.frames,
      pending: schedule.pending + webgl.pending,
      renderer: webgl.kind,
      glyphs: glyphs.count,
    }),
  });

  return {
    changed,
    begin() { isReady = true; },
    /** The promise waits for what comes after the first screen, too, as long as that may come. */
    complete() { settleReady.resolve(); },
    fail(reason) { settleReady.reject(new Error(reason)); },
  };
})();
