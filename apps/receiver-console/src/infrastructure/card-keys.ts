import type { SettingFault } from '@rainstorm/runtime';
import type { Status } from '@rainstorm/warning-model';
import { z } from 'zod';

/** What proves the callbacks of an application of 企业微信. None is ever logged. */
export interface WeComKeys {
  readonly corpId: string;
  readonly token: string;
  /** EncodingAESKey: 43 letters and digits. */
  readonly aesKey: string;
}

/** What proves the callbacks of an application of 钉钉. */
export interface DingTalkKeys {
  readonly corpId: string;
  readonly secret: string;
}

/** The keys for the cards of real messages, and for those of exercises; null where no such application calls back. */
export interface CardKeys {
  readonly wecom: Readonly<Record<Status, WeComKeys | null>>;
  readonly dingtalk: Readonly<Record<Status, DingTalkKeys | null>>;
}

const corpId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, { error: 'not letters and digits' });
const token = z.string().regex(/^[A-Za-z0-9]{3,32}$/, { error: 'not 3 to 32 letters and digits' });
const aesKey = z.string().regex(/^[A-Za-z0-9]{43}$/, { error: 'not 43 letters and digits' });
const secret = z.string().min(16, { error: 'shorter than 16 characters' });

export const cardVariables = {
  WECOM_APP_CORP_ID: corpId.optional(),
  WECOM_APP_CALLBACK_TOKEN: token.optional(),
  WECOM_APP_CALLBACK_AES_KEY: aesKey.optional(),
  WECOM_APP_EXERCISE_CORP_ID: corpId.optional(),
  WECOM_APP_EXERCISE_CALLBACK_TOKEN: token.optional(),
  WECOM_APP_EXERCISE_CALLBACK_AES_KEY: aesKey.optional(),
  DINGTALK_APP_CORP_ID: corpId.optional(),
  DINGTALK_APP_CALLBACK_SECRET: secret.optional(),
  DINGTALK_APP_EXERCISE_CORP_ID: corpId.optional(),
  DINGTALK_APP_EXERCISE_CALLBACK_SECRET: secret.optional(),
};
type Variables = { readonly [Name in keyof typeof cardVariables]?: string | undefined };

const together: readonly (readonly (keyof Variables)[])[] = [
  ['WECOM_APP_CALLBACK_TOKEN', 'WECOM_APP_CALLBACK_AES_KEY', 'WECOM_APP_CORP_ID'],
  ['WECOM_APP_EXERCISE_CALLBACK_TOKEN', 'WECOM_APP_EXERCISE_CALLBACK_AES_KEY', 'WECOM_APP_EXERCISE_CORP_ID'],
  ['DINGTALK_APP_CALLBACK_SECRET', 'DINGTALK_APP_CORP_ID'],
  ['DINGTALK_APP_EXERCISE_CALLBACK_SECRET', 'DINGTALK_APP_EXERCISE_CORP_ID'],
];

/** The settings of one application are set together. A corporation's id alone is what the workers need, where they share an environment. */
export const cardFaults = (read: Variables): readonly SettingFault[] =>
  together.flatMap((names) =>
    names.some((name) => !name.endsWith('_CORP_ID') && read[name] !== undefined)
      ? names.filter((name) => read[name] === undefined).map((name) => ({ name, reason: `missing; set together with ${names[0] ?? ''}` }))
      : [],
  );

export const cardKeysOf = (read: Variables): CardKeys => {
  const wecom = (id?: string, given?: string, key?: string): WeComKeys | null =>
    id === undefined || given === undefined || key === undefined ? null : { corpId: id, token: given, aesKey: key };
  const dingtalk = (id?: string, given?: string): DingTalkKeys | null =>
    id === undefined || given === undefined ? null : { corpId: id, secret: given };
  return {
    wecom: {
      actual: wecom(read.WECOM_APP_CORP_ID, read.WECOM_APP_CALLBACK_TOKEN, read.WECOM_APP_CALLBACK_AES_KEY),
      exercise: wecom(read.WECOM_APP_EXERCISE_CORP_ID, read.WECOM_APP_EXERCISE_CALLBACK_TOKEN, read.WECOM_APP_EXERCISE_CALLBACK_AES_KEY),
    },
    dingtalk: {
      actual: dingtalk(read.DINGTALK_APP_CORP_ID, read.DINGTALK_APP_CALLBACK_SECRET),
      exercise: dingtalk(read.DINGTALK_APP_EXERCISE_CORP_ID, read.DINGTALK_APP_EXERCISE_CALLBACK_SECRET),
    },
  };
};
