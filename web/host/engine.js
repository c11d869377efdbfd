// The way into the compiled side and back. Strings cross as UTF-8; memory may grow inside any call, so its views are
// looked up anew each time.
const engine = (() => {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const waiting = [];
  let exported = null;
  let started = false;
  let busy = false;
  let stopped = false;

  const text = (pointer, bytes) => decoder.decode(HEAPU8.subarray(pointer, pointer + bytes));

  /** A copy of bytes in memory. */
  const bytes = (pointer, count) => HEAPU8.slice(pointer, pointer + count);

  /** Writes as much of a text as `room` bytes take; how many they are. */
  const put = (value, pointer, room) => encoder.encodeInto(value, HEAPU8.subarray(pointer, pointer + room)).written;

  const textAt = (pointer) => (pointer ? text(pointer, HEAPU8.indexOf(0, pointer) - pointer) : null);
  const asNumber = (result) => result;

  /** A zero-terminated copy of a string, or of bytes, in the compiled side's memory. */
  // A zero in a file would end it early and hide what comes behind: another sign that JSON does not have takes its place.
  function place(value) {
    const bytes = typeof value === 'string' ? encoder.encode(value.replace(/\0/g, '\ufffd')) : value.includes(0) ? value.map((byte) => byte || 1) : value;
    const pointer = exported._malloc(bytes.length + 1);
    HEAPU8.set(bytes, pointer);
    HEAPU8[pointer + bytes.length] = 0;
    return pointer;
  }

  function run(name, values, read) {
    const placed = [];
    busy = true;
    try {
      const plain = values.map((value) => {
        if (typeof value !== 'string' && !(value instanceof Uint8Array)) return value;
        placed.push(place(value));
        return placed[placed.length - 1];
      });
      return read(exported[`_starsheet_${name}`](...plain));
    } catch (error) {
      stop(error);
      return 0;
    } finally {
      busy = false;
      if (!stopped) placed.forEach((pointer) => exported._free(pointer));
    }
  }

  function stop(error) {
    stopped = true;
    waiting.length = 0;
    console.error(error);
    schedule.stop();
    shell.engineStopped();
  }

  /** Runs now, or when the call that is under way has returned: what C++ does to the page fires events of its own. */
  function soon(task) {
    if (busy) waiting.push(task);
    else task();
  }

  function settle() {
    if (!waiting.length) return;
    while (waiting.length && !stopped) waiting.shift()();
    schedule.wake();
  }

  /** Calls starsheet_<name>; numbers, strings and bytes are taken. Before the start and after a stop nothing happens. */
  function call(name, ...values) {
    if (!started || stopped) return 0;
    if (busy) {
      waiting.push(() => call(name, ...values));
      return 0;
    }
    const result = run(name, values, asNumber);
    settle();
    return result;
  }

  /** The same for functions that answer with text, which is read before anything else can be asked. Null: no answer. */
  function ask(name, ...values) {
    if (!started || stopped || busy) return null;
    const result = run(name, values, textAt);
    settle();
    return result || null;
  }

  return {
    text,
    bytes,
    put,
    call,
    ask,
    soon,
    /** The compiled side stands in memory: it reads the criteria while what was kept is still being looked up. */
    load(functions, criteria) {
      exported = functions;
      run('read', [criteria], asNumber);
    },
    begin() { started = !!exported; },
    get stopped() { return stopped; },
  };
})();
