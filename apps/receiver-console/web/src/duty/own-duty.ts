import { session } from '@rainstorm/web-kit';
import { computed } from 'vue';
import { console131631 } from '../api/console-api.ts';
import { desk } from '../live/desk.ts';

/** The post of the signed-in person; null until it is loaded, or if they have none. */
export const ownDuty = computed(() => {
  const { last } = desk.duty;
  const { person } = session.state;
  return last.value !== null && person !== null && last.value.post.officeId === person.officeId ? last.value : null;
});

export const isOnDuty = computed(() => ownDuty.value?.onDuty != null && ownDuty.value.onDuty.accountId === session.state.person?.accountId);

/** The request key of taking and handing over, so that only one of them runs at a time. */
export const DUTY_CHANGE = 'duty';

/** 接班 from the officer that this page shows. Refused if somebody else has taken the post since. */
export const takeOver = async (note: string): Promise<boolean> => {
  const seenShiftId = ownDuty.value?.onDuty?.id ?? null;
  const done = await desk.requests.run(DUTY_CHANGE, async () => console131631.takeOver({ note, seenShiftId }));
  await desk.refresh();
  return done;
};

export const handOver = async (note: string): Promise<boolean> => {
  const done = await desk.requests.run(DUTY_CHANGE, async () => console131631.handOver({ note }));
  await desk.refresh();
  return done;
};
