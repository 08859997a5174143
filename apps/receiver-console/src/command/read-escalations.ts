import {
  afterStanding,
  exerciseAlarms,
  isStandingPosition,
  oneOf,
  readablePolicy,
  type EscalationNoticeRow,
  type EscalationRow,
  type Ledger,
  type LedgerTransaction,
  type Page,
  type PageRequest,
  type PhoneTaskRow,
  type StandingEscalationCounts,
  type TimerKind,
  type UnansweredEscalation,
} from '@rainstorm/ledger';
import { standingEscalationStates, type EscalationId, type EscalationState, type Status } from '@rainstorm/warning-model';
import { bulletinHeadingOf } from '../bulletin-heading.js';

export type EscalationItem = EscalationRow & {
  readonly officeName: string | null;
  readonly officeNameEn: string | null;
  readonly bulletin: ReturnType<typeof bulletinHeadingOf> | null;
  readonly notices: readonly EscalationNoticeRow[];
  /** Actual or exercise, as of its subject; a missing bulletin has no status of its own. */
  readonly status: Status;
  /** The next level is told if nobody has answered by then. */
  readonly answerDueAt: Date | null;
  /** When an answered one is open again, if what was missing still is. */
  readonly openAgainAt: Date | null;
  /** The phone task of its dispatch. */
  readonly phoneTask: PhoneTaskRow | null;
};

export interface EscalationPage extends Page<EscalationItem> {
  readonly counts: StandingEscalationCounts;
}

export interface UnansweredEscalations {
  readonly items: readonly UnansweredEscalation[];
  readonly bulletins: readonly ReturnType<typeof bulletinHeadingOf>[];
}

/** The escalations, as shown to the command. */
export class ReadEscalations {
  constructor(private readonly ledger: Ledger) {}

  /** All that nobody answered, with what a page needs to ring. */
  async unanswered(): Promise<UnansweredEscalations> {
    return this.ledger.read(async (tx) => {
      const items = await tx.standingEscalations.unanswered();
      const bulletins = await tx.bulletins.find({ id: oneOf(new Set(items.flatMap(({ bulletinId }) => bulletinId ?? []))) });
      return { items, bulletins: bulletins.map(bulletinHeadingOf) };
    });
  }

  /**
   * The escalations in one state, those that are not closed (`standing`), or all: open ones first, by the end of their answer time; then
   * answered ones, then closed ones, newest first.
   */
  async list(state: EscalationState | 'standing' | null, page: PageRequest): Promise<EscalationPage> {
    return this.ledger.read(async (tx) => {
      const { items: ids, next } = await this.page(tx, state, page);
      const found = new Map((await tx.escalations.find({ id: oneOf(ids) })).map((row) => [row.id, row]));
      const rows = ids.flatMap((id) => found.get(id) ?? []);
      return { counts: await tx.standingEscalations.counts(), items: await this.items(tx, rows), next };
    });
  }

  /** What is not closed comes first. A page that it does not fill goes on with what is closed. */
  private async page(
    tx: LedgerTransaction,
    state: EscalationState | 'standing' | null,
    { after, limit }: PageRequest,
  ): Promise<Page<EscalationId>> {
    const states = standingEscalationStates.filter((each) => state === null || state === 'standing' || state === each);
    const standing =
      after === null || isStandingPosition(after) ? await tx.standingEscalations.page(states, { after, limit }) : { items: [], next: null };
    const withClosed = state === null || state === 'closed';
    if (standing.next !== null || !withClosed) return standing;
    const room = limit - standing.items.length;
    const closed = await tx.escalations.page(
      { state: 'closed' },
      { by: 'raisedAt', direction: 'DESC' },
      { after: after === null || isStandingPosition(after) ? null : after, limit: Math.max(1, room) },
    );
    if (room === 0) return { items: standing.items, next: closed.items.length === 0 ? null : afterStanding };
    return { items: [...standing.items, ...closed.items.map(({ id }) => id)], next: closed.next };
  }

  private async items(tx: LedgerTransaction, rows: readonly EscalationRow[]): Promise<readonly EscalationItem[]> {
    const notices = await tx.escalationNotices.find({ escalationId: oneOf(rows.map(({ id }) => id)) }, { order: { at: 'ASC' } });
    const bulletins = await tx.bulletins.find({ id: oneOf(rows.flatMap(({ bulletinId }) => (bulletinId === null ? [] : [bulletinId]))) });
    const byId = new Map(bulletins.map((bulletin) => [bulletin.id, bulletin]));
    const exercises = await exerciseAlarms(tx, rows);
    const timers = await tx.timerRows.find({ state: 'armed', subjectId: oneOf(rows.map(({ id }) => id)) });
    const dueAt = (of: TimerKind, { id }: EscalationRow): Date | null =>
      timers.find(({ kind, subjectId }) => kind === of && subjectId === id)?.dueAt ?? null;
    const tasks = await tx.phoneTasks.find({ dispatchId: oneOf(rows.flatMap(({ dispatchId }) => dispatchId ?? [])) });
    const dispatches = await tx.dispatches.find({ id: oneOf(rows.flatMap(({ dispatchId }) => dispatchId ?? [])) });
    return rows.map((row): EscalationItem => {
      const dispatch = dispatches.find(({ id }) => id === row.dispatchId);
      const office = dispatch === undefined ? null : readablePolicy(dispatch);
      const bulletin = row.bulletinId === null ? undefined : byId.get(row.bulletinId);
      return {
        ...row,
        officeName: office?.officeName ?? null,
        officeNameEn: office?.officeNameEn ?? null,
        bulletin: bulletin === undefined ? null : bulletinHeadingOf(bulletin),
        notices: notices.filter(({ escalationId }) => escalationId === row.id),
        status: bulletin?.status ?? (exercises.has(row.alarmId ?? '') ? 'exercise' : 'actual'),
        answerDueAt: dueAt('escalation-answer-due', row),
        openAgainAt: dueAt('answered-escalation-due', row),
        phoneTask: tasks.find(({ dispatchId }) => dispatchId === row.dispatchId) ?? null,
      };
    });
  }
}
