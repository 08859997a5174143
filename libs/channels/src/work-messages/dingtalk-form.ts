import { randomBytes } from 'node:crypto';
import type { OutgoingMessage } from '../outgoing-message.js';
import { parsedJson } from '../gateway/answers.js';
import type { GatewayAnswer } from '../gateway/gateway-line.js';
import type { TokenAnswer } from '../gateway/token-keeper.js';
import type { DingTalkCredentials } from './app-credentials.js';
import { cardContent, cutTo } from './card-content.js';
import { fieldIn, numberIn, textIn } from './json-fields.js';

/** No limit of a card's text is published; this is read on a phone, and the rest at the link. */
const MOST = { title: 60, lead: 160, text: 1_000, spoken: 80 } as const;

/** `open`: with the button. `notice`: nothing is asked. `closed`: the words stand in place of the button. */
type CardState = 'open' | 'notice' | 'closed';

/** What a card shows in place of its button. */
export const closedCard = (words: string): Readonly<Record<string, string>> => ({ state: 'closed' satisfies CardState, result: words });

/** The variables of the card's template; all are texts, as the interface wants them. */
const variables = (message: OutgoingMessage): { readonly map: Readonly<Record<string, string>>; readonly cardId: string | null } => {
  const { title, due, lead, facts, text, link, button } = cardContent(message);
  const state: CardState = button === null ? 'notice' : 'open';
  return {
    map: {
      title: cutTo(title, MOST.title),
      due,
      lead: cutTo(lead, MOST.lead),
      facts: facts.map(({ name, value }) => `${name}：${value}`).join('\n'),
      text: cutTo(text, MOST.text),
      link: link ?? '',
      button: button?.words ?? '',
      state,
      result: '',
    },
    cardId: button?.cardId ?? null,
  };
};

/**
 * A card of 钉钉 (创建并投放卡片) in the chat of the application's robot with one member. Its button calls back over HTTP; `userIdType` 1: members are
 * named by their userId.
 */
export const dingtalkCard = (
  message: OutgoingMessage,
  credentials: DingTalkCredentials,
): { readonly outTrackId: string } & Readonly<Record<string, unknown>> => {
  const { map, cardId } = variables(message);
  return {
    cardTemplateId: credentials.templateId,
    outTrackId: cardId ?? `${message.idempotencyKey}@${randomBytes(4).toString('hex')}`,
    callbackType: 'HTTP',
    callbackRouteKey: credentials.routeKey,
    userIdType: 1,
    cardData: { cardParamMap: map },
    openSpaceId: `dtv1.card//IM_ROBOT.${message.to.address}`,
    imRobotOpenSpaceModel: {
      supportForward: false,
      lastMessageI18n: { ZH_CN: map['title'] ?? '' },
      notification: { alertContent: map['title'] ?? '', notificationOff: false },
    },
    imRobotOpenDeliverModel: { spaceType: 'IM_ROBOT', robotCode: credentials.robotCode },
  };
};

/** What a DING says on the telephone: what it is, what to do by when, and last the number by which a second one is recognised. */
export const dingText = (message: OutgoingMessage): string => {
  const { title, due, lead } = cardContent(message);
  return `${cutTo(title, MOST.title)}，${due}。${cutTo(lead, MOST.spoken)}请打开钉钉或值守台处理。消息编号：${message.idempotencyKey}`;
};

const codeIn = (body: string): string | null => textIn(parsedJson(body), 'code');

/** The token has ended or is not known any more: a new one is asked for, once. */
export const dingtalkTokenHasEnded = (_status: number, body: string): boolean => codeIn(body) === 'InvalidAuthentication';

const NO_SUCH_MEMBER: ReadonlySet<string> = new Set([
  'param.userIdNotExist',
  'param.userIdEmpty',
  'param.openSpaceIdInvalid',
  'miss.staffId',
]);
const REFUSED: ReadonlySet<string> = new Set(['param.contentUnsafe', 'invalidParameter.param.invalid', 'param.invalid']);
/** Template, robot, right or paid allowance: about us, and not about this message. */
const FAILED: ReadonlySet<string> = new Set([
  'InvalidAuthentication',
  'param.templateNotExist',
  'param.templateUnpublished',
  'param.cardTemplateIdEmpty',
  'invalid.chatbotId',
  'ding.serverquota.insufficient',
  'invalidClientIdOrSecret',
]);

