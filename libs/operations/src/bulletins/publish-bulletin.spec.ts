import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { chief, forecaster, Issuance, valueOf } from '@rainstorm/harness/issuance';
import { minutes } from '@rainstorm/harness/ledger-stage';
import type { BulletinRow, EpisodeRow } from '@rainstorm/ledger';
import { handleSlotDue, handleSlotGrace } from '../cadence/slot-timer-effects.js';
import { waiveSlot } from '../cadence/waive-slot.js';
import { draftForSlot } from './draft-for-slot.js';
import { editBulletin } from './edit-bulletin.js';
import { publishSigned } from './publish-bulletin.js';

describe('publishing a signed bulletin', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let episode: EpisodeRow;
  let draft: BulletinRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    episode = await issuance.rainstorm();
    draft = await issuance.draft(await issuance.slot(episode, 'D1'));
  });
  afterEach(async () => bureau.close());

  const publish = async (): ReturnType<typeof publishSigned> => bureau.run(async (tx) => publishSigned(tx, bureau.city, draft.id, chief));

  it('numbers it, fills its slot, and reaches every office, each with its deadlines', async () => {
    await issuance.sign(draft);
    const { bulletin, dispatches } = valueOf(await publish());
    expect(bulletin).toMatchObject({
      state: 'published',
      number: expect.stringMatching(/^\d{4}年第1期《天气报告》$/),
      publishedBy: chief.id,
    });
    expect(await issuance.bulletin(draft)).toEqual(bulletin);
    const slot = await issuance.slot(episode, 'D1');
    expect(slot).toMatchObject({ state: 'published', bulletinId: draft.id, publishedAt: bulletin.sentAt });
    expect(await bureau.stage.armedTimers(slot.id)).toEqual([]);
    expect(dispatches.map(({ officeId }) => officeId).sort()).toEqual(bureau.city.offices.map(({ id }) => id).sort());
    for (const { id } of dispatches) {
      expect(await bureau.stage.armedTimers(id)).toContain('receipt-due');
      expect(await bureau.ledger.read(async (tx) => tx.deliveries.count({ dispatchId: id }))).toBeGreaterThan(0);
    }
    expect((await bureau.stage.audited(draft.id)).at(-1)).toBe('bulletin-published done');
    expect((await issuance.announced(draft.id)).at(-1)).toBe('bulletin-published');
  });

  it.each([
    ['yellow', '郑州市气象台'],
    ['red', '郑州市气象局'],
  ] as const)('has the sender of its colour: a %s report is issued by %s', async (colour, sender) => {
    const { city } = bureau;
    const { id, version } = valueOf(
      await bureau.run(async (tx) => draftForSlot(tx, city, (await issuance.slot(episode, 'D1')).id, 'rain-warning-report', forecaster)),
    ).bulletin;
    const text = { headline: '暴雨预警报告', description: '预计明天有暴雨。', instruction: '' };
    const patch = { ...text, level: null, colour, areas: [{ areaCode: '410174', level: null, colour }] };
    const edited = valueOf(await bureau.run(async (tx) => editBulletin(tx, city, id, version, patch, forecaster)));
    const { bulletin } = await issuance.publish(await issuance.sign(edited));
    expect(bulletin).toMatchObject({ sender, colour, number: expect.stringMatching(/^\d{4}年第1期《重要天气预警报告》$/) });
  });

  it('happens once', async () => {
    await issuance.sign(draft);
    const { bulletin, dispatches } = valueOf(await publish());
    expect(await publish()).toEqual({ ok: false, refusal: { type: 'already-published', number: bulletin.number } });
    expect(await bureau.ledger.read(async (tx) => tx.dispatches.count({}))).toBe(dispatches.length);
  });

  it('ends the alarm about the missing bulletin, and says that it came late', async () => {
    const slot = await issuance.slot(episode, 'D1');
    for (const [kind, effect] of [['slot-due', handleSlotDue] as const, ['slot-grace', handleSlotGrace] as const]) {
      const timer = await issuance.timer(kind, slot.id);
      await bureau.run(async (tx) => effect(tx, timer, bureau.city));
    }
    await issuance.publish(await issuance.sign(draft));
    expect(await issuance.slot(episode, 'D1')).toMatchObject({ state: 'published-late', bulletinId: draft.id });
    const { alarm, escalation } = await bureau.ledger.read(async (tx) => ({
      alarm: await tx.alarms.first({ slotId: slot.id }),
      escalation: await tx.escalations.first({ cause: 'missing-bulletin' }),
    }));
    expect([alarm?.state, escalation?.state]).toEqual(['closed', 'closed']);
  });

  it('is refused while a place of the template is unfilled, and takes no number for it', async () => {
    const signed = await issuance.sign(draft);
    await bureau.run(async (tx) => tx.bulletins.update({ id: draft.id }, { headline: '（待填：实况）' }));
    expect(await publish()).toEqual({
      ok: false,
      refusal: { type: 'content-not-fit', faults: [{ field: 'headline', fault: 'unfilled', place: '实况' }] },
    });
    await bureau.run(async (tx) => tx.bulletins.update({ id: draft.id }, { headline: signed.headline }));
    expect(valueOf(await publish()).bulletin.number).toMatch(/第1期《[^》]+》$/);
  });

  it('is refused without a signature, after the expiry, and when nothing is owed for its slot', async () => {
    expect(await publish()).toEqual({ ok: false, refusal: { type: 'wrong-state', state: 'draft', act: 'publish' } });
    const signed = await issuance.sign(draft);
    await bureau.advance(minutes(2000));
    expect(await publish()).toEqual({ ok: false, refusal: { type: 'already-expired', expires: signed.expires } });
    const slot = await issuance.slot(episode, 'D1');
    await bureau.run(async (tx) => waiveSlot(tx, slot.id, '过程减弱', chief));
    expect(await publish()).toEqual({ ok: false, refusal: { type: 'wrong-state', state: 'discarded', act: 'publish' } });
    expect(await bureau.ledger.read(async (tx) => tx.dispatches.count({}))).toBe(0);
  });
});
