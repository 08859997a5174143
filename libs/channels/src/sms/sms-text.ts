import { receiverNumberInShort } from '@rainstorm/warning-model';
import { asOneLine } from '../email/render-email.js';
import { glanceDue, glanceTitle } from '../glance.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { smsParts } from './sms-parts.js';

/** What fills the places of a template: `${title}` and `${task}`. */
export interface SmsWords {
  readonly title: string;
  readonly task: string;
  /** Said behind the task where it costs no more parts: 收文12号. */
  readonly extra?: string | undefined;
}

const cut = (text: string, most: number): string => {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
};

/** Each cut to so many characters. The extra words are said where the place has room for them and the SMS has no more parts with them. */
export const fitted = (
  { title, task, extra }: SmsWords,
  most: { readonly title: number; readonly task: number },
  textOf: (words: SmsWords) => string,
): SmsWords => {
  const plain = { title: cut(title, most.title), task: cut(task, most.task) };
  if (extra === undefined) return plain;
  const more = { ...plain, task: `${plain.task}，${extra}` };
  return [...more.task].length <= most.task && smsParts(textOf(more)) === smsParts(textOf(plain)) ? more : plain;
};

/** Kind, colour, hazard and areas; then by when to do what, and the code with which a reply acknowledges. Each on one line. Pure. */
export const smsWords = (message: OutgoingMessage): SmsWords => {
  const due = glanceDue(message);
  const { receiptCode, receiverNumber } = message;
  if (message.purpose === 'line-test')
    return { title: '【线路测试】不是预警', task: receiptCode === null ? '仅核实本号码能否收到短信' : `收到请回复${receiptCode}确认` };
  const task = [...(due === null ? [] : [`请${due.zh}`]), ...(receiptCode === null ? [] : [`回复${receiptCode}即签收`])].join('，');
  return {
    title: asOneLine(glanceTitle(message)?.zh ?? message.subject.zh),
    task: asOneLine(task === '' ? '请登录值守台查看' : task),
    extra: receiverNumber == null ? undefined : receiverNumberInShort(receiverNumber),
  };
};

const PLACES = ['title', 'task'] as const;

/** Why this is no text of a template for these messages; null if it is. An exercise begins with 【演练】, right behind the signature. */
export const smsTemplateFault = (text: string, status: 'actual' | 'exercise'): string | null => {
  for (const place of PLACES) if (text.split(`\${${place}}`).length !== 2) return `needs \${${place}} once`;
  const isExercise = text.startsWith('【演练】');
  if (status === 'exercise') return isExercise ? null : 'does not begin with 【演练】';
  return isExercise ? 'begins with 【演练】, which is for exercises' : null;
};

/** The text as the phone shows it. Without a signature where the gateway puts it in front. */
export const smsText = (signName: string, template: string, words: SmsWords): string =>
  `${signName === '' ? '' : `【${signName}】`}${PLACES.reduce((text, place) => text.replace(`\${${place}}`, () => words[place]), template)}`;
