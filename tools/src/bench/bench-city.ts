import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '@rainstorm/harness/processes';

export interface BenchCity {
  readonly configDir: string;
  readonly cityDirectory: string;
  remove(): void;
}

const office = (id: string, contacts: string): string => `  - id: ${id}
    name: 测试单位${id}
    nameEn: Bench office ${id}
    parent: null
    duty: reported
    areas: ['410100']
    phonedBy: command
    receives: { hazards: [rainstorm], kinds: [scheduled, signal, express] }
    contacts:
${contacts}`;

const contact = (id: string, channel: string): string => `      - id: ${id}
        name: 测试${id}
        post: 值班员
        phone: 0371-0000-0000
        channels: [${channel}]
`;

/** A command with one level and one mailbox: one mail for each escalation. */
const COMMAND = `name: 测试指挥部
nameEn: Bench command
planVersion: 测试
levels:
  - name: 值班室
    nameEn: Duty desk
    answerWithinMin: 10
    contacts:
      - id: bench-command
        name: 测试值班
        post: 值班员
        phone: 0371-0000-0000
        channels: [{ kind: email, address: command@bench.example }]
`;

const withOffices = (offices: string): BenchCity => {
  const configDir = mkdtempSync(join(tmpdir(), 'rainstorm-bench-'));
  cpSync(join(projectRoot, 'config'), configDir, { recursive: true });
  const cityDirectory = join(configDir, 'zhengzhou');
  // The scenarios and accounts of the real city name offices that this one does not have.
  for (const file of readdirSync(join(cityDirectory, 'scenarios'))) rmSync(join(cityDirectory, 'scenarios', file));
  const accounts = join(cityDirectory, 'demo-accounts.yaml');
  const kept = readFileSync(accounts, 'utf8')
    .split('\n')
    .filter((line) => !line.includes('duty-officer'));
  writeFileSync(accounts, kept.join('\n'));
  writeFileSync(join(cityDirectory, 'offices.yaml'), `offices:\n${offices}`);
  writeFileSync(join(cityDirectory, 'command.yaml'), COMMAND);
  return {
    configDir,
    cityDirectory,
    remove: () => {
      rmSync(configDir, { recursive: true, force: true });
    },
  };
};

/** All ids have the same length, so that all mails have the same size. */
const placeOf = (index: number): string => String(index).padStart(6, '0');

/** One office with `n` contacts, each with an e-mail address. */
export const cityOfContacts = (n: number): BenchCity =>
  withOffices(
    office(
      `bench-office-${placeOf(0)}`,
      Array.from({ length: n }, (_, index) =>
        contact(`bench-contact-${placeOf(index)}`, `{ kind: email, address: c${placeOf(index)}@bench.example }`),
      ).join(''),
    ),
  );

/** `n` offices with one mailbox each. */
export const cityOfOffices = (n: number): BenchCity =>
  withOffices(
    Array.from({ length: n }, (_, index) =>
      office(
        `bench-office-${placeOf(index)}`,
        contact(`bench-contact-${placeOf(index)}`, `{ kind: email, address: o${placeOf(index)}@bench.example }`),
      ),
    ).join(''),
  );

/** `offices` offices with `phonesEach` persons each, who have a telephone, and a mailbox for what is not urgent. */
export const cityOfPhones = (offices: number, phonesEach: number): BenchCity =>
  withOffices(
    Array.from({ length: offices }, (_, index) =>
      office(
        `bench-office-${placeOf(index)}`,
        Array.from({ length: phonesEach }, (_person, each) => {
          const place = placeOf(index * phonesEach + each);
          return contact(
            `bench-contact-${place}`,
            `{ kind: email, address: p${place}@bench.example }, { kind: voice, address: '13800${place}' }`,
          );
        }).join(''),
      ),
    ).join(''),
  );
