/* The service worker of the bureau's desk. It only opens the kept offline sheet while no server answers. */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
importScripts('/offline-copy.js');
