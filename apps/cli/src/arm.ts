import { createInterface } from 'node:readline/promises';
import { loadCity } from '@rainstorm/city-config';
import {
  BadUsage,
  bold,
  describeOptions,
  green,
  type OptionRule,
  readCityDir,
  readDatabaseUrl,
  readOptions,
  table,
  yellow,
} from '@rainstorm/runtime';
import { Ledger, type OverdueDuty, type UnsentDeliveries } from '@rainstorm/ledger';
import { formatInstant, zonedParts, type City } from '@rainstorm/warning-model';
import {
  knownNumbers,
  numberText,
  patternsOf,
  readAnchoredNumbers,
  readNumbers,
  type GivenNumber,
  type KeptNumber,
} from './last-numbers.js';
import { readMailArchive, type MailArchive } from './mail-archive.js';
import { skipReceiverNumbers } from './skip-receiver-numbers.js';

const rules: readonly OptionRule[] = [
  { name: 'help', value: null, says: 'this text' },
  { name: 'overdue', value: null, says: 'shows what is overdue and unsent, and changes nothing' },
  { name: 'by', value: 'NAME', says: 'who arms it; goes into the audit' },
  {
    name: 'last-numbers',
    value: 'LIST',
    says: 'the newest number of each series that offices have, with commas; "none" where they have none that the list shown does not',
  },
  {
    name: 'anchors',
    value: 'FILE',
    says: 'the anchors that the auditor kept of the lost ledger (default ANCHOR_FILE; ANCHOR_KEY is their key): numbers in them are skipped; "none" where they are lost',
  },
  {
    name: 'mails',
    value: 'FOLDER',
    says: 'an archive of the mails that were sent, as Maildir or .eml files: numbers in them are skipped',
  },
  { name: 'yes', value: null, says: 'does not ask again, for where there is no terminal' },
];

const ZONE = 'Asia/Shanghai';
const CONFIRMATION = 'ARM';
const LONGEST_NAME = 64;

const duties: Readonly<Record<OverdueDuty['duty'], string>> = {
  receipt: '签收 receipt',
  'follow-up': '运转/上报 follow-up',
  answer: '督办应答 answer to an escalation',
  countersignature: '补签发 countersignature',
  publication: '发布 publication',
};

const purposes: Readonly<Record<UnsentDeliveries['purpose'], string>> = {
  bulletin: '信息 bulletin',
  'office-reminder': '催办 reminder',
  'colleague-silent': '值班人员未签收 a colleague does not answer',
  escalation: '未响应督办 escalation',
  'escalation-closed': '督办结束 end of an escalation',
  'alarm-closed': '告警结束 end of an alarm',
  'desk-reminder': '值守台提醒 reminder to the desk',
  'missing-bulletin': '漏发 missing bulletin',
  'follow-up-overdue': '运转逾期 follow-up overdue',
  'contact-test': '测试 test',
  'exercise-aborted': '演练中止 exercise called off',
  'roster-gap': '空岗预警 empty post ahead',
  'shift-reminder': '值班提醒 reminder of a shift',
  'readiness-alarm': '就绪提醒 readiness',
  'line-test': '线路测试 line test',
  'leader-call': '领导叫应 call to a leader',
  'unit-reminder': '区县响应提醒 reminder to a district',
};

const beijing = (instant: Date | null): string => (instant === null ? '–' : formatInstant(instant, ZONE, 'zh'));

type OfficeName = (id: string | null) => string;

/** The office's name from the city's configuration, or its id if the configuration cannot be read. */
const officeNames = (city: City | null): OfficeName => {
  return (id) => {
    const office = city?.offices.find((one) => one.id === id);
    return office === undefined ? (id ?? '–') : `${office.name} ${office.nameEn}`;
  };
};

