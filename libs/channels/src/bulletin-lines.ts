import { formatInstant } from '@rainstorm/warning-model';
import type { OutgoingMessage } from './outgoing-message.js';

/** Multi-line text without control characters and without marks that reverse the reading direction. */
export const asText = (text: string): string =>
  text.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n').replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '');

/** The bulletin's own text, after the mark of its kind of revision. It stays in Chinese, exactly as it was signed. */
export const bulletinLines = ({ bulletin, zone }: OutgoingMessage): readonly string[] =>
  bulletin === null
    ? []
    : [
        `${bulletin.mark.zh}${bulletin.headline}`,
        ...(bulletin.levelText === null ? [] : [`级别：${bulletin.levelText}`]),
        `区域：${bulletin.areasText.join('、')}`,
        '',
        ...asText(bulletin.description).split('\n'),
        ...(bulletin.instruction === '' ? [] : ['', ...asText(bulletin.instruction).split('\n')]),
        '',
        `${bulletin.sender}  ${formatInstant(bulletin.sentAt, zone, 'zh')}`,
      ];
