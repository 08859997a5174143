import type { BulletinRecord, Contradiction } from './contradiction.js';
import { textFields } from './unfilled-places.js';
import { colours, levels, type Colour, type Level } from './vocabulary.js';

export const colourNames = { blue: '蓝色', yellow: '黄色', orange: '橙色', red: '红色' } as const satisfies Record<Colour, string>;
export const levelNames = { IV: 'Ⅳ', III: 'Ⅲ', II: 'Ⅱ', I: 'Ⅰ' } as const satisfies Record<Level, string>;

const colourOf = new Map<string, Colour>(colours.map((colour) => [colourNames[colour], colour]));
const levelOf = new Map<string, Level>(levels.flatMap((level) => [[levelNames[level], level] as const, [level, level] as const]));

const ISSUES = '继续发布|发布|维持|继续维持';
const CHANGES_TO = '升级为|降级为|升为|降为|升至|降至|上调为|下调为|变更为|调整为|更新为|改为|转为';
const ENDS = '解除|撤回|取消|终止';
const changesTo = new RegExp(`^(?:${CHANGES_TO})$`, 'u');
const ends = new RegExp(`^(?:${ENDS})$`, 'u');

/** A grade that is only named as a measure, or as what may follow: 暴雨红色预警标准, 升级为红色的可能. */
const isMeasure = /^(?:预警)?(?:信号)?(?:发布)?(?:的?可能|标准|级别|等级|阈值|条件|指标)/u;
/** A grade that this one replaces: 红色预警信号降为橙色. */
const isFormer = /^(?:预警)?(?:信号)?(?:已?于[^，。；\n]*)?(?:升|降|上调|下调|变更|调整|更新|改|转|解除|撤回|取消|终止)/u;
const isEarlier = /(?:由|从|原|此前|前期|之前|曾|已)[^，。；：\n]*$/u;
const isCondition = /可能|或将|视情|适时|拟|如果|若|一旦|关注|达到/u;

interface Said {
  readonly verb: string;
  /** From the last full stop or line break to the words. */
  readonly before: string;
  readonly after: string;
}

/** Whether these words state the bulletin's own grade. */
const isOwnStatement = ({ verb, before, after }: Said, { sender, isCancel }: BulletinRecord): boolean => {
  if (isMeasure.test(after) || isCondition.test(before)) return false;
  if (changesTo.test(verb)) return true;
  if (ends.test(verb)) return isCancel;
  if (isFormer.test(after)) return isCancel;
  if (isEarlier.test(before)) return false;
  // Another station's signal: 巩义市气象台发布暴雨红色预警信号.
  return !/气象[台局]/u.test(before) || before.includes(sender);
};

const wordsOf = <Grade>(record: BulletinRecord, form: RegExp, own: ReadonlySet<Grade>, gradeOf: ReadonlyMap<string, Grade>) =>
  textFields.flatMap((field) => {
    const text = record[field];
    return [...text.matchAll(form)].flatMap((match) => {
      const { verb = '', hazard = '', word = '', tail = '' } = match.groups ?? {};
      // A bare colour is no statement: 红色文化, 黄色警戒线.
      if (hazard === '' && (verb === '' || (tail === '' && !changesTo.test(verb)))) return [];
      const before =
        text
          .slice(0, match.index)
          .split(/[。；;\n]/u)
          .at(-1) ?? '';
      const after = text.slice(match.index + match[0].length - tail.length);
      const grade = gradeOf.get(word);
      if (grade === undefined || own.has(grade) || !isOwnStatement({ verb, before, after }, record)) return [];
      return [{ field, said: match[0] }];
    });
  });

/** Another colour or level in the words than in the fields. A bulletin without a grade may name those of others. */
export const gradeContradictions = (record: BulletinRecord): readonly Contradiction[] => {
  const stated = [
    record,
    ...record.areas,
    ...(record.isCancel && record.previous !== null ? [record.previous, ...record.previous.areas] : []),
  ];
  const ownColours = new Set(stated.flatMap(({ colour }) => (colour === null ? [] : [colour])));
  const ownLevels = new Set(stated.flatMap(({ level }) => (level === null ? [] : [level])));
  const verbs = `(?<verb>${ISSUES}|${CHANGES_TO}|${ENDS})?`;
  const colourForm = new RegExp(`${verbs}(?<hazard>${record.hazardName})?(?<word>蓝色|黄色|橙色|红色)(?<tail>预警)?`, 'gu');
  const levelForm = new RegExp(`${verbs}(?<hazard>${record.hazardName})(?<word>Ⅳ|Ⅲ|Ⅱ|Ⅰ|IV|III|II|I)级(?<tail>预警)?(?!应急|响应)`, 'gu');
  return [
    ...(ownColours.size === 0 ? [] : wordsOf(record, colourForm, ownColours, colourOf)).map((found): Contradiction => ({
      ...found,
      kind: 'colour',
      record: [...ownColours].map((colour) => colourNames[colour]).join('、'),
    })),
    ...(ownLevels.size === 0 ? [] : wordsOf(record, levelForm, ownLevels, levelOf)).map((found): Contradiction => ({
      ...found,
      kind: 'level',
      record: [...ownLevels].map((level) => `${levelNames[level]}级`).join('、'),
    })),
  ];
};
