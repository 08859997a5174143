import { zoned } from '@rainstorm/web-kit/time';
import type { BulletinDetail } from '../api/dispatcher-paths.ts';

const MINUTE = 60_000;

/** 紧急程度 by the receipt deadline: within ten minutes 特急, within half an hour 加急, otherwise none. */
export const urgencyOf = ({
  bulletin,
  addressees,
}: {
  readonly bulletin: Pick<BulletinDetail['bulletin'], 'sentAt'>;
  readonly addressees: readonly Pick<BulletinDetail['addressees'][number], 'receiptDueAt'>[];
}): '特急' | '加急' | null => {
  const { sentAt } = bulletin;
  if (sentAt === null) return null;
  const minutes = addressees.map(({ receiptDueAt }) => (Date.parse(receiptDueAt) - Date.parse(sentAt)) / MINUTE);
  const least = Math.min(...minutes);
  return least <= 10 ? '特急' : least <= 30 ? '加急' : null;
};

/** 签发人: who signed; of an emergency bulletin the chief who countersigned it, and until then that nobody has. */
export const signerOf = ({ bulletin, people }: Pick<BulletinDetail, 'bulletin' | 'people'>): string => {
  const name = (id: string | null): string => people.find((one) => one.id === id)?.name ?? '';
  if (!bulletin.emergency) return name(bulletin.signedBy);
  return bulletin.countersignedAt === null ? '未补签发' : `${name(bulletin.countersignedBy)}（补签发）`;
};

/** 成文日期: Arabic figures, without leading zeros. */
export const dateOf = (instant: string): string => {
  const { year, month, day } = zoned(instant);
  return `${year}年${month}月${day}日`;
};

/** 附注, in brackets under the date. It gives the minutes, which the format of the date omits but a warning needs. */
export const noteOf = ({ sentAt, expires }: BulletinDetail['bulletin']): string => {
  const words = (instant: string): string => `${dateOf(instant)}${zoned(instant).clock.replace(':', '时')}分`;
  return `（${sentAt === null ? '' : `${words(sentAt)}发布，`}有效至${words(expires)}）`;
};

/** The paragraphs, and whether each is a first-level heading (一、). */
export const paragraphsOf = (text: string): readonly { readonly text: string; readonly isHeading: boolean }[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line, isHeading: /^[一二三四五六七八九十]+、.{1,20}$/.test(line) && !/[。；]/.test(line) }));

/** 附件说明: one by its name; of several each with its number, as the standard has it. Empty without any. */
export const enclosuresOf = (attachments: readonly { readonly fileName: string; readonly altText: string }[]): string => {
  const names = attachments.map(({ fileName, altText }) => (altText === '' ? fileName.replace(/\.[a-z]+$/, '') : altText));
  return names.length < 2 ? names.join('') : names.map((name, index) => `${index + 1}. ${name}`).join('；');
};
