import {
  leaderCallCounts,
  leaderRoundsOf,
  oneOf,
  type LeaderCallRoundRow,
  type Ledger,
  type LedgerTransaction,
  type Page,
  type PageRequest,
} from '@rainstorm/ledger';
import { csvLine } from '@rainstorm/http-edge';
import { auditEntry } from '@rainstorm/operations';
import { accepted, capTime, type LeaderCallRoundId, type Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import { refuse, type Refusal } from '../refusal.js';
import { leaderCallView, roundView, type LeaderCallView, type RoundView } from './leader-call-view.js';
import { outcomeWords, stateWords, wayWords } from './leader-call-words.js';

export interface RoundDetail {
  readonly now: Date;
  readonly round: RoundView;
  readonly calls: readonly LeaderCallView[];
}

/** The command and the auditors read every list; an office those that it works on. */
export const maySeeRound = (officer: Officer, { callers }: Pick<LeaderCallRoundRow, 'callers'>): boolean =>
  officer.readsAll || (officer.officeId !== null && callers.includes(officer.officeId));

/** Without it Excel takes UTF-8 for the code page of its country. */
const BYTE_ORDER_MARK = '\uFEFF';
const columns = [
  '序号 No.',
  '区域 Area',
  '姓名 Name',
  '职务 Post',
  '电话 Telephone',
  '预警颜色 Colour',
  '状态 State',
  '时限 Due',
  '叫应时间 Reached at',
  '叫应方式 Reached by',
  '登记人 Recorded by',
  '列入名单时间 Listed at',
  '通话次数 Calls',
  '通话记录 Log',
];

/** The lists of leaders who are called. */
export class ReadLeaderCalls {
  constructor(
    private readonly ledger: Ledger,
    private readonly zone: string,
  ) {}

  /** Newest first. */
  async rounds(officer: Officer, request: PageRequest): Promise<Page<RoundView> & { readonly now: Date }> {
    return this.ledger.read(async (tx) => {
      const seen = officer.readsAll ? null : await this.ownIds(tx, officer);
      const { items, next } = await tx.leaderCallRounds.page(
        seen === null ? {} : { id: oneOf(seen) },
        { by: 'startedAt', direction: 'DESC' },
        request,
      );
      return { now: tx.now, items: await this.views(tx, items), next };
    });
  }

  async one(officer: Officer, id: LeaderCallRoundId): Promise<Result<RoundDetail, Refusal>> {
    return this.ledger.read(async (tx): Promise<Result<RoundDetail, Refusal>> => {
      const row = await tx.leaderCallRounds.first({ id });
      if (row === null || !maySeeRound(officer, row)) return refuse({ type: 'unknown-leader-call-round' });
      const [round] = await this.views(tx, [row]);
      if (round === undefined) return refuse({ type: 'unknown-leader-call-round' });
      const calls = await tx.leaderCalls.find({ roundId: id }, { order: { place: 'ASC' } });
      return accepted({ now: tx.now, round, calls: calls.map(leaderCallView) });
    });
  }

  /** 导出: one line for each leader, with every call that was made. Who took it away is an entry of the audit. Times by the city's wall. */
  async csv(officer: Officer, id: LeaderCallRoundId): Promise<Result<string, Refusal>> {
    const found = await this.one(officer, id);
    if (!found.ok) return found;
    const { round, calls } = found.value;
    await this.ledger.audit(
      auditEntry(officer, 'leader-calls-exported', 'leader-call-round', id, { bulletinId: round.bulletinId, calls: calls.length }),
    );
    const at = (instant: Date | string | null): string => (instant === null ? '' : capTime(new Date(instant), this.zone).replace('T', ' '));
    const mark = round.status === 'exercise' ? '【演练】' : '';
    const lines = calls.map((call, index) =>
      csvLine([
        index + 1,
        call.areaName,
        call.name,
        call.post,
        call.phone,
        call.colour,
        `${mark}${stateWords[call.state]}`,
        at(call.dueAt),
        at(call.reachedAt),
        call.reachedWay === null ? '' : wayWords[call.reachedWay],
        call.reachedByName ?? '',
        at(call.listedAt),
        call.attempts.filter(({ outcome }) => outcome !== 'mistaken').length,
        call.attempts
          .map(({ at: when, way, outcome, byName, note }) =>
            [at(when), wayWords[way], outcomeWords[outcome], byName, note].filter((part) => part !== '').join(' '),
          )
          .join('；'),
      ]),
    );
    return accepted(BYTE_ORDER_MARK + csvLine(columns) + lines.join(''));
  }

  private async ownIds(tx: LedgerTransaction, { officeId }: Officer): Promise<readonly LeaderCallRoundId[]> {
    return officeId === null ? [] : leaderRoundsOf(tx, officeId);
  }

  private async views(tx: LedgerTransaction, rows: readonly LeaderCallRoundRow[]): Promise<readonly RoundView[]> {
    const counts = await leaderCallCounts(
      tx,
      rows.map(({ id }) => id),
    );
    const bulletins = await tx.bulletins.find({ id: oneOf(new Set(rows.map(({ bulletinId }) => bulletinId))) });
    const byId = new Map(bulletins.map((bulletin) => [bulletin.id, bulletin]));
    return rows.map((row) => roundView(row, byId.get(row.bulletinId) ?? null, counts.get(row.id)));
  }
}
