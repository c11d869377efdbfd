// What the printer gets, by the page's button and by the browser's own command alike: the report, or while its part of the
// program is not here yet, grade and answers as plain text. It stands in the document only while printing.
const print = (() => {
  const paper = document.body.appendChild(document.createElement('div'));
  paper.id = 'paper';
  let styled = false;

  /**
   * The report's nodes, or null. Nothing typed can act here: the compiled side has escaped every text, the parser's document
   * runs no scripts and loads nothing, and the page's own policy would stop both.
   */
  function report() {
    const html = engine.ask('report');
    if (!html) return null;
    const [head, rules, body] = html.split(/<\/?style>/);  // only our own tags: what was typed has none
    const parsed = new DOMParser().parseFromString(head + body, 'text/html');
    if (!styled) {
      const sheet = document.styleSheets[0];  // the policy lets no other in
      sheet.insertRule(`@media print { ${rules} }`, sheet.cssRules.length);
      styled = true;
    }
    return parsed.body.childNodes;
  }

  function line(text) {
    const made = document.createElement('p');
    made.textContent = text;
    return made;
  }

  const nameOf = (element) => (element ? element.getAttribute('aria-label') || element.textContent : '');

  function plain() {
    const mirrored = document.getElementById('mirror');
    const answers = Array.from(mirrored.querySelectorAll('[role=group]'), (group) =>
      line(`${nameOf(group)}　${nameOf(group.querySelector('[type=radio]:checked')) || '—'}`));
    return [line(document.title), line(nameOf(mirrored.querySelector('[role=status]'))), ...answers];
  }

  window.addEventListener('beforeprint', () => paper.replaceChildren(...(report() || plain())));
  window.addEventListener('afterprint', () => paper.replaceChildren());

  return {
    /** Once the call that asked for it has returned, or the report could not be had. */
    start() { engine.soon(() => window.print()); },
  };
})();
