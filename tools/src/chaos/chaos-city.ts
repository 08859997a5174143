import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '@rainstorm/harness/processes';
import { GROUP } from './gateway-accounts.js';

export const WEBHOOK_SECRET = { name: 'CHAOS_WEBHOOK_SECRET', value: `whsec_${Buffer.alloc(24, 'chaos').toString('base64')}` };

/** The shortest deadlines that the configuration and an inherited deadline allow. */
const RECEIPT_MINUTES = { red: 2, orange: 3, express: 2 };

/** The addresses that every bulletin must reach at once. Standbys and fallback channels are not among them. */
export interface ChaosOffice {
  readonly id: string;
  readonly officers: readonly string[];
  readonly addresses: readonly string[];
  /** Contacts over the gateways. A call is made only for what is due soon, so that no bulletin must reach its number. */
  readonly more: readonly { readonly id: string; readonly channels: readonly GatewayChannel[] }[];
}
interface GatewayChannel {
  readonly kind: 'sms' | 'voice' | 'wecom-app' | 'feishu' | 'push';
  readonly address: string;
}

/** Two offices are reached over the gateways too, so that the others stay what they were. */
const gatewayContacts: Readonly<Record<string, ChaosOffice['more']>> = {
  'office-north': [
    {
      id: 'office-north-phone',
      channels: [
        { kind: 'sms', address: '13800000101' },
        { kind: 'voice', address: '13800000101' },
      ],
    },
    { id: 'office-north-card', channels: [{ kind: 'wecom-app', address: 'NorthOfficer' }] },
    { id: 'office-north-group', channels: [{ kind: 'feishu', address: GROUP.name }] },
  ],
  'office-east': [
    { id: 'office-east-phone', channels: [{ kind: 'sms', address: '13800000201' }] },
    { id: 'office-east-second', channels: [{ kind: 'sms', address: '13800000202' }] },
    { id: 'office-east-push', channels: [{ kind: 'push', address: '-' }] },
  ],
};
/** Its officers have a device that gets pushes. */
export const PUSHED_OFFICE_ID = 'office-east';
/** Where every bulletin must go over the gateways. */
export const gatewayAddressesOf = ({ more }: ChaosOffice): readonly string[] =>
  more.flatMap(({ channels }) => channels.filter(({ kind }) => kind !== 'voice').map(({ address }) => address));

const officeIds = ['office-north', 'office-east', 'office-south', 'office-west', 'office-centre'] as const;

const offices = (hookPort: number): readonly ChaosOffice[] =>
  officeIds.map((id, index) => ({
    id,
    officers: [`${id.slice(7)}.one`, `${id.slice(7)}.two`],
    addresses: [`${id}-1@chaos.example`, `${id}-2@chaos.example`, ...(index % 2 === 0 ? [`http://127.0.0.1:${hookPort}/${id}`] : [])],
    more: gatewayContacts[id] ?? [],
  }));

/** An office with thousands of mailboxes. It alone gets the express bulletins about snow, and it gets nothing else. */
export const LARGE_OFFICE_ID = 'office-crowd';
const LARGE_OFFICE_LOGIN = 'crowd.one';
/** Few contacts with many mailboxes each keep the city file quick to read. */
const MAILBOXES_PER_CONTACT = 50;
/** In a run of 20 minutes or more; fewer in a shorter one. */
const FULL_MAILBOX_COUNT = 10_000;
const FULL_MINUTES = 20;

/** The offices of the test city, their officers and their addresses. */
export interface ChaosCity {
  readonly offices: readonly ChaosOffice[];
  readonly largeOffice: ChaosOffice;
}

export const chaosCity = (hookPort: number, minutes: number): ChaosCity => {
  const contacts = Math.ceil((FULL_MAILBOX_COUNT * Math.min(1, minutes / FULL_MINUTES)) / MAILBOXES_PER_CONTACT);
  const addresses = Array.from({ length: contacts * MAILBOXES_PER_CONTACT }, (_, index) => `crowd-${index}@chaos.example`);
  return { offices: offices(hookPort), largeOffice: { id: LARGE_OFFICE_ID, officers: [LARGE_OFFICE_LOGIN], addresses, more: [] } };
};

const contactYaml = (id: string, channels: readonly string[], standby = false): string => `      - id: ${id}
        name: 故障·${id}
        post: 值班员
        phone: 0371-0000-0000
        standby: ${String(standby)}
        channels: [${channels.join(', ')}]
`;
const email = (address: string): string => `{ kind: email, address: ${address} }`;
const overGateway = ({ kind, address }: GatewayChannel): string =>
  `{ kind: ${kind}, address: '${address}'${kind === 'feishu' ? `, secretRef: ${GROUP.secretRef}` : ''} }`;
const webhook = (address: string): string => `{ kind: webhook, address: '${address}', secretRef: ${WEBHOOK_SECRET.name} }`;

