import { may, session } from '@rainstorm/web-kit';
import { computed } from 'vue';
import { bureau } from '../live/bureau.ts';
import { nextTask } from './next-task.ts';

/** The next task of whoever is signed in; null until it is known. */
export const currentTask = computed(() => {
  const now = bureau.now.last.value;
  return now === null ? null : nextTask(now, { accountId: session.state.person?.accountId ?? '', may });
});

/** The slot that the current task is about. What the card says already is not said again below it. */
export const currentSlotId = computed(() => {
  const task = currentTask.value;
  return task !== null && (task.kind === 'owed' || task.kind === 'watch') ? task.entry.slot.id : null;
});
