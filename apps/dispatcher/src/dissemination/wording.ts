import type { Bilingual } from '@rainstorm/channels';
import { areaOf, colours, gradeName, levels, type AreaLevel, type City, type Grade, type Slot, type Step } from '@rainstorm/warning-model';
import { areaName } from '@rainstorm/operations';

/** 黄色, Ⅳ级, or Ⅳ级（蓝色）; null without a level or colour. */
export const gradeText = (grade: Grade): string | null => gradeName(grade) || null;

export const areaTexts = (city: City, areas: readonly AreaLevel[]): readonly string[] =>
  areas.map((area) => {
    const grade = gradeText(area);
    return grade === null ? areaName(city, area.areaCode) : `${areaName(city, area.areaCode)}（${grade}）`;
  });

const AREAS_SHOWN = 2;
const coloursEn = { blue: 'Blue', yellow: 'Yellow', orange: 'Orange', red: 'Red' } as const;

/** 1 is the mildest colour or level, 4 the gravest; 0 without either. */
const rankOf = ({ colour, level }: Grade): number =>
  Math.max(colour === null ? 0 : colours.indexOf(colour) + 1, level === null ? 0 : levels.indexOf(level) + 1);

/** 红色暴雨 金水区、二七区等5地: the gravest colour or level of the bulletin or its areas, the hazard, and the first areas. */
export const glanceOf = (
  city: City,
  row: Grade & { readonly hazard: string | null; readonly areas: readonly AreaLevel[] },
): { readonly glance: Bilingual; readonly gravity: number } => {
  const gravest = row.areas.reduce<Grade>((most, area) => (rankOf(area) > rankOf(most) ? area : most), row);
  const hazard = city.hazards.find(({ code }) => code === row.hazard);
  const shown = row.areas.slice(0, AREAS_SHOWN).map(({ areaCode }) => areaCode);
  const isCut = row.areas.length > AREAS_SHOWN;
  const areaEn = (code: string): string => (code === city.areaCode ? city.nameEn : (areaOf(city, code)?.nameEn ?? code));
  const gradeEn = gravest.colour === null ? (gravest.level === null ? '' : `Level ${gravest.level}`) : coloursEn[gravest.colour];
  return {
    gravity: rankOf(gravest),
    glance: {
      zh: `${gradeName(gravest)}${hazard?.name ?? ''} ${shown.map((code) => areaName(city, code)).join('、')}${isCut ? `等${row.areas.length}地` : ''}`.trim(),
      en: [`${gradeEn} ${hazard?.nameEn ?? ''}`.trim(), ...shown.map(areaEn), ...(isCut ? [`${row.areas.length} areas in all`] : [])]
        .filter((part) => part !== '')
        .join(', '),
    },
  };
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
