import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { Issuance } from '@rainstorm/harness/issuance';
import type { AlarmRow, SlotRow } from '@rainstorm/ledger';
import { handleSlotDue, handleSlotGrace } from '../cadence/slot-timer-effects.js';
import { closeAlarm } from './close-alarm.js';
import { closeEscalations } from './close-escalations.js';

describe('closing the alarm of a slot', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let slot: SlotRow;
  let alarm: AlarmRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    slot = await issuance.slot(await issuance.rainstorm(), 'D1');
    for (const [kind, effect] of [
      ['slot-due', handleSlotDue],
      ['slot-grace', handleSlotGrace],
    ] as const) {
      const timer = await issuance.timer(kind, slot.id);
      await bureau.run(async (tx) => effect(tx, timer, bureau.city));
    }
    const raised = await bureau.ledger.read(async (tx) => tx.alarms.first({ slotId: slot.id }));
    if (raised === null) throw new Error('No alarm');
    alarm = raised;
  });
  afterEach(async () => bureau.close());

  const close = async (reason = '已发布'): Promise<void> => bureau.run(async (tx) => closeAlarm(tx, slot.id, reason));

  it('says why, tells the open pages, and is on record', async () => {
    await close();
    const row = await bureau.ledger.read(async (tx) => tx.alarms.first({ id: alarm.id }));
    expect(row).toMatchObject({ state: 'closed', closedReason: '已发布', closedAt: expect.any(Date) });
    expect((await issuance.announced(alarm.id)).at(-1)).toBe('alarm-closed');
    expect((await bureau.stage.audited(alarm.id)).at(-1)).toBe('alarm-closed done');
  });

  it('closes its escalation with it, and cancels what has not left yet', async () => {
    const before = await bureau.ledger.read(async (tx) => tx.deliveries.find({ alarmId: alarm.id }));
    expect(before.length).toBeGreaterThan(0);
    await close();
    const { unsent, escalation } = await bureau.ledger.read(async (tx) => ({
      unsent: await Promise.all(before.map(async ({ id }) => tx.deliveries.first({ id }))),
      escalation: await tx.escalations.first({ alarmId: alarm.id }),
    }));
    expect(new Set(unsent.map((row) => row?.state))).toEqual(new Set(['cancelled']));
    expect(escalation).toMatchObject({ state: 'closed', closedReason: '已发布' });
    expect(await bureau.stage.armedTimers(escalation?.id ?? '')).toEqual([]);
  });

  it('leaves the message that its escalation is over, which somebody is still owed', async () => {
    const escalation = await bureau.ledger.read(async (tx) => tx.escalations.first({ alarmId: alarm.id }));
    if (escalation === null) throw new Error('No escalation');
    await bureau.run(async (tx) => closeEscalations(tx, [escalation], '由指挥部接手督办'));
    await close();
    const ends = await bureau.ledger.read(async (tx) => tx.deliveries.find({ escalationId: escalation.id, purpose: 'escalation-closed' }));
    expect(ends.length).toBeGreaterThan(0);
    expect(new Set(ends.map(({ state }) => state))).toEqual(new Set(['pending']));
  });

  it('happens once, and not to the alarm of another slot', async () => {
    const other = await bureau.slot({ opensAt: slot.opensAt, dueAt: slot.dueAt, graceUntil: slot.graceUntil });
    await bureau.run(async (tx) => closeAlarm(tx, other.id, '已发布'));
    expect((await bureau.ledger.read(async (tx) => tx.alarms.first({ id: alarm.id })))?.state).toBe('open');
    await close();
    await close('第二次');
    expect(await bureau.ledger.read(async (tx) => tx.alarms.first({ id: alarm.id }))).toMatchObject({ closedReason: '已发布' });
    expect((await bureau.stage.audited(alarm.id)).filter((act) => act === 'alarm-closed done')).toHaveLength(1);
  });
});
