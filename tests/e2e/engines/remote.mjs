// A page in an engine that is driven over WebDriver, under the names that Playwright gives to the same things, so that
// one test runs in every engine. Only what tests use is here; what a driver has no call for is in `can` (harness.mjs).
//
// Stands on a driver: {call, act, go, traverse, reload, screenshot, toFront}.
//   call(functionText, ...values)  runs a function in the page, waits for its promise, gives what it returns
//   act(sources)                   WebDriver's input actions: keys, pointer, wheel
//   go(url), traverse(-1 or 1)     to another page, through the history
//   toFront()                      gives the page the keyboard, where Tab can have led out of it

import { writeFileSync } from 'node:fs';
import { lookup } from './lookup.mjs';

const TIMEOUT_MS = 30_000;
const PAUSE_MS = 15;  // between two looks at a state that is waited for

const KEYS = {
  Alt: '\ue00a', ArrowDown: '\ue015', ArrowLeft: '\ue012', ArrowRight: '\ue014', ArrowUp: '\ue013', Backspace: '\ue003', Control: '\ue009',
  Delete: '\ue017', End: '\ue010', Enter: '\ue007', Escape: '\ue00c', Home: '\ue011', Meta: '\ue03d', PageDown: '\ue00f', PageUp: '\ue00e',
  Shift: '\ue008', Space: ' ', Tab: '\ue004',
};

const wanted = (text, exact) => {
  if (text instanceof RegExp) return { pattern: text.source, flags: text.flags };
  return exact ? { exact: text } : { part: text };
};

/** Asks `look` until it gives something; it throws `Wait` for as long as it has nothing to give. */
class Wait extends Error {}
async function until(look, timeout = TIMEOUT_MS) {
  for (const end = Date.now() + timeout; ;) {
    try {
      return await look();
    } catch (error) {
      if (!(error instanceof Wait)) throw error;
      if (Date.now() > end) throw new Error(`waited ${timeout} ms: ${error.message}`);
      await new Promise((resolve) => { setTimeout(resolve, PAUSE_MS); });
    }
  }
}

// --- In the page. Each is sent as text and uses nothing but what it is given. ----------------------------------------


/** Whether an element can be pressed now, and where. It is at rest when a frame of the page's own does not move it. */
const readyToPress = async (element) => {
  const shown = () => { const { x, y, width, height } = element.getBoundingClientRect(); return { x, y, width, height }; };
  const middle = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });
  const isInside = ({ x, y }) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  const meets = ({ x, y }) => element.contains(document.elementFromPoint(x, y));
  if (!isInside(middle(shown())) || !meets(middle(shown()))) element.scrollIntoView({ block: 'center', inline: 'nearest' });
  const before = shown();
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  const box = shown();
  if (before.x !== box.x || before.y !== box.y) return 'it moves';
  if (element.disabled || element.getAttribute('aria-disabled') === 'true') return 'it is disabled';
  if (!box.width || !box.height || !element.checkVisibility({ visibilityProperty: true })) return 'it is not visible';
  if (!isInside(middle(box)) || !meets(middle(box))) return 'something else is in front of it';
  return middle(box);
};

const isVisible = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 0;

const typeOver = (element, text) => {
  element.focus();
  element.select();
  document.execCommand(text ? 'insertText' : 'delete', false, text);
};

// ---------------------------------------------------------------------------------------------------------------------

/** Everything that finds: a page and what was found in it. */
class Finder {
  constructor(page, steps) {
    this.within = { page, steps };
  }

  step(step) {
    return new Locator(this.within.page, [...this.within.steps, step]);
  }

  getByRole(role, { name, exact, level, checked, expanded } = {}) {
    return this.step({ role, level, checked, expanded, name: name === undefined ? undefined : wanted(name, exact) });
  }

  getByText(text, { exact } = {}) {
    return this.step({ text: wanted(text, exact) });
  }

  locator(css) {
    return this.step({ css });
  }
}

class Locator extends Finder {
  filter({ hasText }) { return this.step({ hasText: wanted(hasText) }); }
  first() { return this.step({ nth: 0 }); }
  last() { return this.step({ nth: -1 }); }
  nth(at) { return this.step({ nth: at }); }

  /** What `inPage` makes of all elements that are found now. */
  evaluateAll(inPage, value) {
    const { page, steps } = this.within;
    return page.driver.call(`(steps, value) => (${inPage})((${lookup})(steps), value)`, steps, value);
  }

  /** What `inPage` makes of the one element, once there is one; several are an error. */
  async evaluate(inPage, value) {
    return until(async () => {
      const { count, result } = await this.evaluateAll(`async (found, value) =>
        ({ count: found.length, result: found.length === 1 ? await (${inPage})(found[0], value) : undefined })`, value);
      if (count > 1) throw new Error(`${count} elements are ${this}`);
      if (count === 0) throw new Wait(`nothing is ${this}`);
      return result;
    });
  }

  count() { return this.evaluateAll((found) => found.length); }
  async all() { return Array.from({ length: await this.count() }, (_, at) => this.nth(at)); }
  allTextContents() { return this.evaluateAll((found) => found.map((element) => element.textContent)); }

