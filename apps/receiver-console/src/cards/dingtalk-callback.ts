import { createHmac } from 'node:crypto';
import type { CardPress } from '@rainstorm/operations';
import { accepted, refused, type Result } from '@rainstorm/warning-model';
import { z } from 'zod';
import { isSame, isWithinWindow, type CallbackRefusal } from './callback-refusal.js';
import type { DingTalkKeys } from '../infrastructure/card-keys.js';

export interface DingTalkCallback {
  readonly body: unknown;
  readonly signature: string;
  /** Milliseconds. */
  readonly timestamp: string;
}

const schema = z.object({
  type: z.literal('actionCallback').optional(),
  outTrackId: z.string().min(1).max(200),
  corpId: z.string().max(64),
  userId: z.string().min(1).max(64),
  content: z.string().max(10_000),
});
const content = z.object({ cardPrivateData: z.object({ params: z.object({ action: z.literal('receipt') }) }) });

const isReceipt = (text: string): boolean => {
  try {
    return content.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
};

/**
 * A press of the button of a card of 钉钉; null where it is another action. The documents (事件回调, 回调签名验证) sign the time only: HMAC-SHA256 with the
 * secret of the registered address. So a card is named by a token that cannot be guessed, and the time counts for five minutes.
 */
export const dingtalkPress = (
  keys: DingTalkKeys,
  { body, signature, timestamp }: DingTalkCallback,
  now: Date,
): Result<Omit<CardPress, 'status'> | null, CallbackRefusal> => {
  const expected = createHmac('sha256', keys.secret).update(timestamp).digest('base64');
  if (!isSame(expected, signature)) return refused({ type: 'wrong-signature' });
  if (!/^\d{1,15}$/.test(timestamp) || !isWithinWindow(Number(timestamp), now)) return refused({ type: 'outside-the-window' });
  const read = schema.safeParse(body);
  if (!read.success) return refused({ type: 'unreadable' });
  const { outTrackId: card, corpId, userId: member, content: text } = read.data;
  if (!isSame(corpId, keys.corpId)) return refused({ type: 'other-corporation' });
  return accepted(isReceipt(text) ? { kind: 'dingtalk-app', card, member, at: new Date(Number(timestamp)), responseCode: null } : null);
};

/** The card as everybody sees it from now on: the words stand in place of its button. */
export const closedCard = (words: string): object => ({
  cardUpdateOptions: { updateCardDataByKey: true },
  cardData: { cardParamMap: { state: 'closed', result: words } },
});

/** A line that only whoever pressed sees; the card stays as it is. */
export const hinted = (words: string): object => ({
  cardUpdateOptions: { updatePrivateDataByKey: true },
  userPrivateData: { cardParamMap: { hint: words } },
});
