import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { messengerKinds, newToken, type GroupChat, type MessengerKind } from './messengers.js';
import type { SmsAccount } from './sms-gateway.js';

type Entry = Record<string, unknown>;
interface DemoChannels {
  readonly contacts?: Readonly<Record<string, Entry>>;
  readonly groups?: Readonly<Record<string, readonly Entry[]>>;
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

/** A copy of a city's folder with the channels of its `demo-channels.yaml`, and the robots that it adds. Null if the city has no such file. */
export const writeDemoCity = (
  cityDir: string,
  into: string,
): { readonly configDir: string; readonly robots: readonly DemoRobot[] } | null => {
  if (!existsSync(join(cityDir, FILE))) return null;
  const copy = join(into, basename(cityDir));
  rmSync(copy, { recursive: true, force: true });
  cpSync(cityDir, copy, { recursive: true });
  const { contacts = {}, groups = {} } = read(join(cityDir, FILE)) as DemoChannels;
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

/** The accounts of the SMS gateway, for real messages and for exercises, with the settings that open them. */
export const demoSms = (gatewayUrl: string, open: (account: SmsAccount) => void): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (
      [
        ['SMS', smsAccount('demo', '郑州气象', '${title}，${task}。')],
        ['SMS_EXERCISE', smsAccount('exercise', '郑州气象', '【演练】${title}，${task}。')],
      ] as const
    ).flatMap(([prefix, account]) => {
      open(account);
      return [
        [`${prefix}_GATEWAY_URL`, gatewayUrl],
        [`${prefix}_ACCESS_KEY_ID`, account.keyId],
        [`${prefix}_ACCESS_KEY_SECRET`, account.keySecret],
        [`${prefix}_SIGN_NAME`, account.signName],
        [`${prefix}_TEMPLATE_CODE`, account.templateCode],
        [`${prefix}_TEMPLATE_TEXT`, account.templateText],
      ] as const;
    }),
  );