const show = (overdue: readonly OverdueDuty[], unsent: readonly UnsentDeliveries[], nameOf: OfficeName): string => {
  const late = table(
    ['应在（北京时间） due (Beijing)', '事项 duty', '文号 bulletin', '单位 office'],
    overdue.map(({ dueAt, duty, number, step, officeId }) => [beijing(dueAt), duties[duty], number ?? step ?? '–', nameOf(officeId)]),
  );
  const waiting = table(
    ['时限（北京时间） deadline (Beijing)', '用途 purpose', '文号 bulletin', '单位 office', '条数 messages'],
    unsent.map(({ deadlineAt, purpose, number, officeId, deliveries }) => [
      beijing(deadlineAt),
      purposes[purpose],
      number ?? '–',
      nameOf(officeId),
      String(deliveries),
    ]),
  );
  return [
    bold(`逾期 ${overdue.length} 项 · overdue: ${overdue.length}`),
    ...(overdue.length === 0 ? [] : [late]),
    '',
    bold(`待发 ${sum(unsent)} 条 · unsent: ${sum(unsent)}`),
    ...(unsent.length === 0 ? [] : [waiting]),
    '',
  ].join('\n');
};
const sum = (unsent: readonly UnsentDeliveries[]): number => unsent.reduce((all, { deliveries }) => all + deliveries, 0);

const nameOf = (value: string | true | undefined): string => {
  const name = typeof value === 'string' ? value.trim() : '';
  if (name === '') throw new BadUsage('--by NAME is missing: who arms the ledger');
  if (name.length > LONGEST_NAME || /\p{Cc}/u.test(name))
    throw new BadUsage(`--by has more than ${LONGEST_NAME} characters, or a control character`);
  return name;
};

const LAST_NUMBERS =
  '各单位收到的和邮件存档中的最后文号，逗号分隔；没有比上列更新的填 none · The newest numbers that offices have received or that the archive of sent mails has, with commas, or none: ';

const asked = async (question: string): Promise<string> => {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
};

const confirmed = async (): Promise<boolean> =>
  (
    await asked(
      `启用后立即发送和督办上列各项。输入 ${CONFIRMATION} 确认 · All of this is sent and escalated at once. Type ${CONFIRMATION} to go on: `,
    )
  ).trim() === CONFIRMATION;

const textsOf = (name: string, kept: readonly KeptNumber[], place: KeptNumber['in']): Readonly<Record<string, readonly string[]>> => {
  const texts = kept.filter((one) => one.in === place).map(numberText);
  return texts.length === 0 ? {} : { [name]: texts };
};

/** Throws `BadUsage` for a folder that is no archive, and where the city's series are not known. */
const readMails = async (option: string | true | undefined, city: City | null, year: number): Promise<MailArchive | null> => {
  if (typeof option !== 'string') return null;
  if (city === null) throw new BadUsage('--mails: without the configuration of the city its numbers are not known');
  return readMailArchive(option, patternsOf(city), year);
};

/** False if somebody else armed it in the meantime. */
const arm = async (
  ledger: Ledger,
  city: City | null,
  by: string,
  numbers: readonly GivenNumber[],
  kept: readonly KeptNumber[],
): Promise<boolean> =>
  ledger.transaction(async (tx) => {
    await tx.lockPlace('ledger-arming');
    const { armed, overdue, unsent } = await tx.arming.state();
    if (armed) return false;
    const lost = await skipReceiverNumbers(tx, city, [...numbers, ...kept]);
    for (const { pattern, year, n } of [...numbers, ...kept]) await tx.numbers.skipTo(pattern, year, n);
    await tx.arming.arm();
    tx.audit({
      actor: 'system',
      actorName: by,
      act: 'ledger-armed',
      subjectKind: 'ledger',
      subjectId: 'ledger',
      result: 'done',
      details: {
        overdue,
        unsent,
        lastNumbers: numbers.map(numberText),
        ...textsOf('anchoredNumbers', kept, 'anchors'),
        ...textsOf('mailedNumbers', kept, 'mails'),
        ...(lost.length === 0 ? {} : { skippedInEachOffice: lost }),
      },
    });
    return true;
  });

