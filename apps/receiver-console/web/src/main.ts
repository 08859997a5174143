import '@rainstorm/web-kit/polyfills';
import '@rainstorm/web-kit/style.css';
import { attachmentAddress, ignoreSlips, may, nameAreas, session, useWords } from '@rainstorm/web-kit';
import { createApp } from 'vue';
import App from './App.vue';
import { areaName } from './area-names.ts';
import { followPushes } from './push/push.ts';
import { preloadScreens, router } from './router.ts';
import { ownWords } from './words.ts';

/** A wall reads no attachments. */
const addressAtConsole = (bulletinId: string, sha256: string): string | null =>
  may('bulletin:read') ? `/api/v1/bulletins/${bulletinId}/attachments/${sha256}` : null;

// In a function, because browsers before Chromium 89 know no await at the top of a module.
const start = async (): Promise<void> => {
  ignoreSlips();
  const words = useWords(ownWords);
  // Without an answer the page shows the sign-in screen, which displays the failure.
  await session.resume().catch(() => false);
  createApp(App).provide(nameAreas, areaName).provide(attachmentAddress, addressAtConsole).use(words).use(router).mount('#app');
  followPushes(router);
  await router.isReady();
  void preloadScreens();
};
// browser-check.js has told the user what to use instead.
if (!document.documentElement.hasAttribute('data-too-old')) void start();
