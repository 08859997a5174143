import { session } from '@rainstorm/web-kit';
import { computed } from 'vue';
import { console131631 } from '../api/console-api.ts';
import { desk } from '../live/desk.ts';

/** The post of whoever is signed in; null until it was read, and for whom has none. */
export const ownDuty = computed(() => {
  const { last } = desk.duty;
  const { person } = session.state;
  return last.value !== null && person !== null && last.value.post.officeId === person.officeId ? last.value : null;
});

export const isMine = computed(() => ownDuty.value?.onDuty != null && ownDuty.value.onDuty.accountId === session.state.person?.accountId);

/** The key of both acts: while one is on its way, the other waits. */
export const CHANGE = 'duty';

/** 接班, from whom this page showed on duty: where that was somebody else meanwhile, it is refused. */
export const takeOver = async (note: string): Promise<boolean> => {
  const seenShiftId = ownDuty.value?.onDuty?.id ?? null;
  const done = await desk.requests.run(CHANGE, async () => console131631.takeOver({ note, seenShiftId }));
  await desk.refresh();
  return done;
};

export const handOver = async (note: string): Promise<boolean> => {
  const done = await desk.requests.run(CHANGE, async () => console131631.handOver({ note }));
  await desk.refresh();
  return done;
};
