import type { NumberReportId, OfficeId } from './ids.js';
import { accepted, refused, type Result } from './result.js';
import type { Status } from './vocabulary.js';

/** 本单位收文序号: the number of a dispatch in the series of its office, for one year and one status. */
export interface ReceiverNumber {
  readonly year: number;
  readonly number: number;
  /** The number that the office was given before it in the same year; null for the first. */
  readonly previous: number | null;
}

/** Numbers from `first` to `last`, both included. */
export interface NumberSpan {
  readonly first: number;
  readonly last: number;
}

export const spanWords = ({ first, last }: NumberSpan): string => (first === last ? `第${first}号` : `第${first}至${last}号`);

/**
 * What a message says of its number, so that its reader sees a gap without any system. Where numbers were skipped after a restore it names them: the
 * ledger that was lost may have given them. Pure.
 */
export const receiverNumberWords = (
  { year, number, previous }: ReceiverNumber,
  status: Status,
): { readonly zh: string; readonly en: string } => {
  const series = status === 'exercise' ? { zh: '演练收文', en: 'exercise message' } : { zh: '收文', en: 'message' };
  const isSkipped = number - (previous ?? 0) > 1;
  const skipped = { first: (previous ?? 0) + 1, last: number - 1 };
  const before =
    previous === null
      ? { zh: isSkipped ? '' : '本年首号', en: isSkipped ? '' : 'the first of the year' }
      : { zh: `上一号为第${previous}号`, en: `the one before is no. ${previous}` };
  const gap = isSkipped
    ? {
        zh: `${spanWords(skipped)}在系统恢复时跳过`,
        en: `no. ${skipped.first} to ${skipped.last} were skipped when the system was restored`,
      }
    : { zh: '', en: '' };
  const joined = (parts: readonly string[], comma: string): string => parts.filter((part) => part !== '').join(comma);
  return {
    zh: `贵单位${year}年${series.zh}第${number}号（${joined([before.zh, gap.zh], '，')}）`,
    en: `Your ${series.en} no. ${number} of ${year} (${joined([before.en, gap.en], '; ')})`,
  };
};

/** The number in the few characters that an SMS has left: 收文12号. */
export const receiverNumberInShort = ({ number }: ReceiverNumber): string => `收文${number}号`;

/** The numbers that are missing between those shown, newest or oldest first, of one series. */
export const missingBetween = (numbers: readonly number[]): readonly NumberSpan[] => {
  const ordered = [...new Set(numbers)].sort((one, other) => one - other);
  return ordered.flatMap((number, at) => {
    const before = ordered[at - 1];
    return before === undefined || number === before + 1 ? [] : [{ first: before + 1, last: number - 1 }];
  });
};

/** What an office says of numbers of its series: that it has not received them, or that it has them after all. */
export interface NumberReport extends NumberSpan {
  readonly id: NumberReportId;
  readonly officeId: OfficeId;
  readonly status: Status;
  readonly year: number;
  readonly received: boolean;
  readonly note: string;
}

/** A report names at most so many numbers. */
export const MOST_NUMBERS_REPORTED = 1_000;

export type NumberReportRefusal =
  | { readonly type: 'numbers-in-reverse' }
  | { readonly type: 'too-many-numbers' }
  /** `last` is the last number that was given or skipped; 0 where the series has none. */
  | { readonly type: 'number-not-given'; readonly last: number };

/** Whether an office may speak of these numbers: in order, not too many, and none that was never given. */
export const checkNumberReport = ({ first, last }: NumberSpan, lastGiven: number): Result<void, NumberReportRefusal> => {
  if (first > last) return refused({ type: 'numbers-in-reverse' });
  if (last - first >= MOST_NUMBERS_REPORTED) return refused({ type: 'too-many-numbers' });
  return last > lastGiven ? refused({ type: 'number-not-given', last: lastGiven }) : accepted(undefined);
};
