/** One short message in UCS-2 (3GPP TS 23.038, 6.2.3). Longer ones arrive in pieces, or in part. */
export const SMS_LIMIT = 70;

export interface SmsText {
  readonly text: string;
  /** UTF-16 units, as the networks count. */
  readonly length: number;
  /** Something of the headline did not fit. */
  readonly cut: boolean;
}

export interface SmsMatter {
  readonly status: 'actual' | 'exercise';
  /** The hazard as people call it, e.g. 暴雨. */
  readonly hazard: string;
  /** The word of the colour or level, e.g. 橙色 or Ⅱ级; null where neither is said. */
  readonly grade: string | null;
  readonly headline: string;
  /** As printed; its own 【演练】 is not said twice. */
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

/** 【演练】暴雨橙色：headline（number）. Mark, hazard, grade and number always stay whole; the headline gives way. */
export const smsText = ({ status, hazard, grade, headline, number }: SmsMatter): SmsText => {
  const mark = status === 'exercise' ? EXERCISE : '';
  const kind = `${hazard}${grade ?? ''}`;
  const plain = headline.replaceAll(/\s+/g, ' ').trim();
  const said = status === 'exercise' && plain.startsWith(EXERCISE) ? plain.slice(EXERCISE.length) : plain;
  // A headline that says hazard and grade by itself needs neither before it.
  const head = `${mark}${said.includes(kind) ? '' : `${kind}：`}`;
  const tail = `（${number.replace(EXERCISE, '')}）`;
  const whole = `${head}${said}${tail}`;
  if (whole.length <= SMS_LIMIT) return { text: whole, length: whole.length, cut: false };
  const room = SMS_LIMIT - `${mark}${kind}：`.length - tail.length - CUT.length;
  // Cut, the headline may lose the very words that made the kind needless.
  const text = firstUnits(`${mark}${kind}：${firstUnits(said, Math.max(0, room))}${CUT}${tail}`, SMS_LIMIT);
  return { text, length: text.length, cut: true };
};
