import { revisionMark } from './revision.js';
import type { RevisionKind } from './vocabulary.js';

/** The length of one short message in UCS-2 (3GPP TS 23.038, 6.2.3). A longer text arrives in parts or is cut. */
export const SMS_LIMIT = 70;

export interface SmsText {
  readonly text: string;
  /** UTF-16 units, as the networks count. */
  readonly length: number;
  /** Whether the headline was shortened. */
  readonly cut: boolean;
}

export interface SmsContent {
  readonly status: 'actual' | 'exercise';
  /** The hazard's name, e.g. 暴雨; empty for the weekly outlook. */
  readonly hazard: string;
  /** The word of the colour or level, e.g. 橙色 or Ⅱ级; null without either. */
  readonly grade: string | null;
  readonly headline: string;
  /** Null for a first issue. */
  readonly revisionKind?: RevisionKind | null;
  /** As printed. A 【演练】 in it is not repeated. */
  readonly number: string;
}

const EXERCISE = '【演练】';
const CUT = '…';

/** At most `limit` UTF-16 units, and never half a character. */
const firstUnits = (text: string, limit: number): string => {
  let taken = '';
  for (const character of text) {
    if (taken.length + character.length > limit) break;
    taken += character;
  }
  return taken;
};

/** 【演练】【升级】暴雨橙色：headline（number）. Without hazard and grade there is no prefix. If it is too long, only the headline is shortened. */
export const smsText = ({ status, hazard, grade, headline, number, revisionKind = null }: SmsContent): SmsText => {
  const mark = `${status === 'exercise' ? EXERCISE : ''}${revisionMark(revisionKind).zh}`;
  const kind = `${hazard}${grade ?? ''}`;
  const plain = headline.replaceAll(/\s+/g, ' ').trim();
  const said = status === 'exercise' && plain.startsWith(EXERCISE) ? plain.slice(EXERCISE.length) : plain;
  // A headline that contains hazard and grade needs no prefix.
  const prefix = kind === '' ? '' : `${kind}：`;
  const head = `${mark}${said.includes(kind) ? '' : prefix}`;
  const tail = `（${number.replace(EXERCISE, '')}）`;
  const whole = `${head}${said}${tail}`;
  if (whole.length <= SMS_LIMIT) return { text: whole, length: whole.length, cut: false };
  const room = SMS_LIMIT - `${mark}${prefix}`.length - tail.length - CUT.length;
  // The shortened headline may have lost hazard and grade, so that it needs the prefix again.
  const text = firstUnits(`${mark}${prefix}${firstUnits(said, Math.max(0, room))}${CUT}${tail}`, SMS_LIMIT);
  return { text, length: text.length, cut: true };
};
