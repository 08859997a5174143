import { asOneLine } from '../email/render-email.js';
import { glanceDue, glanceTitle } from '../glance.js';
import type { OutgoingMessage } from '../outgoing-message.js';

/** About 20 seconds, without the prompt: a speaking machine says some five characters of Chinese a second. */
const MOST_CHARACTERS = 100;
/** So many bulletins are named; the others are counted. */
const NAMED = 2;
const numerals = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];
const places = ['一', '二'];

/** Whoever hears of these acknowledges a bulletin by the key. */
const asksForReceipt: ReadonlySet<OutgoingMessage['purpose']> = new Set(['bulletin', 'office-reminder', 'colleague-silent']);

const countWord = (count: number): string => numerals[count] ?? String(count);

/** Times as they are spoken, and brackets and spaces as pauses: 【催签】橙色暴雨 金水区 05:10前 → 催签，橙色暴雨，金水区，5点10分前. */
const spoken = (text: string): string =>
  asOneLine(text)
    .replaceAll(/(\d{1,2}):(\d{2})/g, (_time, hour: string, minute: string) =>
      Number(minute) === 0 ? `${Number(hour)}点` : `${Number(hour)}点${Number(minute)}分`,
    )
    .replaceAll('【演练】', '')
    .replaceAll(/[【】\s]+/g, '，')
    .replaceAll(/，{2,}/g, '，')
    .replaceAll(/^，|，$/g, '');

const cut = (text: string, most: number): string => {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, Math.max(1, most - 1)).join('')}等`;
};

const titleOf = (message: OutgoingMessage): string => spoken(glanceTitle(message)?.zh ?? message.subject.zh);
const dueOf = (message: OutgoingMessage): string | null => {
  const due = glanceDue(message);
  return due === null ? null : `请在${spoken(due.zh)}`;
};

const order = (one: OutgoingMessage, other: OutgoingMessage): number =>
  (other.bulletin?.gravity ?? 0) - (one.bulletin?.gravity ?? 0) ||
  (one.deadlineAt?.getTime() ?? Infinity) - (other.deadlineAt?.getTime() ?? Infinity);

/** The same for everybody, and first of all what it is. */
const LINE_TEST = '线路测试，不是预警。气象局核实本号码能否收到语音通知。';

/**
 * What a call says, in Chinese: 演练 first for an exercise, then kind, colour, hazard and areas, and by when to do what. Several messages of one callee make
 * one text, the gravest first. At least one message. Pure.
 */
export const speechOf = (messages: readonly OutgoingMessage[]): string => {
  if (messages.every(({ purpose }) => purpose === 'line-test')) return LINE_TEST;
  const sorted = [...messages].sort(order);
  const [first] = sorted;
  const mark = first?.status === 'exercise' ? '演练。' : '';
  const nearest = sorted
    .filter((message) => glanceDue(message) !== null)
    .sort((one, other) => (one.deadlineAt?.getTime() ?? Infinity) - (other.deadlineAt?.getTime() ?? Infinity))[0];
  const isForLeader = sorted.every(({ purpose }) => purpose === 'leader-call');
  const due = isForLeader ? '，请立即组织防范' : nearest === undefined ? '' : `，${dueOf(nearest) ?? ''}`;
  // Of three escalations of one bulletin, nobody wants to hear the same three times.
  const counts = new Map<string, number>();
  for (const title of sorted.map(titleOf)) counts.set(title, (counts.get(title) ?? 0) + 1);
  const named = [...counts].slice(0, NAMED);
  const left = sorted.length - named.reduce((sum, [, count]) => sum + count, 0);
  const heading =
    sorted.length === 1
      ? (first?.bulletin?.sender ?? '') === ''
        ? '气象局通知：'
        : `${first?.bulletin?.sender ?? ''}：`
      : `您有${countWord(sorted.length)}份${sorted.every(({ purpose }) => asksForReceipt.has(purpose)) ? '预警待签收' : '信息待确认'}：`;
  const more = left > 0 ? `；另有${countWord(left)}份` : '';
  const times = (count: number): string => (count > 1 ? `，共${countWord(count)}份` : '');
  const said = `${mark}${heading}${named.map(([, count]) => times(count)).join('')}${more}${due}。`;
  const room = MOST_CHARACTERS - [...said].length - (named.length > 1 ? 5 : 0);
  const titles = named.map(([title, count]) => `${cut(title, Math.floor(room / named.length))}${times(count)}`);
  const list = titles.length === 1 ? (titles[0] ?? '') : titles.map((title, index) => `${places[index] ?? ''}，${title}`).join('；');
  return `${mark}${heading}${list}${more}${due}。`;
};
