import { formatInstant } from '@rainstorm/warning-model';
import { asText, bulletinLines } from '../bulletin-lines.js';
import { glance } from '../glance.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { asOneLine, webLink } from '../email/render-email.js';
import type { RobotForm } from './robot-form.js';

const CUT = '…（未完，全文见链接）';

/** The longest beginning of the text, followed by a mark, that fits: whole characters only. Empty if not even the mark fits. */
export const shorten = (text: string, fits: (text: string) => boolean): string => {
  if (fits(text)) return text;
  const characters = [...text];
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (fits(characters.slice(0, middle).join('') + CUT)) low = middle;
    else high = middle - 1;
  }
  const cut = characters.slice(0, low).join('') + CUT;
  return fits(cut) ? cut : '';
};

/** 【演练】 in the first characters, then kind, colour, hazard, areas and time, as far as the message is about a bulletin. */
const titleOf = (message: OutgoingMessage): string =>
  asOneLine(`${message.status === 'exercise' ? '【演练】EXERCISE ' : ''}${glance(message)?.zh ?? message.subject.zh}`);

/**
 * What a robot says in its group. First what must not be lost: what it is, what to do by when, the link to sign in at (never a receipt link, which
 * would prove nobody), the number of the message, whom it calls. Then as much of the rest as fits. Pure.
 */
export const robotText = (message: OutgoingMessage, { maxBytes, bytesOf, callsByMobile }: RobotForm): string => {
  const fits = (text: string): boolean => bytesOf(text) <= maxBytes;
  const { deadlineAt, zone, mentions, lines, callList } = message;
  const link = webLink(message.consoleLink);
  const called = callsByMobile === 'in-the-text' ? mentions.map((mobile) => `@${mobile}`).join(' ') : '';
  const rest = [
    ...lines.map(({ zh }) => zh),
    ...callList.map(({ name, post, phone }) => `电话：${post} ${name} ${phone ?? '无号码'}`),
    ...bulletinLines(message),
  ];
  const head = (lead: string): string =>
    [
      titleOf(message),
      asOneLine(lead),
      deadlineAt === null ? '' : `时限：${formatInstant(deadlineAt, zone, 'zh')}`,
      link === null ? '' : `登录处理：${link}`,
      `消息编号：${message.idempotencyKey}（编号相同的是同一条）`,
      called,
    ]
      .filter((line) => line !== '')
      .join('\n');
  const first = head(shorten(message.lead.zh, (lead) => fits(head(lead))));
  const tail = rest.length === 0 ? '' : shorten(asText(`\n\n${rest.join('\n')}`), (text) => fits(first + text));
  return first + tail;
};
