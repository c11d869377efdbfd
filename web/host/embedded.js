// Inside another page's frame: tells that page score and height, takes theme, language and sheet from it. Only the parent is
// heard; the first origin that says something sensible is the only one that is answered from then on.
const embedded = (() => {
  const isFramed = window.parent !== window;
  document.documentElement.classList.toggle('framed', isFramed);
  let pinned = null;
  let told = '';

  // An origin without a name, as that of a file, cannot be addressed; the parent is still the only one who receives.
  const send = (message, origin) => window.parent.postMessage(message, origin === 'null' ? '*' : origin);

  function tellScore() {
    const { score, grade, complete } = window.StarSheet.getResult();
    send({ type: 'starsheet:change', score, grade, complete }, pinned);
  }

  /** The height at which nothing would have to scroll. */
  function wantedHeight() {
    const main = mirror.byRole('main');
    if (!main || main.inner === main.element) return 0;
    return Math.ceil(window.innerHeight - main.element.clientHeight + main.inner.offsetHeight);
  }

  function tellHeight() {
    const height = wantedHeight();
    if (!pinned || !height || told === `${height}`) return;
    told = `${height}`;
    send({ type: 'starsheet:height', height }, pinned);
  }

  const THEMES = { auto: 0, light: 1, dark: 2 };
  const known = {
    'starsheet:set-theme': ({ theme }) => Object.hasOwn(THEMES, theme) && (() => engine.call('prefer', -1, THEMES[theme])),
    'starsheet:set-lang': ({ lang }) => typeof lang === 'string' && /^(zh|en)\b/i.test(lang)
      && (() => engine.call('prefer', +/^en/i.test(lang), -1)),
    'starsheet:load': ({ sheet }) => !!sheet && typeof sheet === 'object' && (() => window.StarSheet.setSheet(sheet)),
  };

  function hear(event) {
    if (event.source !== window.parent || (pinned !== null && event.origin !== pinned)) return;
    const message = event.data;
    const wish = message && typeof message === 'object' && Object.hasOwn(known, message.type) && known[message.type](message);
    if (!wish) return;
    const isFirst = pinned === null;
    pinned = event.origin;
    wish();
    schedule.wake();
    if (!isFirst) return;
    tellScore();
    tellHeight();
  }

  return {
    begin() {
      if (!isFramed) return;
      window.addEventListener('message', hear);
      window.StarSheet.on('change', () => { if (pinned) tellScore(); });
      send({ type: 'starsheet:ready', version: window.StarSheet.version }, '*');  // says nothing about the visitor
    },
    /** After each frame. */
    settle: isFramed ? tellHeight : () => {},
  };
})();
