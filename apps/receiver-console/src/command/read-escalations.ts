import { exerciseAlarms, oneOf, type EscalationNoticeRow, type EscalationRow, type Ledger, type PhoneTaskRow } from '@rainstorm/ledger';
import { escalationStates, standingEscalationStates, type City, type EscalationState, type Status } from '@rainstorm/warning-model';
import { bulletinHeadingOf } from '../bulletin-heading.js';

export type EscalationItem = EscalationRow & {
  readonly officeName: string | null;
  readonly officeNameEn: string | null;
  readonly bulletin: ReturnType<typeof bulletinHeadingOf> | null;
  readonly notices: readonly EscalationNoticeRow[];
  /** Of what it is about: a missing bulletin has none that could say so. */
  readonly status: Status;
  /** Unanswered until then, the next level is told. */
  readonly answerDueAt: Date | null;
  /** The call that is asked for: the same one as in the list of phone tasks. */
  readonly phoneTask: PhoneTaskRow | null;
};

const MOST_SHOWN = 1_000;

const waits = ({ state, answerDueAt }: EscalationItem): number => (state === 'open' ? (answerDueAt?.getTime() ?? Infinity) : 0);
/** Stable: what is alike stays as it was. */
const byUrgency = (one: EscalationItem, other: EscalationItem): number => {
  const states = escalationStates.indexOf(one.state) - escalationStates.indexOf(other.state);
  return states !== 0 || waits(one) === waits(other) ? states : waits(one) - waits(other);
};

/** What nobody answered, as the command sees it. */
export class ReadEscalations {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  /**
   * In one state, or all: unanswered ones first, and of those whose time to be answered ends next; then answered, then closed, the newest
   * first. However many were closed since, what stands is shown.
   */
  async list(state: EscalationState | null): Promise<readonly EscalationItem[]> {
    return this.ledger.read(async (tx) => {
      const newest = { order: { raisedAt: 'DESC', id: 'DESC' }, take: MOST_SHOWN } as const;
      const standing = state === null ? await tx.escalations.find({ state: oneOf(standingEscalationStates) }, newest) : [];
      const shown = new Map(
        [...standing, ...(await tx.escalations.find(state === null ? {} : { state }, newest))].map((row) => [row.id, row]),
      );
      const rows = [...shown.values()].slice(0, MOST_SHOWN);
      const notices = await tx.escalationNotices.find({ escalationId: oneOf(rows.map(({ id }) => id)) }, { order: { at: 'ASC' } });
      const bulletins = await tx.bulletins.find({ id: oneOf(rows.flatMap(({ bulletinId }) => (bulletinId === null ? [] : [bulletinId]))) });
      const byId = new Map(bulletins.map((bulletin) => [bulletin.id, bulletin]));
      const exercises = await exerciseAlarms(tx, rows);
      const timers = await tx.timerRows.find({ kind: 'escalation-answer-due', state: 'armed', subjectId: oneOf(rows.map(({ id }) => id)) });
      const dueAt = new Map(timers.map((timer) => [timer.subjectId, timer.dueAt]));
      const tasks = await tx.phoneTasks.find({ dispatchId: oneOf(rows.flatMap(({ dispatchId }) => dispatchId ?? [])) });
      const items = rows.map((row): EscalationItem => {
        const office = this.city.offices.find(({ id }) => id === row.officeId);
        const bulletin = row.bulletinId === null ? undefined : byId.get(row.bulletinId);
        return {
          ...row,
          officeName: office?.name ?? null,
          officeNameEn: office?.nameEn ?? null,
          bulletin: bulletin === undefined ? null : bulletinHeadingOf(bulletin),
          notices: notices.filter(({ escalationId }) => escalationId === row.id),
          status: bulletin?.status ?? (exercises.has(row.alarmId ?? '') ? 'exercise' : 'actual'),
          answerDueAt: dueAt.get(row.id) ?? null,
          phoneTask: tasks.find(({ dispatchId }) => dispatchId === row.dispatchId) ?? null,
        };
      });
      return items.sort(byUrgency);
    });
  }
}
