import { rosterWords } from '@rainstorm/web-kit/roster-words';
import { accountWords } from './accounts/account-words.ts';
import { attachmentWords } from './bulletin/attachment-words.ts';
import { auditWords } from './audit/audit-words.ts';
import { auditFieldWords } from './audit/audit-field-words.ts';
import { foreignWords } from './foreign/foreign-words.ts';
import { officeWords } from './offices/office-words.ts';
import { readinessWords } from './readiness/readiness-words.ts';
import { en } from './words-en.ts';
import { zh } from './words-zh.ts';

/** The texts of the bureau's desk. */
export const ownWords = {
  'zh-CN': {
    ...zh,
    ...accountWords['zh-CN'],
    ...auditWords['zh-CN'],
    ...auditFieldWords['zh-CN'],
    ...officeWords['zh-CN'],
    ...attachmentWords['zh-CN'],
    ...readinessWords['zh-CN'],
    ...foreignWords['zh-CN'],
    roster: rosterWords['zh-CN'],
  },
  en: {
    ...en,
    ...accountWords.en,
    ...auditWords.en,
    ...auditFieldWords.en,
    ...officeWords.en,
    ...attachmentWords.en,
    ...readinessWords.en,
    ...foreignWords.en,
    roster: rosterWords.en,
  },
};
