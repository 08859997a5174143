import { accountWords } from './accounts/account-words.ts';
import { en } from './words-en.ts';
import { zh } from './words-zh.ts';

/** The words of the bureau's desk. */
export const ownWords = { 'zh-CN': { ...zh, ...accountWords['zh-CN'] }, en: { ...en, ...accountWords.en } };
