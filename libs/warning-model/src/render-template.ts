/** The known placeholders: what each stands for, and whether the system or the forecaster fills it in. */
export const templatePlaces = {
  city: { zh: '城市', filledBy: 'system' },
  sender: { zh: '发布单位', filledBy: 'system' },
  sentAt: { zh: '发布时间', filledBy: 'system' },
  onset: { zh: '过程开始时间', filledBy: 'system' },
  expires: { zh: '有效时间', filledBy: 'system' },
  areas: { zh: '影响区域', filledBy: 'system' },
  level: { zh: '预警等级', filledBy: 'system' },
  colour: { zh: '预警颜色', filledBy: 'system' },
  grade: { zh: '预警等级或颜色', filledBy: 'system' },
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
  lastWeek: { zh: '上周天气回顾', filledBy: 'forecaster' },
  outlook: { zh: '未来一周趋势', filledBy: 'forecaster' },
  weather1: { zh: '第一日天气', filledBy: 'forecaster' },
  weather2: { zh: '第二日天气', filledBy: 'forecaster' },
  weather3: { zh: '第三日天气', filledBy: 'forecaster' },
  weather4: { zh: '第四日天气', filledBy: 'forecaster' },
  weather5: { zh: '第五日天气', filledBy: 'forecaster' },
  weather6: { zh: '第六日天气', filledBy: 'forecaster' },
  weather7: { zh: '第七日天气', filledBy: 'forecaster' },
  cause: { zh: '影响系统', filledBy: 'forecaster' },
  total: { zh: '过程总量', filledBy: 'forecaster' },
  local: { zh: '局地最大量', filledBy: 'forecaster' },
  hourly: { zh: '最大小时雨强', filledBy: 'forecaster' },
  mainPeriod: { zh: '主要时段', filledBy: 'forecaster' },
  dailyLines: { zh: '逐日预报', filledBy: 'forecaster' },
  areaLines: { zh: '分区预报', filledBy: 'forecaster' },
  risks: { zh: '主要风险', filledBy: 'forecaster' },
  trend: { zh: '发展趋势', filledBy: 'forecaster' },
  observed: { zh: '实况', filledBy: 'forecaster' },
  hours: { zh: '时段小时数', filledBy: 'forecaster' },
  amount: { zh: '预计量', filledBy: 'forecaster' },
  snowDepth: { zh: '积雪深度', filledBy: 'forecaster' },
  fall: { zh: '降温幅度', filledBy: 'forecaster' },
  minimum: { zh: '最低气温', filledBy: 'forecaster' },
  wind: { zh: '风力', filledBy: 'forecaster' },
} as const satisfies Record<string, { readonly zh: string; readonly filledBy: 'system' | 'forecaster' }>;

export type TemplatePlace = keyof typeof templatePlaces;
export type TemplateValues = Partial<Readonly<Record<TemplatePlace, string>>>;

const placeForm = /\{\{([^{}]*)\}\}/g;

const isPlace = (name: string): name is TemplatePlace => Object.hasOwn(templatePlaces, name);

/** The unknown placeholders of a template, and braces that are never closed. */
export const unknownPlaces = (template: string): readonly string[] => [
  ...[...template.matchAll(placeForm)].map(([, name]) => (name ?? '').trim()).filter((name) => !isPlace(name)),
  ...(/\{\{|\}\}/.test(template.replace(placeForm, '')) ? ['{{'] : []),
];

/** Fills every place. One without a value (or with a blank one) becomes （待填：…） and is listed, once each in order, so that an incomplete text cannot go unnoticed. */
export const renderTemplate = (
  template: string,
  values: TemplateValues,
): { readonly text: string; readonly unfilled: readonly string[] } => {
  const unfilled = new Set<string>();
  const text = template.replace(placeForm, (_whole, inner: string) => {
    const name = inner.trim();
    const value = isPlace(name) ? values[name] : undefined;
    if (value !== undefined && value.trim() !== '') return value;
    unfilled.add(name);
    return isPlace(name) ? `（待填：${templatePlaces[name].zh}）` : '（待填）';
  });
  return { text, unfilled: [...unfilled] };
};
