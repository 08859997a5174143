import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { messengerKinds, newToken, type GroupChat, type MessengerKind } from './messengers.js';
import type { IvrAccount } from './ivr-gateway.js';
import type { SmsAccount } from './sms-gateway.js';

type Entry = Record<string, unknown>;
interface DemoChannels {
  readonly contacts?: Readonly<Record<string, Entry>>;
  readonly groups?: Readonly<Record<string, readonly Entry[]>>;
  /** As in `leaders.yaml`. */
  readonly leaders?: Entry;
}

const FILE = 'demo-channels.yaml';
const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));
const listIn = (of: unknown, key: string): Entry[] => {
  const found = (of as Entry)[key];
  return Array.isArray(found) ? (found as Entry[]) : [];
};

/** A robot of the demonstration: the name of its settings, and its group. */
export interface DemoRobot {
  readonly secretRef: string;
  readonly kind: MessengerKind;
  readonly group: string;
}

const writeLeaders = (copy: string, leaders: Entry | undefined): void => {
  if (leaders !== undefined) writeFileSync(join(copy, 'leaders.yaml'), stringify(leaders, { aliasDuplicateObjects: false }));
};

/** A copy of a city's folder, complete also where it extends another one. */
const copyCity = (cityDir: string, copy: string): void => {
  const marker = join(cityDir, 'extends.yaml');
  if (existsSync(marker)) cpSync(join(dirname(cityDir), String((read(marker) as Entry)['city'])), copy, { recursive: true });
  cpSync(cityDir, copy, { recursive: true });
  rmSync(join(copy, 'extends.yaml'), { force: true });
};

/** A copy of a city's folder in which the leaders of its `demo-channels.yaml` are called. Resolves to the folder that holds the copy. */
export const writeCityWithLeaders = (cityDir: string, into: string): string => {
  const copy = join(into, basename(cityDir));
  copyCity(cityDir, copy);
  writeLeaders(copy, (read(join(copy, FILE)) as DemoChannels).leaders);
  return into;
};

/** A copy of a city's folder with the channels of its `demo-channels.yaml`, and the robots that it adds. Null if the city has no such file. */
export const writeDemoCity = (
  cityDir: string,
  into: string,
): { readonly configDir: string; readonly robots: readonly DemoRobot[] } | null => {
  const copy = join(into, basename(cityDir));
  rmSync(copy, { recursive: true, force: true });
  copyCity(cityDir, copy);
  if (!existsSync(join(copy, FILE))) {
    rmSync(copy, { recursive: true, force: true });
    return null;
  }
  const { contacts = {}, groups = {}, leaders } = read(join(copy, FILE)) as DemoChannels;
  const change = (contact: Entry): Entry => {
    const { channels = [], ...more } = contacts[String(contact['id'])] ?? {};
    return { ...contact, ...more, channels: [...listIn(contact, 'channels'), ...(channels as Entry[])] };
  };
  const extended = (of: Entry, group: string): Entry => ({
    ...of,
    contacts: [...listIn(of, 'contacts').map(change), ...(groups[group] ?? [])],
  });
  const rewrite = (name: string, how: (found: Entry) => Entry): void =>
    writeFileSync(join(copy, name), stringify(how(read(join(copy, name)) as Entry), { aliasDuplicateObjects: false }));
  rewrite('offices.yaml', (found) => ({
    ...found,
    offices: listIn(found, 'offices').map((office) => extended(office, String(office['id']))),
  }));
  rewrite('command.yaml', (found) => ({
    ...found,
    levels: listIn(found, 'levels').map((level, index) => extended(level, index === 0 ? 'command' : '')),
  }));
  rewrite('desk.yaml', (found) => ({
    desk: [...listIn(found, 'desk').map(change), ...(groups['desk'] ?? [])],
    chief: listIn(found, 'chief').map(change),
  }));
  writeLeaders(copy, leaders);
  const robots = Object.values(groups)
    .flat()
    .flatMap((contact) => listIn(contact, 'channels'))
    .flatMap(({ kind, secretRef, address }): readonly DemoRobot[] =>
      messengerKinds.some((known) => known === kind)
        ? [{ kind: kind as MessengerKind, secretRef: String(secretRef), group: String(address) }]
        : [],
    );
  return { configDir: into, robots };
};

/** The groups of these robots, one for real messages and one for exercises, with the settings that open them. */
export const demoGroups = (robots: readonly DemoRobot[], open: (group: GroupChat) => string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    robots.flatMap(({ kind, secretRef, group }) =>
      (
        [
          [secretRef, group],
          [`${secretRef}_EXERCISE`, `${group}（演练）`],
        ] as const
      ).flatMap(([setting, name]) => {
        const secret = kind === 'wecom' ? null : `SEC${newToken()}`;
        const url = open({ kind, name, token: newToken(), secret });
        return [[`${setting}_URL`, url] as const, ...(secret === null ? [] : [[`${setting}_SECRET`, secret] as const])];
      }),
    ),
  );

const smsAccount = (name: string, signName: string, templateText: string): SmsAccount => ({
  keyId: `LTAI${name}`,
  keySecret: newToken(),
  signName,
  templateCode: `SMS_${name}`,
  templateText,
});

/** Opens each account at its gateway. The settings that lead to them, each with the first part of its names. */
const opened = <Account>(
  accounts: Readonly<Record<string, Account>>,
  open: (account: Account) => void,
  settingsOf: (account: Account) => Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(accounts).flatMap(([prefix, account]) => {
      open(account);
      return Object.entries(settingsOf(account)).map(([name, value]) => [`${prefix}_${name}`, value] as const);
    }),
  );

/** The accounts of the SMS gateway, for real messages and for exercises, with the settings that open them. */
export const demoSms = (gatewayUrl: string, open: (account: SmsAccount) => void): Readonly<Record<string, string>> =>
  opened(
    {
      SMS: smsAccount('demo', '郑州气象', '${title}，${task}。'),
      SMS_EXERCISE: smsAccount('exercise', '郑州气象', '【演练】${title}，${task}。'),
    },
    open,
    ({ keyId, keySecret, signName, templateCode, templateText }) => ({
      GATEWAY_URL: gatewayUrl,
      ACCESS_KEY_ID: keyId,
      ACCESS_KEY_SECRET: keySecret,
      SIGN_NAME: signName,
      TEMPLATE_CODE: templateCode,
      TEMPLATE_TEXT: templateText,
    }),
  );

const ivrAccount = (name: string, showNumber: string): IvrAccount => ({
  keyId: `LTAI${name}voice`,
  keySecret: newToken(),
  showNumber,
  startCode: `TTS_${name}`,
  startText: '${speech}${prompt}',
  confirmCode: `TTS_${name}_confirm`,
  confirmText: '${confirmation}',
});

/** The accounts of the voice gateway, for real calls and for exercises, with the settings that open them. */
export const demoVoice = (gatewayUrl: string, open: (account: IvrAccount) => void): Readonly<Record<string, string>> =>
  opened(
    { VOICE: ivrAccount('demo', '037100001234'), VOICE_EXERCISE: ivrAccount('exercise', '037100005678') },
    open,
    ({ keyId, keySecret, showNumber, startCode, confirmCode }) => ({
      GATEWAY_URL: gatewayUrl,
      ACCESS_KEY_ID: keyId,
      ACCESS_KEY_SECRET: keySecret,
      SHOW_NUMBER: showNumber,
      TEMPLATE_CODE: startCode,
      CONFIRM_TEMPLATE_CODE: confirmCode,
    }),
  );
