import { channelCapabilities, type ChannelKind, type Status } from '@rainstorm/warning-model';
import type { Channel, SendOutcome } from '../channel.js';
import { urgencyOf } from '../email/email-channel.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { postForAnswer } from '../webhook/post.js';
import {
  ForbiddenReceiver,
  guardedLookup,
  NO_MORE_RECEIVERS,
  receiverRefusal,
  type AllowedReceivers,
} from '../webhook/receiver-addresses.js';
import { codeOf, failed, neverConnected } from './answers.js';
import { GatewayLine } from './gateway-line.js';
import type { RateLimit } from './rate-window.js';

export interface GatewayOptions {
  readonly now: () => Date;
  /** Addresses that are allowed besides the default; see receiver-addresses.ts. */
  readonly allowed?: AllowedReceivers;
  /** For the whole request, in milliseconds. */
  readonly timeoutMs?: number;
  /** Instead of the gateway's own, e.g. where several processes share it. */
  readonly limits?: readonly RateLimit[];
  /** How long a message waits in this process for its turn, in milliseconds. */
  readonly patienceMs?: number;
}

export interface GatewayRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A message that may go to its gateway. */
export interface ForGateway {
  /** Of the setting that leads to the gateway. Each has a line of its own: its limits, and what its last messages met. */
  readonly setting: string;
  /** Where the gateway is. */
  readonly url: string;
  /** Whose credentials these are: an exercise never goes out with those of real messages, nor the other way round. */
  readonly status: Status;
  /** Made when its turn has come, because a signature holds for minutes. */
  readonly request: () => GatewayRequest;
  readonly answered: (line: GatewayLine, status: number, body: string) => SendOutcome;
}

/** What the form of one gateway adds to a channel over HTTP. */
export interface GatewayForm {
  readonly kind: ChannelKind;
  readonly limits: readonly RateLimit[];
  readonly patienceMs: number;
  /** The message for its gateway, or the outcome if it cannot go there. */
  readonly prepare: (message: OutgoingMessage) => ForGateway | SendOutcome;
}

/**
 * A channel over gateways that are asked by HTTP: each with a line that keeps its limits, gravest and nearest deadline first. What was never
 * handed over is no try. Nobody is written to only to try a gateway: what the last messages met is what `check` knows.
 */
export const makeGatewayChannel = (form: GatewayForm, options: GatewayOptions): Channel => {
  const allowed = options.allowed ?? NO_MORE_RECEIVERS;
  const lines = new Map<string, GatewayLine>();
  const underWay = new Set<Promise<SendOutcome>>();
  let isClosed = false;

  const lineOf = (setting: string): GatewayLine => {
    const known = lines.get(setting) ?? new GatewayLine(setting, options.limits ?? form.limits, options.patienceMs ?? form.patienceMs);
    lines.set(setting, known);
    return known;
  };

  const hand = async (gateway: GatewayLine, { request, answered }: ForGateway): Promise<SendOutcome> => {
    const { url, headers, body } = request();
    const limit = AbortSignal.timeout(options.timeoutMs ?? 10_000);
    try {
      const named = { 'user-agent': 'rainstorm-131631', ...headers };
      const answer = await postForAnswer(url, { signal: limit, lookup: guardedLookup(allowed), headers: named, body });
      return answered(gateway, answer.status, answer.body);
    } catch (error) {
      // The message may have arrived: whoever tries again does so under the same number.
      if (limit.aborted) return failed('failed-temporarily', 'timed-out', 'no answer in time');
      if (error instanceof ForbiddenReceiver) return gateway.failed('unreachable', `${error.message}: WEBHOOK_ALLOWED`);
      if (neverConnected(error)) return gateway.failed('unreachable', `no connection (${codeOf(error)})`, 5_000);
      return failed('failed-temporarily', 'unreachable', 'the connection broke off');
    }
  };

  const deliver = async (message: OutgoingMessage): Promise<SendOutcome> => {
    if (isClosed) return { result: 'not-handed-over', reason: 'unreachable', detail: 'the channel is closed', retryAfterMs: 1_000 };
    const prepared = form.prepare(message);
    if ('result' in prepared) return prepared;
    if (prepared.status !== message.status) throw new Error(`Credentials for ${prepared.status} given for ${message.status}`);
    const gateway = lineOf(prepared.setting);
    const forbidden = receiverRefusal(prepared.url, allowed);
    if (forbidden !== null) return gateway.failed('unreachable', `a ${forbidden} address: WEBHOOK_ALLOWED`);
    const turn = await gateway.line.turn(urgencyOf(message));
    return turn === 'now' ? hand(gateway, prepared) : gateway.waits(turn.retryAfterMs);
  };

  return {
    kind: form.kind,
    capabilities: channelCapabilities[form.kind],
    send: async (message) => {
      const sending = deliver(message);
      underWay.add(sending);
      return sending.finally(() => underWay.delete(sending));
    },
    check: async () => {
      const troubles = [...lines.values()].flatMap(({ trouble }) => trouble ?? []);
      const [first] = troubles;
      if (first === undefined) return Promise.resolve({ state: 'well' });
      return Promise.resolve({ state: 'failed', ...first, detail: troubles.map(({ detail }) => detail).join('; ') });
    },
    close: async () => {
      isClosed = true;
      for (const { line } of lines.values()) line.close();
      await Promise.allSettled(underWay);
    },
  };
};
