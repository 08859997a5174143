import type { Carries, Product } from './city.js';
import type { Colour, Level } from './vocabulary.js';

/** How grave something is: a level, a colour, both, or neither. They are two scales and are never converted. */
export interface Grade {
  readonly level: Level | null;
  readonly colour: Colour | null;
}

export const carriesLevel = (carries: Carries): boolean => carries !== 'none' && carries !== 'colour';
export const carriesColour = (carries: Carries): boolean => carries !== 'none' && carries !== 'level';

/** What this grade lacks for its product. Where either would do, it is the colour that is asked for. */
export const missingGrades = (carries: Carries, { level, colour }: Grade): readonly (keyof Grade)[] => {
  if (carries === 'level-or-colour') return level === null && colour === null ? ['colour'] : [];
  const missing: (keyof Grade)[] = [];
  if (carriesLevel(carries) && level === null) missing.push('level');
  if (carriesColour(carries) && colour === null) missing.push('colour');
  return missing;
};

/** The part of a grade that a product can carry. */
export const carriedGrade = (carries: Carries, { level, colour }: Grade): Grade => ({
  level: carriesLevel(carries) ? level : null,
  colour: carriesColour(carries) ? colour : null,
});

/** Who issues a bulletin of this product and grade: the sender of its colour, else of its level, else of the product. */
export const senderOf = ({ sender, senderBy }: Pick<Product, 'sender' | 'senderBy'>, { level, colour }: Grade): string =>
  (colour === null ? undefined : senderBy?.[colour]) ?? (level === null ? undefined : senderBy?.[level]) ?? sender;

const colourNames: Readonly<Record<Colour, string>> = { blue: '蓝色', yellow: '黄色', orange: '橙色', red: '红色' };
const levelNames: Readonly<Record<Level, string>> = { IV: 'Ⅳ', III: 'Ⅲ', II: 'Ⅱ', I: 'Ⅰ' };

/** 黄色, as the texts of bulletins write it. */
export const colourName = (colour: Colour): string => colourNames[colour];
/** Ⅳ, without 级. */
export const levelName = (level: Level): string => levelNames[level];

/** 黄色, Ⅳ级, or Ⅳ级（蓝色）; empty without either. */
export const gradeName = ({ level, colour }: Grade): string => {
  if (level === null) return colour === null ? '' : colourName(colour);
  return colour === null ? `${levelName(level)}级` : `${levelName(level)}级（${colourName(colour)}）`;
};
