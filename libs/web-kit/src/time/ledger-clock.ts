import { computed, onScopeDispose, ref, type ComputedRef, type Ref } from 'vue';

/** Milliseconds by which the ledger's clock is ahead of this computer's. Deadlines are the ledger's, never the browser's. */
const aheadMs = ref(0);
let heardAt = 0;

/** To be told with every `now` that the server says. Small differences are the network's and are not followed. */
export const ledgerSays = (now: string | Date): void => {
  const ahead = new Date(now).getTime() - Date.now();
  if (heardAt === 0 || Math.abs(ahead - aheadMs.value) > 400) aheadMs.value = ahead;
  heardAt = Date.now();
};

export const ledgerNow = (): Date => new Date(Date.now() + aheadMs.value);

/** Real milliseconds, one ticking value for each pace that somebody looks at. */
const ticks = new Map<number, { real: Ref<number>; users: number; timer: ReturnType<typeof setInterval> }>();

/** The ledger's time, renewed every `everyMs` while a part of the page looks at it. One timer for all of them. */
export const useLedgerNow = (everyMs = 1_000): ComputedRef<Date> => {
  let tick = ticks.get(everyMs);
  if (tick === undefined) {
    const real = ref(Date.now());
    tick = { real, users: 0, timer: setInterval(() => (real.value = Date.now()), everyMs) };
    ticks.set(everyMs, tick);
  }
  const mine = tick;
  mine.users += 1;
  onScopeDispose(() => {
    mine.users -= 1;
    if (mine.users > 0) return;
    clearInterval(mine.timer);
    ticks.delete(everyMs);
  });
  return computed(() => new Date(mine.real.value + aheadMs.value));
};
