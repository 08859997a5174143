/*
 * The service worker of the console: shows what is pushed to this device while no page is open, and says that it came; and opens the kept offline
 * sheet while no server answers. What a push carries: libs/channels/src/push/push-content.ts.
 */
importScripts('/offline-copy.js');

/** A test shows only that it came. */
const CLOSE_TEST_MS = 8000;
const PROOF_TRIES = 5;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Whatever cannot be read still leads to the console: a browser takes pushes away from whoever shows nothing. */
const readPush = (event) => {
  try {
    const content = event.data.json();
    if (content.v === 1 && typeof content.title === 'string' && typeof content.tag === 'string') return content;
  } catch {
    // Told below.
  }
  return { kind: 'message', title: '值守台有新的信息', body: '请打开值守台查看', tag: 'unknown', url: '/', proof: null };
};

/** Without the cookie: the proof is the permission, also after the session has ended. */
const prove = async (proof) => {
  for (let tries = 1; tries <= PROOF_TRIES; tries += 1) {
    try {
      const answer = await fetch('/api/v1/push/proofs', {
        method: 'POST',
        credentials: 'omit',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ proof }),
      });
      if (answer.ok || (answer.status >= 400 && answer.status < 500)) return;
    } catch {
      // The network may come back.
    }
    await pause(tries * 2000);
  }
};

const closeTest = async (tag) => {
  await pause(CLOSE_TEST_MS);
  for (const shown of await self.registration.getNotifications({ tag })) shown.close();
};

const show = async ({ kind, title, body, tag, url, proof }) => {
  const isTest = kind === 'test';
  await self.registration.showNotification(title, {
    body,
    tag,
    lang: 'zh-CN',
    icon: '/icon-192.png',
    badge: '/icon-192.png',
    renotify: !isTest,
    requireInteraction: !isTest,
    silent: isTest,
    data: { url },
  });
  await Promise.all([typeof proof === 'string' ? prove(proof) : null, isTest ? closeTest(tag) : null]);
};
self.addEventListener('push', (event) => event.waitUntil(show(readPush(event))));

/** A place of this console only, whatever was pushed. */
const placeOf = (url) => {
  try {
    const { pathname, search } = new URL(url, self.location.origin);
    return `${pathname}${search}`;
  } catch {
    return '/';
  }
};
/** The page that is open already goes there without being loaded anew, so that its sound stays allowed. A wall is left alone. */
const openAt = async (place) => {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const page = pages.find((each) => new URL(each.url).pathname !== '/wall');
  if (page === undefined) {
    await self.clients.openWindow(place);
    return;
  }
  // A browser may refuse to bring a window to the front.
  await page.focus().catch(() => undefined);
  page.postMessage({ type: 'open', place });
};
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openAt(placeOf(event.notification.data?.url ?? '/')));
});
