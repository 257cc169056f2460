/**
 * Lets the built page work offline: all its files are kept when it is first visited. A newer version is fetched in the
 * background and waits until no tab shows the old one, so that an open design is never reloaded and no page ever mixes
 * files of two versions.
 */
/** Both are put in when the page is built (`vite.config.ts`). */
declare const podwrightFiles: readonly string[];
declare const podwrightVersion: string;

const worker = self as unknown as ServiceWorkerGlobalScope;
const shelf = `podwright-${podwrightVersion}`;

worker.addEventListener('install', (event) => {
  event.waitUntil(keepAll());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(begin());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== worker.location.origin) return;
  event.respondWith(answer(request));
});

async function keepAll(): Promise<void> {
  const cache = await caches.open(shelf);
  await cache.addAll(podwrightFiles.map((file) => new Request(file, { cache: 'no-cache' })));
}

async function begin(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith('podwright-') && name !== shelf) await caches.delete(name);
  }
  // The first visit needs no second one to work offline.
  await worker.clients.claim();
}

/** What was kept first, so that all files are of one version; anything else from the network. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(shelf);
  const asked = request.mode === 'navigate' ? worker.registration.scope : request;
  // A server may say that files vary with the origin that asks; all of ours are asked for from one.
  const kept = await cache.match(asked, { ignoreSearch: request.mode === 'navigate', ignoreVary: true });
  return kept ?? fetch(request);
}
