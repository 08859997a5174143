import { oneOf, type DeliveryRow, type LedgerTransaction } from '@rainstorm/ledger';
import { outcomeOfCall, type CallEnd } from '@rainstorm/warning-model';
import { distinct } from '../distinct.js';
import { appendLeaderCall } from './record-leader-call.js';

/** Records how a call by machine went for those leaders whom it carried something for. Only the key reaches. */
export const noteMachineCalls = async (tx: LedgerTransaction, deliveries: readonly DeliveryRow[], end: CallEnd): Promise<void> => {
  const ids = deliveries.filter(({ purpose }) => purpose === 'leader-call').map(({ id }) => id);
  if (ids.length === 0) return;
  const seen = await tx.leaderCalls.find({ deliveryId: oneOf(ids) });
  const rounds = await tx.leaderCallRounds.lockByIds(distinct(seen.map(({ roundId }) => roundId)));
  for (const call of await tx.leaderCalls.lockByIds(seen.map(({ id }) => id))) {
    const round = rounds.find(({ id }) => id === call.roundId);
    if (round === undefined) continue;
    const callee = { id: `contact:${call.leaderId}`, name: call.name };
    await appendLeaderCall(tx, { round, call }, { way: 'machine', outcome: outcomeOfCall(end), note: '' }, callee);
  }
};
