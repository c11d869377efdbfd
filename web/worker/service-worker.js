// Keeps one version of the site whole, so that it opens without network, and never answers with parts of two.
// scripts/release puts in front of it: VERSION; FILES, each file's name with its hash, '' where the owner may edit it; and
// SCRIPT, by which a page of this version is known.

const PREFIX = `starsheet ${self.registration.scope} `;
const CACHE = PREFIX + VERSION;
const EDITED = `${PREFIX}edited`;  // what the owner edits: brand, criteria, pictures
const PAGE = './';
const LIMIT_MS = 3000;
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

/** Resolves with what is not there yet after three seconds counted as failed: a host that does not answer is as none. */
function inTime(promise) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the host does not answer')), LIMIT_MS);
    promise.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
}

/** Whether a body is what is kept under that name: a log-in page or half a file must not take a good copy's place. */
async function isSound(name, response) {
  if (response.status !== 200 || response.redirected) return false;
  if (!/\.json$/.test(name)) return /^image\//.test(response.headers.get('Content-Type') || '');
  try {
    const value = JSON.parse((await response.clone().text()).replace(/^\ufeff/, ''));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && (!name.startsWith('criteria/') || value.format === 'starsheet.criteria');
  } catch {
    return false;
  }
}

/** Asks the host, and keeps a sound answer, however late it comes. Rejects where the answer is none to show. */
async function refreshed(name, request) {
  const response = await fetch(request, { cache: 'no-cache' });
  if (!await isSound(name, response)) {
    const error = new Error(`${name}: not what it should be`);
    error.response = response;
    throw error;
  }
  await (await caches.open(EDITED)).put(request.url || request, response.clone());
  return response;
}

/** The first visit asked for these before there was a worker to keep them. */
async function keepEdited() {
  await Promise.allSettled(FIRST_EDITED.map((name) => refreshed(name, address(name))));
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

/** From the host while it gives a sound answer in time; else the copy of the last time; without one what the host said. */
async function newest(name, event) {
  const asked = refreshed(name, event.request);
  event.waitUntil(asked.catch(() => {}));
  try {
    return await inTime(asked);
  } catch (error) {
    const copy = await (await caches.open(EDITED)).match(event.request.url);
    if (copy) return copy;
    return error.response || asked.catch((late) => late.response || Promise.reject(late));
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
    event.respondWith(newest(name, event));
  }
});
