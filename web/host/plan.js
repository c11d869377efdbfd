// The cheapest path for host pages. It runs in short slices, and the page goes on between them.
const planner = (() => {
  const SLICE_MS = 8;
  const GOES_ON = 1, IS_ANSWERED = 2;  // in main_web.cpp
  let last = Promise.resolve();        // the compiled side has one search at a time, so they wait for each other

  const pause = () => new Promise((resolve) => { setTimeout(resolve); });

  function stopIfAborted(signal) {
    if (signal && signal.aborted) throw new DOMException('the plan is no longer wanted', 'AbortError');
  }

  /** Works for a slice; whether there is an answer. */
  function advance() {
    const end = performance.now() + SLICE_MS;
    let state = GOES_ON;
    while (state === GOES_ON && performance.now() < end) state = engine.call('advance_plan');
    if (!state) throw new Error('StarSheet has stopped');
    return state === IS_ANSWERED;
  }

  function read() {
    const plan = JSON.parse(engine.ask('plan_answer'));
    if (!plan.error) return plan;
    const words = plan.error.map(({ path, message }) => `${path || '(document)'}: ${message}`).join('\n');
    throw Object.assign(new TypeError(words), { issues: plan.error });
  }

  async function search(target, { signal, ...options }) {
    await late.here();
    stopIfAborted(signal);
    try {
      engine.call('ask_plan', String(target), JSON.stringify(options));
      while (!advance()) {
        await pause();
        stopIfAborted(signal);
      }
      return read();
    } finally {
      engine.call('drop_plan');
    }
  }

  return (target, options) => {
    const answer = last.then(() => search(target, options || {}));
    last = answer.catch(() => {});
    return answer;
  };
})();
