import { channelCapabilities } from '@rainstorm/warning-model';
import type { Channel, SendOutcome } from '../channel.js';
import { urgencyOf } from '../email/email-channel.js';
import { failed } from '../gateway/answers.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { checkContact } from '../registry.js';
import type { SmsGateway } from './sms-gateway.js';
import { smsWords } from './sms-text.js';

export interface SmsOptions {
  readonly gateway: SmsGateway;
  readonly now: () => Date;
}

/**
 * SMS, over any gateway. Taken is `sent`; a status report of the network decides later. Every SMS that asks for a receipt carries a code; a reply with
 * it, from the number that it went to, is the receipt.
 */
export const makeSmsChannel = ({ gateway, now }: SmsOptions): Channel => {
  let isClosed = false;
  const send = async (message: OutgoingMessage): Promise<SendOutcome> => {
    const { idempotencyKey, status, bulletin } = message;
    const { address, secretRef } = message.to;
    const faults = checkContact({ kind: 'sms', address, secretRef });
    // A landline takes no SMS, however often it is tried.
    if (faults.length > 0) return failed('failed-permanently', 'bad-address', faults.join(', '));
    const expires = bulletin?.expires ?? null;
    if (expires !== null && expires <= now()) return failed('failed-permanently', 'expired', 'the bulletin has expired');
    if (isClosed) return { result: 'not-handed-over', reason: 'unreachable', detail: 'the channel is closed', retryAfterMs: 1_000 };
    return gateway.send({ idempotencyKey, mobile: address, status, words: smsWords(message), expires, urgency: urgencyOf(message) });
  };
  return {
    kind: 'sms',
    capabilities: channelCapabilities.sms,
    send,
    ...(gateway.check === undefined ? {} : { check: async () => gateway.check?.() ?? { state: 'well' } }),
    close: async () => {
      isClosed = true;
      await gateway.close();
    },
  };
};
