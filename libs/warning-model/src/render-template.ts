/** The known placeholders: what each stands for, and whether the system or the forecaster fills it in. */
export const templatePlaces = {
  city: { zh: '城市', filledBy: 'system' },
  sender: { zh: '发布单位', filledBy: 'system' },
  sentAt: { zh: '发布时间', filledBy: 'system' },
  onset: { zh: '过程开始时间', filledBy: 'system' },
  expires: { zh: '有效时间', filledBy: 'system' },
  onsetHour: { zh: '过程开始日时', filledBy: 'system' },
  expiresHour: { zh: '过程结束日时', filledBy: 'system' },
  areas: { zh: '影响范围', filledBy: 'system' },
  level: { zh: '预警等级', filledBy: 'system' },
  colour: { zh: '预警颜色', filledBy: 'system' },
  action: { zh: '发布动作', filledBy: 'system' },
  advice: { zh: '防御指南', filledBy: 'system' },
  number: { zh: '编号', filledBy: 'system' },
  hazard: { zh: '灾害种类', filledBy: 'system' },
  episode: { zh: '天气过程', filledBy: 'system' },
  weekFrom: { zh: '本周起日', filledBy: 'system' },
  weekTo: { zh: '本周止日', filledBy: 'system' },
  day1: { zh: '第一日', filledBy: 'system' },
  day2: { zh: '第二日', filledBy: 'system' },
  day3: { zh: '第三日', filledBy: 'system' },
  day4: { zh: '第四日', filledBy: 'system' },
  day5: { zh: '第五日', filledBy: 'system' },
  day6: { zh: '第六日', filledBy: 'system' },
  day7: { zh: '第七日', filledBy: 'system' },
  previous: { zh: '上一份信息摘要', filledBy: 'system' },
  product: { zh: '产品名称', filledBy: 'system' },
  grade: { zh: '预警颜色或等级', filledBy: 'system' },
  previousGrade: { zh: '原预警颜色或等级', filledBy: 'system' },
  previousNumber: { zh: '原信息编号', filledBy: 'system' },
  previousSentAt: { zh: '原发布时间', filledBy: 'system' },
  previousText: { zh: '原信息正文', filledBy: 'system' },
  previousAdvice: { zh: '原防御指引', filledBy: 'system' },
  reason: { zh: '原因', filledBy: 'forecaster' },
  lastWeek: { zh: '上周天气回顾', filledBy: 'forecaster' },
  outlook: { zh: '未来一周天气', filledBy: 'forecaster' },
  weather1: { zh: '第一日天气', filledBy: 'forecaster' },
  weather2: { zh: '第二日天气', filledBy: 'forecaster' },
  weather3: { zh: '第三日天气', filledBy: 'forecaster' },
  weather4: { zh: '第四日天气', filledBy: 'forecaster' },
  weather5: { zh: '第五日天气', filledBy: 'forecaster' },
  weather6: { zh: '第六日天气', filledBy: 'forecaster' },
  weather7: { zh: '第七日天气', filledBy: 'forecaster' },
  title: { zh: '标题', filledBy: 'forecaster' },
  cause: { zh: '影响系统', filledBy: 'forecaster' },
  total: { zh: '过程总量', filledBy: 'forecaster' },
  local: { zh: '局地最大量', filledBy: 'forecaster' },
  hourly: { zh: '最大小时雨强', filledBy: 'forecaster' },
  mainPeriod: { zh: '主要时段', filledBy: 'forecaster' },
  dailyLines: { zh: '逐日预报', filledBy: 'forecaster' },
  areaLines: { zh: '分区预报', filledBy: 'forecaster' },
  risks: { zh: '主要风险', filledBy: 'forecaster' },
  suggestions: { zh: '防御建议', filledBy: 'forecaster' },
  trend: { zh: '发展趋势', filledBy: 'forecaster' },
  observed: { zh: '实况', filledBy: 'forecaster' },
  hours: { zh: '时段小时数', filledBy: 'forecaster' },
  period: { zh: '预计时段', filledBy: 'forecaster' },
  where: { zh: '影响地区', filledBy: 'forecaster' },
  alongside: { zh: '伴随天气', filledBy: 'forecaster' },
  caution: { zh: '风险提示', filledBy: 'forecaster' },
  amount: { zh: '预计量', filledBy: 'forecaster' },
  snowDepth: { zh: '积雪深度', filledBy: 'forecaster' },
  fall: { zh: '降温幅度', filledBy: 'forecaster' },
  minimum: { zh: '最低气温', filledBy: 'forecaster' },
  wind: { zh: '风力', filledBy: 'forecaster' },
} as const satisfies Record<string, { readonly zh: string; readonly filledBy: 'system' | 'forecaster' }>;

