import type { FailedChannel } from '../infrastructure/channel-states.js';
import { channelWords } from './channel-words.js';
import type { Bilingual } from '@rainstorm/channels';
import type { InvariantName, Ledger, Violations } from '@rainstorm/ledger';

/** The newest rows of the audit chain, in each round. */
const CHAIN_TAIL = 500;
const FRESH_MS = 15_000;
/** Without one of each the mechanism stands still. */
const NEEDED = ['scheduler', 'worker', 'console'] as const;

const NOTHING: Violations = { count: 0, examples: [] };

interface Invariant {
  /** What is said where it does not hold. */
  readonly says: Bilingual;
  readonly violations: (ledger: Ledger) => Promise<Violations>;
}

const ofRows = (name: InvariantName, zh: string, en: string): Invariant => ({
  says: { zh, en },
  violations: async (ledger) => ledger.read(async (tx) => tx.invariants.violations(name)),
});

const notArmed = async (ledger: Ledger): Promise<Violations> => {
  const { armed, overdue, unsent } = await ledger.arming.state();
  return armed ? NOTHING : { count: 1, examples: ['npm run arm', `overdue ${overdue}`, `unsent ${unsent}`] };
};

type Verdict = Awaited<ReturnType<Ledger['verify']>>;

/** So often the whole chain is checked, with what was published, receipted and decided. */
const WHOLE_EVERY_MS = 3_600_000;
const wholeChecks = new WeakMap<Ledger, { readonly begunAt: number; verdict: Verdict | null }>();

/** The last verdict on the whole chain. A check that is due begins here and is not waited for: a large ledger takes minutes. */
const wholeVerdict = (ledger: Ledger): Verdict | null => {
  const last = wholeChecks.get(ledger);
  if (last !== undefined && performance.now() - last.begunAt < WHOLE_EVERY_MS) return last.verdict;
  const check = { begunAt: performance.now(), verdict: last?.verdict ?? null };
  wholeChecks.set(ledger, check);
  ledger.verify().then(
    (verdict) => {
      check.verdict = verdict;
    },
    // The ledger is away, which another check says. It is tried again with the next round.
    () => wholeChecks.delete(ledger),
  );
  return check.verdict;
};

const brokenChain = async (ledger: Ledger): Promise<Violations> => {
  const { verdict: tail } = await ledger.chainState(CHAIN_TAIL);
  const verdict = tail.intact ? (wholeVerdict(ledger) ?? tail) : tail;
  return verdict.intact ? NOTHING : { count: 1, examples: [`${verdict.seq} ${verdict.fault}`] };
};

const silentRoles = async (ledger: Ledger): Promise<Violations> => {
  const fresh = (await ledger.presences.heartbeats()).filter(({ silentForMs }) => silentForMs <= FRESH_MS);
  const silent = NEEDED.filter((role) => !fresh.some(({ roles }) => roles.includes(role)));
  return { count: silent.length, examples: silent };
};

/** The channels that a worker found to take nothing, from the heartbeats of the last seconds. */
export const failedChannels = async (ledger: Ledger): Promise<readonly FailedChannel[]> => {
  const fresh = (await ledger.presences.heartbeats()).filter(({ silentForMs }) => silentForMs <= FRESH_MS);
  const failed = fresh.flatMap(({ holds }) => (holds['channels'] as { failed?: FailedChannel[] } | undefined)?.failed ?? []);
  return [...new Map(failed.map((channel) => [`${channel.channel} ${channel.reason}`, channel])).values()];
};

const deadChannels = async (ledger: Ledger): Promise<Violations> => {
  const failed = await failedChannels(ledger);
  const said = failed.map(channelWords).map(({ zh, en }) => `${zh} / ${en}`);
  return { count: failed.length, examples: said };
};

