import { formatInstant, receiverNumberInShort, receiverNumberWords } from '@rainstorm/warning-model';
import escapeHtml from 'escape-html';
import { contentId, picturesOf } from './attached-files.js';
import { asText, bulletinLines } from '../bulletin-lines.js';
import { glance, glanceKind } from '../glance.js';
import type { Bilingual, OutgoingMessage } from '../outgoing-message.js';

export interface RenderedEmail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Replaces every character that could end a header line, or be invisible in it, by a space. */
export const asOneLine = (text: string): string =>
  text
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();

/** The link if it is an http or https address, otherwise null. */
export const webLink = (link: string | null): string | null =>
  link !== null && /^https?:\/\/[^\s"'<>\\^`{|}\u0000-\u001f\u007f-\u009f]+$/i.test(link) ? link : null;

const EXERCISE: Bilingual = { zh: '【演练】这是演练，不是实况。', en: 'EXERCISE. This is not a real warning.' };
const MAX_SUBJECT = 180;

const without = (text: string, mark: string): string => (mark !== '' && text.startsWith(mark) ? text.slice(mark.length) : text);

/** 【演练】 first, then what the message is at a glance, then the subject in its own words. */
const renderSubject = (message: OutgoingMessage): string => {
  const { status, purpose, bulletin, subject, receiverNumber } = message;
  const mark = status === 'exercise' ? '【演练】' : '';
  const seen = glance(message);
  const own = without(without(subject.zh, glanceKind(purpose)), bulletin?.mark.zh ?? '');
  // At the end, so that a list of mails shows a gap and nothing else is pushed away.
  const end = receiverNumber == null ? '' : `（${receiverNumberInShort(receiverNumber)}）`;
  const words = [...asOneLine(seen === null ? `${mark}${subject.zh}` : `${mark}${seen.zh} ${own}`)];
  return `${words.slice(0, MAX_SUBJECT - end.length).join('')}${end}`;
};

/** The subject in English: what the message is at a glance, without words of the bulletin, which are Chinese. */
const englishSubject = (message: OutgoingMessage): string => {
  const seen = glance(message);
  return seen === null ? message.subject.en : `${seen.en} (${message.bulletin?.number ?? ''})`;
};

const facts = (message: OutgoingMessage): readonly Bilingual[] => {
  const { bulletin, deadlineAt, zone, receiverNumber, status } = message;
  return [
    ...(deadlineAt === null
      ? []
      : [{ zh: `时限：${formatInstant(deadlineAt, zone, 'zh')}`, en: `Deadline: ${formatInstant(deadlineAt, zone, 'en')}` }]),
    ...message.lines,
    ...message.callList.map(({ name, post, phone }) => ({
      zh: `电话：${post} ${name} ${phone ?? '无号码'}`,
      en: `Call: ${post} ${name} ${phone ?? 'no number'}`,
    })),
    ...(bulletin === null
      ? []
      : [{ zh: `编号：${bulletin.number}（${bulletin.identifier}）`, en: `Number: ${bulletin.number} (${bulletin.identifier})` }]),
    ...(receiverNumber == null ? [] : [receiverNumberWords(receiverNumber, status)]),
  ];
};

/** Where the attachments are that this mail does not carry. */
const notCarried = ({ bulletin, files, receiptLink }: OutgoingMessage): readonly Bilingual[] => {
  const count = bulletin?.attachments.length ?? 0;
  if (count === 0 || files !== undefined) return [];
  const [zh, en] =
    webLink(receiptLink) === null ? ['请在值守台查看', 'on the duty console'] : ['请打开签收链接查看', 'behind the link to acknowledge'];
  return [
    {
      zh: `附件${count}个，未随本邮件发送，${zh}。`,
      en: `${count === 1 ? 'One attachment' : `${count} attachments`}: not in this mail, but ${en}.`,
    },
  ];
};

/** What the link is for. Opening it does nothing: mail scanners open links. */
const pressOf = ({ purpose }: OutgoingMessage): Bilingual & { readonly note: Bilingual } =>
  purpose === 'line-test'
    ? {
        zh: '确认收到',
        en: 'Confirm',
        note: { zh: '打开后按“确认收到”按钮才算确认', en: 'Only the button on the page confirms' },
      }
    : { zh: '签收', en: 'Acknowledge', note: { zh: '打开后按“签收”按钮才算签收', en: 'Only the button on the page acknowledges' } };

const renderText = (message: OutgoingMessage): string => {
  const isExercise = message.status === 'exercise';
  const receiptLink = webLink(message.receiptLink);
  const consoleLink = webLink(message.consoleLink);
  const said = facts(message);
  const unsent = notCarried(message);
  const seen = glance(message);
  const press = pressOf(message);
  return [
    ...(isExercise ? [`${EXERCISE.zh} ${EXERCISE.en}`, ''] : []),
    ...(seen === null ? [] : [seen.zh]),
    message.lead.zh,
    message.lead.en,
    '',
    ...(receiptLink === null ? [] : [`${press.zh} ${press.en}: ${receiptLink}`, `（${press.note.zh} ${press.note.en}）`, '']),
    ...said.map(({ zh }) => zh),
    '',
    ...bulletinLines(message),
    ...unsent.map(({ zh }) => zh),
    ...(message.bulletin === null ? [] : ['']),
    englishSubject(message),
    ...[...said, ...unsent].map(({ en }) => en),
    ...(consoleLink === null ? [] : ['', `值守台 Console: ${consoleLink}`]),
    ...(isExercise ? ['', `${EXERCISE.zh} ${EXERCISE.en}`] : []),
  ].join('\n');
};

const paragraph = (lines: readonly string[], style = ''): string =>
  lines.length === 0 ? '' : `<p style="margin:0 0 12px;${style}">${lines.map((line) => escapeHtml(line)).join('<br>\n')}</p>`;

const renderHtml = (message: OutgoingMessage): string => {
  const isExercise = message.status === 'exercise';
  const band = isExercise
    ? `<p style="margin:0 0 12px;padding:8px;background:#5b2a86;color:#ffffff;font-weight:bold">${escapeHtml(EXERCISE.zh)} ${escapeHtml(EXERCISE.en)}</p>`
    : '';
  const said = facts(message);
  const unsent = notCarried(message);
  const seen = glance(message);
  const receiptLink = webLink(message.receiptLink);
  const consoleLink = webLink(message.consoleLink);
  const press = pressOf(message);
  const button =
    receiptLink === null
      ? ''
      : `<p style="margin:0 0 16px"><a href="${escapeHtml(receiptLink)}" style="display:inline-block;padding:14px 40px;background:#0b5cad;color:#ffffff;font-size:20px;text-decoration:none;border-radius:6px">${press.zh} ${press.en}</a></p>\n${paragraph([`${press.note.zh}。 ${press.note.en}.`], 'color:#555555')}`;
  const frame =
    message.bulletin === null
      ? ''
      : `<div style="margin:0 0 12px;padding:12px;border-left:6px solid #0b5cad;background:#f3f6fa">${paragraph(bulletinLines(message))}</div>`;
  const pictures = picturesOf(message.files).map(
    (file) =>
      `<p style="margin:0 0 12px"><img src="cid:${contentId(file)}" alt="${escapeHtml(asOneLine(file.attachment.altText))}" width="600" style="max-width:100%;height:auto;border:1px solid #c6cfda"></p>`,
  );
  const small = 'color:#555555';
  return [
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"></head><body style="margin:0;padding:16px;font-family:'Noto Sans CJK SC','Microsoft YaHei',sans-serif;font-size:16px;line-height:1.6;color:#111111;background:#ffffff">`,
    band,
    // What programs show beside the subject; the page itself does not show it.
    seen === null
      ? ''
      : `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escapeHtml(`${seen.zh}。${message.lead.zh}`)}</div>`,
    paragraph([message.lead.zh], 'font-size:20px;font-weight:bold'),
    paragraph([message.lead.en]),
    button,
    paragraph(said.map(({ zh }) => zh)),
    frame,
    ...pictures,
    paragraph(unsent.map(({ zh }) => zh)),
    paragraph([englishSubject(message), ...[...said, ...unsent].map(({ en }) => en)], small),
    consoleLink === null ? '' : `<p><a href="${escapeHtml(consoleLink)}">值守台 Console</a></p>`,
    band,
    '</body></html>',
  ]
    .filter((block) => block !== '')
    .join('\n');
};

/** The mail as read by an officer under stress: first what to do and by when, then the button, then the rest. Pure. */
export const renderEmail = (message: OutgoingMessage): RenderedEmail => ({
  subject: renderSubject(message),
  text: asText(renderText(message)),
  html: asText(renderHtml(message)),
});
