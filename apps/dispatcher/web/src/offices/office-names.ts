import { shallowRef } from 'vue';
import { deskApi } from '../api/desk-api.ts';
import type { Office } from '../api/dispatcher-paths.ts';

export const offices = shallowRef<readonly Office[]>([]);
let reading: Promise<void> | null = null;

const read = async (): Promise<void> => {
  try {
    offices.value = (await deskApi.offices()).items;
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
