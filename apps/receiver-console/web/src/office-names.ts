import { desk } from './live/desk.ts';

/** The name of an office, or its id until the names are loaded. */
export const officeName = (officeId: string, language: string): string => {
  const office = desk.city.last.value?.offices.find(({ id }) => id === officeId);
  if (office === undefined) return officeId;
  return language.startsWith('zh') ? office.name : office.nameEn;
};
