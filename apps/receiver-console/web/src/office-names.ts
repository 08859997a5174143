import { desk } from './live/desk.ts';

/** The name of an office, or its id until the names are loaded. */
export const officeName = (officeId: string, language: string): string => {
  const office = desk.city.last.value?.offices.find(({ id }) => id === officeId);
  if (office === undefined) return officeId;
  return language.startsWith('zh') ? office.name : office.nameEn;
};

/** The post (职务) of a contact in the language of the page; in Chinese where the city configures no English. */
export const postName = (post: string, language: string): string =>
  language.startsWith('zh') ? post : (desk.city.last.value?.posts.find(({ name }) => name === post)?.nameEn ?? post);
