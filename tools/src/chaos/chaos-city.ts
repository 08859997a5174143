import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '@rainstorm/harness/processes';

export const WEBHOOK_SECRET = { name: 'CHAOS_WEBHOOK_SECRET', value: `whsec_${Buffer.alloc(24, 'chaos').toString('base64')}` };

/** The shortest that the configuration and an inherited deadline allow. */
const RECEIPT_MIN = { red: 2, orange: 3, express: 2 };

/** What must go to each office at once: its address by its channel; standbys and fallbacks come later, if at all. */
export interface ChaosOffice {
  readonly id: string;
  readonly officers: readonly string[];
  readonly addresses: readonly string[];
}

const officeIds = ['office-north', 'office-east', 'office-south', 'office-west', 'office-centre'] as const;

const offices = (hookPort: number): readonly ChaosOffice[] =>
  officeIds.map((id, index) => ({
    id,
    officers: [`${id.slice(7)}.one`, `${id.slice(7)}.two`],
    addresses: [`${id}-1@chaos.example`, `${id}-2@chaos.example`, ...(index % 2 === 0 ? [`http://127.0.0.1:${hookPort}/${id}`] : [])],
  }));

/** An office with thousands of mailboxes. It gets the express bulletins about snow, and nothing else; nobody else gets those. */
export const CROWD = 'office-crowd';
const CROWD_OFFICER = 'crowd.one';
/** A contact may have any number of mailboxes; the fewer contacts, the sooner each process has read its city. */
const MAILBOXES_OF_A_CONTACT = 50;
/** In a run of 20 minutes and longer. */
const FULL_CROWD = 10_000;
const FULL_MINUTES = 20;

/** Who must get what, and who may answer for it. */
export interface ChaosCity {
  readonly offices: readonly ChaosOffice[];
  readonly crowd: ChaosOffice;
}

export const chaosCity = (hookPort: number, minutes: number): ChaosCity => {
  const contacts = Math.ceil((FULL_CROWD * Math.min(1, minutes / FULL_MINUTES)) / MAILBOXES_OF_A_CONTACT);
  const addresses = Array.from({ length: contacts * MAILBOXES_OF_A_CONTACT }, (_, index) => `crowd-${index}@chaos.example`);
  return { offices: offices(hookPort), crowd: { id: CROWD, officers: [CROWD_OFFICER], addresses } };
};

const contact = (id: string, channels: readonly string[], standby = false): string => `      - id: ${id}
        name: 故障·${id}
        post: 值班员
        phone: 0371-0000-0000
        standby: ${String(standby)}
        channels: [${channels.join(', ')}]
`;
const email = (address: string): string => `{ kind: email, address: ${address} }`;
const webhook = (address: string): string => `{ kind: webhook, address: '${address}', secretRef: ${WEBHOOK_SECRET.name} }`;

const office = ({ id, addresses }: ChaosOffice): string => `  - id: ${id}
    name: 故障单位${id}
    nameEn: Chaos office ${id}
    parent: null
    duty: reported
    areas: ['410100']
    phonedBy: command
    receives: { hazards: [rainstorm], kinds: [scheduled, signal, express] }
    contacts:
${addresses.map((address, index) => contact(`${id}-${index + 1}`, [address.startsWith('http') ? webhook(address) : email(address), ...(index === 0 ? [`{ kind: console, address: '-' }`] : [])])).join('')}${contact(`${id}-standby`, [email(`${id}-standby@chaos.example`)], true)}`;

const crowdOffice = ({ id, addresses }: ChaosOffice): string => `  - id: ${id}
    name: 故障单位${id}
    nameEn: Chaos crowd
    parent: null
    duty: reported
    areas: ['410100']
    phonedBy: command
    receives: { hazards: [snowstorm], kinds: [express] }
    contacts:
${Array.from({ length: addresses.length / MAILBOXES_OF_A_CONTACT }, (_, index) =>
  contact(`${id}-${index}`, addresses.slice(index * MAILBOXES_OF_A_CONTACT, (index + 1) * MAILBOXES_OF_A_CONTACT).map(email)),
).join('')}`;

const level = (name: string): string => `  - name: ${name}
    nameEn: Chaos ${name}
    answerWithinMin: 1
    contacts:
${contact(`command-${name}-1`, [email(`command-${name}-1@chaos.example`)])}${contact(`command-${name}-2`, [email(`command-${name}-2@chaos.example`)])}`;

const rule = (due: number): string => `{ remindAfterMin: 1, phoneAfterMin: 1, receiptDueAfterMin: ${due}, followUpDue: { afterMin: 720 } }`;
const signal = (colour: 'red' | 'orange'): string =>
  `  - { colour: ${colour}, criteria: 故障演练, receipt: ${rule(RECEIPT_MIN[colour])} }\n`;

/** An answer to thousands of mails is waited for until they have arrived, however often the clock is moved meanwhile. */
const UNHURRIED = 'express: { remindAfterMin: 6000, phoneAfterMin: null, receiptDueAfterMin: 12000, followUpDue: { afterMin: 12000 } }';

export interface WrittenCity {
  readonly configDir: string;
  readonly cityDirectory: string;
  remove(): void;
}

/** Five offices and a crowd, a command of two levels, and the shortest deadlines that there are. */
export const writeCity = ({ offices, crowd }: ChaosCity): WrittenCity => {
  const configDir = mkdtempSync(join(tmpdir(), 'rainstorm-chaos-city-'));
  cpSync(join(projectRoot, 'config'), configDir, { recursive: true });
  const cityDirectory = join(configDir, 'zhengzhou');
  // The scenarios of the real city speak of offices that this one has not.
  for (const file of readdirSync(join(cityDirectory, 'scenarios'))) rmSync(join(cityDirectory, 'scenarios', file));
  const write = (name: string, text: string): void => writeFileSync(join(cityDirectory, name), text);
  const read = (name: string): string => readFileSync(join(cityDirectory, name), 'utf8');
  write('offices.yaml', `offices:\n${offices.map(office).join('')}${crowdOffice(crowd)}`);
  write('command.yaml', `name: 故障指挥部\nnameEn: Chaos command\nplanVersion: 故障\nlevels:\n${['desk', 'leaders'].map(level).join('')}`);
  const others = read('demo-accounts.yaml')
    .split('\n')
    .filter((line) => !line.includes('duty-officer'));
  const officers = [...offices, crowd].flatMap(({ id, officers: logins }) =>
    logins.map((login) => `  - { login: ${login}, name: 故障·${login}, nameEn: Officer ${login}, roles: [duty-officer], officeId: ${id} }`),
  );
  write('demo-accounts.yaml', [...others.filter((line) => line !== ''), ...officers, ''].join('\n'));
  const [steps = ''] = read('hazards/rainstorm.yaml').split(/^signals:/m);
  write('hazards/rainstorm.yaml', `${steps}signals:\n${signal('orange')}${signal('red')}express: ${rule(RECEIPT_MIN.express)}\n`);
  const [snow = ''] = read('hazards/snowstorm.yaml').split(/^express:/m);
  write('hazards/snowstorm.yaml', `${snow}${UNHURRIED}\n`);
  return {
    configDir,
    cityDirectory,
    remove: () => {
      rmSync(configDir, { recursive: true, force: true });
    },
  };
};
