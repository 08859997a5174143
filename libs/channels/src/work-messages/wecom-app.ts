import { channelCapabilities, type Status } from '@rainstorm/warning-model';
import type { Channel, SendOutcome } from '../channel.js';
import { urgencyOf } from '../email/email-channel.js';
import { failed } from '../gateway/answers.js';
import { ask } from '../gateway/ask.js';
import { makeGatewayClient, type ForGateway, type GatewayOptions } from '../gateway/gateway-client.js';
import type { RateLimit } from '../gateway/rate-window.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { checkContact } from '../registry.js';
import { NO_MORE_RECEIVERS } from '../webhook/receiver-addresses.js';
import type { FindWeComCredentials, WeComCredentials } from './app-credentials.js';
import { noUrgency, type CardChange, type CardChanger } from './card-change.js';
import { Keepers } from './keepers.js';
import { MemberWindows } from './member-windows.js';
import { wecomAnswer, wecomMessage, wecomToken, wecomTokenHasEnded } from './wecom-form.js';

export interface WeComAppOptions extends GatewayOptions {
  readonly credentialsOf: FindWeComCredentials;
  /** What one member is sent, instead of the messenger's own limits. */
  readonly memberLimits?: readonly RateLimit[];
}

/** Far below the 10,000 a minute that the interface allows a corporation. */
const LIMITS: readonly RateLimit[] = [{ count: 50, perMs: 1_000 }];
/** What one application may send to one member: 企业微信 drops what is more, without a word. */
const MEMBER_LIMITS: readonly RateLimit[] = [
  { count: 30, perMs: 60_000 },
  { count: 1_000, perMs: 3_600_000 },
];
const JSON_BODY = { 'content-type': 'application/json; charset=utf-8' };
const settingOf = (status: Status): string => (status === 'exercise' ? 'WECOM_APP_EXERCISE' : 'WECOM_APP');

/**
 * Messages of an application of 企业微信 to one member, as a card. `sent`: the messenger took it for this member. A click on its button is taken by the
 * receiver console. `cards` changes what was sent, with the same tokens. An exercise uses the application of exercises or none.
 */
export const makeWeComApp = (options: WeComAppOptions): { readonly channel: Channel; readonly cards: CardChanger } => {
  const keepers = new Keepers<WeComCredentials>(async ({ url, corpId, secret }) => {
    const address = new URL('/cgi-bin/gettoken', url);
    address.searchParams.set('corpid', corpId);
    address.searchParams.set('corpsecret', secret);
    const limits = { allowed: options.allowed ?? NO_MORE_RECEIVERS, timeoutMs: options.timeoutMs ?? 10_000 };
    const reply = await ask({ url: address, method: 'GET', headers: {}, body: '' }, limits);
    if (reply.kind === 'answer') return wecomToken(reply.status, reply.body);
    return { reason: 'unreachable', said: `gettoken: ${reply.said}`, pauseMs: 5_000 };
  });
  const members = new MemberWindows(options.memberLimits ?? MEMBER_LIMITS);

  /** A request with the token of this status, or the outcome where the application is not set. */
  const prepared = (
    status: Status,
    path: string,
    body: (credentials: WeComCredentials) => object,
    answered: ForGateway['answered'],
  ): ForGateway | SendOutcome => {
    const credentials = options.credentialsOf(status);
    // Temporary, because what is missing can still be set.
    if (credentials === null) return failed('failed-temporarily', 'no-secret', `${settingOf(status)}_SECRET is not set`);
    return {
      setting: `${settingOf(status)}_URL`,
      url: credentials.url,
      status: credentials.status,
      access: { tokens: keepers.of(credentials), hasEnded: (_status, said) => wecomTokenHasEnded(said) },
      request: (token) => {
        const url = new URL(path, credentials.url);
        url.searchParams.set('access_token', token);
        return { url, headers: JSON_BODY, body: JSON.stringify(body(credentials)) };
      },
      answered,
    };
  };

  const prepare = (message: OutgoingMessage): ForGateway | SendOutcome => {
    const { address, secretRef } = message.to;
    const faults = checkContact({ kind: 'wecom-app', address, secretRef });
    if (faults.length > 0) return failed('failed-permanently', 'bad-address', faults.join(', '));
    const waitMs = members.take(`${message.status} ${address.toLowerCase()}`, urgencyOf(message).gravity);
    if (waitMs > 0)
      return { result: 'not-handed-over', reason: 'throttled', detail: 'the member has had too many messages', retryAfterMs: waitMs };
    return prepared(
      message.status,
      '/cgi-bin/message/send',
      ({ agentId }) => wecomMessage(message, agentId),
      (line, httpStatus, body) => {
        const { answer, said, responseCode } = wecomAnswer(httpStatus, body);
        return line.answered(answer, said, responseCode);
      },
    );
  };

  const prepareChange = ({ status, member, key, words }: CardChange): ForGateway | SendOutcome =>
    prepared(
      status,
      '/cgi-bin/message/update_template_card',
      ({ agentId }) => ({ userids: [member], agentid: agentId, response_code: key, button: { replace_name: words } }),
      (line, httpStatus, body) => {
        const { answer, said } = wecomAnswer(httpStatus, body);
        return line.answered(answer, said);
      },
    );

  const unknown = (reason: 'timed-out' | 'unreachable', detail: string): SendOutcome => failed('failed-temporarily', reason, detail);
  const shared = { limits: LIMITS, patienceMs: 20_000, unknown };
  const messages = makeGatewayClient<OutgoingMessage>({ ...shared, urgencyOf, prepare }, options);
  const changes = makeGatewayClient<CardChange>({ ...shared, urgencyOf: noUrgency, prepare: prepareChange }, options);
  const { hand: send, check, close } = messages;
  return {
    channel: { kind: 'wecom-app', capabilities: channelCapabilities['wecom-app'], send, check, close },
    cards: { change: changes.hand, close: changes.close },
  };
};
