import { createHash } from 'node:crypto';
import { glanceDue, glanceTitle } from '../glance.js';
import type { Bilingual, OutgoingMessage } from '../outgoing-message.js';

/**
 * What a push carries to the service worker of the console (apps/receiver-console/web/public/push.js), which shows it as it is. Small, and without
 * a person: it lies on a locked screen. It opens the console; it is never a receipt.
 */
export interface PushContent {
  readonly v: 1;
  readonly kind: 'message' | 'test';
  /** The same for every attempt. */
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** A push takes the place of an earlier one with the same tag, on the screen and with the push service. */
  readonly tag: string;
  /** Where a press leads. */
  readonly url: string;
  readonly isUrgent: boolean;
  /** Said back to the console when the push has come. A secret until then: never logged. */
  readonly proof: string;
}

/** A push service may refuse more than 4,096 bytes with the encryption (RFC 8030, 7.2), and lock screens show two lines. */
const MOST_CHARACTERS = 160;
const shortened = (text: string): string => (text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1)}…`);

/** Tags that a topic can be: 32 characters of base64url (RFC 8030, 5.4). */
const tagOf = (...parts: readonly string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 32);

/** The subjects of these name a contact. */
const withoutNames: Partial<Record<OutgoingMessage['purpose'], Bilingual>> = {
  'contact-test': { zh: '【测试】联络测试，不是预警', en: 'TEST of the connection, no warning' },
};

const placeOf = ({ consoleLink, dispatchId, purpose }: OutgoingMessage): string => {
  if (consoleLink === null) return '';
  const url = new URL(consoleLink);
  if (purpose === 'escalation' || purpose === 'escalation-closed') url.pathname = '/roll-call';
  if (dispatchId !== null) url.searchParams.set('dispatch', dispatchId);
  return url.href;
};

/** Red, level Ⅰ, and what must be answered within a quarter of an hour wake a phone that sleeps (RFC 8030, 5.3). */
const URGENT_MS = 15 * 60_000;

export const pushContent = (message: OutgoingMessage, now: Date): Omit<PushContent, 'proof'> => {
  const { bulletin, officeId, purpose, status, subject, deadlineAt, idempotencyKey } = message;
  const title = glanceTitle(message) ?? withoutNames[purpose] ?? subject;
  const due = glanceDue(message);
  const isExercise = status === 'exercise';
  return {
    v: 1,
    kind: 'message',
    id: idempotencyKey,
    title: shortened(`${isExercise ? '【演练】' : ''}${title.zh}`),
    body: shortened(
      [due?.zh ?? '请打开值守台查看', `${isExercise ? 'EXERCISE: ' : ''}${title.en}${due === null ? '' : `, ${due.en}`}`].join('\n'),
    ),
    tag: tagOf(status, officeId ?? 'command', bulletin?.thread ?? purpose),
    url: placeOf(message),
    isUrgent: (bulletin?.gravity ?? 0) >= 4 || (deadlineAt !== null && deadlineAt.getTime() - now.getTime() <= URGENT_MS),
  };
};

/** The push that proves a device. It says itself that it is none to act on. */
export const pushTest = (deviceId: string): Omit<PushContent, 'proof'> => ({
  v: 1,
  kind: 'test',
  id: deviceId,
  title: '【测试】测试，不是预警',
  body: '本设备可以收到推送。\nTEST, no warning: this device gets pushes.',
  tag: tagOf('test'),
  url: '/me',
  isUrgent: true,
});
