// The window and what the visitor prefers: size, density, insets, scheme. And the document's own language and colours.
const device = (() => {
  const canvas = document.getElementById('canvas');
  const probe = document.getElementById('insets');
  const sample = document.getElementById('letters');
  const LEAST_WIDTH = 240;  // of the layout: below that its words would not fit
  const queries = {
    dark: matchMedia('(prefers-color-scheme: dark)'),
    calm: matchMedia('(prefers-reduced-motion: reduce)'),
    coarse: matchMedia('(pointer: coarse)'),
    contrast: matchMedia('(prefers-contrast: more), (forced-colors: active)'),
  };
  // Apps that show pages inside themselves and take no downloads: what cannot name a file, then views of Android and iOS that
  // are no browser, then those that say their name only.
  const agent = navigator.userAgent;
  const savesFiles = 'download' in HTMLAnchorElement.prototype && !/; wv\)/.test(agent)
    && !(/iPhone|iPad/.test(agent) && !/Safari\//.test(agent) && !navigator.standalone)
    && !/MicroMessenger|wxwork| QQ\/|DingTalk|AlipayClient|Weibo|aweme|Bytedance|NewsArticle|Lark|Feishu|xhs|baiduboxapp/i.test(agent);
  let told = '';
  let exact = null;        // the canvas's size in device pixels, where the browser knows it
  let shown = '';
  let scale = 1;           // pixels of the style sheet in one of the layout's
  let letter = 1;          // what a letter's size is to be multiplied by, where only letters are enlarged

  /** One pixel of the canvas is one of the screen's, at every zoom, so that nothing is blurred. */
  const density = () => Math.min(8, Math.max(0.25, window.devicePixelRatio || 1));

  function insets() {
    const style = getComputedStyle(probe);
    return [style.paddingTop, style.paddingRight, style.paddingBottom, style.paddingLeft].map((inset) => parseFloat(inset) || 0);
  }

  /**
   * Who has letters enlarged, by the browser, the phone or the app around the page, gets the whole page enlarged, as far as
   * the layout can follow. The mirror's lengths are in rem.
   */
  function takeScale() {
    // Of a letter 16 px high, and the width without what is done to letters only; zoomed pages may measure a trace of a pixel more or less.
    const { width, height } = sample.getBoundingClientRect();
    const before = `${scale} ${letter}`;
    scale = Math.min(Math.round(height * 4) / 64, canvas.clientWidth / LEAST_WIDTH) || 1;  // nothing has a size while a frame is hidden
    letter = Math.abs(width - height) < 0.1 ? 1 : width / height;
    if (before === `${scale} ${letter}`) return;
    const root = document.documentElement.style;
    root.fontSize = `${1600 * scale / width}%`;
    root.setProperty('--letter', letter);
    mirror.resetLetters();
  }

  /** Gives the canvas as many pixels as it covers. Answers its size in the layout's pixels, with the true ones behind it. */
  function fit() {
    const width = canvas.clientWidth;
    const height = canvas.clientHeight;
    const ratio = density();
    const pixels = [Math.round(width * ratio), Math.round(height * ratio)];
    // Rounding is off by one at some zooms, which blurs all text: the exact count wins. Not where it is about something else,
    // as when the density is clamped or emulated.
    if (exact && Math.abs(exact[0] - pixels[0]) < 2 && Math.abs(exact[1] - pixels[1]) < 2) pixels.splice(0, 2, ...exact);
    if (canvas.width !== pixels[0]) canvas.width = pixels[0];
    if (canvas.height !== pixels[1]) canvas.height = pixels[1];
    return [width / scale, height / scale, ratio * scale, ...pixels];
  }

  /** Tells the compiled side the window's size. */
  function measure() {
    takeScale();
    const size = fit();
    const values = [...size.slice(0, 3), ...insets().map((inset) => inset / scale)];
    const summary = values.concat(size).join();
    if (summary === told) return;
    told = summary;
    engine.call('resize', ...values);
    schedule.drawNow();  // a canvas that was resized is empty
  }

  function tell() {
    engine.call('device', +queries.dark.matches, +queries.calm.matches, +queries.coarse.matches, +queries.contrast.matches);
    schedule.wake();
  }

  /** Moving to another screen changes the density without changing the size. */
  function watchDensity() {
    const query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener('change', () => {
      measure();
      watchDensity();
    }, { once: true });
  }

  function observe() {
    const sized = (entries) => {
      const box = entries[0].devicePixelContentBoxSize;
      exact = box && [box[0].inlineSize, box[0].blockSize];
      measure();
    };
    // Each is told of changes in its own box only: zooming the page keeps the device's pixels, and changes the style sheet's.
    new ResizeObserver(sized).observe(canvas);
    new ResizeObserver(measure).observe(sample);
    try {
      new ResizeObserver(sized).observe(canvas, { box: 'device-pixel-content-box' });
    } catch (error) {  // Safari has no such box
      exact = null;
    }
    watchDensity();
    window.addEventListener('orientationchange', () => measure());
    Object.values(queries).forEach((query) => query.addEventListener('change', tell));
  }

  /** Sets language, colours and title of the document itself; without a title it keeps the one it has. */
  function show(english, dark, title = document.title) {
    const summary = `${+english}${+dark}${title}`;
    if (summary === shown) return;
    shown = summary;
    const root = document.documentElement;
    root.lang = english ? 'en' : 'zh-CN';
    root.dataset.theme = dark ? 'dark' : 'light';
    document.title = title;
    document.querySelector('meta[name=color-scheme]').content = dark ? 'only dark' : 'only light';
    document.querySelectorAll('meta[name=theme-color]').forEach((meta, index) => { meta.media = index === +dark ? 'all' : 'not all'; });
  }

  /** Every request since the page was opened, from the browser's own log. */
  function listRequests() {
    const folder = new URL('./', location.href).href;
    const asked = performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
      .map(({ name }) => name).filter((name) => !/^(data|blob|file):/.test(name));
    const lines = asked.map((name) => (new URL(name).origin === location.origin ? `=${name.replace(folder, '') || './'}` : `!${name}`));
    engine.soon(() => {
      engine.call('requests', lines.join('\n'));
      schedule.wake();
    });
  }

  const hex = (colour) => `#${colour.toString(16).padStart(6, '0')}`;

  /** The brand's colour in place of our own. */
  function accent(ink, soft, onInk) {
    const style = document.documentElement.style;
    style.setProperty('--primary', hex(ink));
    style.setProperty('--primary-soft', hex(soft));
    style.setProperty('--on-primary', hex(onInk));
  }

  return {
    canvas,
    savesFiles,
    accent,
    listRequests,
    density,
    fit,
    show,
    get scale() { return scale; },
    get letter() { return letter; },
    get dark() { return queries.dark.matches; },
    get touch() { return queries.coarse.matches; },
    /** Tells everything, which draws the first frame, and goes on telling what changes. */
    begin() {
      tell();
      measure();
      observe();
    },
  };
})();
