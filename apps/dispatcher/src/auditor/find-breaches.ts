import type { Bilingual } from '@rainstorm/channels';
import { RELEASE, timerKinds, UNSETTLED, type Ledger, type LedgerTransaction } from '@rainstorm/ledger';

/** One promise that does not hold right now. */
export interface Breach {
  readonly promise: PromiseName;
  readonly says: Bilingual;
  /** How many; some of them by their ids. */
  readonly count: number;
  readonly examples: readonly string[];
}

interface Finding {
  readonly count: number;
  readonly examples: readonly string[];
}

/** Beyond these nothing is looked at, so that a look costs the same however old the ledger is. */
const LOOK_BACK = `interval '2 days'`;
const MOST = 1_000;
const SHOWN = 5;
const LATE = `interval '2 seconds'`;
const STUCK = `interval '60 seconds'`;
/** A worker renews what it holds every 30 s, and loses it after 90. */
const HELD = `interval '180 seconds'`;
const FRESH_MS = 15_000;
const CHAIN_TAIL = 500;
/** Without one of each the mechanism stands still. */
const NEEDED = ['scheduler', 'worker', 'console'] as const;

const SOON = `interval '10 minutes'`;

/** No running scheduler will take it. Where none runs at all, that is another promise's matter. */
const WAITS_FOR_A_RELEASE = `coalesce(since_release > (
    SELECT max(coalesce(release, 1)) FROM process_heartbeats
    WHERE 'scheduler' = ANY(roles) AND seen_real > clock_timestamp() - ${FRESH_MS} * interval '1 millisecond'), false)
  OR (since_release <= ${RELEASE} AND kind NOT IN (${timerKinds.map((kind) => `'${kind}'`).join(', ')}))`;

/** `$1` is the ledger's time: a function that may change in the middle of a statement would keep its indexes from being used. */
const rows =
  (sql: string) =>
  async (tx: LedgerTransaction): Promise<Finding> => {
    const found = await tx.sql<{ id: string }[]>(`${sql} LIMIT ${MOST}`, sql.includes('$1') ? [tx.now] : []);
    return { count: found.length, examples: found.slice(0, SHOWN).map(({ id }) => id) };
  };

/** What must always hold (design), each as a look for what breaks it. Only the ledger's rows count; no process is asked about itself. */
const looks = {
  'the-ledger-is-armed': {
    says: {
      zh: '数据库由备份恢复，尚未启用：不发送、不升级',
      en: 'The database was restored and is not armed: nothing is sent or escalated',
    },
    look: async (tx) => {
      const { armed, overdue, unsent } = await tx.arming.state();
      return armed ? { count: 0, examples: [] } : { count: 1, examples: ['npm run arm', `overdue ${overdue}`, `unsent ${unsent}`] };
    },
  },
  'every-office-has-its-dispatch': {
    says: { zh: '有已发布的信息未分发到应收单位', en: 'A published bulletin has no dispatch for some office of its list' },
    look: rows(
      `SELECT bulletins.id FROM bulletins LEFT JOIN LATERAL (
         SELECT details->'offices' AS offices FROM audit_entries
         WHERE subject_id = bulletins.id AND act = 'bulletin-published' ORDER BY seq DESC LIMIT 1) AS list ON true
       WHERE state = 'published' AND sent_at > $1::timestamptz - ${LOOK_BACK}
         AND (SELECT count(*) FROM dispatches WHERE bulletin_id = bulletins.id) IS DISTINCT FROM
             CASE jsonb_typeof(list.offices) WHEN 'array' THEN jsonb_array_length(list.offices) WHEN 'number' THEN (list.offices)::integer END`,
    ),
  },
  'every-dispatch-is-sent-or-escalated': {
    says: { zh: '有分发既无投递也未升级', en: 'A dispatch has neither a delivery nor an escalation' },
    look: rows(
      `SELECT id FROM dispatches WHERE ${UNSETTLED} AND state IN ('open', 'escalated')
         AND NOT EXISTS (SELECT FROM escalations WHERE dispatch_id = dispatches.id)
         AND (state = 'escalated' OR NOT EXISTS (SELECT FROM deliveries WHERE dispatch_id = dispatches.id))`,
    ),
  },
  'nothing-is-open-past-its-deadline': {
    says: { zh: '有分发逾期未签收且未升级', en: 'A dispatch is open past its deadline' },
    look: rows(`SELECT id FROM dispatches WHERE ${UNSETTLED} AND state = 'open' AND receipt_due_at < $1::timestamptz - ${LATE}`),
  },
  'timers-are-on-time': {
    says: { zh: '有定时到点未执行', en: 'A timer is due and nothing was done' },
    look: rows(
      `SELECT id FROM timers WHERE state = 'armed' AND wake_at < $1::timestamptz - ${LATE} AND NOT (${WAITS_FOR_A_RELEASE}) ORDER BY wake_at`,
    ),
  },
  'every-timer-has-its-release': {
    says: { zh: '有定时须由未在运行的新版本执行', en: 'A timer waits for a release of which no scheduler runs' },
    look: rows(
      `SELECT id || ' (' || kind || ', release ' || since_release || ')' AS id FROM timers
       WHERE state = 'armed' AND wake_at < $1::timestamptz + ${SOON} AND (${WAITS_FOR_A_RELEASE}) ORDER BY wake_at`,
    ),
  },
  'deliveries-are-moving': {
    says: { zh: '有投递滞留在待发、排队或发送中', en: 'A delivery is stuck waiting, queued or being sent' },
    look: rows(
      `SELECT id FROM deliveries
       WHERE ${UNSETTLED} AND (
             (state IN ('pending', 'queued') AND coalesce(queued_real, '-infinity') < clock_timestamp() - ${STUCK} AND created_at < $1::timestamptz - ${STUCK})
          OR (state = 'sending' AND sending_real < clock_timestamp() - ${HELD})
          OR (state = 'failed-temporarily' AND next_attempt_at < $1::timestamptz - ${STUCK}))`,
    ),
  },
  'every-delivery-is-accounted-for': {
    says: { zh: '有投递状态不明', en: 'A delivery is in no known state' },
    look: rows(
      `SELECT id FROM deliveries WHERE created_at > $1::timestamptz - ${LOOK_BACK}
         AND state NOT IN ('pending', 'queued', 'sending', 'sent', 'delivered', 'failed-temporarily', 'failed-permanently', 'cancelled')`,
    ),
  },
  'standing-escalations-go-on': {
    says: { zh: '有无人应答的升级已停止推进', en: 'An unanswered escalation goes no further' },
    look: rows(
      `SELECT id FROM escalations WHERE state = 'open'
         AND NOT EXISTS (SELECT FROM timers WHERE subject_id = escalations.id AND kind = 'escalation-answer-due' AND state = 'armed')
         AND EXISTS (SELECT FROM escalation_notices WHERE escalation_id = escalations.id AND outcome = 'told')`,
    ),
  },
} as const satisfies Readonly<Record<string, { readonly says: Bilingual; readonly look: (tx: LedgerTransaction) => Promise<Finding> }>>;

