// What the address carries: a fragment such as '#s=…' is a sheet that somebody shared, and '?criteria=' names the criteria. The
// compiled side, once its late part is here, says what the fragment is. The address keeps it until that sheet is open or was
// declined, so that nothing is lost by a reload, by a late part that does not come, or by a question nobody has answered yet.
const link = (() => {
  // The entry of the browser's history that came with the link. Entries above it, one for each thing that covers the sheet, show
  // the same address; on the way back to it the link must not be asked about again.
  let entry = null;
  let isSettled = false;

  const isHttp = /^https?:$/.test(location.protocol);

  /** Chat apps that take the '#' for part of a word write %23: what follows belongs to no name in the query. */
  function parts() {
    const [search, ...misplaced] = location.search.split(/%23|＃|%EF%BC%83/i);
    return { search, fragment: location.hash || misplaced.join('#') };
  }

  /** The name of the criteria that the address asks for; empty: the site's usual ones. */
  function criteria() {
    const wanted = new URLSearchParams(parts().search).get('criteria') || '';
    return /^[A-Za-z0-9._-]+$/.test(wanted) ? wanted : '';
  }

  /** Where the page stands, when others can open it there: links lead to it. Of the query only the criteria go along. */
  function address() {
    if (!isHttp) return '';
    const wanted = criteria();
    return location.origin + location.pathname + (wanted && `?criteria=${wanted}`);
  }

  function strip() {
    try {
      history.replaceState(history.state, '', location.pathname + parts().search);
    } catch (error) {  // opened from a disk
      location.hash = '';
    }
  }

  /** Marks where the link came in. */
  function mark() {
    isSettled = false;
    entry = `${Math.random()}`;
    try {
      history.replaceState({ ...history.state, link: entry }, '');
    } catch (error) {
      entry = null;
    }
  }

  function take() {
    const { fragment } = parts();
    if (fragment && entry && isSettled && history.state && history.state.link === entry) return strip();
    if (fragment) {
      mark();
      fields.leave();
    }
    engine.call('link', address(), fragment);
    return schedule.wake();
  }

  window.addEventListener('hashchange', () => { if (late.isHere) take(); });

  return {
    take,
    address,
    criteria,
    /** The sheet that the link carries is open, or was declined. */
    settled() {
      isSettled = true;
      strip();
    },
  };
})();
