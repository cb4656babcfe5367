// The kitchen's pages without network: what was last seen of each, and the shell they stand in. Scope /kitchen.
// The server is asked first, always; what is kept here answers only when it cannot be reached. docs/offline.md
const pages = 'kitchen-pages';
const shell = 'kitchen-shell';
const mostPages = 40;
const mostVersions = 3;
/** Slower than this is as good as no network, when there is something to show instead. */
const patience = 8_000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const { keep, assets = [] } = event.data;
  event.waitUntil(
    Promise.all([
      // A page that came while this worker was starting is taken over now and not at its next view.
      self.clients.claim(),
      ...assets.map((address) => asset(new Request(address)).catch(() => {})),
      keep && fetch(keep).then((response) => keepPage(new URL(keep, location.origin), response)),
    ]).catch(() => {}),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (address.origin !== location.origin) return;
  if (request.method === 'GET' && address.pathname.startsWith('/assets/')) event.respondWith(asset(request));
  else if (request.mode === 'navigate' && request.method === 'GET') event.respondWith(page(event, address));
  else if (request.mode === 'navigate')
    // A form that could not be sent leads back to its page, which says that nothing was done.
    event.respondWith(fetch(request).catch(() => Response.redirect(`${address.pathname}?not=done`, 303)));
});

/** A file under its own hash never changes: the copy is as good as the server's. */
async function asset(request) {
  const kept = await caches.open(shell);
  const known = await kept.match(request);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok && new URL(request.url).search) {
    await kept.put(request, response.clone());
    const { pathname } = new URL(request.url);
    const versions = (await kept.keys()).filter((each) => new URL(each.url).pathname === pathname);
    for (const old of versions.slice(0, -mostVersions)) await kept.delete(old);
  }
  return response;
}

async function page(event, address) {
  const kept = await keptPage(address);
  const answer = fetch(event.request);
  event.waitUntil(answer.then((response) => keepPage(address, response.clone())).catch(() => {}));
  if (!kept) return answer;
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  const response = await Promise.race([answer, late]).catch(() => undefined);
  return !response || response.status >= 500 ? kept : response;
}

async function keepPage(address, response) {
  const query = address.search;
  const page = (response.headers.get('content-type') ?? '').startsWith('text/html');
  if (!response.ok || response.redirected || !page || (query && !query.startsWith('?sent='))) return;
  // The copy says that it is one.
  const html = (await response.text()).replace('id="outbox"', 'id="outbox" data-kept');
  const headers = new Headers(response.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  const kept = await caches.open(pages);
  const put = (path) => kept.put(path, new Response(html, { headers }));
  await put(address.pathname);
  const day = /^(\/kitchen\/[^/]+)\/days\//.exec(address.pathname);
  if (day && html.includes('data-blank')) await put(`${day[1]}/blank`);
  const all = await kept.keys();
  for (const old of all.slice(0, Math.max(0, all.length - mostPages))) await kept.delete(old);
}

/** What there is for the address: the page as last seen, else the site's blank form, else the newest day. */
async function keptPage({ pathname }) {
  const kept = await caches.open(pages);
  const same = await kept.match(pathname);
  if (same) return same;
  const day = /^(\/kitchen\/[^/]+)\/days\//.exec(pathname);
  if (day) return kept.match(`${day[1]}/blank`);
  if (pathname !== '/kitchen') return undefined;
  const days = (await kept.keys())
    .map((each) => new URL(each.url).pathname)
    .filter((path) => path.includes('/days/'))
    .sort((one, other) => (one.slice(-10) < other.slice(-10) ? -1 : 1));
  return days.length > 0 ? Response.redirect(days.at(-1), 303) : undefined;
}
