import { areaOf, formatInstant, revisionMark, type PublishedBulletin } from '@rainstorm/warning-model';
import type { CapCity } from './cap-rule.js';

export interface InfoTexts {
  readonly event: string;
  readonly senderName: string;
  readonly headline: string;
  readonly description: string;
  readonly instruction: string;
}

const advice = 'Follow the advice of the authorities in your area. The full advice stands in the Chinese text, which is the official one.';
const over = 'Take note of later forecasts and warnings.';
const exercise = 'This is an exercise, not a warning. ';

/**
 * What the record says, in English sentences. The official text is the Chinese one: nothing is translated, and no fact stands here that the record
 * does not have.
 */
export const englishTexts = (bulletin: PublishedBulletin, city: CapCity, event: string, grade: string, senderName: string): InfoTexts => {
  const product = city.products.find(({ code }) => code === bulletin.productCode)?.titleEn ?? bulletin.productCode;
  const nameOf = (code: string): string => (code === city.areaCode ? city.nameEn : (areaOf(city, code)?.nameEn ?? code));
  const areas = bulletin.areas.map(({ areaCode }) => nameOf(areaCode)).join(', ');
  const isOver = bulletin.msgType === 'cancel';
  const mark = `${bulletin.status === 'exercise' ? 'EXERCISE: ' : ''}${revisionMark(bulletin.revisionKind).en}`;
  const time = (instant: Date): string => formatInstant(instant, city.zone, 'en');
  const sentences = [
    `${product}, number ${bulletin.number}, issued by ${senderName} at ${time(bulletin.sentAt)} (local time).`,
    grade === '' ? '' : `Grade: ${grade}.`,
    `Areas: ${areas}.`,
    bulletin.onset === null ? '' : `Onset: ${time(bulletin.onset)}.`,
    isOver ? 'What this message refers to is no longer in force.' : `Valid until ${time(bulletin.expires)}.`,
    'The official text is the Chinese one.',
  ];
  return {
    event,
    senderName,
    headline: `${mark}${product}${grade === '' ? '' : ` (${grade})`}: ${areas}`,
    description: `${bulletin.status === 'exercise' ? exercise : ''}${sentences.filter((sentence) => sentence !== '').join(' ')}`,
    instruction: isOver ? over : advice,
  };
};
