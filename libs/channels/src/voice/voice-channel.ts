import { createHash } from 'node:crypto';
import { ACKNOWLEDGING_KEY, channelCapabilities, type Status } from '@rainstorm/warning-model';
import type { Channel, SendOutcome } from '../channel.js';
import { urgencyOf } from '../email/email-channel.js';
import { failed } from '../gateway/answers.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { checkContact } from '../registry.js';
import { speechOf } from './speech.js';
import type { OutgoingCall, VoiceGateway } from './voice-gateway.js';

/** An exercise is confirmed in other words than the real thing (docs/mechanism.md). */
const words: Readonly<Record<Status, Pick<OutgoingCall, 'prompt' | 'confirmation'>>> = {
  actual: { prompt: `收到请按${ACKNOWLEDGING_KEY}。`, confirmation: '已签收，谢谢。' },
  exercise: { prompt: `演练，收到请按${ACKNOWLEDGING_KEY}。`, confirmation: '演练签收成功，谢谢。' },
};

/** A leader who is called (叫应) signs for nothing. */
const leaderWords: typeof words = {
  actual: { prompt: `听清请按${ACKNOWLEDGING_KEY}。`, confirmation: '已记录叫应，请立即组织防范。' },
  exercise: { prompt: `演练，听清请按${ACKNOWLEDGING_KEY}。`, confirmation: '演练叫应已记录，谢谢。' },
};

/** A line test is confirmed, and nothing is acknowledged. */
const testWords = { prompt: `线路测试，收到请按${ACKNOWLEDGING_KEY}。`, confirmation: '线路测试已确认，谢谢。' };

/** Calls somebody by machine. Whoever calls sees to it that no number has two calls at a time. */
export interface VoiceChannel extends Channel {
  /** Why this message cannot be spoken at all; null if it can. */
  fault(message: OutgoingMessage): SendOutcome | null;
  /** Places one call for all these messages, which have one number and one status. `speech`: as `speechOf` gives it. */
  call(callId: string, speech: string, messages: readonly OutgoingMessage[]): Promise<SendOutcome>;
}

export interface VoiceOptions {
  readonly gateway: VoiceGateway;
  readonly now: () => Date;
}

const isForLeader = (messages: readonly OutgoingMessage[]): boolean => messages.every(({ purpose }) => purpose === 'leader-call');

/** A UUID that is always the same for one message, so that the gateway sees a call that is placed again as the same. */
const callIdOf = (idempotencyKey: string): string => {
  const hex = createHash('sha256').update(idempotencyKey).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
};

/**
 * Telephone calls that are spoken by a machine, over any gateway. Taken is `sent`; the report of the call decides later (`recordCallReport`), and only the
 * key is a receipt.
 */
export const makeVoiceChannel = ({ gateway, now }: VoiceOptions): VoiceChannel => {
  let isClosed = false;
  const fault: VoiceChannel['fault'] = ({ to: { address, secretRef }, bulletin }) => {
    const faults = checkContact({ kind: 'voice', address, secretRef });
    if (faults.length > 0) return failed('failed-permanently', 'bad-address', faults.join(', '));
    if (bulletin !== null && bulletin.expires <= now()) return failed('failed-permanently', 'expired', 'the bulletin has expired');
    return null;
  };
  const call: VoiceChannel['call'] = async (callId, speech, messages) => {
    const [first] = messages;
    if (first === undefined) throw new Error('A call without a message');
    if (isClosed) return { result: 'not-handed-over', reason: 'unreachable', detail: 'the channel is closed', retryAfterMs: 1_000 };
    const { status, purpose } = first;
    const deadlines = messages.flatMap(({ deadlineAt }) => deadlineAt?.getTime() ?? []);
    const urgency = {
      deadlineAt: deadlines.length === 0 ? null : new Date(Math.min(...deadlines)),
      gravity: Math.max(...messages.map((message) => urgencyOf(message).gravity)),
    };
    return gateway.place({
      callId,
      phone: first.to.address,
      status,
      speech,
      ...(purpose === 'line-test' ? testWords : isForLeader(messages) ? leaderWords[status] : words[status]),
      key: ACKNOWLEDGING_KEY,
      urgency,
    });
  };
  return {
    kind: 'voice',
    capabilities: channelCapabilities.voice,
    fault,
    call,
    send: async (message) => fault(message) ?? call(callIdOf(message.idempotencyKey), speechOf([message]), [message]),
    ...(gateway.check === undefined ? {} : { check: async () => gateway.check?.() ?? { state: 'well' } }),
    close: async () => {
      isClosed = true;
      await gateway.close();
    },
  };
};
