import { oneOf, type DeliveryRow, type LedgerTransaction, type UnitSignalRow } from '@rainstorm/ledger';

/** Those of these deliveries that remind a district of what it has decided, or what is over. */
export const obsoleteUnitReminders = async (tx: LedgerTransaction, deliveries: readonly DeliveryRow[]): Promise<readonly DeliveryRow[]> => {
  const own = deliveries.filter(({ purpose }) => purpose === 'unit-reminder');
  if (own.length === 0) return [];
  const owing = await tx.unitSignals.find({
    bulletinId: oneOf(own.flatMap(({ bulletinId }) => bulletinId ?? [])),
    state: oneOf<UnitSignalRow['state']>(['reminded', 'told']),
  });
  return own.filter(({ officeId, bulletinId }) => !owing.some((signal) => signal.unitId === officeId && signal.bulletinId === bulletinId));
};
