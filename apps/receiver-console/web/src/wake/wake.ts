import { AlarmNotifier, language, ledgerNow, may, session, word, type AlarmCall } from '@rainstorm/web-kit';
import { isCalmRevision, revisionMark, type Colour, type Level } from '@rainstorm/warning-model';
import { areaNames } from '../area-names.ts';
import { desk } from '../live/desk.ts';
import { inOrderOfGravity } from './order-of-calls.ts';

export interface DutyCall extends AlarmCall {
  readonly kind: 'dispatch' | 'escalation' | 'decision' | 'missing' | 'response';
  readonly id: string;
  readonly until: string | null;
  /** The consequence if nobody acts. */
  readonly otherwise: string | null;
  readonly colour: Colour | null;
  readonly level: Level | null;
  /** The kind of bulletin; empty where the title says it. */
  readonly about: string;
  /** Names; empty if there is no bulletin. */
  readonly areas: string;
  /** The beginning of the bulletin. */
  readonly text: string;
}

const withoutBulletin = { colour: null, level: null, about: '', areas: '', text: '' } as const;

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
      colour: bulletin?.colour ?? null,
      level: bulletin?.level ?? null,
      about: bulletin === null ? '' : word(`kind.${bulletin.kind}`),
      areas: areaNames(
        (bulletin?.areas ?? []).map(({ areaCode }) => areaCode),
        language.value,
      ),
      text: bulletin?.description ?? '',
    };
  });

/** Whoever answers for the command hears an escalation, and so does the wall of its room. */
const hearsEscalations = (): boolean => may('escalation:answer') || session.state.isWall;

const escalations = (): readonly DutyCall[] =>
  hearsEscalations()
    ? desk.openEscalations.value.map(({ id, round, level, officeName, officeNameEn, bulletin, cause, status, answerDueAt }) => {
        const office = language.value === 'en' ? officeNameEn : officeName;
        return {
          ...withoutBulletin,
          key: `escalation ${id} ${round} ${level}`,
          kind: 'escalation' as const,
          id,
          title: `${office === null ? '' : `${office} · `}${word(`cause.${cause}`)}`,
          subtitle: word('wake.escalation'),
          until: answerDueAt,
          otherwise: answerDueAt === null ? null : word('board.otherwise'),
          isExercise: status === 'exercise',
          isCalm: false,
          colour: bulletin?.colour ?? null,
          level: bulletin?.level ?? null,
          about: bulletin === null ? '' : word(`kind.${bulletin.kind}`),
          text: bulletin === null ? '' : `${bulletin.headline} ${bulletin.number ?? ''}`,
        };
      })
    : [];

/** A wall can be silenced by nobody, so a new signal rings on it for this long, and until its deadline stands there without a sound. */
const WALL_RINGS_MS = 60_000;

/** A new or raised signal that waits for the decision of the command. From its deadline on its escalation rings. */
const decisions = (): readonly DutyCall[] => {
  if (!may('decision:record') && !session.state.isWall) return [];
  const now = ledgerNow().getTime();
  const since = (instant: string): number => now - new Date(instant).getTime();
  return desk.undecided.value
    .filter(({ clock }) => since(clock.dueAt) < 0 && (!session.state.isWall || since(clock.startedAt) < WALL_RINGS_MS))
    .map(({ clock, bulletin, areaCodes, status }) => ({
      key: `decision ${clock.id}`,
      kind: 'decision' as const,
      id: clock.id,
      title: bulletin.headline,
      subtitle: word('wake.decision'),
      until: clock.dueAt,
      otherwise: word('wake.undecided'),
      isExercise: status === 'exercise',
      isCalm: false,
      colour: clock.colour,
      level: bulletin.level,
      about: word(`kind.${bulletin.kind}`),
      areas: areaNames(areaCodes, language.value),
      text: '',
    }));
};

const missing = (): readonly DutyCall[] =>
  desk.expected.value
    .filter(({ missingSince }) => missingSince !== null)
    .map(({ slotId, step, purpose, status }) => ({
      ...withoutBulletin,
      key: `missing ${slotId}`,
      kind: 'missing' as const,
      id: slotId,
      title: `${word('inbox.missing')} · ${word(`product.${purpose === 'onset-update' ? purpose : step}`)}`,
      subtitle: word('wake.missing'),
      until: null,
      otherwise: word('wake.missingWhat'),
      isExercise: status === 'exercise',
      isCalm: false,
    }));

/** The own district was reminded that it has decided no response. It rings again when the command is told. */
const responses = (): readonly DutyCall[] =>
  (desk.units.last.value?.items ?? [])
    .filter(({ unitId, standing }) => unitId === session.state.person?.officeId && (standing === 'reminded' || standing === 'told'))
    .map(({ unitId, status, standing, signal }) => ({
      ...withoutBulletin,
      key: `response ${signal?.id ?? unitId} ${standing}`,
      kind: 'response' as const,
      id: unitId,
      title: signal?.bulletin?.headline ?? '',
      subtitle: word('units.wake'),
      until: standing === 'reminded' ? (signal?.tellAt ?? null) : null,
      otherwise: word('units.wakeWhat'),
      isExercise: status === 'exercise',
      isCalm: false,
      colour: signal?.colour ?? null,
    }));

const notifier = new AlarmNotifier<DutyCall>(() =>
  inOrderOfGravity([...dispatches(), ...escalations(), ...decisions(), ...responses(), ...missing()]),
);
export const { calls } = notifier;
export const silence = (...silenced: readonly DutyCall[]): void => notifier.silence(...silenced);

/** The window title shows the number of waiting items, even after the alarm is silenced. */
export const startAlarms = (place: () => string): (() => void) =>
  notifier.start(
    () => {
      const waiting = [
        ...desk.toAcknowledge.value.map(({ bulletin }) => bulletin?.status),
        ...(hearsEscalations() ? desk.openEscalations.value.map(({ status }) => status) : []),
      ];
      if (waiting.length === 0) return place();
      const mark = word('kit.exerciseMark');
      const isMarked = waiting.every((status) => status === 'exercise') && !place().startsWith(mark);
      return `${isMarked ? mark : ''}(${waiting.length}) ${word(hearsEscalations() ? 'wake.titleEscalation' : 'wake.title')} · ${place()}`;
    },
    session.state.person?.accountId ?? '',
    () => may('receipt:give') || hearsEscalations(),
  );
