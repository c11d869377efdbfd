// What the address carries: '#s=…' is a sheet that somebody shared. It is asked about once and then leaves the address.
// What reads it comes with the late part, which then calls take().
const link = (() => {
  const isPublic = /^http/.test(location.protocol);

  function take() {
    const shared = location.hash.startsWith('#s=') ? location.hash : '';
    engine.call('link', isPublic ? location.origin + location.pathname : '', shared);
    if (!shared) return;
    try {
      history.replaceState(history.state, '', location.pathname + location.search);
    } catch (error) {  // opened from a disk
      location.hash = '';
    }
    schedule.wake();
  }

  window.addEventListener('hashchange', () => { if (late.isHere) take(); });
  return { take };
})();
