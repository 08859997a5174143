import { may, Waking, word, type Call } from '@rainstorm/web-kit';
import { bureau } from '../live/bureau.ts';

/** A slot whose time has come without a bulletin, and again once it is missing. The server says so, not this computer's clock. */
const alarms = (): readonly Call[] => {
  const now = bureau.now.last.value;
  if (now === null || !may('bulletin:draft')) return [];
  return now.alarms.map(({ id, slotId, step, missingAt }) => {
    const episode = now.episodes.find(({ slots }) => slots.some(({ slot }) => slot.id === slotId))?.episode;
    const what = step === null ? '' : word(`step.${step}`);
    return {
      key: `${id} ${missingAt === null ? 'due' : 'missing'}`,
      title: [episode?.title ?? word('now.weekly'), what].join(' · '),
      subtitle: word(missingAt === null ? 'alarm.due' : 'alarm.missing'),
      isExercise: episode?.status === 'exercise',
    };
  });
};

const waking = new Waking(alarms);
export const { calls } = waking;
export const silence = (call: Call): void => waking.silence(call);

export const startWaking = (place: () => string): (() => void) =>
  waking.start(() => {
    const count = bureau.now.last.value?.alarms.length ?? 0;
    return `${count > 0 ? `(${count}) ` : ''}${place()}`;
  });
