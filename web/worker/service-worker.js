// Keeps one version of the site whole, so that it opens without network, and never answers with parts of two.
// scripts/release puts in front of it: VERSION; FILES, each file's name with its hash, '' where the owner may edit it; and
// SCRIPT, by which a page of this version is known.

const PREFIX = `starsheet ${self.registration.scope} `;
const CACHE = PREFIX + VERSION;
const EDITED = `${PREFIX}edited`;  // what the owner edits: brand, criteria, pictures
const PAGE = './';
const FIRST_EDITED = ['criteria/gbt27922-2011.json', 'brand.json'];

const address = (name) => new URL(name, self.registration.scope).href;

async function fetched(name) {
  const hash = FILES[name];
  const response = await fetch(address(name), hash ? { integrity: `sha256-${hash}` } : { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  if (!response.redirected) return response;
  return new Response(await response.blob(), { headers: response.headers });  // a navigation takes none that was redirected
}

const isOfThisVersion = async (page) => (await page.clone().text()).includes(SCRIPT);

/** All or nothing: a file that is missing or of another version leaves the old version at work. */
async function install() {
  const names = Object.keys(FILES);
  const responses = await Promise.all(names.map(fetched));
  if (!await isOfThisVersion(responses[names.indexOf(PAGE)])) throw new Error('the page is of another version');
  const cache = await caches.open(CACHE);
  await Promise.all(names.map((name, i) => cache.put(address(name), responses[i])));
  await keepEdited();
}

/** The first visit asked for these before there was a worker to keep them. */
async function keepEdited() {
  const cache = await caches.open(EDITED);
  await Promise.all(FIRST_EDITED.map(async (name) => {
    const response = await fetch(address(name), { cache: 'no-cache' });
    if (response.status === 200) await cache.put(address(name), response);
  }));
}

async function forgetOthers() {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE && name !== EDITED);
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function kept(name, request) {
  return await (await caches.open(CACHE)).match(address(name)) || fetch(request);
}

/** The owner may have edited the page without publishing a new version: the next visit gets it. */
async function refreshPage() {
  try {
    const page = await fetched(PAGE);
    if (await isOfThisVersion(page)) await (await caches.open(CACHE)).put(address(PAGE), page);
  } catch {
    // Without network the copy stays.
  }
}

/** From the network while there is one; else the copy of the last time. */
async function newest(request) {
  const cache = await caches.open(EDITED);
  try {
    const response = await fetch(request, { cache: 'no-cache' });
    if (response.status === 200) await cache.put(request.url, response.clone());
    return response;
  } catch (error) {
    const copy = await cache.match(request.url);
    if (copy) return copy;
    throw error;
  }
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOthers()));
self.addEventListener('message', (event) => { if (event.data === 'take over') self.skipWaiting(); });

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const scope = new URL(self.registration.scope);
  if (request.method !== 'GET' || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
  const name = url.pathname.slice(scope.pathname.length);
  if (request.mode === 'navigate') {
    if (name !== '' && name !== 'index.html') return;
    event.respondWith(kept(PAGE, request));
    event.waitUntil(refreshPage());
  } else if (name && name in FILES) {
    event.respondWith(kept(name, request));
  } else if (/^(brand\.json|criteria\/[^/]+\.json)$/.test(name) || request.destination === 'image') {
    event.respondWith(newest(request));
  }
});
