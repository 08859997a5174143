import { computed, onScopeDispose, ref, type ComputedRef, type Ref } from 'vue';

/** Milliseconds by which the ledger's clock is ahead of this computer's. Deadlines always follow the ledger's clock. */
const aheadMs = ref(0);
let heardAt = 0;

/** Call it with every `now` from the server. Differences up to 400 ms are network delay and are ignored. */
export const setLedgerTime = (now: string | Date): void => {
  const ahead = new Date(now).getTime() - Date.now();
  if (heardAt === 0 || Math.abs(ahead - aheadMs.value) > 400) aheadMs.value = ahead;
  heardAt = Date.now();
};

export const ledgerNow = (): Date => new Date(Date.now() + aheadMs.value);

/** One shared ticking value (this computer's time in milliseconds) for each interval in use. */
const ticks = new Map<number, { real: Ref<number>; users: number; timer: ReturnType<typeof setInterval> }>();

/** The ledger's time, updated every `everyMs` while a component uses it. Components with the same interval share a timer. */
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
