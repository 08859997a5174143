import {
  failOverVoice,
  makeAliyunVoiceGateway,
  type AllowedReceivers,
  type FailOverOptions,
  type FindVoiceCredentials,
  type TakeCallReport,
  type VoiceCredentials,
  type VoiceGateway,
} from '@rainstorm/channels';
import { InvalidEnvironment, readSetting, type Environment, type SettingFault } from '@rainstorm/runtime';
import type { CalleeLimit, Status } from '@rainstorm/warning-model';
import { readGateways } from './gateway-order.js';
import { gatewayUrlFault } from './gateway-url-fault.js';
import { hasTelephone, telephoneGatewayOf, voiceGateways, type VoiceGatewayKind } from './telephone-settings.js';

const ALIYUN = 'https://dyvmsapi.aliyuncs.com';
const prefixes: Readonly<Record<Status, string>> = { actual: 'VOICE', exercise: 'VOICE_EXERCISE' };

/** Of the cloud gateway, for calls of this kind to one number. */
const ALIYUN_LIMITS: readonly CalleeLimit[] = [
  { count: 1, perSec: 60 },
  { count: 5, perSec: 3_600 },
  { count: 20, perSec: 86_400 },
];

/** All of one status, or none of it. */
const readAccount = <Of extends Status>(
  env: Environment,
  status: Of,
): { readonly account: VoiceCredentials<Of> | null; readonly faults: readonly SettingFault[] } => {
  const name = (part: string): string => `${prefixes[status]}_${part}`;
  const read = (part: string): string => readSetting(env, name(part)) ?? '';
  const account: VoiceCredentials<Of> = {
    status,
    url: read('GATEWAY_URL') || ALIYUN,
    keyId: read('ACCESS_KEY_ID'),
    keySecret: read('ACCESS_KEY_SECRET'),
    showNumber: read('SHOW_NUMBER'),
    startCode: read('TEMPLATE_CODE'),
    confirmCode: read('CONFIRM_TEMPLATE_CODE'),
  };
  const needed = {
    ACCESS_KEY_ID: account.keyId,
    ACCESS_KEY_SECRET: account.keySecret,
    SHOW_NUMBER: account.showNumber,
    TEMPLATE_CODE: account.startCode,
    CONFIRM_TEMPLATE_CODE: account.confirmCode,
  };
  const missing = Object.entries(needed).filter(([, value]) => value === '');
  if (missing.length === Object.keys(needed).length) return { account: null, faults: [] };
  const wrongUrl = gatewayUrlFault(account.url);
  const isWrongNumber = account.showNumber !== '' && !/^\d{5,13}$/.test(account.showNumber);
  return {
    account,
    faults: [
      ...missing.map(([part]) => ({ name: name(part), reason: `missing; set together with the other ${prefixes[status]}_ settings` })),
      ...(wrongUrl === null ? [] : [{ name: name('GATEWAY_URL'), reason: wrongUrl }]),
      ...(isWrongNumber ? [{ name: name('SHOW_NUMBER'), reason: 'not digits only' }] : []),
    ],
  };
};

/**
 * Looks up the account of the cloud gateway; null if it is not set. Read once; all faults at once (`InvalidEnvironment`), without values. Exercises have
 * an account of their own: the status is a part of the names and of the type, and one key for both is refused.
 */
export const voiceCredentialsOf = (env: Environment): FindVoiceCredentials => {
  const [actual, exercise] = [readAccount(env, 'actual'), readAccount(env, 'exercise')];
  const isOne = actual.account !== null && actual.account.keyId !== '' && actual.account.keyId === exercise.account?.keyId;
  const faults = [
    ...actual.faults,
    ...exercise.faults,
    ...(isOne
      ? [{ name: 'VOICE_EXERCISE_ACCESS_KEY_ID', reason: 'the same as VOICE_ACCESS_KEY_ID: an exercise could be placed as a real call' }]
      : []),
  ];
  if (faults.length > 0) throw new InvalidEnvironment(faults);
  const accounts: { readonly [Of in Status]: VoiceCredentials<Of> | null } = { actual: actual.account, exercise: exercise.account };
  return <Of extends Status>(status: Of): VoiceCredentials<Of> | null => accounts[status];
};

/** A gateway, and how often it allows one number to be called. */
export interface VoiceLine {
  readonly gateway: VoiceGateway;
  readonly limits: readonly CalleeLimit[];
}

/** What a gateway may need of this process. */
export interface VoiceSurroundings {
  readonly allowed: AllowedReceivers;
  readonly now: () => Date;
  /** For a gateway that reports in this process. The cloud gateway reports to the receiver console. */
  readonly take: TakeCallReport;
  /** What networks reported of each gateway. */
  readonly reportsOf?: FailOverOptions['reportsOf'];
  /** For the auditor's own alarms: real calls only, over a line beside those of the workers. */
  readonly isForAlarms?: boolean;
}

/** The gateways of `VOICE_GATEWAY` whose account this process has. Throws `InvalidEnvironment`. */
export const voiceGatewaysSet = (env: Environment): readonly VoiceGatewayKind[] =>
  readGateways(env, 'VOICE_GATEWAY', voiceGateways).filter((kind) =>
    kind === 'aliyun' ? voiceCredentialsOf(env)('actual') !== null : hasTelephone(env, kind),
  );

/**
 * The gateway that this process calls over: here, and nowhere else, it is chosen. With several in `VOICE_GATEWAY` each stands in for those before it,
 * and the limits of the cloud count for all of them. Throws `InvalidEnvironment`.
 */
export const voiceLineOf = (
  env: Environment,
  { allowed, now, take, reportsOf = () => null, isForAlarms = false }: VoiceSurroundings,
): VoiceLine => {
  const kinds = readGateways(env, 'VOICE_GATEWAY', voiceGateways);
  const open = (kind: VoiceGatewayKind): VoiceGateway =>
    kind === 'aliyun'
      ? makeAliyunVoiceGateway({ credentialsOf: voiceCredentialsOf(env), allowed, now })
      : telephoneGatewayOf(env, kind, { now, takeReport: take, isForAlarms });
  return {
    gateway: failOverVoice(
      kinds.map((name) => ({ name, gateway: open(name) })),
      { reportsOf },
    ),
    // A city's own lines have no limits of a provider.
    limits: kinds.includes('aliyun') ? ALIYUN_LIMITS : [],
  };
};
