import { reactive, readonly } from 'vue';
import { may } from '../api/session.ts';
import { timeLimit } from '../browser/time-limit.ts';

/** Under which libs/web-kit/offline-copy.js, in the service worker, finds the copy. */
const CACHE = 'offline-sheet';
export const OFFLINE_PLACE = '/offline-sheet';
const LOOK_EVERY_MS = 5 * 60_000;
const TIME_LIMIT_MS = 30_000;

/**
 * `insecure`: the page came without https, so the browser keeps nothing. `unavailable`: the city gives no sheet. `failed`: it could not be kept now,
 * and is tried again.
 */
export type CopyState = 'unknown' | 'insecure' | 'unsupported' | 'unavailable' | 'kept' | 'failed';

const state = reactive<{ is: CopyState; madeAt: string | null }>({ is: 'unknown', madeAt: null });
/** Whether this browser keeps the offline sheet, and of when it is. */
export const offlineCopy = readonly(state);

const obstacle = (): CopyState | null => {
  if (!window.isSecureContext) return 'insecure';
  return 'serviceWorker' in navigator && 'caches' in window ? null : 'unsupported';
};

const asked = async (path: string): Promise<Response> => {
  const answer = await fetch(path, { credentials: 'same-origin', signal: timeLimit(TIME_LIMIT_MS) });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  return answer;
};

/** Renews the kept sheet where the server says that it is outdated: a shift has begun since, or something was published. */
const renew = async (worker: string): Promise<void> => {
  const { isAvailable, outdatedBefore } = (await (await asked('/api/v1/offline-sheet')).json()) as {
    readonly isAvailable: boolean;
    readonly outdatedBefore: string;
  };
  if (!isAvailable) {
    state.is = 'unavailable';
    return;
  }
  await navigator.serviceWorker.register(worker);
  const cache = await caches.open(CACHE);
  const known = (await cache.match(OFFLINE_PLACE))?.headers.get('x-made-at') ?? null;
  if (known !== null && Date.parse(known) >= Date.parse(outdatedBefore)) {
    Object.assign(state, { is: 'kept', madeAt: known });
    return;
  }
  const sheet = await asked('/api/v1/offline-sheet.html');
  const madeAt = sheet.headers.get('x-sheet-made-at') ?? new Date().toISOString();
  const headers = { 'content-type': 'text/html; charset=utf-8', 'x-made-at': madeAt, 'x-kept-at': String(Date.now()) };
  await cache.put(OFFLINE_PLACE, new Response(await sheet.text(), { headers }));
  Object.assign(state, { is: 'kept', madeAt });
};

const look = async (worker: string): Promise<void> => {
  if (!may('offline-sheet:take')) return;
  const found = obstacle();
  if (found !== null) {
    state.is = found;
    return;
  }
  // A copy that is kept stays what it is while no server answers.
  await renew(worker).catch(() => {
    if (state.is !== 'kept') state.is = 'failed';
  });
};

/**
 * Keeps the newest sealed offline sheet in this browser while a page is open, for whoever may take it; `worker`: the script of the service worker that
 * opens it while no server answers. Until the returned function is called.
 */
export const keepOfflineCopy = (worker: string): (() => void) => {
  void look(worker);
  const timer = setInterval(() => void look(worker), LOOK_EVERY_MS);
  return () => clearInterval(timer);
};
