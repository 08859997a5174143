import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { later, minutes, unpublished } from '@rainstorm/harness/ledger-stage';
import type { SlotRow } from '@rainstorm/ledger';
import { waiveSlot } from './waive-slot.js';

const chief = { id: 'acc-chief00000001', name: '郝首席' };

describe('waiving a slot', () => {
  let bureau: Bureau;
  let slot: SlotRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    const now = await bureau.ledger.now();
    slot = await bureau.slot({ opensAt: now, dueAt: later(now, minutes(60)), graceUntil: later(now, minutes(70)) });
  });
  afterEach(async () => bureau.close());

  it('ends what was owed for it, and says who did it and why', async () => {
    const draft = await bureau.stage.bulletin({ ...unpublished, slotId: slot.id, state: 'in-review' });
    const waived = await bureau.run(async (tx) => waiveSlot(tx, slot.id, '过程减弱', chief));
    expect(waived).toMatchObject({ ok: true, value: { state: 'waived', reason: 'waived-by-chief', note: '过程减弱' } });
    const { bulletin, armed, entry } = await bureau.run(async (tx) => ({
      bulletin: await tx.bulletins.first({ id: draft.id }),
      armed: await tx.timerRows.count({ subjectId: slot.id }),
      entry: await tx.auditEntries.first({ act: 'slot-waived' }),
    }));
    expect(bulletin?.state).toBe('discarded');
    expect(armed).toBe(0);
    expect(entry).toMatchObject({ actor: chief.id, subjectId: slot.id, details: { reason: '过程减弱' } });
  });

  it('of a missing bulletin ends what is owed, and the bulletin stays missing', async () => {
    await bureau.moveTo(later(slot.graceUntil, 1));
    await bureau.run(async (tx) => tx.slots.transition({ id: slot.id }, { from: 'open', to: 'missing' }));
    const waived = await bureau.run(async (tx) => waiveSlot(tx, slot.id, '过程减弱', chief));
    expect(waived).toMatchObject({ ok: true, value: { state: 'missing', reason: 'waived-by-chief', note: '过程减弱' } });
    expect(await bureau.run(async (tx) => waiveSlot(tx, slot.id, '过程减弱', chief))).toMatchObject({ ok: false });
  });

  it('is refused when nothing is owed for it any more', async () => {
    await bureau.run(async (tx) => waiveSlot(tx, slot.id, '过程减弱', chief));
    const again = await bureau.run(async (tx) => waiveSlot(tx, slot.id, '过程减弱', chief));
    expect(again).toEqual({ ok: false, refusal: { type: 'slot-not-owed', state: 'waived' } });
  });
});
