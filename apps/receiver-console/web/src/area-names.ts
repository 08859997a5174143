import { areaOf } from '@rainstorm/warning-model';
import { desk } from './live/desk.ts';

/** The name of an area or of the whole city, or its code until the names are loaded. */
export const areaName = (code: string, language: string): string => {
  const city = desk.city.last.value;
  const area = city == null ? null : code === city.areaCode ? city : areaOf(city, code);
  if (area === null) return code;
  return language.startsWith('zh') ? area.name : area.nameEn;
};

/** The names of areas in one line. */
export const areaNames = (codes: readonly string[], language: string): string =>
  codes.map((code) => areaName(code, language)).join(language.startsWith('zh') ? '、' : ', ');
