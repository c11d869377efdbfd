// The site as it is published: parts named after their contents, so that they may be kept for ever, and the rest as it is.

import { createHash } from 'node:crypto';
import { mark } from './png.mjs';

// In an order in which each is named only by those behind it. Everything else keeps its name: the owner may edit it, or it
// is what others link to.
const PARTS = ['starsheet.late.wasm', 'starsheet.wasm', 'starsheet.graphics.js', 'starsheet.js', 'styles.css'];
const NAMED_BY_SCRIPT = ['starsheet.late.wasm', 'starsheet.graphics.js'];
const KEPT_BY_WORKER = ['favicon.svg', 'manifest.webmanifest'];

export const hash = (bytes, encoding = 'hex') => createHash('sha256').update(bytes).digest(encoding);

/** The text with a name that stands in quotation marks replaced. */
function renamed(text, from, to) {
  const quoted = new RegExp(`(["'])${from.replaceAll('.', '\\.')}\\1`, 'g');
  return text.replace(quoted, `$1${to}$1`);
}

/** Takes the parts' new names into each part and into the page. */
function withHashedNames(files) {
  const names = new Map();
  const adapted = (text) => [...names].reduce((changed, [from, to]) => renamed(changed, from, to), text);
  const published = new Map(files);
  for (const name of PARTS) {
    const bytes = files.get(name);
    const content = /\.(js|css)$/.test(name) ? Buffer.from(adapted(bytes.toString())) : bytes;
    const to = name.replace(/(\.\w+)$/, `.${hash(content).slice(0, 12)}$1`);
    names.set(name, to);
    published.delete(name);
    published.set(to, content);
  }
  const page = adapted(files.get('index.html').toString());
  for (const name of PARTS.filter((part) => !NAMED_BY_SCRIPT.includes(part))) {
    if (!page.includes(names.get(name))) throw new Error(`index.html does not name ${name}`);
  }
  return { published, names, page };
}

const MANIFEST = {
  name: '商品售后服务星级自评',
  short_name: '售后星级自评',
  description: '按 GB/T 27922-2011 逐条自评，随时看到星级和理由。',
  lang: 'zh-CN',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#f5f7fa',
  theme_color: '#1763e6',
  icons: [
    { src: 'icons/192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icons/512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icons/mask-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
};

let drawn = null;

/** The icons by name, drawn once. */
function icons() {
  drawn ??= new Map([
    ['180.png', mark(180, { full: true })],
    ['192.png', mark(192)],
    ['512.png', mark(512)],
    ['mask-512.png', mark(512, { full: true })],
  ]);
  return drawn;
}

/** What "About" shows; it stands in the page as data. */
export function releaseBlock({ version, commit, engine, late, script }) {
  const facts = { version, commit, sha256: { engine, late, script } };
  return `<script type="application/json" id="release">${JSON.stringify(facts)}</script>`;
}

const plain = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What is read without JavaScript, and by search engines: whose page it is, and the number to call. */
export function introduced(page, brand) {
  const { name = '', phone = '' } = JSON.parse(brand);
  const call = phone && ` <a href="tel:${phone.replace(/[^+\d]/g, '')}">${plain(phone)}</a>`;
  const owner = typeof name === 'string' ? name : name['zh-CN'] ?? '';
  return page.replace(/(<noscript>\s*)<p>[^]*?<\/p>/, (all, before) => `${before}<p>${plain(owner)}${call}</p>`);
}

/** What names the public address, where the brand file knows it: search engines and previews of links take no other. */
function atSite(page, brand) {
  const site = plain(JSON.parse(brand).site ?? '');
  if (!site) return page;
  return page.replace('og:image" content="', () => `og:image" content="${site}`)
    .replace('</head>', () => `  <link rel="canonical" href="${site}">\n  <meta property="og:url" content="${site}">\n</head>`);
}

/** The service worker with the version it keeps. */
function worker(source, published, parts) {
  const files = { './': '' };
  for (const name of parts) files[name] = hash(published.get(name), 'base64');
  for (const name of KEPT_BY_WORKER) files[name] = hash(published.get(name), 'base64');
  const version = hash(JSON.stringify([files, hash(published.get('index.html'))])).slice(0, 12);
  const script = parts.find((name) => /^starsheet\.[0-9a-f]+\.js$/.test(name));
  return `const VERSION = ${JSON.stringify(version)};\nconst SCRIPT = ${JSON.stringify(script)};\nconst FILES = ${JSON.stringify(files)};\n${source}`;
}

/**
 * `files`: the built site, contents by name. Returns the published one, and the names of its hashed parts, which are also
 * the only ones that may stand there precompressed.
 */
export function publishedSite(files, { version, commit, workerSource }) {
  const { published, names, page } = withHashedNames(files);
  const part = (name) => hash(published.get(names.get(name)));
  const facts = { version, commit, engine: part('starsheet.wasm'), late: part('starsheet.late.wasm'), script: part('starsheet.js') };
  const links = '<link rel="manifest" href="manifest.webmanifest">\n  <link rel="apple-touch-icon" href="icons/180.png">';
  const brand = files.get('brand.json') ?? '{}';
  const addressed = atSite(introduced(page, brand), brand);
  published.set('index.html', Buffer.from(addressed.replace('</head>', `  ${links}\n  ${releaseBlock(facts)}\n</head>`)));
  published.set('manifest.webmanifest', Buffer.from(`${JSON.stringify(MANIFEST, null, 2)}\n`));
  for (const [name, bytes] of icons()) published.set(`icons/${name}`, bytes);
  const parts = PARTS.map((name) => names.get(name));
  published.set('service-worker.js', Buffer.from(worker(workerSource, published, parts)));
  return { published, parts };
}
