import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { Issuance } from '@rainstorm/harness/issuance';
import type { EpisodeRow, SlotRow } from '@rainstorm/ledger';
import { expectedBulletins, type ExpectedBulletin } from './expected-bulletins.js';

describe('the bulletins that an office waits for', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let episode: EpisodeRow;
  let slot: SlotRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    episode = await issuance.rainstorm();
    slot = await issuance.slot(episode, 'H6');
  });
  afterEach(async () => bureau.close());

  const runAt = async (instant: Date): Promise<void> => {
    await bureau.moveTo(instant);
    await bureau.schedulerOn().run();
  };
  const expectedBy = async (officeId: string): Promise<readonly ExpectedBulletin[]> => {
    const office = bureau.city.offices.find(({ id }) => id === officeId);
    if (office === undefined) throw new Error(`No office ${officeId}`);
    return bureau.ledger.read(async (tx) => expectedBulletins(tx, office));
  };

  it('are none until the grace is over, then the missing one, with the bulletin that is still in force', async () => {
    const { bulletin } = await issuance.published(await issuance.slot(episode, 'D1'));
    await runAt(slot.dueAt);
    expect(await expectedBy('yellow-river-office')).toEqual([]);
    await runAt(slot.graceUntil);
    const [expected, ...more] = await expectedBy('yellow-river-office');
    expect(more).toEqual([]);
    expect(expected).toMatchObject({ slotId: slot.id, step: 'H6', status: 'actual', dueAt: slot.dueAt, inForce: { id: bulletin.id } });
    expect(expected?.missingSince?.getTime()).toBeGreaterThanOrEqual(slot.graceUntil.getTime());
  });

  it('are only those of hazards that the office receives', async () => {
    const snow = await issuance.rainstorm({ hazard: 'snowstorm', title: '暴雪过程' });
    const slots = await issuance.slots(snow);
    const owed = slots.find(({ state }) => state === 'open');
    if (owed === undefined) throw new Error('Nothing owed');
    await runAt(owed.graceUntil);
    const steps = async (officeId: string): Promise<readonly string[]> => (await expectedBy(officeId)).map(({ slotId }) => slotId);
    expect(await steps('duty-office')).toContain(owed.id);
    expect(await steps('yellow-river-office')).not.toContain(owed.id);
  });

  it('are over once the bulletin is published after all', async () => {
    await runAt(slot.graceUntil);
    expect((await expectedBy('duty-office')).map(({ step }) => step)).toContain('H6');
    await issuance.published(slot);
    expect((await expectedBy('duty-office')).map(({ step }) => step)).not.toContain('H6');
  });
});
