// The page's semantics as real elements, each at the place where the canvas shows it: for assistive technology, keyboard,
// text fields, find-in-page, scrolling and tests. The compiled side tells differences only.
const mirror = (() => {
  const root = document.getElementById('mirror');
  const nodes = new Map();     // id → {id, element, inner, node}
  const ids = new WeakMap();   // element → id
  const tops = new Map();      // id of a scroller → where the compiled side believes it stands
  let dialogChanged = false;
  let open = null;             // the dialog that holds the keyboard
  let before = 0;              // what had focus when it opened
  let heirs = null;            // after what had focus went: the controls before it

  // src/platform/mirror.h, in its order.
  const ROLES = ['banner', 'navigation', 'main', 'complementary', 'contentinfo', 'region', 'dialog', 'heading', 'group',
    'radiogroup', 'list', 'listitem', 'text', 'img', 'status', 'button', 'switch', 'radio', 'link', 'textbox', 'textarea',
    'searchbox', 'spinbutton', 'picture'];
  const SCROLLS = 1, CHECKED = 2, DISABLED = 4, HAS_EXPANDED = 8, EXPANDED = 16, HAS_PRESSED = 32, CURRENT = 64,
    INVALID = 128, BOLD = 256, POPUP = 512, RIGHT = 1024, CENTRED = 2048;
  const TAGS = { banner: 'header', navigation: 'nav', main: 'main', complementary: 'aside', contentinfo: 'footer',
    region: 'section', list: 'ul', listitem: 'li', text: 'p', button: 'button', switch: 'button', radio: 'input', link: 'a',
    textbox: 'input', textarea: 'textarea', searchbox: 'input', spinbutton: 'input', picture: 'img' };
  const WORDS = new Set(['text', 'heading', 'status']);
  const FIELDS = new Set(['textbox', 'textarea', 'searchbox', 'spinbutton']);
  // These say their role by what they are; the rest by attribute.
  const NATIVE = new Set(['heading', 'listitem', 'text', 'button', 'radio', 'link', 'textbox', 'textarea', 'searchbox', 'picture']);
  const FOCUSABLE = 'button:not(:disabled), input:not(:disabled), textarea, a[href]';
  const CONTROLS = 'button:not(:disabled), input[type=radio]';  // fields would call up a phone's keyboard
  const INERT = 'inert' in HTMLElement.prototype;

  nodes.set(0, { id: 0, element: root, inner: root, node: null });
  root.addEventListener('scroll', (event) => stayInPlace(event.target), { capture: true, passive: true });

  /** A length of the layout, so that it follows the page's scale. */
  const rem = (pixels) => `${pixels / 16}rem`;
  const roleOf = (entry) => (entry && entry.node ? ROLES[entry.node.role] : '');
  const isField = (entry) => FIELDS.has(roleOf(entry));
  /** The entry of an element or of the nearest one around it. */
  function entryOf(element) {
    for (let at = element; at && at !== root; at = at.parentElement) {
      if (ids.has(at)) return nodes.get(ids.get(at));
    }
    return undefined;
  }

  function attribute(element, name, value) {
    if (value === null || value === '') element.removeAttribute(name);
    else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
  }

  function make(node) {
    const role = ROLES[node.role];
    const element = document.createElement(role === 'heading' ? `h${node.a || 2}` : TAGS[role] || 'div');
    if (role === 'text') element.id = `words${node.id}`;  // what says what is wrong with a field
    if (!NATIVE.has(role)) element.setAttribute('role', role);
    element.classList.add(WORDS.has(role) ? 'words' : role);
    if (role === 'button' || role === 'switch') element.type = 'button';
    if (role === 'radio') element.type = 'radio';
    if (role === 'dialog') {
      element.setAttribute('aria-modal', 'true');
      element.tabIndex = -1;
      dialogChanged = true;
    }
    if (role === 'picture') element.addEventListener('error', () => { element.hidden = true; });
    if (FIELDS.has(role)) fields.prepare(element, role);
    let inner = element;
    if (node.flags & SCROLLS) {
      inner = element.appendChild(document.createElement('div'));
      element.classList.add('scrolls');
      element.addEventListener('scroll', schedule.wake, { passive: true });
      tops.set(node.id, 0);
    }
    return { id: node.id, element, inner, node: null };
  }

  function setLetters(element, { fontSize }) {
    element.style.fontSize = fontSize ? rem(fontSize * device.letter) : '';
  }

  /** Letters are to be of another size against everything else. */
  function resetLetters() {
    nodes.forEach(({ element, node }) => node && setLetters(element, node));
  }

  function place(entry, node) {
    const style = entry.element.style;
    const old = entry.node || {};
    if (old.x !== node.x) style.left = rem(node.x);
    if (old.y !== node.y) style.top = rem(node.y);
    if (old.width !== node.width) style.width = rem(node.width);
    if (old.height !== node.height) style.height = rem(node.height);
    if (old.fontSize !== node.fontSize) setLetters(entry.element, node);
    if (old.lineHeight !== node.lineHeight) style.lineHeight = node.lineHeight ? rem(node.lineHeight) : '';
    if (entry.inner !== entry.element && old.contentHeight !== node.contentHeight) {
      entry.inner.style.height = rem(node.contentHeight);
    }
  }

  /**
   * Words in lines as they are drawn, and yet one text: the break after each line comes from the style sheet, where neither
   * searching nor copying meets it. The line feed at the end keeps it apart from the words that are copied after it.
   */
  function lines({ name: words, value: breaks }) {
    if (!breaks) return [`${words}\n`];
    const begins = [0, ...breaks.split(',').map(Number)];
    const spans = begins.map((begin, at) => {
      const span = document.createElement('span');
      span.textContent = words.slice(begin, begins[at + 1]);
      return span;
    });
    return [...spans, '\n'];
  }

  function name(entry, node) {
    const { element, node: old } = entry;
    const role = ROLES[node.role];
    if (!WORDS.has(role)) attribute(element, 'aria-label', node.name);
    else if (old && old.name === node.name && old.value === node.value) return;
    else if (role === 'status') element.textContent = node.name;
    else element.replaceChildren(...lines(node));
  }

  function states(element, node, role) {
    const flags = node.flags;
    const on = (flag) => (flags & flag ? 'true' : null);
    const either = (has, flag) => (flags & has ? String(!!(flags & flag)) : null);
    element.classList.toggle('bold', !!(flags & BOLD));
    element.classList.toggle('right', !!(flags & RIGHT));
    element.classList.toggle('centred', !!(flags & CENTRED));
    attribute(element, 'aria-expanded', either(HAS_EXPANDED, EXPANDED));
    attribute(element, 'aria-pressed', either(HAS_PRESSED, CHECKED));
    attribute(element, 'aria-current', on(CURRENT));
    attribute(element, 'aria-invalid', on(INVALID));
    attribute(element, 'aria-describedby', node.fault ? `words${node.fault}` : null);
    attribute(element, 'aria-haspopup', flags & POPUP ? 'dialog' : null);
    attribute(element, 'aria-disabled', on(DISABLED));
    // A control that is disabled while it has focus would drop the keyboard at the top of the page.
    if ('disabled' in element) element.disabled = !!(flags & DISABLED) && element !== document.activeElement;
    if (role === 'switch') attribute(element, 'aria-checked', String(!!(flags & CHECKED)));
    if (role === 'listitem') {
      attribute(element, 'aria-posinset', node.a || null);
      attribute(element, 'aria-setsize', node.b || null);
    }
  }

  function put(node) {
    let entry = nodes.get(node.id);
    if (!entry) {
      entry = make(node);
      nodes.set(node.id, entry);
      ids.set(entry.element, node.id);
    }
    const element = entry.element;
    const role = ROLES[node.role];
    const parent = nodes.get(node.parent) || nodes.get(0);
    if (element.parentNode !== parent.inner) parent.inner.appendChild(element);
    place(entry, node);
    name(entry, node);
    states(element, node, role);
    if (role === 'radio') {
      element.name = `group${node.parent}`;
      element.checked = !!(node.flags & CHECKED);
    }
    if (role === 'link') {
      attribute(element, 'href', node.value);
      attribute(element, 'target', /^http/.test(node.value) ? '_blank' : null);  // a call leaves no empty page behind
      element.rel = 'noopener';
    }
    if (role === 'picture') {
      element.alt = node.name;
      const drawn = /^result:/.test(node.value);
      element.classList.toggle('drawn', drawn);
      if (!drawn) attribute(element, 'src', node.value);
      else if (!entry.node || entry.node.value !== node.value) element.src = picture.draw(node.value.slice(7));
    }
    const wasField = entry.node && entry.node.value;
    entry.node = node;
    if (FIELDS.has(role)) fields.update(entry, role, wasField);
    else attribute(element, 'aria-description', node.hint);
  }

  function forget(id) {
    nodes.delete(id);
    if (tops.get(id)) engine.call('scrolled', id, 0);  // what comes back under this id begins at its top
    tops.delete(id);
  }

  function controlsBefore(element) {
    return Array.from(root.querySelectorAll(CONTROLS))
      .filter((other) => element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING);
  }

  function remove(id) {
    const entry = nodes.get(id);
    if (!entry) return;
    if (roleOf(entry) === 'dialog') dialogChanged = true;
    if (!heirs && entry.element.contains(document.activeElement)) heirs = controlsBefore(entry.element);
    entry.element.querySelectorAll('*').forEach((element) => forget(ids.get(element)));
    forget(id);
    entry.element.remove();
  }

  /** Before each frame: tells where the scrollers stand. Their events come too late for a press right after a scroll. */
  function tellScrolls() {
    tops.forEach((told, id) => {
      const top = nodes.get(id).element.scrollTop;
      if (top === told) return;
      tops.set(id, top);
      engine.call('scrolled', id, top / device.scale);
    });
  }

  /** Moves only what is out of place: an element that is moved loses focus, and its scrollers their place. */
  function order(parent, children) {
    const entry = nodes.get(parent);
    if (!entry) return;
    let next = entry.inner.firstElementChild;
    children.forEach((id) => {
      const child = nodes.get(id);
      if (!child) return;
      if (child.element === next) {
        next = next.nextElementSibling;
        return;
      }
      const focused = child.element.contains(document.activeElement) ? document.activeElement : null;
      const top = child.element.scrollTop;
      entry.inner.insertBefore(child.element, next);
      if (top) child.element.scrollTop = top;
      if (focused) focused.focus({ preventScroll: true });
    });
  }

  function scroll(id, top, smooth) {
    const entry = nodes.get(id);
    if (entry) entry.element.scrollTo({ top: top * device.scale, behavior: smooth ? 'smooth' : 'auto' });
  }

  function focus(id) {
    const entry = nodes.get(id);
    if (entry) entry.element.focus({ preventScroll: true });
  }

  /** A browser that brings something into view also scrolls what is cut off only: the elements would leave their drawing. */
  function stayInPlace(element) {
    if (isField(entryOf(element))) return;
    if (element.scrollLeft) element.scrollLeft = 0;  // setting it, to whatever, would end a smooth scroll
    if (!tops.has(ids.get(element))) element.scrollTop = 0;
  }

  function firstIn(element) {
    return element.querySelector(FOCUSABLE) || element;
  }

  /** While a dialog is open, nothing else can be reached. */
  function shut(dialog) {
    Array.from(root.children).forEach((element) => {
      const behind = !!dialog && element !== dialog;
      if (INERT) element.inert = behind;
      else attribute(element, 'aria-hidden', behind ? 'true' : null);
    });
  }

  /** Moves the keyboard into a dialog that opened and back to where it was when it went. */
  function settleDialog() {
    if (!dialogChanged) return;
    dialogChanged = false;
    const dialogs = Array.from(root.children).filter((element) => element.classList.contains('dialog'));
    const top = dialogs.pop() || null;
    const had = entryOf(document.activeElement);
    if (top && !open) before = had ? had.id : 0;
    shut(top);
    if (top && !top.contains(document.activeElement)) firstIn(top).focus({ preventScroll: true });
    if (!top && open && document.activeElement === document.body) focus(before);
    open = top;
  }

  /** What scrolls and holds nothing for the keyboard takes it itself, to be scrolled by. */
  function settleScrollers() {
    tops.forEach((_, id) => {
      const { element, inner } = nodes.get(id);
      attribute(element, 'tabindex', inner.querySelector(FOCUSABLE) ? null : 0);
    });
  }

  /** After each frame: the keyboard is never left at the top of the page because what it was on is gone. */
  function settle() {
    settleDialog();
    settleScrollers();
    const heir = heirs && !open && document.activeElement === document.body
      && heirs.reverse().find((element) => element.isConnected && !element.disabled);
    heirs = null;
    if (heir) heir.focus({ preventScroll: true });
  }

  /** Browsers without inert let Tab leave a dialog: it is brought back. Answers whether it was. */
  function keepInside(element) {
    if (INERT || !open || open.contains(element)) return false;
    firstIn(open).focus({ preventScroll: true });
    return true;
  }

  /** What the browser did to radios by itself is made what the compiled side says. */
  function sameRadios(entry) {
    nodes.get(entry.node.parent).inner.querySelectorAll('input[type=radio]').forEach((radio) => {
      const known = nodes.get(ids.get(radio));
      if (known) radio.checked = !!(known.node.flags & CHECKED);
    });
  }

  const byRole = (role) => Array.from(nodes.values()).find((entry) => roleOf(entry) === role);

  return { root, rem, resetLetters, put, remove, order, scroll, tellScrolls, focus, settle, keepInside, sameRadios, entryOf, isField, roleOf, byRole,
    isDisabled: (entry) => !!(entry.node.flags & DISABLED) };
})();
