// Frames on demand: nothing is pending unless something asked for a frame.
const schedule = (() => {
  let pending = 0;
  let frames = 0;
  let started = false;

  function draw(now) {
    pending = 0;
    if (!started) return;
    frames += 1;
    mirror.tellScrolls();
    const more = engine.call('frame', now);
    mirror.settle();
    embedded.settle();
    if (more) wake();
  }

  /** Asks for one frame at the browser's next chance. */
  function wake() {
    if (started && !pending) pending = requestAnimationFrame(draw);
  }

  /** Draws within the event that is being handled: what follows in it sees the result. */
  function drawNow() {
    cancelAnimationFrame(pending);
    draw(performance.now());
  }

  /** Ends the task that is running, so that the browser can do what waits; what follows is a task of its own. */
  const pause = () => new Promise((resolve) => { setTimeout(resolve); });

  return {
    wake,
    pause,
    drawNow,
    begin() { started = true; },
    stop() {
      started = false;
      cancelAnimationFrame(pending);
      pending = 0;
    },
    get frames() { return frames; },
    get pending() { return pending ? 1 : 0; },
  };
})();
