import type { BulletinRow, LeaderCallRoundRow, LeaderCallRow } from '@rainstorm/ledger';
import { noLeaderCalls, type LeaderCallCounts } from '@rainstorm/warning-model';
import { bulletinHeadingOf } from '../bulletin-heading.js';

/** One leader on a list, as the pages show it. */
export const leaderCallView = ({ place: _place, deliveryId, reachedBy: _reachedBy, ...row }: LeaderCallRow) => ({
  ...row,
  byMachine: deliveryId !== null,
});
export type LeaderCallView = ReturnType<typeof leaderCallView>;

/** The calls for one signal, as the pages show them. */
export const roundView = (
  { callers: _callers, closedBy: _closedBy, ...row }: LeaderCallRoundRow,
  bulletin: BulletinRow | null,
  counts: LeaderCallCounts = noLeaderCalls,
) => ({ ...row, counts, bulletin: bulletin === null ? null : bulletinHeadingOf(bulletin) });
export type RoundView = ReturnType<typeof roundView>;
