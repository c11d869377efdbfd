// <script src="…/embed.js"></script><star-sheet></star-sheet> puts StarSheet into a page.
//
//   lang="zh-CN|en"  theme="auto|light|dark"   as the page around it wishes; may change at any time
//   height="720" or height="100%"              a fixed height; without it the frame is as high as its content, at most the window
//   criteria="name"  title="…"                 another criteria file; the name that screen readers say
//
// Events on the element: starsheet:ready, starsheet:change ({score, grade, complete}), starsheet:height. element.load(sheet)
// opens a sheet. docs/embedding.md has examples.
(() => {
  const SANDBOX = 'allow-scripts allow-same-origin allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox '
    + 'allow-top-navigation-to-custom-protocols';
  const NEAR = '800px 0px';
  const LEAST_HEIGHT = 480;
  const base = new URL('./', document.currentScript.src);
  const target = base.origin === 'null' ? '*' : base.origin;  // opened from disk
  const NAMES = { 'zh-CN': '售后服务星级自评', en: 'After-sales service star self-assessment' };

  /** Declarations that no style sheet of the page can take back. */
  function dress(element, styles) {
    Object.entries(styles).forEach(([name, value]) => element.style.setProperty(name, value, 'important'));
  }

  class StarSheet extends HTMLElement {
    static get observedAttributes() { return ['lang', 'theme', 'height', 'title']; }

    constructor() {
      super();
      this.root = this.attachShadow({ mode: 'closed' });
      this.frame = null;
      this.content = 0;
      this.width = 0;
      this.queue = [];
      this.isReady = false;
      this.hear = this.hear.bind(this);
      this.fit = this.fit.bind(this);
    }

    get english() { return /^en/i.test(this.getAttribute('lang') || document.documentElement.lang || ''); }
    get theme() { return ['light', 'dark'].includes(this.getAttribute('theme')) ? this.getAttribute('theme') : 'auto'; }

    connectedCallback() {
      this.width = 0;
      this.fit();
      window.addEventListener('message', this.hear);
      window.addEventListener('resize', this.fit);
      this.near = new IntersectionObserver((seen) => { if (seen.some((one) => one.isIntersecting)) this.begin(); }, { rootMargin: NEAR });
      this.near.observe(this);
    }

    disconnectedCallback() {
      this.near.disconnect();
      window.removeEventListener('message', this.hear);
      window.removeEventListener('resize', this.fit);
      if (this.frame) this.frame.remove();
      this.frame = null;
      this.isReady = false;
    }

    attributeChangedCallback(name) {
      if (!this.isConnected) return;
      if (name === 'height') this.width = 0;
      if (name === 'height') this.fit();
      if (this.frame) this.frame.title = this.name;
      if (name === 'lang') this.tell({ type: 'starsheet:set-lang', lang: this.english ? 'en' : 'zh-CN' });
      if (name === 'theme') this.tell({ type: 'starsheet:set-theme', theme: this.theme });
    }

    get name() { return this.getAttribute('title') || NAMES[this.english ? 'en' : 'zh-CN']; }

    /** Opens a sheet, an object as StarSheet saves it. */
    load(sheet) { this.tell({ type: 'starsheet:load', sheet }); }

    begin() {
      this.near.disconnect();
      if (this.frame) return;
      const address = new URL(base);
      address.searchParams.set('lang', this.english ? 'en' : 'zh-CN');
      if (this.theme !== 'auto') address.searchParams.set('theme', this.theme);
      if (this.getAttribute('criteria')) address.searchParams.set('criteria', this.getAttribute('criteria'));
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', SANDBOX);
      frame.allow = 'clipboard-write; fullscreen';
      frame.title = this.name;
      dress(frame, { display: 'block', width: '100%', height: '100%', border: '0', margin: '0' });
      frame.src = address.href;
      this.frame = frame;
      this.root.append(frame);
    }

    /** Sends now, or once the frame is there to hear it. */
    tell(message) {
      if (this.isReady) this.frame.contentWindow.postMessage(message, target);
      else if (message.type === 'starsheet:load') this.queue = [message];
    }

    hear(event) {
      if (!this.frame || event.source !== this.frame.contentWindow || event.origin !== base.origin) return;
      const { type, ...detail } = event.data || {};
      if (type === 'starsheet:ready') this.greet();
      if (type === 'starsheet:height' && detail.height > 0) {
        this.content = detail.height;
        this.grow();
      }
      if (['starsheet:ready', 'starsheet:change', 'starsheet:height'].includes(type)) {
        this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
      }
    }

    /** The first word makes this page the one that the frame answers. */
    greet() {
      this.isReady = true;
      this.tell({ type: 'starsheet:set-theme', theme: this.theme });
      this.tell({ type: 'starsheet:set-lang', lang: this.english ? 'en' : 'zh-CN' });
      this.queue.splice(0).forEach((message) => this.tell(message));
    }

    /** A phone's browser changes the window's height while it scrolls: only another width is another layout. */
    fit() {
      if (window.innerWidth === this.width) return;
      this.width = window.innerWidth;
      this.most = Math.max(LEAST_HEIGHT, window.innerHeight);
      this.grow();
    }

    grow() {
      const wanted = this.getAttribute('height') || '';
      const content = Math.min(this.most, Math.max(LEAST_HEIGHT, this.content || this.most));
      const height = /^\d+(\.\d+)?%$/.test(wanted) ? wanted : `${/^\d+$/.test(wanted) ? wanted : content}px`;
      dress(this, {
        all: 'initial', display: 'block', position: 'relative', 'box-sizing': 'border-box', width: '100%', height, 'min-height': '0',
        'max-height': 'none', margin: '0', padding: '0', overflow: 'hidden', contain: 'layout paint', opacity: '1', visibility: 'visible',
        transform: 'none', filter: 'none', zoom: '1', 'pointer-events': 'auto',
      });
    }
  }

  if (!customElements.get('star-sheet')) customElements.define('star-sheet', StarSheet);
})();
