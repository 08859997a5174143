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
