import { formatInstant, isPicture } from '@rainstorm/warning-model';
import type { MessageBulletin, OutgoingMessage } from './outgoing-message.js';

/** Multi-line text without control characters and without marks that reverse the reading direction. */
export const asText = (text: string): string =>
  text.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n').replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '');

/** A colour is a 预警颜色; a level, alone or with its colour (Ⅳ级（蓝色）), a 预警等级. */
const gradeLabel = (grade: string): string => (/^[蓝黄橙红]色$/u.test(grade) ? '预警颜色' : '预警等级');

/** `附图：…` for whoever does not see the picture, and what else there is by name. */
const attachmentLines = ({ attachments }: MessageBulletin): readonly string[] =>
  attachments.length === 0
    ? []
    : [
        '',
        ...attachments.map((attachment) => {
          const said = asText(attachment.altText).replaceAll('\n', ' ');
          return `${isPicture(attachment) ? '附图' : '附件'}：${said === '' ? attachment.fileName : said}`;
        }),
      ];

/** The bulletin's own text, after the mark of its kind of revision. It stays in Chinese, exactly as it was signed. */
export const bulletinLines = ({ bulletin, zone }: OutgoingMessage): readonly string[] =>
  bulletin === null
    ? []
    : [
        `${bulletin.mark.zh}${bulletin.headline}`,
        ...(bulletin.levelText === null ? [] : [`${gradeLabel(bulletin.levelText)}：${bulletin.levelText}`]),
        `影响范围：${bulletin.areasText.join('、')}`,
        '',
        ...asText(bulletin.description).split('\n'),
        ...(bulletin.instruction === '' ? [] : ['', ...asText(bulletin.instruction).split('\n')]),
        ...attachmentLines(bulletin),
        '',
        `${bulletin.sender}  ${formatInstant(bulletin.sentAt, zone, 'zh')}`,
      ];
