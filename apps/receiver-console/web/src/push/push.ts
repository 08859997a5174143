import type { Router } from 'vue-router';
import { may } from '@rainstorm/web-kit';
import { console131631 } from '../api/console-api.ts';
import type { PushDevices } from '../api/console-paths.ts';

/** Why this browser gets no pushes. `insecure`: the page came without https. `no-service`: the push service of the browser cannot be reached. */
export type PushObstacle = 'insecure' | 'unsupported' | 'denied' | 'no-service';

export class PushImpossible extends Error {
  constructor(readonly obstacle: PushObstacle) {
    super(obstacle);
  }
}

/** What can be said before anything is tried; null where nothing stands in the way. */
export const obstacle = (): PushObstacle | null => {
  if (!window.isSecureContext) return 'insecure';
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) return 'unsupported';
  return Notification.permission === 'denied' ? 'denied' : null;
};

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0));

const register = async (): Promise<ServiceWorkerRegistration> => {
  await navigator.serviceWorker.register('/push.js');
  return navigator.serviceWorker.ready;
};

const send = async (subscription: PushSubscription): Promise<PushDevices> => {
  const { endpoint, keys } = subscription.toJSON();
  return console131631.addPushDevice({ endpoint: endpoint ?? '', keys: { p256dh: keys?.['p256dh'] ?? '', auth: keys?.['auth'] ?? '' } });
};

/** A browser that cannot reach its push service may never answer. */
const SUBSCRIBE_MS = 20_000;
const inTime = async <Value>(asked: Promise<Value>): Promise<Value> => {
  let limit: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    limit = setTimeout(() => reject(new PushImpossible('no-service')), SUBSCRIBE_MS);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(limit);
  }
};

/** Only after a press: a browser asks its user whether it may. Throws `PushImpossible`, `Refused` or `Unanswered`. */
export const turnOn = async (publicKey: string): Promise<PushDevices> => {
  const found = obstacle();
  if (found !== null) throw new PushImpossible(found);
  if ((await Notification.requestPermission()) !== 'granted') throw new PushImpossible('denied');
  const registration = await register();
  const known = await registration.pushManager.getSubscription();
  const isOfKey = (key: ArrayBuffer | null): boolean => key !== null && new Uint8Array(key).toString() === bytesOf(publicKey).toString();
  // The city has other keys than before.
  if (known !== null && !isOfKey(known.options.applicationServerKey)) await known.unsubscribe();
  try {
    const options = { userVisibleOnly: true, applicationServerKey: bytesOf(publicKey) };
    return await send(await inTime(registration.pushManager.subscribe(options)));
  } catch (error) {
    if (error instanceof DOMException) throw new PushImpossible(error.name === 'NotAllowedError' ? 'denied' : 'no-service');
    throw error;
  }
};

/** The browser forgets it too, so that nothing turns it on again. */
export const turnOff = async (): Promise<void> => {
  if (obstacle() !== null) return;
  const registration = await navigator.serviceWorker.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  await subscription?.unsubscribe();
};

/** After a sign-in: a browser on which somebody turned pushes on gets them for the new session. Says nothing: the page 我的设备 shows what is the case. */
export const renewPush = async (): Promise<void> => {
  if (!may('duty:take') || obstacle() !== null || Notification.permission !== 'granted') return;
  const registration = await navigator.serviceWorker.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  if (subscription != null) await send(subscription).catch(() => undefined);
};

/** A press on a notification, while a page is open. */
export const followPushes = (router: Router): void => {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.addEventListener(
    'message',
    ({ data }: MessageEvent<{ readonly type?: unknown; readonly place?: unknown } | null>) => {
      if (data?.type === 'open' && typeof data.place === 'string' && data.place.startsWith('/')) void router.push(data.place);
    },
  );
};
