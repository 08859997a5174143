import {
  failOverSms,
  makeAliyunSmsGateway,
  makeCmppGateway,
  makeSmppGateway,
  smsTemplateFault,
  type AllowedReceivers,
  type FailOverOptions,
  type FindSmsCredentials,
  type OnSmsParts,
  type SmsCredentials,
  type SmsGateway,
  type SmsIntake,
  type SmppAccount,
} from '@rainstorm/channels';
import { InvalidEnvironment, readSetting, type Environment, type SettingFault } from '@rainstorm/runtime';
import { unreachable, type Status } from '@rainstorm/warning-model';
import { readGateways } from './gateway-order.js';
import { gatewayUrlFault } from './gateway-url-fault.js';
import { readCmpp, readSmpp, type SmsAccounts } from './sms-line-settings.js';

const ALIYUN = 'https://dysmsapi.aliyuncs.com';
const middle: Readonly<Record<Status, string>> = { actual: 'SMS', exercise: 'SMS_EXERCISE' };

/** All of one status, or none of it. */
const readAccount = <Of extends Status>(
  env: Environment,
  status: Of,
): { readonly account: SmsCredentials<Of> | null; readonly faults: readonly SettingFault[] } => {
  const name = (part: string): string => `${middle[status]}_${part}`;
  const read = (part: string): string => readSetting(env, name(part)) ?? '';
  const account: SmsCredentials<Of> = {
    status,
    url: read('GATEWAY_URL') || ALIYUN,
    keyId: read('ACCESS_KEY_ID'),
    keySecret: read('ACCESS_KEY_SECRET'),
    signName: read('SIGN_NAME'),
    templateCode: read('TEMPLATE_CODE'),
    templateText: read('TEMPLATE_TEXT'),
  };
  const needed = {
    ACCESS_KEY_ID: account.keyId,
    ACCESS_KEY_SECRET: account.keySecret,
    SIGN_NAME: account.signName,
    TEMPLATE_CODE: account.templateCode,
    TEMPLATE_TEXT: account.templateText,
  };
  const missing = Object.entries(needed).filter(([, value]) => value === '');
  if (missing.length === Object.keys(needed).length) return { account: null, faults: [] };
  const wrongUrl = gatewayUrlFault(account.url);
  const wrongText = account.templateText === '' ? null : smsTemplateFault(account.templateText, status);
  return {
    account,
    faults: [
      ...missing.map(([part]) => ({ name: name(part), reason: `missing; set together with the other ${middle[status]}_ settings` })),
      ...(wrongUrl === null ? [] : [{ name: name('GATEWAY_URL'), reason: wrongUrl }]),
      ...(wrongText === null ? [] : [{ name: name('TEMPLATE_TEXT'), reason: wrongText }]),
    ],
  };
};

/**
 * Looks up the account of the SMS gateway; null if it is not set. Read once; all faults at once (`InvalidEnvironment`), without values. Exercises
 * have an account of their own: the status is a part of the names and of the type, and one key for both is refused.
 */
export const smsCredentialsOf = (env: Environment): FindSmsCredentials => {
  const [actual, exercise] = [readAccount(env, 'actual'), readAccount(env, 'exercise')];
  const isOne = actual.account !== null && actual.account.keyId !== '' && actual.account.keyId === exercise.account?.keyId;
  const faults = [
    ...actual.faults,
    ...exercise.faults,
    ...(isOne ? [{ name: 'SMS_EXERCISE_ACCESS_KEY_ID', reason: 'the same as SMS_ACCESS_KEY_ID: an exercise could be sent as real' }] : []),
  ];
  if (faults.length > 0) throw new InvalidEnvironment(faults);
  const accounts: { readonly [Of in Status]: SmsCredentials<Of> | null } = { actual: actual.account, exercise: exercise.account };
  return <Of extends Status>(status: Of): SmsCredentials<Of> | null => accounts[status];
};

/** Over which gateway this city sends SMS: the cloud, or a connection of our own. */
const smsGateways = ['aliyun', 'smpp', 'cmpp'] as const;

/** What a gateway may need of this process. */
export interface SmsSurroundings {
  readonly allowed: AllowedReceivers;
  readonly now: () => Date;
  readonly onParts: OnSmsParts;
  /** For a gateway that reports over our connection. The cloud gateway reports to the receiver console. */
  readonly intake: SmsIntake;
  /** What networks reported of each gateway. */
  readonly reportsOf?: FailOverOptions['reportsOf'];
  /** For the auditor's own alarms: real messages only, over connections beside those of the workers. */
  readonly isForAlarms?: boolean;
}

/** Replies and reports stay with the workers. */
const transmitterOnly = ({ actual }: SmsAccounts<SmppAccount>): SmsAccounts<SmppAccount> => ({
  actual: actual === null ? null : { ...actual, bindsAs: 'transmitter' },
  exercise: null,
});

/** The gateways of `SMS_GATEWAY` whose account this process has. Throws `InvalidEnvironment`. */
export const smsGatewaysSet = (env: Environment): readonly (typeof smsGateways)[number][] =>
  readGateways(env, 'SMS_GATEWAY', smsGateways).filter((kind) => {
    if (kind === 'aliyun') return smsCredentialsOf(env)('actual') !== null;
    return (kind === 'smpp' ? readSmpp(env) : readCmpp(env)).actual !== null;
  });

/**
 * The gateway that this process sends SMS over: here, and nowhere else, it is chosen. With several in `SMS_GATEWAY` each stands in for those before it.
 * Throws `InvalidEnvironment`.
 */
export const smsGatewayOf = (
  env: Environment,
  { allowed, now, onParts, intake, reportsOf = () => null, isForAlarms = false }: SmsSurroundings,
): SmsGateway => {
  const open = (kind: (typeof smsGateways)[number]): SmsGateway => {
    switch (kind) {
      case 'aliyun':
        return makeAliyunSmsGateway({ credentialsOf: smsCredentialsOf(env), allowed, now, onParts });
      case 'smpp':
        return makeSmppGateway({ accounts: isForAlarms ? transmitterOnly(readSmpp(env)) : readSmpp(env), intake, onParts });
      case 'cmpp':
        return makeCmppGateway({ accounts: isForAlarms ? { ...readCmpp(env), exercise: null } : readCmpp(env), intake, onParts });
      default:
        return unreachable(kind);
    }
  };
  const gateways = readGateways(env, 'SMS_GATEWAY', smsGateways).map((name) => ({ name, gateway: open(name) }));
  return failOverSms(gateways, { reportsOf });
};
