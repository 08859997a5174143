import { randomBytes } from 'node:crypto';
import { formatInstant, receiverNumberWords } from '@rainstorm/warning-model';
import { bulletinLines } from '../bulletin-lines.js';
import { asOneLine, webLink } from '../email/render-email.js';
import { glanceDue, glanceTitle } from '../glance.js';
import type { OutgoingMessage } from '../outgoing-message.js';

/** What a card shows, before a messenger's own limits. */
export interface CardContent {
  /** 【演练】 first, then kind, colour, hazard and areas. */
  readonly title: string;
  /** By when to do what; empty where nothing is asked in time. */
  readonly due: string;
  /** One sentence: what to do now, by when, and what happens otherwise. */
  readonly lead: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** The rest: whom to call, the bulletin's own text, the number of the message. */
  readonly text: string;
  /** Where one signs in; never a receipt link. */
  readonly link: string | null;
  /** The words of the button that acknowledges, and the id with which a click names the card; null where no receipt is owed. */
  readonly button: { readonly words: string; readonly cardId: string } | null;
}

const title = (message: OutgoingMessage): string =>
  asOneLine(`${message.status === 'exercise' ? '【演练】EXERCISE ' : ''}${glanceTitle(message)?.zh ?? message.subject.zh}`);

/** Another card for each try, because a messenger takes no number twice, with the token of the delivery, which a click proves. */
const cardIdOf = (token: string): string => `${token}@${randomBytes(4).toString('hex')}`;

const buttonWords = ({ purpose, status }: OutgoingMessage): string => {
  if (purpose === 'line-test') return '确认收到';
  return status === 'exercise' ? '演练签收' : '签收';
};

export const cardContent = (message: OutgoingMessage): CardContent => {
  const { bulletin, deadlineAt, zone, status, cardToken, lines, callList, idempotencyKey, receiverNumber } = message;
  const facts = [
    ...(bulletin?.levelText == null ? [] : [{ name: '级别', value: bulletin.levelText }]),
    ...(deadlineAt === null ? [] : [{ name: '时限', value: formatInstant(deadlineAt, zone, 'zh') }]),
    ...(bulletin === null
      ? []
      : [
          { name: '范围', value: bulletin.areasText.join('、') },
          { name: '文号', value: bulletin.number },
        ]),
  ];
  const rest = [
    `消息编号：${idempotencyKey}`,
    ...(receiverNumber == null ? [] : [receiverNumberWords(receiverNumber, status).zh]),
    ...lines.map(({ zh }) => zh),
    ...callList.map(({ name, post, phone }) => `电话：${post} ${name} ${phone ?? '无号码'}`),
    ...bulletinLines(message),
  ];
  return {
    title: title(message),
    due: glanceDue(message)?.zh ?? '',
    lead: asOneLine(message.lead.zh),
    facts: facts.map(({ name, value }) => ({ name, value: asOneLine(value) })),
    text: rest.join('\n'),
    link: webLink(message.consoleLink),
    button: cardToken === null ? null : { words: buttonWords(message), cardId: cardIdOf(cardToken) },
  };
};

/** At most so many characters, the last one … where some are missing. */
export const cutTo = (text: string, most: number): string => {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
};
