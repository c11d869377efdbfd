// The part of the program that the first screen does not need. It comes once that screen stands; scripts/late/link.mjs made it.
const late = (() => {
  const COMING = 0, HERE = 1, FAILED = 2;  // LatePart in src/platform/late.h
  let state = COMING;
  let arrived;
  const arrival = new Promise((resolve) => { arrived = resolve; });

  async function come() {
    try {
      await WebAssembly.instantiate(await parts.compiled('starsheet.late.wasm'), { p: Module.late });
      state = HERE;
      performance.mark('starsheet:late');
      link.take();
      arrived();
    } catch (error) {
      console.warn(error);
      state = FAILED;
    }
    schedule.wake();
  }

  return {
    get state() { return state; },
    get isHere() { return state === HERE; },
    /** Resolves once it is here, however many tries that takes. */
    arrival,
    begin: come,
    /** The same; asking begins another try where the last one failed. */
    here() {
      this.want();
      return arrival;
    },
    want() {
      if (state !== FAILED) return;
      state = COMING;
      come();
    },
  };
})();
