// Start-up: program, criteria and what was kept are fetched side by side; then the first frame, then the shell goes. It is
// cut into short tasks.
const startUp = (() => {
  const DESK = 5;  // Screen in src/app/state.h
  const address = new URLSearchParams(location.search);

  function tooOld() {
    shell.tooOld();
    api.fail('no WebAssembly');
    return null;
  }

  /** The address names the criteria, else the page that an owner's desk made, else they are the first standard's. */
  function criteriaName() {
    const own = document.querySelector('meta[name=starsheet-criteria]');
    return link.criteria() || (own ? own.content : 'gbt27922-2011');
  }

  async function criteria() {
    return (await parts.fetched(`criteria/${criteriaName()}.json`)).arrayBuffer();
  }

  /** The address, else what was chosen before, else the browser's first language. */
  function isEnglish(preferences) {
    const wanted = address.get('lang') || preferences.language || navigator.language || 'zh-CN';
    return !/^zh/i.test(wanted);
  }

  function theme(preferences) {
    const named = { light: 1, dark: 2 }[address.get('theme')];
    return named || [0, 1, 2].find((known) => known === preferences.theme) || 0;
  }

  /** ?screen=quick or sheet; else the quick check is the way in on a phone (1) until something was entered. */
  function quick() {
    const wanted = address.get('screen');
    return wanted ? 2 * (wanted === 'quick') : +matchMedia('(max-width: 639px)').matches;
  }

  /** ?desk: the owner's desk over the files as they are, once its part of the program is here. */
  async function openDesk(criteriaFile) {
    await late.arrival;
    engine.call('desk', new Uint8Array(criteriaFile), await brand.text.catch(() => ''));
    schedule.wake();
  }

  async function start(text, isNew, criteriaFromFile, preferences) {
    engine.begin();
    if (!engine.call('start', criteriaFromFile || '', +isEnglish(preferences), theme(preferences))) {
      if (!engine.stopped) shell.refused(`criteria/${criteriaName()}.json\n${engine.ask('problem')}`);
      return api.fail('criteria refused');
    }
    const sheet = await storage.open(engine.ask('criteria_id'), isNew);
    engine.call('autosave', sheet.text, sheet.state, +sheet.isUnread);
    engine.call('enter', quick());
    if (!device.savesFiles) engine.call('abilities', 0);
    const screen = carried.wanted ? DESK : past.screen;
    if (screen) engine.call('screen', screen);
    await schedule.pause();
    schedule.begin();
    webgl.start();
    device.begin();
    if (engine.stopped) return api.fail('stopped');
    performance.mark('starsheet:ready');
    shell.cover();
    api.begin();
    brand.tell();
    edition.tell(text);
    await schedule.pause();
    schedule.drawNow();  // the first frame told the mirror only what the window shows
    embedded.begin();
    storage.watch();
    const desk = carried.wanted && openDesk(text);
    const climbed = address.get('renderer') !== 'software' && webgl.climb();
    await late.begin();
    await climbed;
    shell.hide();
    if (late.isHere) await desk;
    api.complete();
    return offline.begin();
  }

  function fail(error) {
    console.error(error);
    shell.notLoaded(error.message);
    api.fail(error.message);
  }

  const kept = storage.isNew().then((isNew) => (isNew ? [true, '', {}]
    : Promise.all([false, storage.criteria(), storage.preferences()])));
  kept.then(([, , known]) => {
    const chosen = theme(known);
    device.show(isEnglish(known), chosen === 2 || (chosen === 0 && device.dark));
  });
  const text = criteria();
  text.catch(() => {});  // begin() says it

  async function begin(functions) {
    engine.load(functions, new Uint8Array(await text));
    await schedule.pause();
    return start(await text, ...await kept);
  }

  // The floor, Chrome 97, Safari 16 and Firefox 102, by what is needed: what came shortly before it stands for the rest.
  const isRecent = typeof WebAssembly === 'object' && 'hasOwn' in Object && 'PointerEvent' in window && 'ResizeObserver' in window;

  return {
    /** Resolves to the compiled program, or to null when there will be none, which the visitor has been told. */
    program: isRecent ? parts.compiled('starsheet.wasm').catch(fail) : tooOld(),
    /** Called with the program's functions once it stands in memory. */
    begin: (functions) => begin(functions).catch(fail),
  };
})();
// Emscripten's minimal runtime follows in the same scope and finds the compiled program here.
var Module = {};
