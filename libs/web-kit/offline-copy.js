/*
 * Part of the service workers of both desks: while no server answers, a page that is opened gets the copy of the offline sheet (离线应急页) that the
 * page kept (libs/web-kit/src/offline-copy). The copy is sealed; this script cannot read it. Every other request goes on untouched.
 */
(() => {
  const CACHE = 'offline-sheet';
  /** Where the copy is kept, and where it opens also while the servers answer. */
  const PLACE = '/offline-sheet';
  /** A proxy says with these that nobody is behind it. */
  const NOBODY = [502, 503, 504];
  const PATIENCE_MS = 15000;

  const ageOf = (keptAt) => {
    const minutes = Math.max(0, Math.floor((Date.now() - keptAt) / 60000));
    if (minutes < 60) return { zh: `${minutes}分钟`, en: `${minutes} min` };
    const hours = Math.floor(minutes / 60);
    return hours < 48
      ? { zh: `${hours}小时${minutes % 60}分钟`, en: `${hours} h ${minutes % 60} min` }
      : { zh: `${Math.floor(hours / 24)}天`, en: `${Math.floor(hours / 24)} days` };
  };

  const opened = async (kept, isDown) => {
    const age = ageOf(Number(kept.headers.get('x-kept-at')));
    const why = isDown ? { zh: '连接不上系统。', en: 'The system cannot be reached. ' } : { zh: '', en: '' };
    const banner = `<div role="alert" id="kept"><p><strong>${why.zh}这是本机保存的离线应急页，保存于${age.zh}前。</strong>此后的变化不在其中。<a href="/">重新连接值守台</a></p><p class="en" lang="en">${why.en}This is the copy that this computer kept ${age.en} ago; later changes are not in it.</p></div>`;
    return new Response((await kept.text()).replace('<body>', `<body>\n${banner}`), {
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    });
  };

  const inTime = async (asked) => {
    let limit;
    const late = new Promise((_, reject) => {
      limit = setTimeout(() => reject(new Error('late')), PATIENCE_MS);
    });
    try {
      return await Promise.race([asked, late]);
    } finally {
      clearTimeout(limit);
    }
  };

  const keptCopy = async () => {
    try {
      return await (await caches.open(CACHE)).match(PLACE);
    } catch {
      return undefined;
    }
  };

  const answer = async (request) => {
    const kept = await keptCopy();
    if (kept === undefined) return fetch(request);
    if (new URL(request.url).pathname === PLACE) return opened(kept, false);
    try {
      const found = await inTime(fetch(request));
      return NOBODY.includes(found.status) ? await opened(kept, true) : found;
    } catch {
      return opened(kept, true);
    }
  };

  self.addEventListener('fetch', (event) => {
    const { method, mode, url } = event.request;
    if (method === 'GET' && mode === 'navigate' && !new URL(url).pathname.startsWith('/api/')) event.respondWith(answer(event.request));
  });
})();
