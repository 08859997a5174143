import type { OutgoingMessage } from '../outgoing-message.js';
import { parsedJson } from '../gateway/answers.js';
import type { GatewayAnswer } from '../gateway/gateway-line.js';
import type { TokenAnswer } from '../gateway/token-keeper.js';
import { meanings } from '../robots/robot-form.js';
import { cardContent, cutTo } from './card-content.js';
import { numberIn, textIn } from './json-fields.js';

/** 企业微信 advises so many characters for the parts of a card, and cuts or refuses what is longer. */
const MOST = { title: 36, description: 44, lead: 160, fact: 26, button: 10 } as const;

/**
 * A card of 企业微信 (发送应用消息, 模板卡片): `button_interaction` with the button 签收 where a receipt is owed, else `text_notice`, which leads to the
 * duty desk. Without a link, which `text_notice` must have, a text of at most 2,048 bytes.
 */
export const wecomMessage = (message: OutgoingMessage, agentId: number): object => {
  const { title, due, lead, facts, text, link, button } = cardContent(message);
  const envelope = { touser: message.to.address, agentid: agentId };
  if (button === null && link === null)
    return { ...envelope, msgtype: 'text', text: { content: cutBytes(`${title}\n${due}\n${lead}\n${text}`, 2_048) } };
  return {
    ...envelope,
    msgtype: 'template_card',
    template_card: {
      card_type: button === null ? 'text_notice' : 'button_interaction',
      main_title: { title: cutTo(title, MOST.title), desc: cutTo(due === '' ? message.to.name : `请${due}`, MOST.description) },
      sub_title_text: cutTo(`${lead}\n${text}`, MOST.lead),
      horizontal_content_list: facts.map(({ name, value }) => ({ keyname: name, value: cutTo(value, MOST.fact) })),
      ...(link === null ? {} : { card_action: { type: 1, url: link } }),
      ...(button === null
        ? {}
        : { task_id: button.cardId, button_list: [{ text: cutTo(button.words, MOST.button), style: 1, key: 'receipt' }] }),
    },
  };
};

const cutBytes = (text: string, most: number): string => {
  let cut = text;
  while (Buffer.byteLength(cut) > most) cut = [...cut].slice(0, -Math.max(1, Math.ceil((Buffer.byteLength(cut) - most) / 4))).join('');
  return cut;
};

/** The token has ended or is not known any more: a new one is asked for, once. */
const ENDED: ReadonlySet<number> = new Set([40_014, 42_001]);

export const wecomTokenHasEnded = (body: string): boolean => ENDED.has(numberIn(parsedJson(body), 'errcode') ?? 0);

const meaningOf = meanings({
  // Wrong parameters, an unknown type, content that is too long, empty or not allowed.
  refused: [40_008, 40_058, 44_004, 45_002, 45_008],
  // Secret, corporation or application refused; a token that is refused again; no right to the interface or from this address.
  failed: [40_001, 40_013, 40_014, 42_001, 40_056, 48_002, 60_011, 60_020, 301_002],
  tooFast: { 45_009: 1, 45_033: 1 },
});
/** The member is not known, or not within the range of the application: all receivers of the message are invalid. */
const NO_SUCH_MEMBER: ReadonlySet<number> = new Set([40_003, 60_111, 81_013]);

/** A list of members, separated by `|`, that is not empty. */
const names = (answer: unknown, field: string): boolean => textIn(answer, field) !== null;

/** What an answer to a message means, and what is said of it. Success is the code in the body, and no member left out. */
export const wecomAnswer = (
  status: number,
  body: string,
): { readonly answer: GatewayAnswer; readonly said: string; readonly responseCode: string | null } => {
  const parsed = parsedJson(body);
  const code = numberIn(parsed, 'errcode');
  const responseCode = textIn(parsed, 'response_code');
  if (code === null) {
    const answer: GatewayAnswer = [301, 302, 307, 308, 401, 403, 404].includes(status)
      ? { meaning: 'gateway-failed', reason: 'not-authorised' }
      : { meaning: 'busy' };
    return { answer, said: `HTTP ${status} without a code`, responseCode };
  }
  const refused = (said: string) => ({ answer: { meaning: 'refused', reason: 'bad-address' } as const, said, responseCode });
  if (NO_SUCH_MEMBER.has(code)) return refused(`code ${code}`);
  if (code === 0 && names(parsed, 'invaliduser')) return refused('code 0, invaliduser');
  if (code === 0 && names(parsed, 'unlicenseduser')) return refused('code 0, unlicenseduser');
  return { answer: meaningOf(code), said: `code ${code}`, responseCode };
};

/** What an answer to gettoken means. */
export const wecomToken = (status: number, body: string): TokenAnswer => {
  const parsed = parsedJson(body);
  const [code, token, seconds] = [numberIn(parsed, 'errcode'), textIn(parsed, 'access_token'), numberIn(parsed, 'expires_in')];
  if (code === 0 && token !== null) return { token, lifetimeMs: (seconds ?? 7_200) * 1_000 };
  const said = code === null ? `gettoken: HTTP ${status} without a code` : `gettoken: code ${code}`;
  const meaning = code === null ? { meaning: 'busy' as const } : meaningOf(code);
  if (meaning.meaning === 'too-fast') return { reason: 'throttled', said, pauseMs: meaning.pauseMs };
  if (meaning.meaning === 'busy') return { reason: 'unreachable', said, pauseMs: 5_000 };
  return { reason: 'not-authorised', said };
};
