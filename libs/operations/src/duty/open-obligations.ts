import {
  exerciseAlarms,
  oneOf,
  readablePolicy,
  IsNull,
  type BulletinRow,
  type DispatchRow,
  type LedgerTransaction,
} from '@rainstorm/ledger';
import type { BulletinId, ObligationKind, OfficeId, Status } from '@rainstorm/warning-model';

/** One open obligation of a post, handed on to the next officer. */
export interface Obligation {
  readonly kind: ObligationKind;
  /** A dispatch, a phone task or an escalation. */
  readonly subjectId: string;
  /** The office concerned: the post's own office, or the one to call. */
  readonly officeId: OfficeId | null;
  /** As it was called when the bulletin was published; null where no office is concerned. */
  readonly officeName: string | null;
  readonly officeNameEn: string | null;
  readonly bulletinId: BulletinId | null;
  readonly number: string | null;
  readonly headline: string | null;
  readonly status: Status;
  readonly dueAt: Date;
}

type Subject = Pick<Obligation, 'kind' | 'subjectId' | 'officeId' | 'officeName' | 'officeNameEn' | 'bulletinId' | 'dueAt'> & {
  readonly alarmId?: string | null;
};

const officeOf = (dispatch: DispatchRow | undefined): Pick<Obligation, 'officeId' | 'officeName' | 'officeNameEn'> => {
  if (dispatch === undefined) return { officeId: null, officeName: null, officeNameEn: null };
  const { officeName, officeNameEn } = readablePolicy(dispatch);
  return { officeId: dispatch.officeId, officeName, officeNameEn };
};

const ofDispatch = (dispatch: DispatchRow): Subject => ({
  kind: dispatch.state === 'acknowledged' ? 'follow-up' : 'receipt',
  subjectId: dispatch.id,
  ...officeOf(dispatch),
  bulletinId: dispatch.bulletinId,
  dueAt: dispatch.state === 'acknowledged' ? dispatch.followUpDueAt : dispatch.receiptDueAt,
});

const ownDispatches = async (tx: LedgerTransaction, officeId: OfficeId | null): Promise<readonly Subject[]> => {
  if (officeId === null) return [];
  const dispatches = await tx.dispatches.find({ officeId, settled: IsNull() });
  return dispatches.map(ofDispatch);
};

const calls = async (tx: LedgerTransaction, officeId: OfficeId | null): Promise<readonly Subject[]> => {
  const tasks = await tx.phoneTasks.find({ caller: officeId ?? 'command', state: 'open' });
  const dispatches = await tx.dispatches.find({ id: oneOf(tasks.map(({ dispatchId }) => dispatchId)) });
  const byId = new Map(dispatches.map((dispatch) => [dispatch.id, dispatch]));
  return tasks.map((task) => ({
    kind: 'phone-task',
    subjectId: task.id,
    ...officeOf(byId.get(task.dispatchId)),
    officeId: task.officeId,
    bulletinId: byId.get(task.dispatchId)?.bulletinId ?? null,
    dueAt: byId.get(task.dispatchId)?.receiptDueAt ?? task.createdAt,
  }));
};

const unanswered = async (tx: LedgerTransaction, officeId: OfficeId | null): Promise<readonly Subject[]> => {
  if (officeId !== null) return [];
  const escalations = await tx.escalations.find({ state: 'open' });
  const dispatches = await tx.dispatches.find({ id: oneOf(escalations.flatMap(({ dispatchId }) => dispatchId ?? [])) });
  const byId = new Map<string, DispatchRow>(dispatches.map((dispatch) => [dispatch.id, dispatch]));
  return escalations.map((escalation) => ({
    kind: 'escalation',
    subjectId: escalation.id,
    ...officeOf(byId.get(escalation.dispatchId ?? '')),
    officeId: escalation.officeId,
    bulletinId: escalation.bulletinId,
    alarmId: escalation.alarmId,
    dueAt: escalation.deadlineAt,
  }));
};

const described = (subject: Subject, bulletin: BulletinRow | undefined, isExercise: boolean): Obligation => {
  const { alarmId: _alarmId, ...known } = subject;
  return {
    ...known,
    number: bulletin?.number ?? null,
    headline: bulletin?.headline ?? null,
    status: isExercise ? 'exercise' : (bulletin?.status ?? 'actual'),
  };
};

/**
 * The open obligations of the post of this office (null: the command), earliest deadline first: receipts, follow-ups, calls, and answers of the
 * command.
 */
export const openObligations = async (tx: LedgerTransaction, officeId: OfficeId | null): Promise<readonly Obligation[]> => {
  const subjects = [...(await ownDispatches(tx, officeId)), ...(await calls(tx, officeId)), ...(await unanswered(tx, officeId))];
  const ids = new Set(subjects.flatMap(({ bulletinId }) => (bulletinId === null ? [] : [bulletinId])));
  const bulletins = await tx.bulletins.find({ id: oneOf(ids) });
  const byId = new Map<string, BulletinRow>(bulletins.map((bulletin) => [bulletin.id, bulletin]));
  const ofExercises = await exerciseAlarms(tx, subjects);
  return subjects
    .map((subject) => described(subject, byId.get(subject.bulletinId ?? ''), ofExercises.has(subject.alarmId ?? '')))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
};
