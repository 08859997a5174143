import { formatInstant } from '@rainstorm/warning-model';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { Issuance } from '@rainstorm/harness/issuance';
import type { EpisodeRow, LedgerTransaction, SlotRow, TimerKind, TimerRow } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { countersignBulletin } from '../bulletins/advance-bulletin.js';
import { handleSlotDue, handleSlotGrace, openSlot, remindDesk, remindToCountersign } from './slot-timer-effects.js';

describe('when a timer of a slot falls due', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let episode: EpisodeRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    episode = await issuance.rainstorm();
  });
  afterEach(async () => bureau.close());

  type Effect = (tx: LedgerTransaction, timer: TimerRow, city: City) => Promise<void>;
  const fire = async (effect: Effect, kind: TimerKind, subjectId: string): Promise<void> => {
    const timer = await issuance.timer(kind, subjectId);
    await bureau.run(async (tx) => effect(tx, timer, bureau.city));
  };
  const told = async (slot: SlotRow, purpose: 'desk-reminder' | 'missing-bulletin'): Promise<readonly string[]> => {
    const rows = await bureau.ledger.read(async (tx) => tx.deliveries.find({ slotId: slot.id, purpose }));
    return rows.map(({ contactId, channel }) => `${contactId} ${channel}`).sort();
  };

  it('the slot opens, and a draft lies ready', async () => {
    const planned = await issuance.slot(episode, 'H6');
    await fire(openSlot, 'slot-open', planned.id);
    expect(await issuance.slot(episode, 'H6')).toMatchObject({ state: 'open' });
    const draft = await bureau.ledger.read(async (tx) => tx.bulletins.first({ slotId: planned.id }));
    expect(draft).toMatchObject({ state: 'draft', draftedBy: 'system', step: 'H6' });
    expect(await bureau.stage.audited(planned.id)).toEqual(['slot-opened done']);
  });

  it('the desk is reminded by mail, but not about a bulletin that is signed and waits for the due time', async () => {
    const slot = await issuance.slot(episode, 'H6');
    await fire(openSlot, 'slot-open', slot.id);
    await fire(remindDesk, 'desk-reminder', slot.id);
    const once = ['desk-forecaster-1 email', 'desk-forecaster-2 email'];
    expect(await told(slot, 'desk-reminder')).toEqual(once);
    await issuance.sign(await issuance.draft(slot), 'at-due');
    await fire(remindDesk, 'desk-reminder', slot.id);
    expect(await told(slot, 'desk-reminder')).toEqual(once);
  });

  it('the signed bulletin that waited for the due time is published', async () => {
    const slot = await issuance.slot(episode, 'D1');
    const signed = await issuance.sign(await issuance.draft(slot), 'at-due');
    await fire(handleSlotDue, 'slot-due', slot.id);
    expect(await issuance.bulletin(signed)).toMatchObject({ state: 'published', publishedBy: 'system' });
    expect(await issuance.slot(episode, 'D1')).toMatchObject({ state: 'published', bulletinId: signed.id });
    expect(await bureau.ledger.read(async (tx) => tx.alarms.count({}))).toBe(0);
  });

  it('a signed bulletin with an unfilled place is not published, and the slot alarms as without a bulletin', async () => {
    const slot = await issuance.slot(episode, 'D1');
    const signed = await issuance.sign(await issuance.draft(slot), 'at-due');
    await bureau.run(async (tx) => tx.bulletins.update({ id: signed.id }, { description: '降水量（待填：过程总量）' }));
    await fire(handleSlotDue, 'slot-due', slot.id);
    expect(await issuance.bulletin(signed)).toMatchObject({ state: 'signed' });
    expect(await bureau.stage.audited(signed.id)).toContain('release-refused refused');
    const alarm = await bureau.ledger.read(async (tx) => tx.alarms.first({ slotId: slot.id }));
    expect(alarm).toMatchObject({ state: 'open' });
    expect(await told(slot, 'missing-bulletin')).toContain('chief-forecaster-1 email');
  });

  it('a slot without a bulletin alarms the chief and the desk, and after its grace the command and every office', async () => {
    const slot = await issuance.slot(episode, 'D1');
    await fire(handleSlotDue, 'slot-due', slot.id);
    expect(await told(slot, 'missing-bulletin')).toEqual([
      'chief-forecaster-1 email',
      'desk-forecaster-1 email',
      'desk-forecaster-2 email',
    ]);
    await fire(handleSlotGrace, 'slot-grace', slot.id);
    expect(await issuance.slot(episode, 'D1')).toMatchObject({ state: 'missing' });
    const { alarm, escalation, offices } = await bureau.ledger.read(async (tx) => ({
      alarm: await tx.alarms.first({ slotId: slot.id }),
      escalation: await tx.escalations.first({ cause: 'missing-bulletin' }),
      offices: (await tx.deliveries.find({ slotId: slot.id })).flatMap(({ officeId }) => officeId ?? []),
    }));
    expect(alarm).toMatchObject({ state: 'open', missingAt: expect.any(Date) });
    expect(escalation).toMatchObject({ alarmId: alarm?.id, state: 'open', level: 0 });
    const [owed] = escalation?.summary.tried ?? [];
    expect(owed?.zh).toContain('》，过程：7月20日暴雨过程，应于');
    expect(owed?.zh).toContain(formatInstant(slot.dueAt, bureau.city.zone, 'zh'));
    expect(escalation?.summary.callList).toContainEqual(expect.objectContaining({ phone: bureau.city.desk[0]?.phone }));
    expect(escalation?.summary.callList).toContainEqual(expect.objectContaining({ phone: bureau.city.chief[0]?.phone }));
    expect([...new Set(offices)].sort()).toEqual(bureau.city.offices.map(({ id }) => id).sort());
    expect(await bureau.stage.armedTimers(escalation?.id ?? '')).toEqual(['escalation-answer-due']);
    expect(await issuance.announced(slot.id)).toEqual(['bulletin-missing', 'slot-changed']);
  });

  it('the chief is asked for the countersignature until somebody gives it', async () => {
    const draft = await bureau.stage.bulletin({ state: 'published', emergency: true });
    await bureau.run(async (tx) => tx.timers.arm([{ kind: 'countersign-due', subjectId: draft.id, dueAt: tx.now }]));
    const timer = await issuance.timer('countersign-due', draft.id);
    const remind = async (): Promise<number> => {
      await bureau.run(async (tx) => remindToCountersign(tx, timer, bureau.city));
      return bureau.ledger.read(async (tx) => tx.deliveries.count({ bulletinId: draft.id, purpose: 'desk-reminder' }));
    };
    expect(await remind()).toBe(1);
    expect(await remind()).toBe(2);
    const told = await bureau.ledger.read(async (tx) => tx.deliveries.find({ bulletinId: draft.id }));
    expect(new Set(told.map(({ contactId }) => contactId))).toEqual(new Set(bureau.city.chief.map(({ id }) => id)));
    // The open pages of the desk ring.
    expect(await issuance.announced(draft.id)).toEqual(['countersignature-overdue', 'countersignature-overdue']);
    const given = await bureau.run(async (tx) =>
      countersignBulletin(tx, bureau.city, draft.id, { id: 'acc-chief00000002', name: '岳首席' }),
    );
    expect(given.ok).toBe(true);
    expect(await remind()).toBe(2);
    expect(await bureau.stage.armedTimers(draft.id)).toEqual([]);
  });
});
