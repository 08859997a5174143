import { randomUUID } from 'node:crypto';
import { channelCapabilities } from '@rainstorm/warning-model';
import type { Channel, SendOutcome } from '../channel.js';
import { urgencyOf } from '../email/email-channel.js';
import { codeOf, failed, neverConnected, parsedJson } from '../gateway/answers.js';
import { GatewayLine } from '../gateway/gateway-line.js';
import type { RateLimit } from '../gateway/rate-window.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { checkContact } from '../registry.js';
import { postForAnswer } from '../webhook/post.js';
import {
  ForbiddenReceiver,
  guardedLookup,
  NO_MORE_RECEIVERS,
  receiverRefusal,
  type AllowedReceivers,
} from '../webhook/receiver-addresses.js';
import { signAcs3 } from './acs3-signature.js';
import { aliyunAnswer } from './aliyun-answer.js';
import type { FindSmsCredentials, SmsCredentials } from './sms-credentials.js';
import { smsParts } from './sms-parts.js';
import { smsPlaces, smsText } from './sms-text.js';

export interface SmsOptions {
  readonly credentialsOf: FindSmsCredentials;
  readonly now: () => Date;
  /** Addresses that are allowed besides the default; see receiver-addresses.ts. */
  readonly allowed?: AllowedReceivers;
  /** For the whole request, in milliseconds. */
  readonly timeoutMs?: number;
  readonly limits?: readonly RateLimit[];
  /** How long a message waits in this process for its turn, in milliseconds. */
  readonly patienceMs?: number;
  /** Told how many parts each SMS that was taken has. */
  readonly onParts?: (status: OutgoingMessage['status'], parts: number) => void;
}

/** Aliyun allows an account some thousand calls a second; this is for one process. */
const LIMITS: readonly RateLimit[] = [{ count: 200, perMs: 1_000 }];

const request = (credentials: SmsCredentials, message: OutgoingMessage, now: Date) => {
  const places = smsPlaces(message);
  const url = new URL(credentials.url);
  const parameters = {
    PhoneNumbers: message.to.address,
    SignName: credentials.signName,
    TemplateCode: credentials.templateCode,
    TemplateParam: JSON.stringify(places),
    OutId: message.idempotencyKey,
  };
  const { query, headers } = signAcs3(
    { host: url.host, action: 'SendSms', version: '2017-05-25', parameters, now, nonce: randomUUID() },
    credentials,
  );
  return { url: new URL(`/?${query}`, url), headers, parts: smsParts(smsText(credentials.signName, credentials.templateText, places)) };
};

const textIn = (answer: unknown, name: string): string | null => {
  const found: unknown =
    typeof answer === 'object' && answer !== null ? Object.entries(answer).find(([key]) => key === name)?.[1] : undefined;
  return typeof found === 'string' ? found : null;
};

/**
 * SMS over a cloud gateway in Aliyun's form. Taken is `sent`; a status report of the network decides later (`recordSmsReport`). Every SMS that asks
 * for a receipt carries a code; a reply with it, from the number that it went to, is the receipt. An exercise uses the exercise account or none.
 */
export const makeSmsChannel = (options: SmsOptions): Channel => {
  const allowed = options.allowed ?? NO_MORE_RECEIVERS;
  const lines = new Map<string, GatewayLine>();
  const underWay = new Set<Promise<SendOutcome>>();
  let isClosed = false;

  const lineOf = (status: OutgoingMessage['status']): GatewayLine => {
    const name = status === 'exercise' ? 'SMS_EXERCISE_GATEWAY_URL' : 'SMS_GATEWAY_URL';
    const known = lines.get(name) ?? new GatewayLine(name, options.limits ?? LIMITS, options.patienceMs ?? 20_000);
    lines.set(name, known);
    return known;
  };

  const hand = async (gateway: GatewayLine, credentials: SmsCredentials, message: OutgoingMessage): Promise<SendOutcome> => {
    const { url, headers, parts } = request(credentials, message, options.now());
    const limit = AbortSignal.timeout(options.timeoutMs ?? 10_000);
    try {
      const sent = { accept: 'application/json', 'user-agent': 'rainstorm-131631', ...headers };
      const { status, body } = await postForAnswer(url, { signal: limit, lookup: guardedLookup(allowed), headers: sent, body: '' });
      const answer = parsedJson(body);
      const code = textIn(answer, 'Code');
      if (code === null) return gateway.answered({ meaning: 'busy' }, `HTTP ${status} without a code`);
      const meaning = aliyunAnswer(code);
      if (meaning.meaning === 'taken') options.onParts?.(message.status, parts);
      return gateway.answered(meaning, `code ${code.slice(0, 60)}`, textIn(answer, 'BizId'));
    } catch (error) {
      if (limit.aborted) return failed('failed-temporarily', 'timed-out', 'no answer in time');
      if (error instanceof ForbiddenReceiver) return gateway.failed('unreachable', `${error.message}: WEBHOOK_ALLOWED`);
      if (neverConnected(error)) return gateway.failed('unreachable', `no connection (${codeOf(error)})`, 5_000);
      return failed('failed-temporarily', 'unreachable', 'the connection broke off');
    }
  };

  const deliver = async (message: OutgoingMessage): Promise<SendOutcome> => {
    if (isClosed) return { result: 'not-handed-over', reason: 'unreachable', detail: 'the channel is closed', retryAfterMs: 1_000 };
    const { address, secretRef } = message.to;
    const faults = checkContact({ kind: 'sms', address, secretRef });
    // A landline takes no SMS, however often it is tried.
    if (faults.length > 0) return failed('failed-permanently', 'bad-address', faults.join(', '));
    if (message.bulletin !== null && message.bulletin.expires <= options.now())
      return failed('failed-permanently', 'expired', 'the bulletin has expired');
    const credentials = options.credentialsOf(message.status);
    const name = message.status === 'exercise' ? 'SMS_EXERCISE_ACCESS_KEY_ID' : 'SMS_ACCESS_KEY_ID';
    // Temporary, because what is missing can still be set.
    if (credentials === null) return failed('failed-temporarily', 'no-secret', `${name} is not set`);
    if (credentials.status !== message.status) throw new Error(`Credentials for ${credentials.status} given for ${message.status}`);
    const gateway = lineOf(message.status);
    const forbidden = receiverRefusal(credentials.url, allowed);
    if (forbidden !== null) return gateway.failed('unreachable', `a ${forbidden} address: WEBHOOK_ALLOWED`);
    const turn = await gateway.line.turn(urgencyOf(message));
    return turn === 'now' ? hand(gateway, credentials, message) : gateway.waits(turn.retryAfterMs);
  };

  return {
    kind: 'sms',
    capabilities: channelCapabilities.sms,
    send: async (message) => {
      const sending = deliver(message);
      underWay.add(sending);
      return sending.finally(() => underWay.delete(sending));
    },
    /** No call of the gateway tries it without sending: what the last messages met is what is known. */
    check: async () => {
      const [first] = [...lines.values()].flatMap(({ trouble }) => trouble ?? []);
      return Promise.resolve(first === undefined ? { state: 'well' } : { state: 'failed', ...first });
    },
    close: async () => {
      isClosed = true;
      for (const { line } of lines.values()) line.close();
      await Promise.allSettled(underWay);
    },
  };
};
