import { areaListText } from './areas.js';
import { toCall } from './call-list.js';
import type { City } from './city.js';
import type { Contact } from './contact.js';
import type { DispatchId, OfficeId } from './ids.js';
import { formatInstant } from './time-zone.js';
import { gradeName } from './grade.js';
import { receiverNumberInShort, type ReceiverNumber } from './receiver-number.js';
import type { EscalationCause } from './escalation.js';
import type { Colour, Level, Status } from './vocabulary.js';

interface SheetBulletin {
  readonly number: string;
  readonly headline: string;
  readonly description: string;
  readonly instruction: string;
  readonly level: Level | null;
  readonly colour: Colour | null;
  readonly areas: readonly { readonly areaCode: string }[];
  readonly status: Status;
  readonly sentAt: Date;
  readonly expires: Date;
}

/** A receipt or a follow-up that an office owes. */
export interface SheetDispatch {
  readonly id: DispatchId;
  readonly officeId: OfficeId;
  readonly officeName: string;
  readonly owes: 'receipt' | 'handled' | 'reported';
  readonly number: string;
  readonly headline: string;
  readonly status: Status;
  readonly publishedAt: Date;
  readonly dueAt: Date;
  readonly isEscalated: boolean;
  readonly receiverNumber: ReceiverNumber | null;
}

interface SheetEscalation {
  readonly cause: EscalationCause;
  /** Null where it is about no office. */
  readonly officeName: string | null;
  readonly number: string | null;
  readonly levelName: string;
  readonly status: Status;
  readonly isAnswered: boolean;
  readonly deadlineAt: Date;
}

/** A bulletin that the bureau owes, or a signal that waits for the decision of the command. */
export interface SheetDuty {
  readonly what: string;
  readonly status: Status;
  readonly dueAt: Date;
}

/** The last number of what an office was sent, by which it sees at its next message that one is missing. */
export interface SheetNumber {
  readonly officeId: OfficeId;
  readonly status: Status;
  readonly year: number;
  readonly last: number;
}

/** What the ledger says at one instant. */
export interface SheetFacts {
  readonly now: Date;
  readonly inForce: readonly SheetBulletin[];
  readonly owed: readonly SheetDispatch[];
  readonly escalations: readonly SheetEscalation[];
  readonly bureauOwes: readonly SheetDuty[];
  readonly undecided: readonly SheetDuty[];
  readonly numbers: readonly SheetNumber[];
}

interface Words {
  readonly zh: string;
  readonly en: string;
}

