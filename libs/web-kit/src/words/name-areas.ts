import type { InjectionKey } from 'vue';

/** `410105` → 金水区: each app knows the names of its city, and provides this once. */
export const nameAreas: InjectionKey<(code: string, language: string) => string> = Symbol('nameAreas');
