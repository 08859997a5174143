import { oneOf, type LedgerTransaction, type UnitSignalRow } from '@rainstorm/ledger';
import {
  currentUnitSignalStates,
  standingEscalationStates,
  undecidedUnitSignalStates,
  type BulletinId,
  type UnitResponseId,
  type UnitSignalEnd,
  type UnitSignalId,
} from '@rainstorm/warning-model';
import { auditEntry, systemActor, type AuditActor } from '../audit-actor.js';
import { closeEscalations } from '../escalations/close-escalations.js';
import { unitSignalChanged } from './unit-signal-changed.js';

const reasons: Readonly<Record<UnitSignalEnd, string>> = {
  over: '信号已解除或失效（the signal is over）',
  'other-colour': '信号颜色已变更（the colour of the signal has changed）',
  'exercise-aborted': '演练已中止（exercise aborted）',
  'no-unit': '该单位已不在配置中（the district is no longer configured）',
};

/** Every operation on the signals of districts takes its turn, so that two publications at once see each other's districts. */
export const lockUnits = async (tx: LedgerTransaction): Promise<void> => tx.lockPlace('signals of the districts');

/** Ends what waits for these signals: the timers, reminders that have not left yet, and what the command was told. */
const endWaiting = async (
  tx: LedgerTransaction,
  signals: readonly UnitSignalRow[],
  reason: string,
  officer: AuditActor | null = null,
): Promise<void> => {
  const ids = signals.map(({ id }) => id);
  await tx.timers.cancel(ids, ['unit-reminder', 'unit-response-due']);
  const reminded = signals.filter(({ remindedAt }) => remindedAt !== null);
  const reminders =
    reminded.length === 0
      ? []
      : await tx.deliveries.find(reminded.map(({ unitId, bulletinId }) => ({ purpose: 'unit-reminder', officeId: unitId, bulletinId })));
  await tx.outbox.cancel(reminders.map(({ id }) => id));
  const standing = await tx.escalations.lockAll({ unitSignalId: oneOf(ids), state: oneOf(standingEscalationStates) }, { id: 'ASC' });
  await closeEscalations(tx, standing, reason, officer);
};

/** Ends locked current signals. `by`: the bulletin that ended them. */
export const endUnitSignals = async (
  tx: LedgerTransaction,
  signals: readonly UnitSignalRow[],
  why: UnitSignalEnd,
  by: BulletinId | null,
): Promise<void> => {
  if (signals.length === 0) return;
  const patch = { endedAt: tx.now, endedWhy: why, endedByBulletinId: by };
  await tx.unitSignals.transition({ id: oneOf(signals.map(({ id }) => id)) }, { from: currentUnitSignalStates, to: 'ended' }, patch);
  await endWaiting(tx, signals, reasons[why]);
  tx.audit(
    ...signals.map(({ id, unitId, colour }) => auditEntry(systemActor, 'unit-signal-ended', 'unit-signal', id, { unitId, colour, why })),
  );
  unitSignalChanged(
    tx,
    signals.map((signal) => ({ ...signal, state: 'ended' as const })),
  );
};

/** Ends the current signals that began with these bulletins, those of an aborted exercise. */
export const endUnitSignalsOf = async (tx: LedgerTransaction, bulletinIds: readonly BulletinId[]): Promise<void> => {
  const states = oneOf<UnitSignalRow['state']>(currentUnitSignalStates);
  const current = await tx.unitSignals.lockAll({ bulletinId: oneOf(bulletinIds), state: states }, { id: 'ASC' });
  await endUnitSignals(tx, current, 'exercise-aborted', null);
};

/** The district has decided: nobody is reminded or told any more, and whoever of the command was told hears of it. */
export const answerUnitSignal = async (
  tx: LedgerTransaction,
  signal: UnitSignalRow,
  responseId: UnitResponseId,
  reason: string,
): Promise<void> => {
  const patch = { responseId, answeredAt: tx.now };
  await tx.unitSignals.transition({ id: signal.id }, { from: undecidedUnitSignalStates, to: 'answered' }, patch);
  await endWaiting(tx, [signal], reason);
  unitSignalChanged(tx, [{ ...signal, state: 'answered' }]);
};

/** A named officer of the command takes the silence of a district over, with a reason. Nothing where the command was not told of it. */
export const closeUnitSignal = async (tx: LedgerTransaction, id: UnitSignalId, reason: string, actor: AuditActor): Promise<void> => {
  await lockUnits(tx);
  const signal = await tx.unitSignals.lock({ id });
  if (signal?.state !== 'told') return;
  await tx.unitSignals.transition({ id }, { from: 'told', to: 'closed' }, { closedByName: actor.name, closedReason: reason });
  await endWaiting(tx, [signal], reason, actor);
  const { unitId, colour } = signal;
  tx.audit(auditEntry(actor, 'unit-signal-closed', 'unit-signal', id, { unitId, colour, reason }));
  unitSignalChanged(tx, [{ ...signal, state: 'closed' }]);
};
