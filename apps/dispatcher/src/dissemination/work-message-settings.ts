import type { DingTalkCredentials, FindDingTalkCredentials, FindWeComCredentials, WeComCredentials } from '@rainstorm/channels';
import { InvalidEnvironment, readSetting, type Environment, type SettingFault } from '@rainstorm/runtime';
import type { Status } from '@rainstorm/warning-model';
import { gatewayUrlFault } from './gateway-url-fault.js';

const WECOM = 'https://qyapi.weixin.qq.com';
const DINGTALK = 'https://api.dingtalk.com';

interface Read {
  /** The first part of the names of the settings. */
  readonly prefix: string;
  readonly read: (part: string) => string;
}
interface Account<Credentials> {
  readonly account: Credentials | null;
  readonly faults: readonly SettingFault[];
}

/** The account where all that it needs is set, null where nothing of it is, and the faults where only a part is. */
const account = <Credentials extends { readonly url: string }>(
  { prefix, read }: Read,
  needed: readonly string[],
  made: Credentials,
  faults: readonly SettingFault[] = [],
): Account<Credentials> => {
  const missing = needed.filter((part) => read(part) === '');
  if (missing.length === needed.length) return { account: null, faults: [] };
  const wrongUrl = gatewayUrlFault(made.url);
  return {
    account: made,
    faults: [
      ...missing.map((part) => ({ name: `${prefix}_${part}`, reason: `missing; set together with the other ${prefix}_ settings` })),
      ...(wrongUrl === null ? [] : [{ name: `${prefix}_URL`, reason: wrongUrl }]),
      ...faults,
    ],
  };
};

const readerOf = (env: Environment, prefix: string): Read => ({
  prefix,
  read: (part) => readSetting(env, `${prefix}_${part}`) ?? '',
});

/** An exercise over the application of real messages, or the other way round, is refused at the start. */
const sameSecret = (prefix: string, part: string, one: string | undefined, other: string | undefined): readonly SettingFault[] =>
  one !== undefined && one !== '' && one === other
    ? [{ name: `${prefix}_EXERCISE_${part}`, reason: `the same as ${prefix}_${part}: an exercise could be sent as real` }]
    : [];

const throwFaults = (faults: readonly SettingFault[]): void => {
  if (faults.length > 0) throw new InvalidEnvironment([...faults]);
};

/**
 * Looks up the application of 企业微信; null if it is not set. Read once; all faults at once (`InvalidEnvironment`), without values. Exercises have an
 * application of their own: the status is a part of the names and of the type, and one secret for both is refused.
 */
export const wecomCredentialsOf = (env: Environment): FindWeComCredentials => {
  const readApp = <Of extends Status>(status: Of, prefix: string): Account<WeComCredentials<Of>> => {
    const reader = readerOf(env, prefix);
    const { read } = reader;
    const isWrong = read('AGENT_ID') !== '' && !/^\d{1,10}$/.test(read('AGENT_ID'));
    return account(
      reader,
      ['CORP_ID', 'AGENT_ID', 'SECRET'],
      { status, url: read('URL') || WECOM, corpId: read('CORP_ID'), agentId: Number(read('AGENT_ID')), secret: read('SECRET') },
      isWrong ? [{ name: `${prefix}_AGENT_ID`, reason: 'not digits only' }] : [],
    );
  };
  const [actual, exercise] = [readApp('actual', 'WECOM_APP'), readApp('exercise', 'WECOM_APP_EXERCISE')];
  throwFaults([
    ...actual.faults,
    ...exercise.faults,
    ...sameSecret('WECOM_APP', 'SECRET', actual.account?.secret, exercise.account?.secret),
  ]);
  const accounts: { readonly [Of in Status]: WeComCredentials<Of> | null } = { actual: actual.account, exercise: exercise.account };
  return <Of extends Status>(status: Of): WeComCredentials<Of> | null => accounts[status];
};

/** The same for the application of 钉钉, whose robot also sends DING. */
export const dingtalkCredentialsOf = (env: Environment): FindDingTalkCredentials => {
  const readApp = <Of extends Status>(status: Of, prefix: string): Account<DingTalkCredentials<Of>> => {
    const reader = readerOf(env, prefix);
    const { read } = reader;
    return account(reader, ['CLIENT_ID', 'CLIENT_SECRET', 'TEMPLATE_ID', 'CALLBACK_ROUTE_KEY'], {
      status,
      url: read('URL') || DINGTALK,
      clientId: read('CLIENT_ID'),
      clientSecret: read('CLIENT_SECRET'),
      templateId: read('TEMPLATE_ID'),
      routeKey: read('CALLBACK_ROUTE_KEY'),
      // The robot of an application has the application's id.
      robotCode: read('ROBOT_CODE') || read('CLIENT_ID'),
    });
  };
  const [actual, exercise] = [readApp('actual', 'DINGTALK_APP'), readApp('exercise', 'DINGTALK_APP_EXERCISE')];
  throwFaults([
    ...actual.faults,
    ...exercise.faults,
    ...sameSecret('DINGTALK_APP', 'CLIENT_SECRET', actual.account?.clientSecret, exercise.account?.clientSecret),
    ...sameSecret('DINGTALK_APP', 'CALLBACK_ROUTE_KEY', actual.account?.routeKey, exercise.account?.routeKey),
  ]);
  const accounts: { readonly [Of in Status]: DingTalkCredentials<Of> | null } = { actual: actual.account, exercise: exercise.account };
  return <Of extends Status>(status: Of): DingTalkCredentials<Of> | null => accounts[status];
};
