import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH, type PasswordFault } from '@rainstorm/access';
import type { Fault } from '@rainstorm/http-edge';

/** What is wrong with a password. */
export const passwordWords: Readonly<Record<PasswordFault, Fault['detail']>> = {
  'too-short': { zh: `少于${PASSWORD_MIN_LENGTH}个字符`, en: `has fewer than ${PASSWORD_MIN_LENGTH} characters` },
  'too-long': { zh: `多于${PASSWORD_MAX_LENGTH}个字符`, en: `has more than ${PASSWORD_MAX_LENGTH} characters` },
  'contains-login': { zh: '包含登录名', en: 'contains the login' },
  guessable: {
    zh: '太常见，或只是本地地名、系统名加数字，容易被猜到',
    en: 'is common, or little more than a word of this place with digits',
  },
};
