import { ledgerNow, may, AlarmNotifier, word, type AlarmCall } from '@rainstorm/web-kit';
import { isCalmRevision, revisionMark } from '@rainstorm/warning-model';
import { desk } from '../live/desk.ts';

interface DutyCall extends AlarmCall {
  readonly kind: 'dispatch' | 'escalation' | 'missing';
  readonly id: string;
  readonly until: string | null;
  /** The consequence if nobody acts. */
  readonly otherwise: string | null;
}

/** A silenced alarm rings again at the next phase: the reminder, then the deadline. */
const phase = (remindAt: string | null, dueAt: string): string => {
  const now = ledgerNow().getTime();
  if (now >= new Date(dueAt).getTime()) return 'overdue';
  return remindAt !== null && now >= new Date(remindAt).getTime() ? 'reminded' : 'new';
};

const dispatches = (): readonly DutyCall[] =>
  desk.toAcknowledge.value.map(({ dispatch, bulletin }) => {
    const at = phase(dispatch.remindAt, dispatch.receiptDueAt);
    const kind = bulletin?.revisionKind ?? null;
    // A receipt that is escalated is an alarm whatever the bulletin says.
    const isCalm = isCalmRevision(kind) && dispatch.state !== 'escalated';
    return {
      key: `dispatch ${dispatch.id} ${at}`,
      kind: 'dispatch' as const,
      id: dispatch.id,
      title: bulletin?.headline ?? '',
      subtitle: `${revisionMark(kind).zh}${isCalm ? word(kind === 'lift' ? 'wake.lifted' : 'wake.retracted') : word(at === 'overdue' ? 'wake.overdue' : 'wake.arrived')}`,
      until: dispatch.receiptDueAt,
      otherwise: word(dispatch.state === 'escalated' ? 'wake.escalated' : 'inbox.otherwise'),
      isExercise: bulletin?.status === 'exercise',
      isCalm,
    };
  });

const escalations = (): readonly DutyCall[] =>
  may('escalation:answer')
    ? desk.openEscalations.value.map(({ id, round, level, officeName, bulletin, cause, status, answerDueAt }) => ({
        key: `escalation ${id} ${round} ${level}`,
        kind: 'escalation' as const,
        id,
        title: `${word(`cause.${cause}`)}${officeName === null ? '' : ` · ${officeName}`}${bulletin === null ? '' : ` · ${bulletin.headline}`}`,
        subtitle: word('wake.escalation'),
        until: answerDueAt,
        otherwise: answerDueAt === null ? null : word('board.otherwise'),
        isExercise: status === 'exercise',
        isCalm: false,
      }))
    : [];

const missing = (): readonly DutyCall[] =>
  desk.expected.value
    .filter(({ missingSince }) => missingSince !== null)
    .map(({ slotId, step, purpose, status }) => ({
      key: `missing ${slotId}`,
      kind: 'missing' as const,
      id: slotId,
      title: `${word('inbox.missing')} · ${word(`step.${purpose === 'onset-update' ? purpose : step}`)}`,
      subtitle: word('wake.missing'),
      until: null,
      otherwise: null,
      isExercise: status === 'exercise',
      isCalm: false,
    }));

/** What ends a warning never stands before an alarm. */
const calmLast = (all: readonly DutyCall[]): readonly DutyCall[] => [
  ...all.filter(({ isCalm }) => !isCalm),
  ...all.filter(({ isCalm }) => isCalm),
];

const notifier = new AlarmNotifier<DutyCall>(() => calmLast([...dispatches(), ...escalations(), ...missing()]));
export const { calls } = notifier;
export const silence = (call: DutyCall): void => notifier.silence(call);

/** The window title shows the number of waiting items, even after the alarm is silenced. */
export const startAlarms = (place: () => string): (() => void) =>
  notifier.start(
    () => {
      const waiting = [
        ...desk.toAcknowledge.value.map(({ bulletin }) => bulletin?.status),
        ...(may('escalation:answer') ? desk.openEscalations.value.map(({ status }) => status) : []),
      ];
      if (waiting.length === 0) return place();
      const mark = `【${word('kit.exercise')}】`;
      const isMarked = waiting.every((status) => status === 'exercise') && !place().startsWith(mark);
      return `${isMarked ? mark : ''}(${waiting.length}) ${word(may('escalation:answer') ? 'wake.titleEscalation' : 'wake.title')} · ${place()}`;
    },
    () => may('receipt:give') || may('escalation:answer'),
  );
