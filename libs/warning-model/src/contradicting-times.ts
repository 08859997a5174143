import type { BulletinRecord, Contradiction } from './contradiction.js';
import { namesInstant, PART_OF_DAY } from './instant-in-words.js';
import { formatInstant, MINUTE_MS } from './time-zone.js';
import { textFields } from './unfilled-places.js';
import type { Step } from './vocabulary.js';

const INSTANT = '\\d{4}年\\d{1,2}月\\d{1,2}日\\d{1,2}时(?:\\d{1,2}分)?';
/** As in the templates: 2021年07月20日08时00分起, 预计…至…. */
const beginForm = new RegExp(`(?:预计)?(${INSTANT})起`, 'gu');
const rangeForm = new RegExp(`预计(${INSTANT})(?:至|到|—|～|-)(${INSTANT})?`, 'gu');
/** A headline that begins with the onset: 7月20日8时起我市将有…, 7月22日午后起…. */
const headlineForm = new RegExp(`^(?:预计)?((?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日(?:\\d{1,2}时(?:\\d{1,2}分)?|${PART_OF_DAY})?)起`, 'u');
const validUntil = new RegExp(`有效(?:期|时间|时段)?(?:为|：|:)?(?:截)?(?:至|到)(${INSTANT})`, 'gu');
const validHours = /有效(?:期|时间|时段)?(?:为|：|:)?\s*(\d{1,3})\s*小时/gu;
const leadForm = /^未来(\d{1,2})小时/u;

const stepHours: Partial<Readonly<Record<Step, number>>> = { H6: 6, H3: 3, H1: 1 };
/** Hours of validity count from the publication, which may be later than the check. */
const HOURS_TOLERANCE_MS = 60 * MINUTE_MS;

const onsetContradictions = (record: BulletinRecord): readonly Contradiction[] => {
  const { onset, episode, kind, isCancel, headline, city } = record;
  const expected = episode?.onset ?? onset;
  if (expected === null || isCancel) return [];
  const words = formatInstant(expected, city.zone, 'zh');
  const other = (field: Contradiction['field'], said: string): readonly Contradiction[] =>
    namesInstant(said, expected, city.zone) ? [] : [{ field, kind: 'onset', said, record: words }];
  const ownField =
    onset === null || onset.getTime() === expected.getTime()
      ? []
      : [{ field: 'onset' as const, kind: 'onset' as const, said: formatInstant(onset, city.zone, 'zh'), record: words }];
  if (kind !== 'scheduled' && onset === null) return ownField;
  const [, atBegin] = headlineForm.exec(headline) ?? [];
  return [
    ...ownField,
    ...(atBegin === undefined || /年/u.test(atBegin) ? [] : other('headline', atBegin)),
    ...textFields.flatMap((field) =>
      [...record[field].matchAll(beginForm), ...record[field].matchAll(rangeForm)].flatMap(([, said = '']) => other(field, said)),
    ),
  ];
};

const endContradictions = (record: BulletinRecord): readonly Contradiction[] => {
  const { expires, episode, step, headline, isCancel, city, now } = record;
  if (isCancel) return [];
  const ends = [expires, ...(episode === null ? [] : [episode.endsAt])];
  const until = formatInstant(expires, city.zone, 'zh');
  const hours = step === null ? undefined : stepHours[step];
  const [, lead] = leadForm.exec(headline) ?? [];
  return [
    ...textFields.flatMap((field) => [
      ...[...record[field].matchAll(rangeForm)].flatMap(([, , said]): readonly Contradiction[] =>
        said === undefined || ends.some((end) => namesInstant(said, end, city.zone))
          ? []
          : [{ field, kind: 'expires', said, record: until }],
      ),
      ...[...record[field].matchAll(validUntil)].flatMap(([, said = '']): readonly Contradiction[] =>
        namesInstant(said, expires, city.zone) ? [] : [{ field, kind: 'expires', said, record: until }],
      ),
      ...[...record[field].matchAll(validHours)].flatMap(([said, number]): readonly Contradiction[] =>
        Math.abs(expires.getTime() - now.getTime() - Number(number) * 60 * MINUTE_MS) <= HOURS_TOLERANCE_MS
          ? []
          : [{ field, kind: 'hours', said, record: until }],
      ),
    ]),
    ...(lead === undefined || hours === undefined || Number(lead) === hours
      ? []
      : [{ field: 'headline' as const, kind: 'hours' as const, said: `未来${lead}小时`, record: `${hours}小时` }]),
  ];
};

/** Another onset, end or number of hours in the words than in the record, or another onset in the field than the episode's. */
export const timeContradictions = (record: BulletinRecord): readonly Contradiction[] => [
  ...onsetContradictions(record),
  ...endContradictions(record),
];