export type TemplatePlace = keyof typeof templatePlaces;
export type TemplateValues = Partial<Readonly<Record<TemplatePlace, string>>>;

/** The placeholders that a forecaster fills in, or may replace. */
export const typedPlaces = Object.entries(templatePlaces).flatMap(([name, { filledBy }]) =>
  filledBy === 'forecaster' ? [name as TemplatePlace] : [],
);

const placeForm = /\{\{([^{}]*)\}\}/g;
/** A part that is left out where one of its placeholders has no value. Parts do not contain parts. */
const optionalForm = /\[\[((?:(?!\[\[|\]\])[^])*)\]\]/g;

export const isTemplatePlace = (name: string): name is TemplatePlace => Object.hasOwn(templatePlaces, name);

/** The unknown placeholders of a template, and braces and brackets that are never closed. */
export const unknownPlaces = (template: string): readonly string[] => [
  ...[...template.matchAll(placeForm)].map(([, name]) => (name ?? '').trim()).filter((name) => !isTemplatePlace(name)),
  ...(/\{\{|\}\}/.test(template.replace(placeForm, '')) ? ['{{'] : []),
  ...(/\[\[|\]\]/.test(template.replace(optionalForm, '')) ? ['[['] : []),
];

/** The placeholders of a template that a forecaster fills in, in their order, once each, and whether the text can do without it. */
export const forecasterPlaces = (template: string): readonly { readonly place: TemplatePlace; readonly isOptional: boolean }[] => {
  const placesIn = (text: string): readonly TemplatePlace[] =>
    [...text.matchAll(placeForm)].map(([, name]) => (name ?? '').trim()).filter(isTemplatePlace);
  const required = new Set(placesIn(template.replace(optionalForm, '')));
  return [...new Set(placesIn(template))]
    .filter((place) => templatePlaces[place].filledBy === 'forecaster')
    .map((place) => ({ place, isOptional: !required.has(place) }));
};

/**
 * Fills every place. One without a value (or with a blank one) becomes （待填：…） and is listed, once each in order, so that an incomplete text
 * cannot go unnoticed. A part in `[[…]]` with such a place is left out instead.
 */
export const renderTemplate = (
  template: string,
  values: TemplateValues,
): { readonly text: string; readonly unfilled: readonly string[] } => {
  const unfilled = new Set<string>();
  const valueOf = (inner: string): string | undefined => {
    const name = inner.trim();
    const value = isTemplatePlace(name) ? values[name] : undefined;
    return value === undefined || value.trim() === '' ? undefined : value;
  };
  const isFilled = (part: string): boolean => [...part.matchAll(placeForm)].every(([, inner]) => valueOf(inner ?? '') !== undefined);
  const whole = template.replace(optionalForm, (_whole, part: string) => (isFilled(part) ? part : ''));
  const text = whole.replace(placeForm, (_whole, inner: string) => {
    const value = valueOf(inner);
    if (value !== undefined) return value;
    const name = inner.trim();
    unfilled.add(name);
    return isTemplatePlace(name) ? `（待填：${templatePlaces[name].zh}）` : '（待填）';
  });
  return { text, unfilled: [...unfilled] };
};
