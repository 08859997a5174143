import '@rainstorm/web-kit/polyfills';
import '@rainstorm/web-kit/style.css';
import { attachmentAddress, ignoreSlips, nameAreas, session, useWords } from '@rainstorm/web-kit';
import { createApp } from 'vue';
import App from './App.vue';
import { areaName } from './live/bureau.ts';
import { preloadScreens, router } from './router.ts';
import { ownWords } from './words.ts';

const addressAtDesk = (bulletinId: string, sha256: string): string => `/api/v1/bulletins/${bulletinId}/attachments/${sha256}`;

// In a function, because browsers before Chromium 89 know no await at the top of a module.
const start = async (): Promise<void> => {
  ignoreSlips();
  const words = useWords(ownWords);
  // Without an answer the page shows the sign-in screen, which displays the failure.
  await session.resume().catch(() => false);
  createApp(App).provide(nameAreas, areaName).provide(attachmentAddress, addressAtDesk).use(words).use(router).mount('#app');
  await router.isReady();
  void preloadScreens();
};
// browser-check.js has told the user what to use instead.
if (!document.documentElement.hasAttribute('data-too-old')) void start();