/** What must always hold (docs/design.md), in the order in which it is checked and reported. Only what the ledger shows counts. */
export const invariants = {
  'the-ledger-is-armed': {
    says: {
      zh: '数据库由备份恢复，尚未启用：不发送、不督办',
      en: 'The database was restored and is not armed: nothing is sent or escalated',
    },
    violations: notArmed,
  },
  'every-office-has-its-dispatch': ofRows(
    'every-office-has-its-dispatch',
    '有已发布的信息未分发到应收单位',
    'A published bulletin has no dispatch for some office of its list',
  ),
  'every-dispatch-is-sent-or-escalated': ofRows(
    'every-dispatch-is-sent-or-escalated',
    '有分发既无投递也未督办',
    'A dispatch has neither a delivery nor an escalation',
  ),
  'nothing-is-open-past-its-deadline': ofRows(
    'nothing-is-open-past-its-deadline',
    '有分发逾期未签收且未督办',
    'A dispatch is open past its deadline',
  ),
  'every-open-dispatch-has-its-timer': ofRows(
    'every-open-dispatch-has-its-timer',
    '有待签收的分发失去了定时，到时由系统按缺陷上报',
    'An open dispatch has lost its timer; it will be escalated as a defect',
  ),
  'timers-are-on-time': ofRows('timers-are-on-time', '有定时到点未执行', 'A timer is due and nothing was done'),
  'every-timer-has-its-release': ofRows(
    'every-timer-has-its-release',
    '有定时须由未在运行的新版本执行',
    'A timer waits for a release of which no scheduler runs',
  ),
  'deliveries-are-moving': ofRows(
    'deliveries-are-moving',
    '有投递滞留在待发、排队或发送中',
    'A delivery is stuck waiting, queued or being sent',
  ),
  'every-delivery-is-accounted-for': ofRows('every-delivery-is-accounted-for', '有投递状态不明', 'A delivery is in no known state'),
  'somebody-has-each-escalation': ofRows(
    'somebody-has-each-escalation',
    '有督办一分钟内未送达指挥部任何人，请立即电话报告',
    'An escalation has reached nobody of the command within a minute: call the command now',
  ),
  'standing-escalations-go-on': ofRows(
    'standing-escalations-go-on',
    '有无人应答的督办已停止推进',
    'An unanswered escalation goes no further',
  ),
  'every-leader-is-reached-or-listed': ofRows(
    'every-leader-is-reached-or-listed',
    '有叫应对象逾期既未叫应也未列入指挥部名单',
    'A leader was neither reached in time nor put on the list of the command',
  ),
  'no-district-is-forgotten': ofRows(
    'no-district-is-forgotten',
    '有区县逾期未作响应决定，既未提醒也未报告指挥部',
    'A district that decided no response was neither reminded nor told of to the command',
  ),
  'the-chain-is-intact': {
    says: { zh: '审计链末端被改动', en: 'The tail of the audit chain was altered' },
    violations: brokenChain,
  },
  'channels-work': {
    says: { zh: '有发送渠道整体不可用，信息发不出去', en: 'A channel takes nothing: messages do not leave' },
    violations: deadChannels,
  },
  'processes-are-alive': { says: { zh: '有进程没有心跳', en: 'No heartbeat of a process' }, violations: silentRoles },
} as const satisfies Record<InvariantName, Invariant> & Readonly<Record<string, Invariant>>;

/** Those that every process checks with its heartbeat, under the names of its report, which pages of the release before read too. */
export const heartbeatInvariants = {
  timersOnTime: { name: 'timers-are-on-time', says: 'timers overdue' },
  deadlinesKept: { name: 'nothing-is-open-past-its-deadline', says: 'dispatches open past their deadline' },
  deliveriesMoving: { name: 'deliveries-are-moving', says: 'deliveries stuck' },
} as const satisfies Readonly<Record<string, { readonly name: InvariantName; readonly says: string }>>;

export type PromiseName =
  keyof typeof invariants | 'the-ledger-answers' | 'the-chain-holds-its-anchors' | 'the-auditor-can-tell' | 'logs-are-kept';
