// Mouse, pen and touch. The compiled side decides what is pressed; the browser keeps panning, zooming, selecting and the
// fields' own behaviour. A touch that becomes a pan ends in pointercancel, so it presses nothing.
const pointer = (() => {
  const MOVE = 0, DOWN = 1, UP = 2, CANCEL = 3, LEAVE = 4;
  const root = mirror.root;
  let down = null;         // the pointer that is down, by id
  let answered = false;    // the next click belongs to a press that the compiled side has seen
  let freshSpin = null;    // a spin button that this press gave focus

  // What a page that is zoomed with two fingers shows is a part of it, to be moved in all directions.
  const view = window.visualViewport;
  if (view) view.addEventListener('resize', () => document.documentElement.classList.toggle('zoomed', view.scale > 1.01));

  function send(kind, event) {
    engine.call('pointer', kind, event.clientX / device.scale, event.clientY / device.scale, +(event.pointerType === 'touch'));
  }

  /** After a touch nothing is under the finger any more. */
  function finish(event) {
    down = null;
    if (event.pointerType === 'touch') send(LEAVE, event);
  }

  root.addEventListener('pointerdown', (event) => {
    answered = false;
    if (!event.isPrimary || event.button !== 0) return;
    down = event.pointerId;
    const spin = mirror.roleOf(mirror.entryOf(event.target)) === 'spinbutton';
    freshSpin = spin && event.target !== document.activeElement ? event.target : null;
    send(DOWN, event);
    schedule.drawNow();
  });
  // On the window, so that a press may be dragged off its control and let go outside.
  window.addEventListener('pointermove', (event) => {
    if (!event.isPrimary || (event.pointerType === 'touch' && down === null)) return;
    send(MOVE, event);
    schedule.wake();
  });
  window.addEventListener('pointerup', (event) => {
    if (event.pointerId !== down) return;
    answered = true;
    send(UP, event);
    finish(event);
    schedule.drawNow();
  });
  window.addEventListener('pointercancel', (event) => {
    if (event.pointerId !== down) return;
    send(CANCEL, event);
    finish(event);
    schedule.drawNow();
  });
  document.documentElement.addEventListener('pointerleave', (event) => {
    if (down !== null || event.pointerType === 'touch') return;
    send(LEAVE, event);
    schedule.wake();
  });
  window.addEventListener('blur', () => {
    if (down === null) return;
    down = null;
    engine.call('pointer', CANCEL, 0, 0, 0);
    schedule.wake();
  });

  // After the click WebKit puts the caret where the press was: what is typed then would stand beside the old number.
  root.addEventListener('mouseup', (event) => {
    if (freshSpin === event.target) event.preventDefault();
  });

  // A click with a press before it was already acted upon; one without comes from the keyboard, from assistive technology
  // or from a script.
  root.addEventListener('click', (event) => {
    const entry = mirror.entryOf(event.target);
    const role = mirror.roleOf(entry);
    const seen = answered && event.detail > 0;
    answered = false;
    if (freshSpin === event.target) freshSpin.select();
    freshSpin = null;
    if (!entry) return;
    if (!seen && (role === 'button' || role === 'switch' || role === 'radio') && !mirror.isDisabled(entry)) {
      engine.call('activate', entry.id);
      schedule.drawNow();
    }
    if (role === 'radio') mirror.sameRadios(entry);
  });
})();
