/*
 * Keeps the site for reading without a network: a service worker, which the boot script registers.
 * The build puts in VERSION, which changes with any file of the program, and the names of the
 * files: EVERYWHERE those that every browser loads, WEB_ASSEMBLY and FALLBACK the program in its
 * two forms.
 *
 * What has a hash in its name never changes and is taken from here, whichever version kept it: a
 * newer one may be kept already while an older one answers, and pages of the older one may be open
 * after that. The page, the script for other sites and the texts are asked for at the site first,
 * so that what an editor changes is seen at once, and are taken from here where the site does not
 * answer. The texts are kept apart from the versions of the program. All else is no business of
 * this worker: a site may share its folder with others.
 */
'use strict';

const SCOPE = self.registration.scope;
// Several sites may share an origin, and so its caches.
const OWN = `gangmu ${SCOPE} `;
const PROGRAM = OWN + VERSION;
const DOCUMENTS = `${OWN}documents`;
const CATALOG = `${SCOPE}documents/catalog.json`;

/** The paths of what never changes: files of the program, and all that reads PDF. */
const FIXED = /^([^/]+-[0-9a-f]{16}\.(js|css|wasm)$|pdf-[0-9a-f]{16}\/)/;
/** The paths of what may change: the page, the script for other sites, and the texts. */
const CHANGING = /^($|embed\.js$|documents\/)/;

self.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([keepProgram(), keepDocuments()]).then(tellPages));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldVersions().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  if (event.data === 'gangmu:activate') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(SCOPE)) return;
  const path = nameOf(request.url).slice(SCOPE.length);
  if (FIXED.test(path)) event.respondWith(keptFirst(event));
  else if (CHANGING.test(path)) event.respondWith(freshFirst(event));
});

/** Of the program, the form that runs in this browser: the page says which, in the address. */
async function keepProgram() {
  const program = self.location.search === '?fallback' ? FALLBACK : WEB_ASSEMBLY;
  const cache = await caches.open(PROGRAM);
  await cache.addAll([new Request('./', { cache: 'reload' }), ...EVERYWHERE, ...program]);
}

/** What cannot be had now, a text or its corrections, is kept when it is read next. */
async function keepDocuments() {
  const catalog = await keepDocument(CATALOG).then((response) => response.json()).catch(() => ({}));
  const entries = Array.isArray(catalog.documents) ? catalog.documents : [];
  const files = entries.flatMap(({ file, corrections }) => [file, corrections].filter(Boolean));
  const paths = files.map((file) => String(file).split('/').map(encode).join('/'));
  const asked = [...paths, 'index.html'].map((path) => keepDocument(`${SCOPE}documents/${path}`));
  await Promise.all(asked.map((file) => file.catch(() => undefined)));
}

/**
 * Percent-encodes as `encode` in crates/escape does: every byte but letters, digits and `-._~,`.
 * A text is found here only under the very address that the page asks for.
 */
function encode(name) {
  const escaped = (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(name).replace(/[!'()*]/g, escaped).replace(/%2C/g, ',');
}

async function keepDocument(address) {
  const response = await fetch(address, { cache: 'no-cache' });
  await keep(address, response.clone());
  return response;
}

/** The pages that are open learn which version is ready now. */
async function tellPages() {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) page.postMessage({ type: 'gangmu:ready', version: VERSION });
}

/** The versions that are kept besides this one, the latest at the end. */
async function otherVersions() {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(OWN) && name !== PROGRAM && name !== DOCUMENTS);
}

/**
 * The version before stays: a page of it may be open that wants a part which the site has no more.
 */
async function dropOldVersions() {
  const old = (await otherVersions()).slice(0, -1);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function keptFirst(event) {
  return (await keptOfAnyVersion(event.request.url)) || fetchAndKeep(event);
}

async function keptOfAnyVersion(address) {
  for (const cacheName of [PROGRAM, ...(await otherVersions())]) {
    const answer = await caches.match(nameOf(address), { cacheName });
    if (answer) return answer;
  }
  return undefined;
}

async function freshFirst(event) {
  try {
    return await fetchAndKeep(event);
  } catch (unreachable) {
    const answer = await kept(event.request.url);
    if (answer) return answer;
    throw unreachable;
  }
}

/** The answer is passed on while it comes. */
async function fetchAndKeep(event) {
  const response = await fetch(event.request);
  event.waitUntil(keep(event.request.url, response.clone()));
  return response;
}

/** Only whole answers; a browser that has no room left goes on without. */
async function keep(address, response) {
  if (response.status !== 200) return;
  const cache = await caches.open(cacheOf(address));
  await cache.put(nameOf(address), response).catch(() => undefined);
}

function kept(address) {
  return caches.match(nameOf(address), { cacheName: cacheOf(address) });
}

const cacheOf = (address) => (address.startsWith(`${SCOPE}documents/`) ? DOCUMENTS : PROGRAM);

/** The page has two addresses, and what follows a question mark or a hash changes no file. */
function nameOf(address) {
  const [name] = address.split(/[?#]/);
  return name === `${SCOPE}index.html` ? SCOPE : name;
}
