// How tests find things in engines whose driver knows no roles: by role and name, as Playwright does in Chromium.

/**
 * Runs in the page, so it uses nothing from outside itself. `steps` lead from the document to elements, each from what
 * the one before found: {role, name, level, checked, expanded}, {text}, {css}, {hasText} keeps, {nth} picks (-1 is the last).
 * A wanted text is {exact: '…'}, {part: '…'} or {pattern: '…', flags: '…'}.
 */
export function lookup(steps) {
  const BY_TAG = {
    A: 'link', ARTICLE: 'article', ASIDE: 'complementary', BUTTON: 'button', DIALOG: 'dialog', FIELDSET: 'group', FOOTER: 'contentinfo',
    HEADER: 'banner', IMG: 'img', LI: 'listitem', MAIN: 'main', NAV: 'navigation', OL: 'list', OUTPUT: 'status', P: 'paragraph',
    PROGRESS: 'progressbar', SECTION: 'region', SELECT: 'combobox', TABLE: 'table', TEXTAREA: 'textbox', UL: 'list',
  };
  const BY_TYPE = { button: 'button', checkbox: 'checkbox', number: 'spinbutton', radio: 'radio', range: 'slider', search: 'searchbox', submit: 'button' };
  const NAMED_BY_CONTENT = new Set(['button', 'heading', 'link', 'option', 'radio', 'checkbox', 'switch', 'tab', 'cell', 'columnheader', 'rowheader']);

  const tidy = (text) => (text ?? '').replace(/[\s\u200b]+/g, ' ').trim();
  const fits = (text, { exact, part, pattern, flags }) => {
    if (exact !== undefined) return tidy(text) === tidy(exact);
    if (pattern !== undefined) return new RegExp(pattern, flags).test(tidy(text));
    return tidy(text).toLowerCase().includes(tidy(part).toLowerCase());
  };
  const roleOf = (element) => {
    const given = element.getAttribute('role');
    if (given) return given;
    if (/^H[1-6]$/.test(element.tagName)) return 'heading';
    if (element.tagName === 'INPUT') return BY_TYPE[element.type] ?? 'textbox';
    return BY_TAG[element.tagName];
  };
  const nameOf = (element) => {
    const by = element.getAttribute('aria-labelledby');
    if (by) return by.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(' ');
    const label = element.getAttribute('aria-label') || element.alt || Array.from(element.labels ?? [], (one) => one.textContent).join(' ');
    if (label) return label;
    return NAMED_BY_CONTENT.has(roleOf(element)) ? element.innerText : element.title;
  };
  const levelOf = (element) => Number(element.getAttribute('aria-level') ?? /^H([1-6])$/.exec(element.tagName)?.[1]);
  const isHidden = (element) => element.closest('[aria-hidden="true"]') || !element.checkVisibility({ visibilityProperty: true });
  const isChecked = (element) => element.checked ?? element.getAttribute('aria-checked') === 'true';
  const hasRole = (element, { role, name, level, checked, expanded }) => roleOf(element) === role && (level === undefined || levelOf(element) === level) &&
    (checked === undefined || isChecked(element) === checked) && (expanded === undefined || element.getAttribute('aria-expanded') === String(expanded)) &&
    (name === undefined || fits(nameOf(element), name)) && !isHidden(element);
  const hasText = (element, text) => !/^(SCRIPT|STYLE|HEAD|TITLE)$/.test(element.tagName) && fits(element.textContent, text) &&
    !Array.from(element.children).some((child) => fits(child.textContent, text));

  const below = (roots, keep) => roots.flatMap((root) => Array.from(root.querySelectorAll('*'))).filter(keep);
  return steps.reduce((found, step) => {
    if (step.nth !== undefined) return [found.at(step.nth)].filter(Boolean);
    if (step.hasText) return found.filter((element) => fits(element.textContent, step.hasText));
    if (step.css) return [...new Set(found.flatMap((root) => Array.from(root.querySelectorAll(step.css))))];
    return [...new Set(below(found, (element) => (step.role ? hasRole(element, step) : hasText(element, step.text))))];
  }, [document]);
}
