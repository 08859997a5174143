import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { chief, colleague, forecaster, Issuance, valueOf } from '@rainstorm/harness/issuance';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { EpisodeRow, SlotRow } from '@rainstorm/ledger';
import { wallClock } from '@rainstorm/warning-model';
import { waiveSlot } from '../cadence/waive-slot.js';
import { draftForSlot } from './draft-for-slot.js';
import { editBulletin } from './edit-bulletin.js';

describe('the draft for a slot', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let episode: EpisodeRow;
  let slot: SlotRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    episode = await issuance.rainstorm();
    slot = await issuance.slot(episode, 'D1');
  });
  afterEach(async () => bureau.close());

  const ask = async (of: SlotRow, productCode?: string, by = forecaster): ReturnType<typeof draftForSlot> =>
    bureau.run(async (tx) => draftForSlot(tx, bureau.city, of.id, productCode, by));

  it('belongs to the first person who asks for it; the second sees the same', async () => {
    const first = valueOf(await ask(slot));
    const second = valueOf(await ask(slot, undefined, colleague));
    expect(first.bulletin).toMatchObject({ draftedBy: forecaster.id, state: 'draft', step: 'D1' });
    expect(second.bulletin).toEqual(first.bulletin);
    expect(await bureau.stage.audited(first.bulletin.id)).toEqual(['bulletin-drafted done', 'bulletin-draft-taken-up done']);
  });

  it('is of the product that the forecaster chooses among those of the step', async () => {
    const first = valueOf(await ask(slot));
    const chosen = valueOf(await ask(slot, 'rain-warning-report'));
    expect(chosen).toMatchObject({ isNew: true, bulletin: { productCode: 'rain-warning-report', draftedBy: forecaster.id } });
    expect(await issuance.bulletin(first.bulletin)).toMatchObject({ productCode: 'rain-report', state: 'discarded' });
    const refusal = { type: 'product-does-not-fit', productCode: 'rain-1h' };
    expect(await ask(slot, 'rain-1h')).toEqual({ ok: false, refusal });
    expect(await ask(slot, 'no-such-product')).toEqual({ ok: false, refusal: { type: 'unknown-product' } });
  });

  it('of another product keeps what was filled in, and carries the words of a person over', async () => {
    const { bulletin } = valueOf(await ask(slot));
    const description = bulletin.description.replace(/（待填：[^）]*）/, '副热带高压边缘');
    await bureau.run(async (tx) => editBulletin(tx, bureau.city, bulletin.id, bulletin.version, { description }, forecaster));
    const chosen = valueOf(await ask(slot, 'rain-warning-report'));
    expect(chosen.bulletin.description).toContain('受副热带高压边缘影响');
    expect(chosen.bulletin.carriedOver).toMatchObject({ description, writtenByName: forecaster.name });
    const back = valueOf(await ask(slot, 'rain-report'));
    expect(back.bulletin).toMatchObject({ description, carriedOver: { description } });
  });

  it('is refused before the slot opens, and when nothing is owed for it any more', async () => {
    const planned = await issuance.slot(episode, 'H6');
    // The refusal has the instant for programs, and the city's wall clock for people.
    const wall = wallClock(planned.opensAt, 'Asia/Shanghai');
    expect(await ask(planned)).toEqual({ ok: false, refusal: { type: 'slot-not-open-yet', opensAt: planned.opensAt.toISOString(), wall } });
    await bureau.run(async (tx) => waiveSlot(tx, slot.id, '过程减弱', chief));
    expect(await ask(slot)).toEqual({ ok: false, refusal: { type: 'slot-not-owed', state: 'waived' } });
  });

  it('of the weekly outlook belongs to no hazard, and reaches every office that receives bulletins of the cadence', async () => {
    const now = await bureau.ledger.now();
    const friday = await bureau.slot({ opensAt: now, dueAt: later(now, minutes(60)), graceUntil: later(now, minutes(120)) });
    const { bulletin } = valueOf(await ask(friday));
    expect(bulletin).toMatchObject({ step: 'W', hazard: null, productCode: 'weekly-outlook' });
    const { dispatches } = await issuance.publish(await issuance.sign(await issuance.fill(bulletin)));
    const receiving = bureau.city.offices.filter(({ receives }) => receives.kinds.includes('scheduled'));
    expect(dispatches.map(({ officeId }) => officeId).sort()).toEqual(receiving.map(({ id }) => id).sort());
  });
});
