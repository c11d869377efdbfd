// Start-up: program, criteria and what was kept are fetched side by side; then the first frame, then the shell goes.
// Emscripten's own code follows in the same scope and takes this up, so it cannot be a constant. Null: it shall not start.
var Module = (() => {
  const address = new URLSearchParams(location.search);
  const base = document.currentScript.src;

  async function fetched(name) {
    const response = await fetch(new URL(name, base), { credentials: 'same-origin' });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response;
  }

  /** Compiles while it arrives; a server with another type for .wasm still works, only slower. */
  async function instantiate(imports) {
    const response = await fetched('starsheet.wasm');
    const streams = (response.headers.get('Content-Type') || '').startsWith('application/wasm');
    return streams ? WebAssembly.instantiateStreaming(response, imports)
      : WebAssembly.instantiate(await response.arrayBuffer(), imports);
  }

  function criteriaName() {
    const wanted = address.get('criteria') || '';
    return /^[A-Za-z0-9._-]+$/.test(wanted) ? wanted : 'gbt27922-2011';
  }

  async function criteria() {
    return (await fetched(`criteria/${criteriaName()}.json`)).arrayBuffer();
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

  async function start(program, text, sheet, preferences) {
    engine.begin(program);
    webgl.start(address.get('renderer') === 'software');
    if (!engine.call('start', new Uint8Array(text), sheet || '', +isEnglish(preferences), theme(preferences))) {
      if (!engine.stopped) shell.refused(engine.ask('problem'));
      return api.fail('criteria refused');
    }
    schedule.begin();
    device.begin();
    if (engine.stopped) return api.fail('stopped');
    performance.mark('starsheet:ready');
    shell.hide();
    return api.begin();
  }

  async function begin(program) {
    const preferences = storage.preferences();
    preferences.then((known) => {
      const chosen = theme(known);
      device.show(isEnglish(known), chosen === 2 || (chosen === 0 && device.dark));
    });
    const parts = await Promise.all([program, criteria(), storage.read('sheet'), preferences]);
    return start(...parts);
  }

  if (typeof WebAssembly !== 'object') {
    shell.tooOld();
    api.fail('no WebAssembly');
    return null;
  }
  const module = {};
  const program = new Promise((resolve, reject) => {
    module.instantiateWasm = (imports, done) => {
      instantiate(imports).then((made) => done(made.instance, made.module)).catch(reject);
      return {};
    };
    module.onRuntimeInitialized = () => resolve(module);
  });
  begin(program).catch((error) => {
    console.error(error);
    shell.notLoaded(error.message);
    api.fail(error.message);
  });
  return module;
})();
