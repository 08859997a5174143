import { newId, type BulletinRow, type DecisionClockRow, type Ledger } from '@rainstorm/ledger';
import { clockNotEnded } from '@rainstorm/operations';
import { later, minutes } from './ledger-stage.js';

/** A clock that waits for the decision on this signal, for 15 minutes from its publication. Its timer is armed. */
export const stageClock = async (ledger: Ledger, signal: BulletinRow, patch: Partial<DecisionClockRow> = {}): Promise<DecisionClockRow> =>
  ledger.transaction(async (tx) => {
    const startedAt = signal.sentAt ?? tx.now;
    const row: DecisionClockRow = {
      id: newId('decision-clock'),
      bulletinId: signal.id,
      firstId: signal.refersTo ?? signal.id,
      colour: signal.colour ?? 'red',
      state: 'running',
      startedAt,
      dueAt: later(startedAt, minutes(15)),
      ...clockNotEnded,
      ...patch,
    };
    await tx.decisionClocks.insert(row);
    await tx.timers.arm([{ kind: 'decision-due', subjectId: row.id, dueAt: row.dueAt }]);
    return row;
  });
