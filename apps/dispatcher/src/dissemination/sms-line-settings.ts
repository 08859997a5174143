import { smsTemplateFault, type CmppAccount, type LineAccount, type SmppAccount, type SmsServer } from '@rainstorm/channels';
import { InvalidEnvironment, readSetting, type Environment, type SettingFault } from '@rainstorm/runtime';
import type { Status } from '@rainstorm/warning-model';

/** The account of each status; null where it is not set. */
export type SmsAccounts<Account extends { readonly status: Status }> = {
  readonly [Of in Status]: (Account & { readonly status: Of }) | null;
};

interface Read<Account> {
  readonly account: Account | null;
  readonly faults: readonly SettingFault[];
}

const templates: Readonly<Record<Status, string>> = { actual: '${title}，${task}。', exercise: '【演练】${title}，${task}。' };

/** Settings of one account, each by the last part of its name. */
class AccountSettings {
  readonly faults: SettingFault[] = [];

  constructor(
    private readonly env: Environment,
    private readonly prefix: string,
  ) {}

  text(part: string, otherwise = ''): string {
    return readSetting(this.env, `${this.prefix}_${part}`) ?? otherwise;
  }

  fault(part: string, isWrong: boolean, reason: string): void {
    if (isWrong) this.faults.push({ name: `${this.prefix}_${part}`, reason });
  }

  /** Empty is left to who asks whether it is missing. */
  matching(part: string, form: RegExp, reason: string, otherwise = ''): string {
    const found = this.text(part, otherwise);
    this.fault(part, found !== '' && !form.test(found), reason);
    return found;
  }

  number(part: string, otherwise: number, most: number): number {
    const found = this.text(part, String(otherwise));
    const isRight = /^\d{1,5}$/.test(found) && Number(found) >= 1 && Number(found) <= most;
    this.fault(part, !isRight, `not a number from 1 to ${most}`);
    return Number(found);
  }

  /** Whether the account is set: these together, or none of them. */
  isSet(...parts: readonly string[]): boolean {
    const missing = parts.filter((part) => this.text(part) === '');
    if (missing.length === parts.length) return false;
    for (const part of missing) this.fault(part, true, `missing; set together with the other ${this.prefix}_ settings`);
    return true;
  }

  /** `schemes`: the plain one, and the one with TLS where there is one; each with its usual port. */
  server(schemes: Readonly<Record<string, number>>, tls: string | null): SmsServer {
    const url = this.text('URL');
    const found = /^([a-z]+):\/\/([\w.-]+|\[[\da-fA-F:.]+\])(?::(\d{1,5}))?\/?$/.exec(url);
    const [, scheme = '', host = '', port] = found ?? [];
    const usual = schemes[scheme];
    const names = Object.keys(schemes).map((name) => `${name}://host:port`);
    this.fault('URL', url !== '' && (usual === undefined || Number(port ?? usual) > 65_535), `not ${names.join(' or ')}`);
    const ca = this.text('CA');
    return {
      host: host.replaceAll(/[[\]]/g, ''),
      port: Number(port ?? usual),
      tls: scheme === tls,
      ...(ca === '' ? {} : { ca: [ca] }),
    };
  }

  /** What every account of a connection of our own has. */
  line<Of extends Status>(status: Of, { name, window }: { readonly name: string; readonly window: number }): LineAccount<Of> {
    const templateText = this.text('TEMPLATE_TEXT', templates[status]);
    const wrongText = smsTemplateFault(templateText, status);
    if (wrongText !== null) this.fault('TEMPLATE_TEXT', true, wrongText);
    return {
      status,
      name,
      signName: this.matching('SIGN_NAME', /^[^【】]{1,20}$/, 'longer than 20, or with 【 or 】'),
      templateText,
      window: this.number('WINDOW', window, 500),
      perSecond: this.number('RATE', 50, 1_000),
    };
  }
}

