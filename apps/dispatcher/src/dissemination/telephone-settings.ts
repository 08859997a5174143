import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  makeAriGateway,
  makeBaresipGateway,
  makeSpeech,
  mandarin,
  sipAccountFaults,
  type AriAccount,
  type AriOptions,
  type BaresipOptions,
  type SipAccount,
  type SipAccountFault,
  type TelephoneOptions,
  type VoiceGateway,
} from '@rainstorm/channels';
import { InvalidEnvironment, readSetting, type Environment, type SettingFault } from '@rainstorm/runtime';
import type { Status } from '@rainstorm/warning-model';

/** Over which gateway this city calls: the cloud, SIP of our own, or an Asterisk. */
export const voiceGateways = ['aliyun', 'baresip', 'ari'] as const;
export type VoiceGatewayKind = (typeof voiceGateways)[number];

interface Read<Account> {
  readonly account: Account | null;
  readonly faults: readonly SettingFault[];
}

const oneOf = <Value extends string>(values: readonly Value[], given: string, otherwise: Value): Value | null =>
  given === '' ? otherwise : (values.find((value) => value === given) ?? null);
const wholeNumber = (given: string, otherwise: number): number =>
  given === '' ? otherwise : /^\d{1,4}$/.test(given) ? Number(given) : NaN;

const reasons: Readonly<Record<SipAccountFault, readonly [setting: string, reason: string]>> = {
  address: ['ADDRESS', 'not user@host or user@host:port'],
  password: ['PASSWORD', 'empty, longer than 100, or with a space, quotation mark, semicolon, < or >'],
  authUser: ['AUTH_USER', 'longer than 100, or with a space, quotation mark, semicolon, < or >'],
  outboundProxy: ['OUTBOUND_PROXY', 'not host or host:port'],
  prefix: ['PREFIX', 'not digits, with or without +'],
  lines: ['LINES', 'not a number from 1 to 200'],
};

const readSip = (env: Environment, prefix: string): Read<SipAccount> => {
  const read = (part: string): string => readSetting(env, `${prefix}_${part}`) ?? '';
  const given = read('ADDRESS');
  if (given === '') {
    const orphan = ['PASSWORD', 'AUTH_USER', 'OUTBOUND_PROXY'].find((part) => read(part) !== '');
    return {
      account: null,
      faults: orphan === undefined ? [] : [{ name: `${prefix}_ADDRESS`, reason: `missing; ${prefix}_${orphan} is set` }],
    };
  }
  const transport = oneOf(['udp', 'tcp', 'tls'], read('TRANSPORT'), 'udp');
  const registers = oneOf(['yes', 'no'], read('REGISTER'), 'yes');
  const encryption = oneOf(['none', 'srtp', 'srtp-mand', 'dtls_srtp'], read('ENCRYPTION'), 'none');
  const account: SipAccount = {
    address: given,
    transport: transport ?? 'udp',
    password: read('PASSWORD') || null,
    authUser: read('AUTH_USER') || null,
    outboundProxy: read('OUTBOUND_PROXY') || null,
    registers: registers === 'yes',
    encryption: encryption ?? 'none',
    prefix: read('PREFIX'),
    lines: wholeNumber(read('LINES'), 4),
  };
  return {
    account,
    faults: [
      ...sipAccountFaults(account).map((fault) => ({ name: `${prefix}_${reasons[fault][0]}`, reason: reasons[fault][1] })),
      ...(transport === null ? [{ name: `${prefix}_TRANSPORT`, reason: 'not udp, tcp or tls' }] : []),
      ...(registers === null ? [{ name: `${prefix}_REGISTER`, reason: 'not yes or no' }] : []),
      ...(encryption === null ? [{ name: `${prefix}_ENCRYPTION`, reason: 'not none, srtp, srtp-mand or dtls_srtp' }] : []),
    ],
  };
};

