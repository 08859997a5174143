import type { InjectionKey } from 'vue';

/** Injection key of the function that names an area (`410105` → 金水区). Each app provides it. */
export const nameAreas: InjectionKey<(code: string, language: string) => string> = Symbol('nameAreas');
