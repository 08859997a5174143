import { computed, watchEffect, type ComputedRef, type Plugin } from 'vue';
import { createI18n } from 'vue-i18n';
import { browserStorage } from '../browser/storage.ts';
import { domainWords } from './domain-words.ts';
import { kitWords } from './kit-words.ts';

export type Language = 'zh-CN' | 'en';
const KEY = 'rainstorm-language';

export interface Words {
  [key: string]: string | Words;
}

const messages = {
  'zh-CN': { ...domainWords['zh-CN'], ...kitWords['zh-CN'] },
  en: { ...domainWords.en, ...kitWords.en },
} as unknown as Record<Language, Words>;

const i18n = createI18n<[Words], Language, false>({
  // Required until vue-i18n 12, which removes the option.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  legacy: false,
  locale: browserStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN',
  fallbackLocale: 'zh-CN',
  messages,
});

/** Adds the texts of one app to the shared ones and returns the i18n plugin. */
export const useWords = (own: Record<Language, Words>): Plugin => {
  i18n.global.mergeLocaleMessage('zh-CN', own['zh-CN']);
  i18n.global.mergeLocaleMessage('en', own.en);
  return i18n;
};

/** The language of the page. Default: Chinese. */
export const language: ComputedRef<Language> = computed(() => (i18n.global.locale.value === 'en' ? 'en' : 'zh-CN'));

export const chooseLanguage = (to: Language): void => {
  i18n.global.locale.value = to;
  browserStorage.setItem(KEY, to);
};

watchEffect(() => (document.documentElement.lang = language.value));

/** Joins the parts of a list as the language of the page does. */
export const listed = (parts: readonly string[]): string => parts.join(language.value === 'en' ? ', ' : '、');

/** Translates a key outside of a component. */
/** `locale`: of another language than the page's. */
export const word = (key: string, parameters: Record<string, unknown> = {}, locale?: Language): string =>
  locale === undefined ? i18n.global.t(key, parameters) : i18n.global.t(key, parameters, { locale });
