import type { LedgerTransaction } from '../store/ledger-transaction.js';

/** Of these alarms, the ids of those that belong to an exercise: there is no bulletin yet that could say so. */
export const exerciseAlarms = async (
  tx: LedgerTransaction,
  alarms: readonly { readonly alarmId?: string | null }[],
): Promise<ReadonlySet<string>> => {
  const ids = alarms.flatMap(({ alarmId }) => alarmId ?? []);
  if (ids.length === 0) return new Set();
  const rows = await tx.sql<readonly { readonly id: string }[]>(
    `SELECT a.id
     FROM alarms a
     JOIN slots s ON s.id = a.slot_id
     JOIN episodes e ON e.id = s.episode_id
     WHERE a.id = ANY($1) AND e.status = 'exercise'`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
};
