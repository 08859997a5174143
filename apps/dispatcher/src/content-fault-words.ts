import type { Fault } from '@rainstorm/http-edge';
import type { ContentFault, Contradiction } from '@rainstorm/warning-model';

const faultWords: Readonly<Record<Exclude<ContentFault['fault'], 'unfilled'>, Fault['detail']>> = {
  missing: { zh: '不能为空', en: 'is missing' },
  'too-long': { zh: '过长', en: 'is too long' },
  'control-character': { zh: '含有控制字符', en: 'has a control character' },
  'line-break': { zh: '不能换行', en: 'has a line break' },
  'unknown-area': { zh: '没有这个区域代码', en: 'is not an area of this city' },
  twice: { zh: '重复', en: 'is duplicated' },
  'not-carried': { zh: '该产品不带此项', en: 'is not carried by this product' },
  'in-the-past': { zh: '已经过去', en: 'is in the past' },
  'before-onset': { zh: '早于起始时间', en: 'is before the onset' },
  'too-long-ago': { zh: '过早，请核对年份和月份', en: 'is too long ago; check the year and month' },
  'too-far': { zh: '过远，请核对年份和月份', en: 'is too far ahead; check the year and month' },
};

const textNames: Readonly<Record<string, string>> = { headline: '标题', description: '正文', instruction: '防御指引' };

export const detailOf = ({ field, fault, place = '' }: ContentFault): Fault['detail'] => {
  if (fault === 'unfilled') return { zh: `${textNames[field] ?? ''}未填写：${place}`, en: `has an unfilled place: ${place}` };
  const isPicture = field.startsWith('attachments') && fault === 'missing';
  return isPicture ? { zh: '图片没有文字说明', en: 'is missing: say what the picture shows' } : faultWords[fault];
};

const contradictionKinds: Readonly<Record<Contradiction['kind'], Fault['detail']>> = {
  colour: { zh: '预警颜色', en: 'the colour' },
  level: { zh: '等级', en: 'the level' },
  onset: { zh: '起始时间', en: 'the onset' },
  expires: { zh: '结束时间', en: 'the end' },
  hours: { zh: '时效', en: 'the hours' },
  number: { zh: '编号', en: 'the number' },
  area: { zh: '区域', en: 'the areas' },
};

export const contradictionWords = ({ field, kind, said, record }: Contradiction): Fault['detail'] => ({
  zh: `${textNames[field] ?? '字段'}写的是“${said}”，${contradictionKinds[kind].zh}应为${record}`,
  en: `says "${said}", but ${contradictionKinds[kind].en} of the record: ${record}`,
});

export const pointer = (field: string): string => `#/${field.replaceAll('[', '/').replaceAll(']', '').replaceAll('.', '/')}`;
