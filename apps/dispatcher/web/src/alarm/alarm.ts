import { may, AlarmNotifier, session, word, type AlarmCall } from '@rainstorm/web-kit';
import { bureau } from '../live/bureau.ts';

export interface DeskAlarm extends AlarmCall {
  /** Of the bulletin that is due; null for a countersignature. */
  readonly slotId: string | null;
  /** Of the bulletin to countersign. */
  readonly bulletinId: string | null;
}

/** Slots that are due without a bulletin, and overdue countersignatures. A slot rings again once it is missing. The server decides, not this computer's clock. */
const alarms = (): readonly DeskAlarm[] => {
  const now = bureau.now.last.value;
  if (now === null || !may('bulletin:draft')) return [];
  const overdue = may('bulletin:sign') ? now.countersign.filter(({ isOverdue }) => isOverdue) : [];
  const owed = overdue.map(({ bulletin }) => ({
    key: `${bulletin.id} countersign`,
    title: `${bulletin.number ?? ''} ${bulletin.headline}`.trim(),
    subtitle: word('alarm.countersign'),
    isExercise: bulletin.status === 'exercise',
    isCalm: false,
    slotId: null,
    bulletinId: bulletin.id,
  }));
  const missing = [...now.alarms]
    .sort((a, b) => Number(a.missingAt === null) - Number(b.missingAt === null) || a.dueAt.localeCompare(b.dueAt))
    .map(({ id, slotId, step, purpose, missingAt }) => {
      const episode = now.episodes.find(({ slots }) => slots.some(({ slot }) => slot.id === slotId))?.episode;
      const what = step === null ? '' : word(`step.${purpose === 'onset-update' ? purpose : step}`);
      return {
        key: `${id} ${missingAt === null ? 'due' : 'missing'}`,
        title: [episode?.title ?? word('now.weekly'), what].join(' · '),
        subtitle: word(missingAt === null ? 'alarm.due' : 'alarm.missing'),
        isExercise: episode?.status === 'exercise',
        isCalm: false,
        slotId,
        bulletinId: null,
      };
    });
  return [...missing, ...owed].sort((a, b) => Number(a.isExercise) - Number(b.isExercise));
};

const notifier = new AlarmNotifier(alarms);
export const { calls } = notifier;
export const silence = (...silenced: readonly DeskAlarm[]): void => notifier.silence(...silenced);

export const startAlarms = (place: () => string): (() => void) =>
  notifier.start(
    () => {
      const count = bureau.now.last.value?.alarms.length ?? 0;
      return `${count > 0 ? `(${count}) ` : ''}${place()}`;
    },
    session.state.person?.accountId ?? '',
    () => may('bulletin:draft'),
  );
