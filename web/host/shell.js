// What stands in the document before the page is drawn, and what takes its place when it cannot be.
const shell = (() => {
  const element = document.getElementById('shell');

  /** A paragraph or heading in both languages; the style sheet shows the document's own. */
  function both(tag, chinese, english) {
    return [['zh-CN', chinese], ['en', english]].map(([lang, words]) => {
      const made = document.createElement(tag);
      made.lang = lang;
      made.textContent = words;
      return made;
    });
  }

  function button(chinese, english, act, kind) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = kind;
    made.append(...both('span', chinese, english));
    made.addEventListener('click', act);
    return made;
  }

  /** Under the page it is nothing to reach or to read. */
  function setUnder(isUnder) {
    element.inert = isUnder;
    element.setAttribute('aria-hidden', isUnder);
  }

  const again = () => button('重新载入', 'Reload', () => location.reload(), 'primary');

  function say(heading, lines, buttons, details) {
    const box = document.createElement('div');
    box.className = 'fault';
    box.setAttribute('role', 'alert');
    box.append(...both('h2', ...heading));
    lines.forEach((line) => box.append(...both('p', ...line)));
    if (details) {
      const list = box.appendChild(document.createElement('pre'));
      list.textContent = details;
    }
    const row = box.appendChild(document.createElement('p'));
    row.append(...buttons);
    const old = element.querySelector('.fault') || element.querySelector('.sketch');
    old.replaceWith(box);
    element.hidden = false;
    setUnder(false);
    document.body.classList.remove('ready');
  }

  async function saveLast() {
    const text = await storage.lastSheet();
    if (text && device.savesFiles) files.download('last.starsheet.json', text);
    else if (text) files.copy(text);
  }

  const closer = document.getElementById('close');
  closer.addEventListener('click', () => keyboard.escape());

  /** Shows the document's own text over the page, as its help, or puts it away again. */
  function help(open) {
    if (element.classList.contains('help') === !!open) return;
    element.hidden = !open;
    setUnder(false);
    element.classList.toggle('help', !!open);
    closer.hidden = !open;
    mirror.root.inert = !!open;
    if (open) {
      element.scrollTop = 0;
      closer.focus();
    }
  }

  return {
    help,
    /** The page is drawn over what stood here, which stays under it until hide(). */
    cover() {
      setUnder(true);
      document.body.classList.add('ready');
    },
    /** Takes away what nothing shows of any more, and gives the tab its picture: to draw that stands in the first frame's way. */
    hide() {
      const icon = document.querySelector('[rel=icon]');
      icon.href = icon.dataset.later;
      if (element.inert) element.hidden = true;
    },
    tooOld() {
      say(['此浏览器无法运行评分表', 'This browser cannot run the score sheet'],
        [['请改用较新的 Chrome、Edge、Safari 或 Firefox 打开本页。', 'Please open this page in a recent Chrome, Edge, Safari or Firefox.']], []);
    },
    notLoaded(details) {
      say(['没有载入完整', 'The page did not load completely'],
        [['请检查网络后重新载入。已填写的内容仍保存在本机。', 'Check the connection and reload. What you have entered is still kept on this device.']],
        [again()], details);
    },
    refused(details) {
      say(['评价标准文件有误', 'The criteria file has faults'],
        [['请把下面的内容告诉网站维护者。', 'Please pass the lines below on to whoever maintains this site.']], [again()], details);
    },
    engineStopped() {
      say(['评分表意外停止', 'The score sheet stopped unexpectedly'],
        [['上次保存的内容还在本机。可以先存成文件，再重新载入。', 'What was saved last is still on this device. You can keep it as a file first, then reload.']],
        [device.savesFiles ? button('把上次保存的存成文件', 'Keep the last saved sheet as a file', saveLast, 'plain')
          : button('复制上次保存的内容', 'Copy the last saved sheet', saveLast, 'plain'), again()]);
    },
  };
})();
