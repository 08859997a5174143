import type { Status } from '@rainstorm/warning-model';
import type { ChannelHealth, SendOutcome } from '../channel.js';
import type { Urgency } from '../email/smtp-session.js';
import { NO_MORE_RECEIVERS, receiverRefusal, type AllowedReceivers } from '../webhook/receiver-addresses.js';
import { ask, type GatewayReply, type GatewayRequest } from './ask.js';
import { GatewayLine } from './gateway-line.js';
import type { RateLimit } from './rate-window.js';
import type { SharedTurns } from './shared-turns.js';
import type { TokenKeeper } from './token-keeper.js';

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
  /** Where the limit of a gateway is one for all processes. Without it each process keeps it for itself. */
  readonly shared?: SharedTurns;
}

/** A message or a call that may go to its gateway. */
export interface ForGateway {
  /** Of the setting that leads to the gateway. Each has a line of its own: its limits, and what its last messages met. */
  readonly setting: string;
  /** Where the gateway is. */
  readonly url: string;
  /** Whose credentials these are: an exercise never goes out with those of real messages, nor the other way round. */
  readonly status: Status;
  /** Where the gateway wants a token that ends: who keeps it, and whether an answer says that it has ended. */
  readonly access?: { readonly tokens: TokenKeeper; readonly hasEnded: (status: number, body: string) => boolean };
  /** Made when its turn has come, because a signature holds for minutes. `token`: empty where the gateway wants none. */
  readonly request: (token: string) => GatewayRequest;
  readonly answered: (line: GatewayLine, status: number, body: string) => SendOutcome;
}

/** What the form of one gateway adds. `Item`: what is handed over, such as a message or a call. */
export interface ClientForm<Item> {
  readonly limits: readonly RateLimit[];
  readonly patienceMs: number;
  readonly urgencyOf: (item: Item) => Urgency;
  /** The item for its gateway, or the outcome if it cannot go there. */
  readonly prepare: (item: Item) => ForGateway | SendOutcome;
  /** Where the request left and no answer came: the gateway may have taken it. */
  readonly unknown: (reason: 'timed-out' | 'unreachable', detail: string) => SendOutcome;
}

export interface GatewayClient<Item> {
  readonly hand: (item: Item) => Promise<SendOutcome>;
  readonly check: () => Promise<ChannelHealth>;
  readonly close: () => Promise<void>;
}

/**
 * Hands over to gateways that are asked by HTTP: each with a line that keeps its limits, gravest and nearest deadline first. What was never handed over
 * is no try. Nobody is written to only to try a gateway: what the last items met is what `check` knows.
 */
export const makeGatewayClient = <Item extends { readonly status: Status }>(
  form: ClientForm<Item>,
  options: GatewayOptions,
): GatewayClient<Item> => {
  const allowed = options.allowed ?? NO_MORE_RECEIVERS;
  const lines = new Map<string, GatewayLine>();
  const underWay = new Set<Promise<SendOutcome>>();
  let isClosed = false;

  const lineOf = (setting: string): GatewayLine => {
    const known =
      lines.get(setting) ?? new GatewayLine(setting, options.limits ?? form.limits, options.patienceMs ?? form.patienceMs, options.shared);
    lines.set(setting, known);
    return known;
  };

  const limits = { allowed, timeoutMs: options.timeoutMs ?? 10_000 };

  const outcomeOf = (gateway: GatewayLine, { answered }: ForGateway, reply: GatewayReply): SendOutcome => {
    switch (reply.kind) {
      case 'answer':
        return answered(gateway, reply.status, reply.body);
      case 'not-connected':
        return gateway.failed('unreachable', reply.said, reply.pauseMs);
      case 'unknown':
        return form.unknown(reply.reason, reply.said);
    }
  };

  const request = async (gateway: GatewayLine, prepared: ForGateway): Promise<SendOutcome> => {
    const { access, request: made } = prepared;
    if (access === undefined) return outcomeOf(gateway, prepared, await ask(made(''), limits));
    // Once with a new token: one that was ended before its time is no fault of the account.
    for (const isLast of [false, true]) {
      const known = await access.tokens.token();
      if (!('token' in known)) return gateway.failed(known.reason, known.said, known.pauseMs);
      const reply = await ask(made(known.token), limits);
      const hasEnded = reply.kind === 'answer' && access.hasEnded(reply.status, reply.body);
      if (hasEnded) access.tokens.forget(known.token);
      if (!hasEnded || isLast) return outcomeOf(gateway, prepared, reply);
    }
    throw new Error('A request was made neither once nor twice');
  };

  const deliver = async (item: Item): Promise<SendOutcome> => {
    if (isClosed) return { result: 'not-handed-over', reason: 'unreachable', detail: 'the channel is closed', retryAfterMs: 1_000 };
    const prepared = form.prepare(item);
    if ('result' in prepared) return prepared;
    if (prepared.status !== item.status) throw new Error(`Credentials for ${prepared.status} given for ${item.status}`);
    const gateway = lineOf(prepared.setting);
    const forbidden = receiverRefusal(prepared.url, allowed);
    if (forbidden !== null) return gateway.failed('unreachable', `a ${forbidden} address: WEBHOOK_ALLOWED`);
    const turn = await gateway.line.turn(form.urgencyOf(item));
    return turn === 'now' ? request(gateway, prepared) : gateway.waits(turn.retryAfterMs);
  };

  return {
    hand: async (item) => {
      const sending = deliver(item);
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