const readAri = (env: Environment, prefix: string): Read<AriAccount> => {
  const read = (part: string): string => readSetting(env, `${prefix}_${part}`) ?? '';
  const needed = {
    URL: read('URL'),
    USER: read('USER'),
    PASSWORD: read('PASSWORD'),
    APPLICATION: read('APPLICATION'),
    ENDPOINT: read('ENDPOINT'),
  };
  const missing = Object.entries(needed).filter(([, value]) => value === '');
  if (missing.length === Object.keys(needed).length) return { account: null, faults: [] };
  const lines = wholeNumber(read('LINES'), 10);
  const wrong = (part: string, isWrong: boolean, reason: string): readonly SettingFault[] =>
    isWrong ? [{ name: `${prefix}_${part}`, reason }] : [];
  return {
    account: {
      url: needed.URL,
      user: needed.USER,
      password: needed.PASSWORD,
      application: needed.APPLICATION,
      endpoint: needed.ENDPOINT,
      callerId: read('CALLER_ID') || null,
      lines,
    },
    faults: [
      ...missing.map(([part]) => ({ name: `${prefix}_${part}`, reason: `missing; set together with the other ${prefix}_ settings` })),
      ...wrong('URL', needed.URL !== '' && !/^https?:\/\/[^/?#]+\/?$/.test(needed.URL), 'not http(s)://host:port'),
      ...wrong('APPLICATION', needed.APPLICATION !== '' && !/^[\w-]{1,40}$/.test(needed.APPLICATION), 'not letters, digits, - and _'),
      ...wrong('ENDPOINT', needed.ENDPOINT !== '' && needed.ENDPOINT.split('{}').length !== 2, 'does not have {} once, for the number'),
      ...wrong('LINES', !(lines >= 1 && lines <= 1_000), 'not a number from 1 to 1000'),
    ],
  };
};

const settle = (faults: readonly SettingFault[]): void => {
  if (faults.length > 0) throw new InvalidEnvironment(faults);
};

/** The two accounts. One for both is refused: an exercise could be placed as a real call. */
const accountsOf = <Account>(
  read: (prefix: string) => Read<Account>,
  prefix: string,
  [setting, identity]: readonly [string, (account: Account) => string],
): { readonly accounts: Readonly<Record<Status, Account | null>>; readonly faults: readonly SettingFault[] } => {
  const [actual, exercise] = [read(prefix), read(`${prefix}_EXERCISE`)];
  const isOne = actual.account !== null && exercise.account !== null && identity(actual.account) === identity(exercise.account);
  const same = {
    name: `${prefix}_EXERCISE_${setting}`,
    reason: `the same as ${prefix}_${setting}: an exercise could be placed as a real call`,
  };
  return {
    accounts: { actual: actual.account, exercise: exercise.account },
    faults: [...actual.faults, ...exercise.faults, ...(isOne ? [same] : [])],
  };
};

/** The accounts of SIP, and where this machine stands. All faults at once (`InvalidEnvironment`), without values. */
export const readBaresip = (env: Environment): Pick<BaresipOptions, 'accounts' | 'place'> => {
  const { accounts, faults } = accountsOf((prefix) => readSip(env, prefix), 'SIP', ['ADDRESS', ({ address }) => address]);
  const ports = readSetting(env, 'SIP_RTP_PORTS') ?? '';
  const found = /^(\d{4,5})-(\d{4,5})$/.exec(ports);
  const [first, last] = [Number(found?.[1]), Number(found?.[2])];
  const isWrong = ports !== '' && !(first < last && last <= 65_535);
  const localAddress = readSetting(env, 'SIP_LOCAL_ADDRESS') ?? null;
  settle([
    ...faults,
    ...(isWrong ? [{ name: 'SIP_RTP_PORTS', reason: 'not two ports, as 10000-10200' }] : []),
    ...(localAddress !== null && !/^[\d.]+$/.test(localAddress) ? [{ name: 'SIP_LOCAL_ADDRESS', reason: 'not an IPv4 address' }] : []),
  ]);
  return { accounts, place: { localAddress, rtpPorts: found === null ? null : [first, last] } };
};

/** The accounts of Asterisk, and where it fetches the texts. All faults at once (`InvalidEnvironment`), without values. */
export const readAriGateway = (env: Environment): Pick<AriOptions, 'accounts' | 'soundServer'> => {
  const identity = ({ url, application }: AriAccount): string => `${url} ${application}`;
  const { accounts, faults } = accountsOf((prefix) => readAri(env, prefix), 'ARI', ['APPLICATION', identity]);
  const listen = readSetting(env, 'ARI_SOUND_LISTEN') ?? '127.0.0.1:8137';
  const found = /^([\w.-]+):(\d{1,5})$/.exec(listen);
  const url = readSetting(env, 'ARI_SOUND_URL') ?? null;
  const isPlain = url === null || /^https?:\/\/[^/?#]+$/.test(url);
  settle([
    ...faults,
    ...(found === null || Number(found[2]) > 65_535 ? [{ name: 'ARI_SOUND_LISTEN', reason: 'not address:port' }] : []),
    ...(isPlain ? [] : [{ name: 'ARI_SOUND_URL', reason: 'not http(s)://host:port' }]),
  ]);
  return { accounts, soundServer: { host: found?.[1] ?? '', port: Number(found?.[2]), url } };
};

const speechOf = (env: Environment): TelephoneOptions['speech'] => {
  const [program, ...args] = (readSetting(env, 'SPEECH_COMMAND') ?? '').split(/\s+/).filter((word) => word !== '');
  const folder = readSetting(env, 'SPEECH_FOLDER') ?? join(tmpdir(), `rainstorm-speech-${String(process.getuid?.() ?? '')}`);
  return makeSpeech({ command: program === undefined ? mandarin : [program, ...args], folder });
};

/** Of the auditor: one line of its own, and an application of its own, because a second connection takes the first one's events away. */
const sipForAlarms = ({ accounts: { actual }, place }: ReturnType<typeof readBaresip>): ReturnType<typeof readBaresip> => ({
  accounts: { actual: actual === null ? null : { ...actual, lines: 1 }, exercise: null },
  place,
});
/** Beside the port of a worker of the same machine. */
const ANY_PORT = 0;
const ariForAlarms = ({ accounts: { actual }, soundServer }: ReturnType<typeof readAriGateway>): ReturnType<typeof readAriGateway> => ({
  accounts: { actual: actual === null ? null : { ...actual, application: `alarm-${actual.application}`, lines: 1 }, exercise: null },
  soundServer: soundServer.url === null ? { ...soundServer, port: ANY_PORT } : soundServer,
});

/** The gateways whose account for real calls is set. Throws `InvalidEnvironment`. */
export const hasTelephone = (env: Environment, kind: Exclude<VoiceGatewayKind, 'aliyun'>): boolean =>
  (kind === 'baresip' ? readBaresip(env) : readAriGateway(env)).accounts.actual !== null;

/** A gateway whose texts this process speaks; it begins at once. Throws `InvalidEnvironment`. */
export const telephoneGatewayOf = (
  env: Environment,
  kind: Exclude<VoiceGatewayKind, 'aliyun'>,
  { isForAlarms, ...surroundings }: Pick<TelephoneOptions, 'now' | 'takeReport'> & { readonly isForAlarms: boolean },
): VoiceGateway => {
  const options = { ...surroundings, speech: speechOf(env) };
  if (kind === 'baresip') {
    const sip = readBaresip(env);
    return makeBaresipGateway({ ...options, ...(isForAlarms ? sipForAlarms(sip) : sip) });
  }
  const ari = readAriGateway(env);
  return makeAriGateway({ ...options, ...(isForAlarms ? ariForAlarms(ari) : ari) });
};
