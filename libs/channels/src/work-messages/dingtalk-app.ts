import { channelCapabilities, type ChannelKind, type Status } from '@rainstorm/warning-model';
import type { Channel, SendOutcome } from '../channel.js';
import { urgencyOf } from '../email/email-channel.js';
import { failed } from '../gateway/answers.js';
import { ask, type GatewayRequest } from '../gateway/ask.js';
import { makeGatewayClient, type ForGateway, type GatewayOptions } from '../gateway/gateway-client.js';
import type { GatewayLine } from '../gateway/gateway-line.js';
import type { RateLimit } from '../gateway/rate-window.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { checkContact } from '../registry.js';
import { NO_MORE_RECEIVERS } from '../webhook/receiver-addresses.js';
import type { DingTalkCredentials, FindDingTalkCredentials } from './app-credentials.js';
import { noUrgency, type CardChange, type CardChanger } from './card-change.js';
import {
  closedCard,
  dingAnswer,
  dingText,
  dingtalkCard,
  dingtalkCardAnswer,
  dingtalkChangeAnswer,
  dingtalkToken,
  dingtalkTokenHasEnded,
} from './dingtalk-form.js';
import { Keepers } from './keepers.js';

export interface DingTalkAppOptions extends GatewayOptions {
  readonly credentialsOf: FindDingTalkCredentials;
}

/** What 钉钉 allows one application for one interface. */
const LIMITS: readonly RateLimit[] = [{ count: 20, perMs: 1_000 }];
/** 3: the member's telephone rings, and the text is read out. */
const BY_TELEPHONE = 3;
const settingOf = (status: Status): string => (status === 'exercise' ? 'DINGTALK_APP_EXERCISE' : 'DINGTALK_APP');

interface Call {
  readonly path: string;
  readonly method?: 'PUT';
  readonly body: (credentials: DingTalkCredentials) => object;
  readonly answered: (line: GatewayLine, status: number, body: string) => SendOutcome;
}

/**
 * Cards of an application of 钉钉 to one member, DING by telephone to the same, and the change of cards that were sent: three users of one token. `sent`:
 * the messenger took it for this member. A click on a card's button is taken by the receiver console; a DING is answered there. An exercise uses
 * the application of exercises or none.
 */
export const makeDingTalkApp = (
  options: DingTalkAppOptions,
): { readonly channel: Channel; readonly ding: Channel; readonly cards: CardChanger } => {
  const keepers = new Keepers<DingTalkCredentials>(async ({ url, clientId, clientSecret }) => {
    const limits = { allowed: options.allowed ?? NO_MORE_RECEIVERS, timeoutMs: options.timeoutMs ?? 10_000 };
    const body = JSON.stringify({ appKey: clientId, appSecret: clientSecret });
    const reply = await ask(jsonTo(new URL('/v1.0/oauth2/accessToken', url), {}, body), limits);
    if (reply.kind === 'answer') return dingtalkToken(reply.status, reply.body);
    return { reason: 'unreachable', said: `accessToken: ${reply.said}`, pauseMs: 5_000 };
  });

  /** A request with the token of this status, or the outcome where the application is not set. */
  const prepared = (status: Status, { path, method, body, answered }: Call): ForGateway | SendOutcome => {
    const credentials = options.credentialsOf(status);
    // Temporary, because what is missing can still be set.
    if (credentials === null) return failed('failed-temporarily', 'no-secret', `${settingOf(status)}_CLIENT_SECRET is not set`);
    return {
      setting: `${settingOf(status)}_URL`,
      url: credentials.url,
      status: credentials.status,
      access: { tokens: keepers.of(credentials), hasEnded: dingtalkTokenHasEnded },
      request: (token) => ({
        ...jsonTo(new URL(path, credentials.url), { 'x-acs-dingtalk-access-token': token }, JSON.stringify(body(credentials))),
        ...(method === undefined ? {} : { method }),
      }),
      answered,
    };
  };

  const forMember =
    (kind: ChannelKind, call: (message: OutgoingMessage) => Call) =>
    (message: OutgoingMessage): ForGateway | SendOutcome => {
      const { address, secretRef } = message.to;
      const faults = checkContact({ kind, address, secretRef });
      return faults.length > 0 ? failed('failed-permanently', 'bad-address', faults.join(', ')) : prepared(message.status, call(message));
    };

  const card = (message: OutgoingMessage): Call => {
    let sentId: string | null = null;
    return {
      path: '/v1.0/card/instances/createAndDeliver',
      body: (credentials) => {
        const made = dingtalkCard(message, credentials);
        sentId = made.outTrackId;
        return made;
      },
      answered: (line, status, body) => {
        const { answer, said } = dingtalkCardAnswer(status, body);
        return line.answered(answer, said, sentId);
      },
    };
  };

  const dingCall = (message: OutgoingMessage): Call => ({
    path: '/v1.0/robot/ding/send',
    body: ({ robotCode }) => ({
      robotCode,
      remindType: BY_TELEPHONE,
      receiverUserIdList: [message.to.address],
      content: dingText(message),
    }),
    answered: (line, status, body) => {
      const { answer, said, dingId } = dingAnswer(status, body);
      return line.answered(answer, said, dingId);
    },
  });

  const changeCall = ({ key, words }: CardChange): Call => ({
    path: '/v1.0/card/instances',
    method: 'PUT',
    body: () => ({ outTrackId: key, cardData: { cardParamMap: closedCard(words) }, cardUpdateOptions: { updateCardDataByKey: true } }),
    answered: (line, status, body) => {
      const { answer, said } = dingtalkChangeAnswer(status, body);
      return line.answered(answer, said);
    },
  });

  const unknown = (reason: 'timed-out' | 'unreachable', detail: string): SendOutcome => failed('failed-temporarily', reason, detail);
  const shared = { limits: LIMITS, patienceMs: 20_000, unknown };
  const channelOf = (kind: 'dingtalk-app' | 'ding', call: (message: OutgoingMessage) => Call): Channel => {
    const client = makeGatewayClient<OutgoingMessage>({ ...shared, urgencyOf, prepare: forMember(kind, call) }, options);
    return { kind, capabilities: channelCapabilities[kind], send: client.hand, check: client.check, close: client.close };
  };
  const changes = makeGatewayClient<CardChange>(
    { ...shared, urgencyOf: noUrgency, prepare: (change) => prepared(change.status, changeCall(change)) },
    options,
  );
  return {
    channel: channelOf('dingtalk-app', card),
    ding: channelOf('ding', dingCall),
    cards: { change: changes.hand, close: changes.close },
  };
};

const jsonTo = (url: URL, headers: Readonly<Record<string, string>>, body: string): GatewayRequest => ({
  url,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body,
});
