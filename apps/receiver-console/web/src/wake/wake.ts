import { alarmSound, ledgerNow, may, word } from '@rainstorm/web-kit';
import { computed, reactive, ref, watch, type ComputedRef } from 'vue';
import { desk } from '../live/desk.ts';

/** One thing that somebody must be woken for. */
export interface Call {
  readonly key: string;
  readonly kind: 'dispatch' | 'escalation' | 'missing';
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly until: string | null;
  readonly isExercise: boolean;
}

const tick = ref(0);
const silenced = reactive(new Set<string>());

/** Silence lasts until the next turn for the worse: the reminder, the deadline. */
const phase = (remindAt: string | null, dueAt: string): string => {
  const now = ledgerNow().getTime();
  if (now >= new Date(dueAt).getTime()) return 'overdue';
  return remindAt !== null && now >= new Date(remindAt).getTime() ? 'reminded' : 'new';
};

const dispatches = (): readonly Call[] =>
  desk.toAcknowledge.value.map(({ dispatch, bulletin }) => {
    const at = phase(dispatch.remindAt, dispatch.receiptDueAt);
    return {
      key: `dispatch ${dispatch.id} ${at}`,
      kind: 'dispatch' as const,
      id: dispatch.id,
      title: bulletin?.headline ?? '',
      subtitle: word(at === 'overdue' ? 'wake.overdue' : 'wake.arrived'),
      until: dispatch.receiptDueAt,
      isExercise: bulletin?.status === 'exercise',
    };
  });

const escalations = (): readonly Call[] =>
  may('escalation:answer')
    ? desk.openEscalations.value.map(({ id, round, level, officeName, bulletin, cause }) => ({
        key: `escalation ${id} ${round} ${level}`,
        kind: 'escalation' as const,
        id,
        title: `${word(`cause.${cause}`)}${officeName === null ? '' : ` · ${officeName}`}${bulletin === null ? '' : ` · ${bulletin.headline}`}`,
        subtitle: word('wake.escalation'),
        until: null,
        isExercise: bulletin?.status === 'exercise',
      }))
    : [];

const missing = (): readonly Call[] =>
  desk.expected.value
    .filter(({ missingSince }) => missingSince !== null)
    .map(({ slotId, step }) => ({
      key: `missing ${slotId}`,
      kind: 'missing' as const,
      id: slotId,
      title: `${word('inbox.missing')} · ${word(`step.${step}`)}`,
      subtitle: word('wake.missing'),
      until: null,
      isExercise: false,
    }));

/** What still rings, the most pressing first. */
export const calls: ComputedRef<readonly Call[]> = computed(() => {
  // The second that passed may have made it more pressing.
  if (tick.value < 0) return [];
  return [...dispatches(), ...escalations(), ...missing()].filter(({ key }) => !silenced.has(key));
});

export const silence = (call: Call): void => {
  silenced.add(call.key);
};

const notified = new Set<string>();
const notify = (call: Call): void => {
  if (notified.has(call.key) || !('Notification' in window) || Notification.permission !== 'granted') return;
  notified.add(call.key);
  const mark = call.isExercise ? `【${word('kit.exercise')}】` : '';
  const notice = new Notification(`${mark}${call.subtitle}`, { body: call.title, tag: call.key, requireInteraction: true });
  notice.onclick = () => {
    window.focus();
    notice.close();
  };
};

/** Rings, notifies and blinks in the title until nothing calls any more. */
export const startWaking = (place: () => string): (() => void) => {
  const timer = setInterval(() => (tick.value += 1), 1_000);
  const stopWatching = watch(
    [calls, tick],
    () => {
      if (calls.value.length > 0) alarmSound.start();
      else alarmSound.stop();
      calls.value.forEach(notify);
      const waiting = [...desk.toAcknowledge.value, ...(may('escalation:answer') ? desk.openEscalations.value : [])];
      const count = waiting.length;
      // Also once the bell was stopped: a title outlives the notice.
      const isExercise = count > 0 && waiting.every(({ bulletin }) => bulletin?.status === 'exercise');
      const mark = isExercise ? `【${word('kit.exercise')}】` : '';
      const what = word(may('escalation:answer') ? 'wake.titleEscalation' : 'wake.title');
      const rings = calls.value.length > 0 && tick.value % 2 === 0;
      document.title = count === 0 ? place() : `${rings ? '🔔 ' : ''}${mark}(${count}) ${what} · ${place()}`;
    },
    { immediate: true },
  );
  return () => {
    clearInterval(timer);
    stopWatching();
    alarmSound.stop();
  };
};
