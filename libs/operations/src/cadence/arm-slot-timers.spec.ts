import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { SlotRow } from '@rainstorm/ledger';
import { armSlotTimers, cancelSlotTimers } from './arm-slot-timers.js';

describe('the timers of a slot', () => {
  let bureau: Bureau;
  let slot: SlotRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    const now = await bureau.ledger.now();
    slot = await bureau.slot({ opensAt: now, dueAt: later(now, minutes(120)), graceUntil: later(now, minutes(180)) });
  });
  afterEach(async () => bureau.close());

  const arm = async (...slots: readonly SlotRow[]): Promise<void> => bureau.run(async (tx) => armSlotTimers(tx, bureau.city, null, slots));
  const timers = async (): Promise<readonly (readonly [string, number])[]> => {
    const rows = await bureau.ledger.read(async (tx) => tx.timerRows.find({ subjectId: slot.id }, { order: { dueAt: 'ASC' } }));
    return rows.map(({ kind, dueAt }) => [kind, (dueAt.getTime() - slot.opensAt.getTime()) / 60_000]);
  };

  it('open it, remind the desk as the city says, and watch its due time and its grace', async () => {
    await arm(slot);
    expect(await timers()).toEqual([
      ['slot-open', 0],
      ['desk-reminder', 60],
      ['desk-reminder', 105],
      ['slot-due', 120],
      ['slot-grace', 180],
    ]);
  });

  it('move with the slot, and none of the old ones stays', async () => {
    await arm(slot);
    await arm({ ...slot, dueAt: later(slot.dueAt, minutes(30)), graceUntil: later(slot.graceUntil, minutes(30)) });
    expect(await timers()).toEqual([
      ['slot-open', 0],
      ['desk-reminder', 90],
      ['desk-reminder', 135],
      ['slot-due', 150],
      ['slot-grace', 210],
    ]);
  });

  it('are gone when nothing is owed for it any more', async () => {
    await arm(slot);
    await arm({ ...slot, state: 'waived' });
    expect(await timers()).toEqual([]);
  });

  it('are cancelled for this slot alone', async () => {
    const { opensAt, dueAt, graceUntil } = slot;
    const other = await bureau.slot({ opensAt, dueAt, graceUntil, week: '2026-07-24' });
    await arm(slot, other);
    await bureau.run(async (tx) => cancelSlotTimers(tx, [other.id]));
    expect(await bureau.stage.armedTimers(other.id)).toEqual([]);
    expect(await timers()).toHaveLength(5);
  });
});