const officeYaml = ({ id, addresses, more }: ChaosOffice): string => `  - id: ${id}
    name: 故障单位${id}
    nameEn: Chaos office ${id}
    parent: null
    duty: reported
    areas: ['410100']
    phonedBy: command
    receives: { hazards: [rainstorm], kinds: [scheduled, signal, express] }
    contacts:
${addresses.map((address, index) => contactYaml(`${id}-${index + 1}`, [address.startsWith('http') ? webhook(address) : email(address), ...(index === 0 ? [`{ kind: console, address: '-' }`] : [])])).join('')}${more.map((contact) => contactYaml(contact.id, contact.channels.map(overGateway))).join('')}${contactYaml(`${id}-standby`, [email(`${id}-standby@chaos.example`)], true)}`;

const largeOfficeYaml = ({ id, addresses }: ChaosOffice): string => `  - id: ${id}
    name: 故障单位${id}
    nameEn: Chaos crowd
    parent: null
    duty: reported
    areas: ['410100']
    phonedBy: command
    receives: { hazards: [snowstorm], kinds: [express] }
    contacts:
${Array.from({ length: addresses.length / MAILBOXES_PER_CONTACT }, (_, index) =>
  contactYaml(`${id}-${index}`, addresses.slice(index * MAILBOXES_PER_CONTACT, (index + 1) * MAILBOXES_PER_CONTACT).map(email)),
).join('')}`;

/** Of the first level: an escalation goes out by SMS and by voice too, and a key is the answer of the command. */
const LEVEL_PHONE = '13800000501';
const levelPhoneYaml = (name: string): string =>
  name === 'desk'
    ? contactYaml(
        `command-${name}-phone`,
        (['sms', 'voice'] as const).map((kind) => overGateway({ kind, address: LEVEL_PHONE })),
      )
    : '';
const levelYaml = (name: string): string => `  - name: ${name}
    nameEn: Chaos ${name}
    answerWithinMin: 1
    contacts:
${contactYaml(`command-${name}-1`, [email(`command-${name}-1@chaos.example`)])}${contactYaml(`command-${name}-2`, [email(`command-${name}-2@chaos.example`)])}${levelPhoneYaml(name)}`;

const ruleYaml = (due: number): string =>
  `{ remindAfterMin: 1, phoneAfterMin: 1, receiptDueAfterMin: ${due}, followUpDue: { afterMin: 720 } }`;
const signalYaml = (colour: 'red' | 'orange'): string =>
  `  - { colour: ${colour}, criteria: 故障演练, validMin: 360, advice: [故障演练], receipt: ${ruleYaml(RECEIPT_MINUTES[colour])} }\n`;

/** Long deadlines, because the large office answers only after all its mails arrived, and the clock is moved meanwhile. */
const LONG_DEADLINES =
  'express: { remindAfterMin: 6000, phoneAfterMin: null, receiptDueAfterMin: 12000, followUpDue: { afterMin: 12000 } }';

export interface WrittenCity {
  readonly configDir: string;
  readonly cityDirectory: string;
  remove(): void;
}

/** Writes the test city: five offices, one large office, a command of two levels, and the shortest deadlines. */
export const writeCity = ({ offices, largeOffice }: ChaosCity): WrittenCity => {
  const configDir = mkdtempSync(join(tmpdir(), 'rainstorm-chaos-city-'));
  cpSync(join(projectRoot, 'config'), configDir, { recursive: true });
  const cityDirectory = join(configDir, 'zhengzhou');
  // The scenarios of the real city name offices that this one does not have.
  for (const file of readdirSync(join(cityDirectory, 'scenarios'))) rmSync(join(cityDirectory, 'scenarios', file));
  const write = (name: string, text: string): void => writeFileSync(join(cityDirectory, name), text);
  const read = (name: string): string => readFileSync(join(cityDirectory, name), 'utf8');
  write('offices.yaml', `offices:\n${offices.map(officeYaml).join('')}${largeOfficeYaml(largeOffice)}`);
  write(
    'command.yaml',
    `name: 故障指挥部\nnameEn: Chaos command\nplanVersion: 故障\nlevels:\n${['desk', 'leaders'].map(levelYaml).join('')}`,
  );
  const others = read('demo-accounts.yaml')
    .split('\n')
    .filter((line) => !line.includes('duty-officer'));
  const officers = [...offices, largeOffice].flatMap(({ id, officers: logins }) =>
    logins.map((login) => `  - { login: ${login}, name: 故障·${login}, nameEn: Officer ${login}, roles: [duty-officer], officeId: ${id} }`),
  );
  write('demo-accounts.yaml', [...others.filter((line) => line !== ''), ...officers, ''].join('\n'));
  const [steps = ''] = read('hazards/rainstorm.yaml').split(/^signals:/m);
  write(
    'hazards/rainstorm.yaml',
    `${steps}signals:\n${signalYaml('orange')}${signalYaml('red')}express: ${ruleYaml(RECEIPT_MINUTES.express)}\n`,
  );
  const [snow = ''] = read('hazards/snowstorm.yaml').split(/^express:/m);
  write('hazards/snowstorm.yaml', `${snow}${LONG_DEADLINES}\n`);
  return {
    configDir,
    cityDirectory,
    remove: () => {
      rmSync(configDir, { recursive: true, force: true });
    },
  };
};
