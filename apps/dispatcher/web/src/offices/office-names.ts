import { shallowRef } from 'vue';
import { deskApi } from '../api/desk-api.ts';
import type { Office, Offices } from '../api/dispatcher-paths.ts';

export const offices = shallowRef<readonly Office[]>([]);
const posts = shallowRef<Offices['posts']>([]);
let reading: Promise<void> | null = null;

const read = async (): Promise<void> => {
  try {
    const found = await deskApi.offices();
    offices.value = found.items;
    posts.value = found.posts;
  } catch {
    // Loaded again when the next name is requested.
    reading = null;
  }
};
export const loadOffices = (): void => void (reading ??= read());

/** The name of an office, or its id until the names are loaded. */
export const officeName = (id: string, language: string): string => {
  loadOffices();
  const office = offices.value.find((one) => one.id === id);
  return office === undefined ? id : language.startsWith('zh') ? office.name : office.nameEn;
};

/** The post (职务) of a contact in the language of the page; in Chinese where the city configures no English. */
export const postName = (post: string, language: string): string => {
  loadOffices();
  return language.startsWith('zh') ? post : (posts.value.find(({ name }) => name === post)?.nameEn ?? post);
};
