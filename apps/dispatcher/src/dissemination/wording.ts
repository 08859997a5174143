import type { Bilingual } from '@rainstorm/channels';
import { gradeName, type AreaLevel, type City, type Grade, type Slot, type Step } from '@rainstorm/warning-model';
import { areaName } from '@rainstorm/operations';

/** 黄色, Ⅳ级, or Ⅳ级（蓝色）; null without a level or colour. */
export const gradeText = (grade: Grade): string | null => gradeName(grade) || null;

export const areaTexts = (city: City, areas: readonly AreaLevel[]): readonly string[] =>
  areas.map((area) => {
    const grade = gradeText(area);
    return grade === null ? areaName(city, area.areaCode) : `${areaName(city, area.areaCode)}（${grade}）`;
  });

const AREAS_SHOWN = 2;

/** 红色暴雨 金水区、二七区等5地: the gravest colour or level of the bulletin or its areas, the hazard, and the first areas. */
export const glanceOf = (city: City, row: Grade & { readonly hazard: string | null; readonly areas: readonly AreaLevel[] }): string => {
  const grades = [row, ...row.areas].map(gradeText).filter((grade) => grade !== null);
  const order = ['红', 'Ⅰ', '橙', 'Ⅱ', '黄', 'Ⅲ', '蓝', 'Ⅳ'];
  const rank = (grade: string): number => order.findIndex((sign) => grade.includes(sign));
  const [gravest = ''] = grades.sort((one, other) => rank(one) - rank(other));
  const hazard = city.hazards.find(({ code }) => code === row.hazard)?.name ?? '';
  const names = row.areas.map(({ areaCode }) => areaName(city, areaCode));
  const shown = names.slice(0, AREAS_SHOWN).join('、');
  return `${gravest}${hazard} ${shown}${names.length > AREAS_SHOWN ? `等${names.length}地` : ''}`.trim();
};

/** The name of a step: the title of its default product. */
export const stepName = (city: City, step: Step, hazard?: string): Bilingual => {
  const product = city.products.find(
    ({ kind, steps, hazards }) => kind === 'scheduled' && steps.includes(step) && (hazard === undefined || hazards.includes(hazard)),
  );
  return product === undefined ? { zh: step, en: step } : { zh: product.title, en: product.titleEn };
};

/** The name of what a slot owes: its step, or the update of the episode. */
export const slotName = (city: City, slot: Pick<Slot, 'step' | 'purpose'>): Bilingual =>
  slot.purpose === 'onset-update' ? { zh: '《过程信息更正》', en: 'Update of the episode' } : stepName(city, slot.step);