type LookName = keyof typeof looks;
export type PromiseName = LookName | 'the-chain-is-intact' | 'processes-are-alive' | 'the-ledger-answers';

/** A look that fails is a breach itself, and keeps none of the others from being taken. */
const tried = async (promise: PromiseName, says: Bilingual, look: () => Promise<Finding>): Promise<Breach | null> => {
  try {
    const finding = await look();
    return finding.count === 0 ? null : { promise, says, ...finding };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return {
      promise,
      says: { zh: `${says.zh}（无法检查）`, en: `${says.en} (could not be checked)` },
      count: 1,
      examples: [said.slice(0, 120)],
    };
  }
};

const brokenChain = async (ledger: Ledger): Promise<Finding> => {
  const { verdict } = await ledger.chainState(CHAIN_TAIL);
  return verdict.intact ? { count: 0, examples: [] } : { count: 1, examples: [`${verdict.seq} ${verdict.fault}`] };
};

const silentRoles = async (ledger: Ledger): Promise<Finding> => {
  const fresh = (await ledger.presences.heartbeats()).filter(({ silentForMs }) => silentForMs <= FRESH_MS);
  const silent = NEEDED.filter((role) => !fresh.some(({ roles }) => roles.includes(role)));
  return { count: silent.length, examples: silent };
};

/** Everything that does not hold right now. Bounded queries; never rejects. */
export const findBreaches = async (ledger: Ledger): Promise<readonly Breach[]> => {
  const says = { zh: '台账无法读取', en: 'The ledger does not answer' };
  const away = await tried('the-ledger-answers', says, async () => {
    await ledger.ping();
    return { count: 0, examples: [] };
  });
  if (away !== null) return [away];
  const found: (Breach | null)[] = [];
  for (const [name, { says: words, look }] of Object.entries(looks))
    found.push(await tried(name as LookName, words, async () => ledger.read(look)));
  found.push(
    await tried('the-chain-is-intact', { zh: '审计链末端被改动', en: 'The tail of the audit chain was altered' }, async () =>
      brokenChain(ledger),
    ),
    await tried('processes-are-alive', { zh: '有进程没有心跳', en: 'No heartbeat of a process' }, async () => silentRoles(ledger)),
  );
  return found.filter((breach) => breach !== null);
};
