import type { Change, LeaderCallRoundRow, LeaderCallRow, LedgerTransaction } from '@rainstorm/ledger';

/** Who sees a change of a list: the command, and each office that works on it. */
const audiences = ({ callers }: LeaderCallRoundRow): readonly Pick<Change, 'officeId' | 'audience'>[] =>
  callers.length === 0 ? [{ officeId: null, audience: 'command' }] : callers.map((officeId) => ({ officeId, audience: 'all' as const }));

/** Announces a change of a whole list to the open pages. */
export const roundChanged = (tx: LedgerTransaction, round: LeaderCallRoundRow): void => {
  const { id, bulletinId, state, dueAt } = round;
  tx.changed(
    ...audiences(round).map((audience) => ({
      kind: 'leader-calls-changed' as const,
      ...audience,
      subjectId: id,
      payload: { bulletinId, state, dueAt },
    })),
  );
};

/** Announces a change of one row of a list. */
export const callChanged = (
  tx: LedgerTransaction,
  round: LeaderCallRoundRow,
  { id, state, takenByName }: Pick<LeaderCallRow, 'id' | 'state' | 'takenByName'>,
): void => {
  tx.changed(
    ...audiences(round).map((audience) => ({
      kind: 'leader-call-changed' as const,
      ...audience,
      subjectId: id,
      payload: { roundId: round.id, state, takenByName },
    })),
  );
};