const say = (text: string): void => void process.stdout.write(`${text}\n`);

export const run = async (parameters: readonly string[]): Promise<number> => {
  const { options, rest } = readOptions(parameters, rules);
  if (options['help'] === true) {
    say(
      `arm --by NAME [--last-numbers LIST] [--anchors FILE] [--mails FOLDER] [--yes]\nLets the restored ledger of DATABASE_URL send and escalate, after showing what is overdue and unsent.\n\n${describeOptions(rules)}`,
    );
    return 0;
  }
  if (rest.length > 0) throw new BadUsage(`"${rest[0] ?? ''}" is no option; there is ${rules.map(({ name }) => `--${name}`).join(', ')}`);
  const isLookOnly = options['overdue'] === true;
  if (isLookOnly && (options['by'] !== undefined || options['yes'] === true))
    throw new BadUsage('--overdue shows only: leave --by and --yes away');
  const by = isLookOnly ? '' : nameOf(options['by']);
  const loaded = await loadCity(readCityDir(process.env));
  const city = loaded.ok ? loaded.value : null;

  const clock = process.env['CLOCK'] === 'movable' ? 'movable' : 'fixed';
  const ledger = await Ledger.open({ url: readDatabaseUrl(process.env), clock, application: 'rainstorm-arm', poolSize: 1 });
  try {
    await ledger.assertCompatible();
    const isArmed = await ledger.arming.isArmed();
    if (isArmed && !isLookOnly) {
      say(`${green('✓')} 数据库已经启用，未作改动 · the ledger is armed already; nothing was changed`);
      return 0;
    }
    const { year } = zonedParts(await ledger.now(), city?.zone ?? ZONE);
    const anchored = await readAnchoredNumbers(options['anchors']);
    const mails = await readMails(options['mails'], city, year);
    const kept: readonly KeptNumber[] = [
      ...(anchored?.numbers ?? []).map((number) => ({ ...number, in: 'anchors' as const })),
      ...(mails?.numbers ?? []).map((number) => ({ ...number, in: 'mails' as const })),
    ];
    say(show(await ledger.arming.overdue(), await ledger.arming.unsent(), officeNames(city)));
    if (city !== null) say(await knownNumbers(ledger, city, kept));
    say(
      anchored === null
        ? yellow(
            '没有库外锚点，文号只能向各单位和邮件存档核对 · no anchors: only the offices and the archive of sent mails know the last numbers',
          )
        : `已读锚点 · anchors read: ${anchored.path}`,
    );
    if (mails !== null) say(`已读邮件存档 ${mails.mails} 封 · mails read: ${mails.mails} in ${mails.path}`);
    if (isLookOnly) {
      say(
        isArmed
          ? '数据库已启用 · the ledger is armed'
          : yellow('数据库尚未启用：不发送、不督办 · the ledger is not armed: nothing is sent or escalated'),
      );
      return 0;
    }
    const list = options['last-numbers'] ?? (process.stdin.isTTY && options['yes'] !== true ? await asked(LAST_NUMBERS) : '');
    if (typeof list !== 'string' || list.trim() === '')
      throw new BadUsage(
        '--last-numbers is missing: the newest number of each series that offices have received, such as on their last e-mails, or "none" where they have none that is newer than those above. A number must not be given twice',
      );
    const numbers = readNumbers(list, city, kept, year);
    if (options['yes'] !== true) {
      if (!process.stdin.isTTY) throw new BadUsage('there is no terminal to confirm on; give --yes');
      if (!(await confirmed())) {
        say('未启用 · not armed');
        return 1;
      }
    }
    say(
      (await arm(ledger, city, by, numbers, kept))
        ? `${green('✓')} 已启用，几秒内开始发送和督办 · armed: sending and escalating begins within seconds`
        : `${green('✓')} 数据库已经启用，未作改动 · the ledger is armed already; nothing was changed`,
    );
    return 0;
  } finally {
    await ledger.close();
  }
};