/** The two accounts. One for both is refused: an exercise could be sent as real. All faults at once (`InvalidEnvironment`), without values. */
const accountsOf = <Account extends { readonly status: Status; readonly name: string }>(
  prefix: string,
  identity: string,
  read: <Of extends Status>(status: Of, prefix: string) => Read<Account & { readonly status: Of }>,
): SmsAccounts<Account> => {
  const [actual, exercise] = [read('actual', prefix), read('exercise', `${prefix}_EXERCISE`)];
  const isOne = actual.account !== null && actual.account.name === exercise.account?.name;
  const faults = [
    ...actual.faults,
    ...exercise.faults,
    ...(isOne
      ? [{ name: `${prefix}_EXERCISE_${identity}`, reason: `the same as ${prefix}_${identity}: an exercise could be sent as real` }]
      : []),
  ];
  if (faults.length > 0) throw new InvalidEnvironment(faults);
  return { actual: actual.account, exercise: exercise.account };
};

const isPrintable = /^[\x21-\x7e]{1,64}$/;
const NOT_PRINTABLE = 'longer than 64, or not letters, digits and signs of ASCII';

/** The accounts of SMPP. Throws `InvalidEnvironment`. */
export const readSmpp = (env: Environment): SmsAccounts<SmppAccount> =>
  accountsOf<SmppAccount>('SMPP', 'SYSTEM_ID', (status, prefix) => {
    const settings = new AccountSettings(env, prefix);
    if (!settings.isSet('URL', 'SYSTEM_ID', 'PASSWORD', 'SOURCE')) return { account: null, faults: [] };
    const server = settings.server({ smpp: 2775, smpps: 3550 }, 'smpps');
    const systemId = settings.matching('SYSTEM_ID', isPrintable, NOT_PRINTABLE);
    const account = {
      ...settings.line(status, { name: `smpp:${systemId}@${server.host}:${server.port}`, window: 10 }),
      server,
      systemId,
      password: settings.matching('PASSWORD', isPrintable, NOT_PRINTABLE),
      systemType: settings.matching('SYSTEM_TYPE', /^[\x21-\x7e]{1,12}$/, 'longer than 12'),
      serviceType: settings.matching('SERVICE_TYPE', /^[\x21-\x7e]{1,5}$/, 'longer than 5'),
      source: settings.matching('SOURCE', /^\d{1,20}$/, 'not digits'),
      numberPrefix: settings.matching('NUMBER_PREFIX', /^\d{1,4}$/, 'not digits'),
    };
    return { account, faults: settings.faults };
  });

const versions: Readonly<Record<string, CmppAccount['version']>> = { '2.0': 0x20, '3.0': 0x30 };

/** The accounts of CMPP. Throws `InvalidEnvironment`. */
export const readCmpp = (env: Environment): SmsAccounts<CmppAccount> =>
  accountsOf<CmppAccount>('CMPP', 'SP_ID', (status, prefix) => {
    const settings = new AccountSettings(env, prefix);
    if (!settings.isSet('URL', 'SP_ID', 'SHARED_SECRET', 'SERVICE_ID', 'SOURCE')) return { account: null, faults: [] };
    const server = settings.server({ cmpp: 7890 }, null);
    const spId = settings.matching('SP_ID', /^[\x21-\x7e]{6}$/, 'not six letters and digits');
    const version = versions[settings.text('VERSION', '2.0')];
    settings.fault('VERSION', version === undefined, 'not 2.0 or 3.0');
    const account = {
      ...settings.line(status, { name: `cmpp:${spId}@${server.host}:${server.port}`, window: 16 }),
      server,
      version: version ?? 0x20,
      spId,
      sharedSecret: settings.matching('SHARED_SECRET', isPrintable, NOT_PRINTABLE),
      serviceId: settings.matching('SERVICE_ID', /^[\x21-\x7e]{1,10}$/, 'longer than 10'),
      source: settings.matching('SOURCE', /^\d{1,20}$/, 'not digits'),
    };
    return { account, faults: settings.faults };
  });
