import type { Ledger, SlotRow } from '@rainstorm/ledger';
import { accepted, type Result, type SlotId } from '@rainstorm/warning-model';
import { closeAlarm } from '../escalation/close-alarm.js';
import { entry, type Doer } from '../doer.js';
import { refuse, type Refusal } from '../refusal.js';
import { cancelSlotTimers } from './arm-slot-timers.js';
import { slotChanged } from './slot-changed.js';

/** The chief decides that this step is not given, and says why. */
export class WaiveSlot {
  constructor(private readonly ledger: Ledger) {}

  async run(slotId: SlotId, reason: string, by: Doer): Promise<Result<SlotRow, Refusal>> {
    return this.ledger.transaction(async (tx): Promise<Result<SlotRow, Refusal>> => {
      const slot = await tx.slots.lock({ id: slotId });
      if (slot === null) return refuse({ type: 'unknown-slot' });
      if (!['planned', 'open', 'missing'].includes(slot.state)) return refuse({ type: 'slot-not-owed', state: slot.state });
      const waived: SlotRow = { ...slot, state: 'waived', reason: 'waived-by-chief', note: reason };
      await tx.slots.update({ id: slotId }, { state: 'waived', reason: 'waived-by-chief', note: reason });
      await tx.bulletins.update({ slotId, state: 'draft' }, { state: 'discarded' });
      await cancelSlotTimers(tx, [slotId]);
      await closeAlarm(tx, slotId, `免发：${reason}`);
      tx.audit(entry(by, 'slot-waived', 'slot', slotId, { step: slot.step, reason }));
      slotChanged(tx, [waived]);
      return accepted(waived);
    });
  }
}
