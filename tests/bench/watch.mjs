// What runs in a page before its own scripts, so that its work can be measured from outside.

/** Keeps in window.watched: memory of WebAssembly, how long each animation frame's work took, long tasks. Says the ready mark on the console. */
export function watch() {
  const watched = { memory: null, frames: [], tasks: [] };
  window.watched = watched;
  const found = (result) => {
    const { exports } = result.instance ?? result;
    watched.memory ??= Object.values(exports).find((one) => one instanceof WebAssembly.Memory) ?? null;
    return result;
  };
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = (...given) => original.apply(WebAssembly, given).then(found);
  }
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (draw) => request((time) => {
    const start = performance.now();
    draw(time);
    watched.frames.push(performance.now() - start);
  });
  new PerformanceObserver((list) => watched.tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration }))))
    .observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => list.getEntriesByName('starsheet:ready').forEach(({ name, startTime }) => console.debug(`${name} ${startTime}`)))
    .observe({ type: 'mark' });
}

/** Scrolls the sheet in `steps` steps and gives the median work of the frames that show them, in ms. */
export async function scrollWork(steps) {
  const area = Array.from(document.querySelectorAll('*')).filter((one) => one.scrollHeight > one.clientHeight + 200 && /auto|scroll/.test(getComputedStyle(one).overflowY))
    .sort((a, b) => b.clientWidth * b.clientHeight - a.clientWidth * a.clientHeight)[0];
  const after = () => new Promise((resolve) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = resolve; requestAnimationFrame(() => port2.postMessage(0)); });
  for (let i = 0; i < 5; i += 1) { area.scrollTop += 40; await after(); }
  const works = [];
  for (let i = 0; i < steps; i += 1) {
    const seen = window.watched.frames.length;
    const start = performance.now();
    area.scrollTop += 40;
    area.dispatchEvent(new Event('scroll'));
    const atOnce = performance.now() - start;
    await after();
    works.push(atOnce + window.watched.frames.slice(seen).reduce((sum, one) => sum + one, 0));
  }
  return works.toSorted((a, b) => a - b)[Math.floor(steps / 2)];
}

/** Answers `count` clauses one after another; gives the work of each press and the time from it to the end of its frame, medians in ms. */
export async function answerWork(count) {
  const works = [];
  const latencies = [];
  const radios = Array.from(document.querySelectorAll('[role="radio"], input[type="radio"]'));
  for (const radio of radios.slice(0, 4 * count).filter((_, at) => at % 4 === 0)) {
    const start = performance.now();
    radio.click();
    works.push(performance.now() - start);
    await new Promise((resolve) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = resolve; requestAnimationFrame(() => port2.postMessage(0)); });
    latencies.push(performance.now() - start);
  }
  const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  return { work: middle(works), latency: middle(latencies), worst: Math.max(...latencies) };
}