  textContent() { return this.evaluate((element) => element.textContent); }
  innerText() { return this.evaluate((element) => element.innerText); }
  inputValue() { return this.evaluate((element) => element.value); }
  getAttribute(name) { return this.evaluate((element, wanted) => element.getAttribute(wanted), name); }
  isChecked() { return this.evaluate((element) => element.checked ?? element.getAttribute('aria-checked') === 'true'); }
  isDisabled() { return this.evaluate((element) => element.disabled || element.getAttribute('aria-disabled') === 'true'); }
  async isEnabled() { return !(await this.isDisabled()); }
  isVisible() { return this.evaluateAll(`(found) => found.length > 0 && (${isVisible})(found[0])`); }
  boundingBox() {
    return this.evaluate((element) => { const { x, y, width, height } = element.getBoundingClientRect(); return { x, y, width, height }; });
  }

  async focus() {
    await this.within.page.driver.toFront?.();
    await this.evaluate((element) => element.focus());
  }

  blur() { return this.evaluate((element) => element.blur()); }
  scrollIntoViewIfNeeded() {
    return this.evaluate((element) => {
      const box = element.getBoundingClientRect();
      if (!element.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2))) element.scrollIntoView({ block: 'center' });
    });
  }
  dispatchEvent(type, init) {
    return this.evaluate((element, [kind, members]) => {
      const Kind = /^(click|pointer|mouse)/.test(kind) ? (/^pointer/.test(kind) ? PointerEvent : MouseEvent) : Event;
      element.dispatchEvent(new Kind(kind, { bubbles: true, cancelable: true, composed: true, ...members }));
    }, [type, init]);
  }

  /** Where the element can be pressed: in view, at rest, and in front. */
  place() {
    return until(async () => {
      const now = await this.evaluate(readyToPress);
      if (typeof now === 'string') throw new Wait(`${now}: ${this}`);
      return now;
    });
  }

  async click() { const { x, y } = await this.place(); await this.within.page.mouse.click(x, y); }
  async hover() { const { x, y } = await this.place(); await this.within.page.mouse.move(x, y); }
  async tap() { const { x, y } = await this.place(); await this.within.page.touchscreen.tap(x, y); }

  async fill(text) { await this.evaluate(typeOver, text); }
  async press(keys) { await this.focus(); await this.within.page.keyboard.press(keys); }
  async pressSequentially(text) { await this.focus(); await this.within.page.keyboard.type(text); }

  async waitFor({ state = 'visible' } = {}) {
    await until(async () => {
      const seen = await this.evaluateAll(`(found) => ({ attached: found.length > 0, visible: found.some(${isVisible}) })`);
      const is = { attached: seen.attached, detached: !seen.attached, visible: seen.visible, hidden: !seen.visible }[state];
      if (!is) throw new Wait(`never ${state}: ${this}`);
    });
  }

  toString() { return JSON.stringify(this.within.steps); }
}

/** Presses keys: 'a', 'Enter', 'Control+Shift+Z'. */
const keyboardOf = (driver) => {
  const strike = (actions) => driver.act([{ type: 'key', id: 'keyboard', actions }]);
  const down = (value) => ({ type: 'keyDown', value });
  const up = (value) => ({ type: 'keyUp', value });
  return {
    press: (keys) => {
      const values = keys.split(/(?<=.)\+/).map((key) => KEYS[key] ?? key);
      return strike([...values.map(down), ...values.toReversed().map(up)]);
    },
    type: (text) => strike(Array.from(text, (letter) => (letter === '\n' ? KEYS.Enter : letter)).flatMap((value) => [down(value), up(value)])),
    insertText: (text) => driver.call((typed) => { document.execCommand('insertText', false, typed); }, text),
    down: (key) => strike([down(KEYS[key] ?? key)]),
    up: (key) => strike([up(KEYS[key] ?? key)]),
  };
};

const pointerOf = (driver, pointerType) => {
  const act = (...actions) => driver.act([{ type: 'pointer', id: pointerType, parameters: { pointerType }, actions }]);
  const to = (x, y) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 });
  const down = { type: 'pointerDown', button: 0 };
  const up = { type: 'pointerUp', button: 0 };
  const press = (x, y) => act(to(x, y), down, up);
  return { press, move: (x, y) => act(to(x, y)), down: () => act(down), up: () => act(up) };
};

/** A page under Playwright's names. */
export class RemotePage extends Finder {
  constructor(driver, { touch }) {
    super(null, []);
    this.within.page = this;
    this.driver = driver;
    this.keyboard = keyboardOf(driver);
    const mouse = pointerOf(driver, 'mouse');
    let at = { x: 0, y: 0 };
    const move = (x, y) => { at = { x, y }; return mouse.move(x, y); };
    const wheel = (deltaX, deltaY) => driver.act([{ type: 'wheel', id: 'wheel',
      actions: [{ type: 'scroll', x: Math.round(at.x), y: Math.round(at.y), deltaX, deltaY, duration: 0 }] }]);
    this.mouse = { click: mouse.press, move, down: mouse.down, up: mouse.up, wheel };
    this.touchscreen = { tap: touch ? pointerOf(driver, 'touch').press : mouse.press };
  }

  evaluate(inPage, value) {
    return this.driver.call(typeof inPage === 'function' ? `${inPage}` : `() => (${inPage})`, value);
  }

  waitForFunction(inPage, value) {
    return until(async () => {
      if (!(await this.evaluate(inPage, value))) throw new Wait(`never true: ${inPage}`);
    });
  }

  /** What the printer would get, on A4. Where can.print. */
  pdf() { return this.driver.pdf(); }

  async screenshot({ path } = {}) {
    const png = await this.driver.screenshot();
    if (path) writeFileSync(path, png);
    return png;
  }

  goto(url) { return this.driver.go(url); }
  goBack() { return this.driver.traverse(-1); }
  goForward() { return this.driver.traverse(1); }
  reload() { return this.driver.reload(); }
}