const meaningOf = (status: number, code: string): GatewayAnswer => {
  if (NO_SUCH_MEMBER.has(code)) return { meaning: 'refused', reason: 'bad-address' };
  if (REFUSED.has(code)) return { meaning: 'refused', reason: 'refused' };
  // 钉钉 advises one second; the whole line rests a little longer.
  if (code.startsWith('Forbidden.AccessDenied.QpsLimit') || code === 'toomuch.msg') return { meaning: 'too-fast', pauseMs: 2_000 };
  if (FAILED.has(code) || code.startsWith('Forbidden.') || status === 401 || status === 403)
    return { meaning: 'gateway-failed', reason: 'not-authorised' };
  return { meaning: 'busy' };
};

type Said = { readonly answer: GatewayAnswer; readonly said: string };
const taken = (said: string): Said => ({ answer: { meaning: 'taken' }, said });
const refusal = (status: number, body: string): Said | null => {
  const code = codeIn(body);
  if (code !== null) return { answer: meaningOf(status, code), said: `code ${code.slice(0, 80)}` };
  if (parsedJson(body) === null || status >= 300) return { answer: meaningOf(status, ''), said: `HTTP ${status} without a code` };
  return null;
};

/** What an answer to a card means: both the whole and the delivery to the member say whether they succeeded. */
export const dingtalkCardAnswer = (status: number, body: string): Said => {
  const refused = refusal(status, body);
  if (refused !== null) return refused;
  const answer = parsedJson(body);
  const delivered = fieldIn(fieldIn(answer, 'result'), 'deliverResults');
  const [first] = Array.isArray(delivered) ? (delivered as unknown[]) : [];
  if (fieldIn(answer, 'success') === true && fieldIn(first, 'success') === true) return taken('success');
  return { answer: { meaning: 'busy' }, said: `not delivered: ${(textIn(first, 'errorMsg') ?? 'no result').slice(0, 80)}` };
};

/** What an answer to a change of a card means. */
export const dingtalkChangeAnswer = (status: number, body: string): Said => {
  const refused = refusal(status, body);
  if (codeIn(body) === 'param.cardNotExist') return { answer: { meaning: 'refused', reason: 'refused' }, said: 'code param.cardNotExist' };
  if (refused !== null) return refused;
  return fieldIn(parsedJson(body), 'success') === true ? taken('success') : { answer: { meaning: 'busy' }, said: 'no success' };
};

/** What an answer to a DING means: it can be taken and still leave its receiver out. */
export const dingAnswer = (status: number, body: string): Said & { readonly dingId: string | null } => {
  const answer = parsedJson(body);
  const dingId = textIn(answer, 'openDingId');
  const refused = refusal(status, body);
  if (refused !== null) return { ...refused, dingId };
  const failedList = fieldIn(answer, 'failedList');
  const [why] = typeof failedList === 'object' && failedList !== null ? Object.keys(failedList) : [];
  if (why !== undefined) return { answer: { meaning: 'refused', reason: 'refused' }, said: `left out: ${why.slice(0, 80)}`, dingId };
  return dingId === null ? { answer: { meaning: 'busy' }, said: 'no openDingId', dingId } : { ...taken('success'), dingId };
};

/** What an answer to oauth2/accessToken means. */
export const dingtalkToken = (status: number, body: string): TokenAnswer => {
  const answer = parsedJson(body);
  const [token, seconds] = [textIn(answer, 'accessToken'), numberIn(answer, 'expireIn')];
  if (status === 200 && token !== null) return { token, lifetimeMs: (seconds ?? 7_200) * 1_000 };
  const code = codeIn(body);
  const said = code === null ? `accessToken: HTTP ${status} without a code` : `accessToken: code ${code.slice(0, 80)}`;
  const meaning = meaningOf(status, code ?? '');
  if (meaning.meaning === 'too-fast') return { reason: 'throttled', said, pauseMs: meaning.pauseMs };
  // Whatever else it answers with 4xx is about the account.
  if (meaning.meaning === 'busy' && (status < 400 || status >= 500)) return { reason: 'unreachable', said, pauseMs: 5_000 };
  return { reason: 'not-authorised', said };
};
