// The shell of the application without a network. Only what is the same for everybody is stored: scripts, styles,
// faces, icons. Answers of /api and pages of letters are never stored here: a shared computer must not keep them.
const store = 'lontar-shell-1';
const shell = '/index.html';

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => self.skipWaiting()));
});

// The page that installs this worker was loaded without it: what it needs to start is fetched once more, for later.
async function keepShell() {
  const cache = await caches.open(store);
  const answer = await fetch(shell, { cache: 'reload' });
  const page = await answer.clone().text();
  await cache.put(shell, answer);
  await cache.addAll([...page.matchAll(/(?:src|href)="(\/(?:assets\/[^"]+|scheme\.js))"/gu)].map((found) => found[1]));
}

self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter((name) => name !== store).map((name) => caches.delete(name)))).then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && !pathname.startsWith('/api/')) event.respondWith(fromNetworkFirst(request));
  else if (pathname.startsWith('/assets/') || pathname.startsWith('/icons/')) event.respondWith(fromStoreFirst(request));
  else if (pathname === '/scheme.js') event.respondWith(fetch(request).catch(async () => (await caches.match(request)) ?? Response.error()));
});

// A new version must win as soon as there is a network; the stored shell is only for when there is none.
async function fromNetworkFirst(request) {
  try {
    const answer = await fetch(request);
    const isShell = answer.ok && !answer.redirected && (answer.headers.get('content-type') ?? '').startsWith('text/html') && answer.headers.get('x-lontar-page') !== 'public';
    if (isShell) (await caches.open(store)).put(shell, answer.clone());
    return answer;
  } catch {
    return (await caches.match(shell)) ?? Response.error();
  }
}

// Names under /assets carry the hash of their content, so a stored one is never wrong.
async function fromStoreFirst(request) {
  const stored = await caches.match(request);
  if (stored) return stored;
  const answer = await fetch(request);
  if (answer.ok) (await caches.open(store)).put(request, answer.clone());
  return answer;
}
