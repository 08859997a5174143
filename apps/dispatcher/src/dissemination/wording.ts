import type { Bilingual } from '@rainstorm/channels';
import type { AreaLevel, City, Colour, Level, Slot, Step } from '@rainstorm/warning-model';
import { areaName } from '@rainstorm/operations';

const colourWords: Readonly<Record<Colour, Bilingual>> = {
  blue: { zh: '蓝色', en: 'blue' },
  yellow: { zh: '黄色', en: 'yellow' },
  orange: { zh: '橙色', en: 'orange' },
  red: { zh: '红色', en: 'red' },
};
const levelWords: Readonly<Record<Level, string>> = { I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ', IV: 'Ⅳ' };

/** The word of a colour or the numeral of a level; null without either. */
export const gradeText = (grade: { readonly level: Level | null; readonly colour: Colour | null }): string | null => {
  if (grade.colour !== null) return colourWords[grade.colour].zh;
  return grade.level === null ? null : `${levelWords[grade.level]}级`;
};

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

/** The name of what a slot owes: its step, or the update of the onset. */
export const slotName = (city: City, slot: Pick<Slot, 'step' | 'purpose'>): Bilingual =>
  slot.purpose === 'onset-update' ? { zh: '《起始时间更正》', en: 'Update of the onset' } : stepName(city, slot.step);
