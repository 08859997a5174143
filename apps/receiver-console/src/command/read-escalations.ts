import {
  exerciseAlarms,
  oneOf,
  readablePolicy,
  type EscalationNoticeRow,
  type EscalationRow,
  type Ledger,
  type Page,
  type PageRequest,
  type PhoneTaskRow,
  type TimerKind,
} from '@rainstorm/ledger';
import { escalationStates, standingEscalationStates, type EscalationState, type Status } from '@rainstorm/warning-model';
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

const waits = ({ state, answerDueAt }: EscalationItem): number => (state === 'open' ? (answerDueAt?.getTime() ?? Infinity) : 0);
/** For a stable sort. */
const byUrgency = (one: EscalationItem, other: EscalationItem): number => {
  const states = escalationStates.indexOf(one.state) - escalationStates.indexOf(other.state);
  return states !== 0 || waits(one) === waits(other) ? states : waits(one) - waits(other);
};

/** The escalations, as shown to the command. */
export class ReadEscalations {
  constructor(private readonly ledger: Ledger) {}

  /**
   * The escalations in one state, or all: open ones first, by the end of their answer time; then answered ones, then closed ones, newest first.
   * The first page has all that are not closed; the pages count the closed ones alone.
   */
  async list(state: EscalationState | null, page: PageRequest): Promise<Page<EscalationItem>> {
    return this.ledger.read(async (tx) => {
      const standingStates = standingEscalationStates.filter((each) => state === null || state === each);
      const newest = { order: { raisedAt: 'DESC', id: 'DESC' } } as const;
      const standing = page.after === null ? await tx.escalations.find({ state: oneOf(standingStates) }, newest) : [];
      const closed =
        state === null || state === 'closed'
          ? await tx.escalations.page({ state: 'closed' }, { by: 'raisedAt', direction: 'DESC' }, page)
          : { items: [], next: null };
      const rows = [...standing, ...closed.items];
      const notices = await tx.escalationNotices.find({ escalationId: oneOf(rows.map(({ id }) => id)) }, { order: { at: 'ASC' } });
      const bulletins = await tx.bulletins.find({ id: oneOf(rows.flatMap(({ bulletinId }) => (bulletinId === null ? [] : [bulletinId]))) });
      const byId = new Map(bulletins.map((bulletin) => [bulletin.id, bulletin]));
      const exercises = await exerciseAlarms(tx, rows);
      const timers = await tx.timerRows.find({ state: 'armed', subjectId: oneOf(rows.map(({ id }) => id)) });
      const dueAt = (of: TimerKind, { id }: EscalationRow): Date | null =>
        timers.find(({ kind, subjectId }) => kind === of && subjectId === id)?.dueAt ?? null;
      const tasks = await tx.phoneTasks.find({ dispatchId: oneOf(rows.flatMap(({ dispatchId }) => dispatchId ?? [])) });
      const dispatches = await tx.dispatches.find({ id: oneOf(rows.flatMap(({ dispatchId }) => dispatchId ?? [])) });
      const items = rows.map((row): EscalationItem => {
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
      return { items: items.sort(byUrgency), next: closed.next };
    });
  }
}
