import type { Ledger } from '@rainstorm/ledger';
import { heartbeatInvariants } from './invariants.js';

type Kept = Readonly<Record<keyof typeof heartbeatInvariants, boolean>>;

/** Which of the most urgent invariants hold, and what is said of each that does not. Goes out with every heartbeat. */
export interface HeartbeatReport extends Kept {
  readonly broken: readonly string[];
}

/** Only the ledger's rows count; nothing that the checked processes say of themselves. Cheap enough for every two seconds. */
export const checkHeartbeatInvariants = async (ledger: Ledger): Promise<HeartbeatReport> =>
  ledger.read(async (tx) => {
    const countOf = async (key: keyof typeof heartbeatInvariants): Promise<number> =>
      (await tx.invariants.urgentViolations(heartbeatInvariants[key].name)).count;
    const counts = {
      timersOnTime: await countOf('timersOnTime'),
      deadlinesKept: await countOf('deadlinesKept'),
      deliveriesMoving: await countOf('deliveriesMoving'),
    };
    return {
      timersOnTime: counts.timersOnTime === 0,
      deadlinesKept: counts.deadlinesKept === 0,
      deliveriesMoving: counts.deliveriesMoving === 0,
      broken: Object.entries(heartbeatInvariants).flatMap(([key, { says }]) => {
        const count = counts[key as keyof typeof counts];
        return count === 0 ? [] : [`${count} ${says}`];
      }),
    };
  });
