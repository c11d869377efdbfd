// The browser's history: Back closes what slides over the page, then the screen that covers the sheet, and leaves the page
// only after that. One entry stands for each of these steps; the page takes them out again when it closes something itself.
const past = (() => {
  const stateOf = (state) => (state && state.starsheet) || { steps: 0, screen: 0 };
  let held = stateOf(history.state).steps;  // entries above the page's own
  let wanted = 0;
  let screen = 0;
  let moving = false;                       // on the way to fewer entries, which takes a moment

  function settle() {
    if (moving) return;
    try {
      for (; held < wanted; held += 1) history.pushState({ starsheet: { steps: held + 1, screen } }, '');
      moving = held > wanted;
      if (moving) history.go(wanted - held);
      else if (held && stateOf(history.state).screen !== screen) history.replaceState({ starsheet: { steps: held, screen } }, '');
    } catch (error) {  // too many at once, or not allowed here: Back then leaves the page, as everywhere
      held = wanted;
    }
  }

  window.addEventListener('popstate', (event) => {
    const { steps, screen: shown } = stateOf(event.state);
    const back = moving ? 0 : held - steps;
    held = steps;
    if (!moving && back < 0) engine.call('screen', shown);
    moving = false;
    for (let step = 0; step < back; step += 1) engine.call('back');
    schedule.drawNow();
    settle();
  });

  return {
    /** How many steps lead back to the sheet from what is shown now, and which screen that is. */
    tell(steps, shown) {
      wanted = steps;
      screen = shown;
      settle();
    },
    /** The screen that was shown when the page was left or loaded again. */
    get screen() { return stateOf(history.state).screen; },
  };
})();
