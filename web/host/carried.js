// For the owner's desk: the page itself, or its one-file edition, with the owner's criteria and brand inside it as data.
const carried = (() => {
  const wanted = new URLSearchParams(location.search).has('desk');
  // Where the page is one file nothing can be fetched: it is taken as it stood before the program touched it.
  const own = wanted && document.getElementById('starsheet.wasm') ? `<!doctype html>\n${document.documentElement.outerHTML}` : '';
  const plain = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

  /** Data in a script element: whatever the text is, it cannot end the element. */
  function put(page, id, text) {
    const block = `<script type="application/json" id="${id}">${text.replace(/</g, '\\u003c')}</script>`;
    const start = page.indexOf(`<script type="application/json" id="${id}">`);
    if (start < 0) {
      const data = page.indexOf('<script type="application/json" id=');  // in the one-file page all data stands before the script
      const place = data < 0 ? page.lastIndexOf('</body>') : data;
      return `${page.slice(0, place)}${block}\n${page.slice(place)}`;
    }
    const end = page.indexOf('</script>', start) + 9;
    return page.slice(0, start) + block + page.slice(end);
  }

  /** The public address, for search engines and for who makes a preview of a link. A page that does not know it says nothing. */
  function atSite(page, site) {
    const end = page.indexOf('</head>');  // the script of the one-file page must stay as its policy knows it
    const head = page.slice(0, end).replace(/<link rel="canonical"[^>]*>\s*|<meta property="og:url"[^>]*>\s*/g, '')
      .replace(/(property="og:image" content=")[^"]*/, (all, before) => `${before}${site}og.png`);
    return `${head}<link rel="canonical" href="${site}">\n<meta property="og:url" content="${site}">\n${page.slice(end)}`;
  }

  /** What is read without JavaScript, and by search engines. */
  function introduce(page, owner) {
    const name = (owner.name && (owner.name['zh-CN'] || owner.name)) || '';
    const phone = owner.phone || '';
    const call = phone && ` <a href="tel:${phone.replace(/[^+\d]/g, '')}">${plain(phone)}</a>`;
    const line = `<p>${plain(name)}${call}</p>`;
    const introduced = page.replace(/(<noscript>\s*)<p>[^]*?<\/p>/, (all, before) => before + line);
    return owner.site ? atSite(introduced, plain(owner.site)) : introduced;
  }

  /** The page opens what it carries, and need not ask for it beforehand. */
  function opening(page, criteriaName) {
    const end = page.indexOf('</head>');
    const head = page.slice(0, end).replace(/<link rel="preload" href="criteria\/[^>]*>\s*|<meta name="starsheet-criteria"[^>]*>\s*/g, '');
    return `${head}<meta name="starsheet-criteria" content="${criteriaName.replace(/\.json$/, '')}">\n${page.slice(end)}`;
  }

  async function download(single, criteriaName, criteria, owner) {
    const name = single ? 'starsheet.html' : 'index.html';
    try {
      const page = single && own ? own : await (await parts.fetched(name)).text();
      const introduced = opening(introduce(page, JSON.parse(owner)), criteriaName);
      files.download(name, put(put(introduced, `criteria/${criteriaName}`, criteria), 'brand.json', owner));
    } catch (error) {
      engine.call('absent', name);
      schedule.wake();
    }
  }

  return { wanted, download };
})();
