import { channelCapabilities, type RobotKind, type Status } from '@rainstorm/warning-model';
import type { Channel, SendOutcome } from '../channel.js';
import { urgencyOf } from '../email/email-channel.js';
import { failed, neverConnected, parsedJson } from '../gateway/answers.js';
import { GatewayLine, type GatewayAnswer } from '../gateway/gateway-line.js';
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
import { dingtalk } from './dingtalk.js';
import { feishu } from './feishu.js';
import { robotSettings, type FindRobotCredentials, type RobotCredentials } from './robot-credentials.js';
import type { RobotForm } from './robot-form.js';
import { robotText } from './robot-text.js';
import { wecom } from './wecom.js';

const forms: Readonly<Record<RobotKind, RobotForm>> = { dingtalk, wecom, feishu };

export interface RobotOptions {
  readonly credentialsOf: FindRobotCredentials;
  readonly now: () => Date;
  /** Addresses that are allowed besides the default; see receiver-addresses.ts. */
  readonly allowed?: AllowedReceivers;
  /** For the whole request, in milliseconds. */
  readonly timeoutMs?: number;
  /** Instead of the messenger's own, e.g. where several processes share a robot. */
  readonly limits?: readonly RateLimit[];
  /** How long a message waits in this process for its robot's turn, in milliseconds. */
  readonly patienceMs?: number;
}

/** The name of a setting may be shown; a secret that somebody wrote in its place may not. */
const nameOf = (secretRef: string, status: Status): string =>
  robotSettings(/^[A-Z][A-Z0-9_]*$/.test(secretRef) ? secretRef : 'the robot', status).url;

/** A code in the body decides, whatever the status says: a refusal inside HTTP 200 is a refusal. */
const answerOf = (form: RobotForm, status: number, body: string): { readonly answer: GatewayAnswer; readonly said: string } => {
  const code = form.codeOf(parsedJson(body));
  if (code !== null && !(code === 0 && status >= 300)) return { answer: form.meaningOf(code), said: `code ${code}` };
  const said = `HTTP ${status} without a code`;
  if (status === 429) return { answer: { meaning: 'too-fast', pauseMs: 60_000 }, said };
  if ([301, 302, 303, 307, 308, 401, 403, 404, 410].includes(status))
    return { answer: { meaning: 'gateway-failed', reason: 'not-authorised' }, said };
  return { answer: { meaning: 'busy' }, said };
};

/**
 * The robots of one messenger's groups, each with its own credentials, limits and line. A robot only notifies: it proves the reach of nobody, and
 * what it says carries no receipt link. An exercise uses the robot's exercise credentials or none.
 */
export const makeRobotChannel = (kind: RobotKind, options: RobotOptions): Channel => {
  const form = forms[kind];
  const allowed = options.allowed ?? NO_MORE_RECEIVERS;
  const robots = new Map<string, GatewayLine>();
  const underWay = new Set<Promise<SendOutcome>>();
  let isClosed = false;

  const robotOf = (secretRef: string, status: Status): GatewayLine => {
    const name = nameOf(secretRef, status);
    const known = robots.get(name) ?? new GatewayLine(name, options.limits ?? form.limits, options.patienceMs ?? 5_000);
    robots.set(name, known);
    return known;
  };

  const say = async (robot: GatewayLine, credentials: RobotCredentials, message: OutgoingMessage): Promise<SendOutcome> => {
    const said = { text: robotText(message, form), mentions: message.mentions, key: message.idempotencyKey };
    const { url, body } = form.request(credentials, said, options.now());
    const limit = AbortSignal.timeout(options.timeoutMs ?? 10_000);
    try {
      const headers = { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'rainstorm-131631' };
      const { status, body: found } = await postForAnswer(new URL(url), { signal: limit, lookup: guardedLookup(allowed), headers, body });
      const { answer, said: detail } = answerOf(form, status, found);
      return robot.answered(answer, detail);
    } catch (error) {
      // The message may have arrived: whoever tries again does so under the same number.
      if (limit.aborted) return failed('failed-temporarily', 'timed-out', 'no answer in time');
      if (error instanceof ForbiddenReceiver) return robot.failed('unreachable', `${error.message}: WEBHOOK_ALLOWED`);
      if (neverConnected(error)) return robot.failed('unreachable', 'no connection', 5_000);
      return failed('failed-temporarily', 'unreachable', 'the connection broke off');
    }
  };

  const deliver = async (message: OutgoingMessage): Promise<SendOutcome> => {
    if (isClosed) return { result: 'not-handed-over', reason: 'unreachable', detail: 'the channel is closed', retryAfterMs: 1_000 };
    const { address, secretRef } = message.to;
    const faults = checkContact({ kind, address, secretRef });
    if (faults.length > 0 || secretRef === null)
      return failed('failed-permanently', faults.includes('secret-missing') ? 'no-secret' : 'bad-address', faults.join(', '));
    const credentials = options.credentialsOf(secretRef, message.status);
    // Temporary, because what is missing can still be set.
    if (credentials === null) return failed('failed-temporarily', 'no-secret', `${nameOf(secretRef, message.status)} is not set`);
    if (credentials.status !== message.status) throw new Error(`Credentials for ${credentials.status} given for ${message.status}`);
    const robot = robotOf(secretRef, message.status);
    const forbidden = receiverRefusal(credentials.url, allowed);
    if (forbidden !== null) return robot.failed('unreachable', `a ${forbidden} address: WEBHOOK_ALLOWED`);
    const turn = await robot.line.turn(urgencyOf(message));
    return turn === 'now' ? say(robot, credentials, message) : robot.waits(turn.retryAfterMs);
  };

  return {
    kind,
    capabilities: channelCapabilities[kind],
    send: async (message) => {
      const sending = deliver(message);
      underWay.add(sending);
      return sending.finally(() => underWay.delete(sending));
    },
    /** A group is never written to only to try its robot: what the last messages met is what is known. */
    check: async () => {
      const troubles = [...robots.values()].flatMap(({ trouble }) => trouble ?? []);
      const [first] = troubles;
      if (first === undefined) return Promise.resolve({ state: 'well' });
      return Promise.resolve({ state: 'failed', ...first, detail: troubles.map(({ detail }) => detail).join('; ') });
    },
    close: async () => {
      isClosed = true;
      for (const { line } of robots.values()) line.close();
      await Promise.allSettled(underWay);
    },
  };
};