export interface SheetSection {
  readonly title: Words;
  readonly note: Words;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A form of a receipt on paper: what is known is printed, the rest is written by hand. */
export interface SheetForm {
  readonly office: string;
  readonly bulletin: string;
  readonly due: string;
  /** Of the dispatch, by which the form is found again when it is entered. Empty on a form that is blank. */
  readonly reference: string;
}

/** What is written by hand on each form. */
export const sheetFormLines = [
  '签收人姓名、职务',
  '签收时间（年月日时分）',
  '方式（电话／纸质／当面）',
  '所拨电话',
  '传达人姓名、职务',
  '内容复述是否无误',
  '备注',
] as const;

/** 离线应急页: everything in words, as it is shown and printed. */
export interface OfflineSheet {
  readonly title: Words;
  readonly madeAt: string;
  readonly sections: readonly SheetSection[];
  readonly forms: readonly SheetForm[];
}

const BLANK_FORMS = 4;

const causes: Readonly<Record<EscalationCause, string>> = {
  unacknowledged: '未签收',
  undeliverable: '无法送达',
  'follow-up-overdue': '办理逾期',
  'missing-bulletin': '缺报',
  undecided: '未作响应决定',
  'cannot-act': '无法处置',
  'leaders-not-reached': '领导未叫应',
  'unit-no-response': '区县未作响应决定',
};
const owes: Readonly<Record<SheetDispatch['owes'], string>> = { receipt: '签收', handled: '登记已运转', reported: '登记已上报' };
const marked = (status: Status, text: string): string => (status === 'exercise' ? `【演练】${text}` : text);

const ways = ({ channels }: Contact): string =>
  channels
    .filter(({ kind }) => kind === 'sms' || kind === 'voice' || kind === 'email')
    .map(({ address }) => address)
    .join('、');

/** One line for each person, in the order in which they are called: the standby persons of an office last. */
const peopleRows = (owner: string, contacts: readonly Contact[], note: string): readonly (readonly string[])[] =>
  [...toCall(contacts.filter(({ standby }) => !standby)), ...toCall(contacts.filter(({ standby }) => standby))].map((contact, index) => [
    owner,
    String(index + 1),
    contact.name,
    contact.standby ? `${contact.post}（备勤）` : contact.post,
    contact.phone ?? '（未登记电话）',
    ways(contact),
    note,
  ]);

const callColumns = ['单位', '顺序', '姓名', '职务', '电话', '其他联系方式', '说明'];

const offices = ({ offices: all, command }: City): SheetSection => ({
  title: { zh: '一、给谁打电话：各单位', en: 'Whom to call: the offices' },
  note: { zh: '从上到下依次拨打；无人应答拨下一位。', en: 'In this order; if nobody answers, the next.' },
  columns: callColumns,
  rows: all.flatMap(({ name, contacts, phonedBy }) => {
    const caller = phonedBy === 'command' ? command.name : (all.find(({ id }) => id === phonedBy)?.name ?? phonedBy);
    return peopleRows(name, contacts, `由${caller}叫应`);
  }),
});

const command = ({ command: { name, levels } }: City): SheetSection => ({
  title: { zh: '二、给谁打电话：指挥部', en: 'Whom to call: the command' },
  note: {
    zh: '单位到时限仍未签收时，按级别依次报告；本级到时限未答复，报告下一级。',
    en: 'When an office is silent past its deadline, level by level; if a level gives no answer in time, the next.',
  },
  columns: callColumns,
  rows: levels.flatMap((level) => peopleRows(`${name}·${level.name}`, level.contacts, `${level.answerWithinMin}分钟内答复`)),
});

const bureau = ({ desk, chief }: City): SheetSection => ({
  title: { zh: '三、给谁打电话：气象局', en: 'Whom to call: the bureau' },
  note: { zh: '核对预报预警信息的内容。', en: 'To check what was published.' },
  columns: callColumns,
  rows: [...peopleRows('值班预报员', desk, ''), ...peopleRows('首席预报员', chief, '')],
});

const inForceSection = (city: City, { inForce }: SheetFacts): SheetSection => ({
  title: { zh: '四、现行有效的信息', en: 'What is in force' },
  note: { zh: '按发布时间，最新在前。', en: 'The newest first.' },
  columns: ['编号', '标题', '等级', '区域', '发布时间', '有效期至', '正文'],
  rows: inForce.map((bulletin) => [
    bulletin.number,
    marked(bulletin.status, bulletin.headline),
    gradeName(bulletin),
    areaListText(
      city,
      bulletin.areas.map(({ areaCode }) => areaCode),
    ),
    formatInstant(bulletin.sentAt, city.zone, 'zh'),
    formatInstant(bulletin.expires, city.zone, 'zh'),
    [bulletin.description, bulletin.instruction].filter((text) => text !== '').join('\n'),
  ]),
});

const byDue = (a: { readonly dueAt: Date }, b: { readonly dueAt: Date }): number => a.dueAt.getTime() - b.dueAt.getTime();

/** The first number of an office, as a row of what stands open names it. */
const firstNumber = ({ offices: all }: City, id: OfficeId): string => {
  const [first] = toCall(all.find((office) => office.id === id)?.contacts ?? []);
  return first === undefined ? '' : `${first.name} ${first.phone ?? ''}`.trim();
};

const openSection = (city: City, { owed, bureauOwes, undecided, now }: SheetFacts): SheetSection => {
  const state = ({ dueAt, isEscalated }: { readonly dueAt: Date; readonly isEscalated: boolean }): string =>
    isEscalated ? '已提级督办' : dueAt <= now ? '已逾期' : '时限内';
  const rows = [
    ...owed.map((one) => ({
      dueAt: one.dueAt,
      row: [one.officeName, owes[one.owes], one.number, marked(one.status, one.headline), state(one), firstNumber(city, one.officeId)],
    })),
    ...bureauOwes.map(({ what, status, dueAt }) => ({
      dueAt,
      row: ['气象局', '发布', '', marked(status, what), state({ dueAt, isEscalated: false }), ''],
    })),
    ...undecided.map(({ what, status, dueAt }) => ({
      dueAt,
      row: [city.command.name, '作出响应决定', '', marked(status, what), state({ dueAt, isEscalated: false }), ''],
    })),
  ].sort(byDue);
  return {
    title: { zh: '五、尚未了结的事项', en: 'What stands open' },
    note: { zh: '按时限，最近在前。', en: 'The nearest deadline first.' },
    columns: ['时限', '单位', '须', '编号', '内容', '状态', '电话'],
    rows: rows.map(({ dueAt, row }) => [formatInstant(dueAt, city.zone, 'zh'), ...row]),
  };
};

const escalationSection = ({ zone }: City, { escalations }: SheetFacts): SheetSection => ({
  title: { zh: '六、未结束的督办', en: 'Standing escalations' },
  note: { zh: '', en: '' },
  columns: ['时限', '原因', '单位', '编号', '现报告至', '是否答复'],
  rows: escalations.map(({ cause, officeName, number, levelName, status, isAnswered, deadlineAt }) => [
    formatInstant(deadlineAt, zone, 'zh'),
    marked(status, causes[cause]),
    officeName ?? '—',
    number ?? '—',
    levelName,
    isAnswered ? '已答复' : '未答复',
  ]),
});

/** Each office reads here which number it was given last, and sees later whether one in between did not come. */
const numberSection = ({ offices: all }: City, { numbers }: SheetFacts): SheetSection => ({
  title: { zh: '七、各单位最后收文序号', en: 'The last number that each office was sent' },
  note: {
    zh: '以此为准核对收到的邮件、短信：序号不连续的，就是没有收到。',
    en: 'Compare with the mails and SMS received: a number that is missing did not come.',
  },
  columns: ['单位', '年份', '最后收文序号', '最后演练序号'],
  rows: all.map(({ id, name }) => {
    const own = numbers.filter(({ officeId }) => officeId === id);
    const last = (status: Status): string => {
      const found = own.find((one) => one.status === status);
      return found === undefined ? '—' : `第${found.last}号`;
    };
    return [name, String(own[0]?.year ?? '—'), last('actual'), last('exercise')];
  }),
});

const blank: SheetForm = { office: '', bulletin: '', due: '', reference: '' };

/** The whole sheet. Its words are for people in an office without a working system, so they are in Chinese, with the titles in English too. */
export const offlineSheetOf = (city: City, facts: SheetFacts): OfflineSheet => ({
  title: { zh: `${city.name}“131631”离线应急页`, en: `${city.nameEn} “131631” offline sheet` },
  madeAt: formatInstant(facts.now, city.zone, 'zh'),
  sections: [
    offices(city),
    command(city),
    bureau(city),
    inForceSection(city, facts),
    openSection(city, facts),
    escalationSection(city, facts),
    numberSection(city, facts),
  ],
  forms: [
    ...[...facts.owed]
      .filter(({ owes: what }) => what === 'receipt')
      .sort(byDue)
      .map(({ id, officeName, number, headline, status, dueAt, receiverNumber }) => ({
        office: officeName,
        bulletin:
          `${number} ${marked(status, headline)}${receiverNumber === null ? '' : `（${receiverNumberInShort(receiverNumber)}）`}`.trim(),
        due: formatInstant(dueAt, city.zone, 'zh'),
        reference: id,
      })),
    ...Array.from({ length: BLANK_FORMS }, () => blank),
  ],
});
