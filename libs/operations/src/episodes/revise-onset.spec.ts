import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { chief, forecaster, Issuance, valueOf } from '@rainstorm/harness/issuance';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { BulletinRow, EpisodeRow, SlotRow } from '@rainstorm/ledger';
import { formatInstant } from '@rainstorm/warning-model';
import { endEpisode } from './end-episode.js';
import { previewOnset, reviseOnset } from './revise-onset.js';

describe('revising the onset', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let episode: EpisodeRow;
  let sooner: Date;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    episode = await issuance.rainstorm();
    sooner = later(episode.onset, -minutes(300));
  });
  afterEach(async () => bureau.close());

  const revise = async (onset: Date): ReturnType<typeof reviseOnset> =>
    bureau.run(async (tx) => reviseOnset(tx, bureau.city, episode.id, { onset, endsAt: null, reason: '降雨提前' }, forecaster));

  it('moves the slots and their timers, and asks at once for the tightest step that is now past', async () => {
    const revised = valueOf(await revise(sooner));
    expect(revised).toMatchObject({ dueNow: 'H6', updateBulletinDue: false, episode: { onset: sooner, revision: 1 } });
    expect(await issuance.slot(episode, 'D1')).toMatchObject({ state: 'not-applicable', reason: 'lead-passed-after-revision' });
    expect(await issuance.slot(episode, 'H6')).toMatchObject({ state: 'open', dueNow: true });
    const h3 = await issuance.slot(episode, 'H3');
    expect(h3.dueAt).toEqual(later(sooner, -minutes(180)));
    expect(await issuance.timer('slot-due', h3.id)).toMatchObject({ dueAt: h3.dueAt });
    const drafts = await bureau.ledger.read(async (tx) => tx.bulletins.find({ episodeId: episode.id, state: 'draft' }));
    expect(drafts).toMatchObject([{ step: 'H6', onset: sooner }]);
  });

  it('is on record with both onsets and the reason, and is told to everybody', async () => {
    await revise(sooner);
    const { revision, entry, change } = await bureau.ledger.read(async (tx) => ({
      revision: await tx.onsetRevisions.first({ episodeId: episode.id }),
      entry: await tx.auditEntries.first({ act: 'onset-revised' }),
      change: await tx.changes.first({ kind: 'onset-revised' }),
    }));
    expect(revision).toMatchObject({ fromOnset: episode.onset, toOnset: sooner, reason: '降雨提前', revisedBy: forecaster.id });
    expect(entry).toMatchObject({ actor: forecaster.id, subjectId: episode.id, details: { reason: '降雨提前' } });
    expect(change).toMatchObject({ audience: 'all', subjectId: episode.id });
  });

  describe('where offices have received the old onset', () => {
    let first: BulletinRow;
    beforeEach(async () => {
      first = (await issuance.published(await issuance.slot(episode, 'D1'))).bulletin;
    });
    const updates = async (): Promise<readonly SlotRow[]> =>
      (await issuance.slots(episode)).filter(({ purpose }) => purpose === 'onset-update');
    const theUpdate = async (): Promise<SlotRow> => {
      const [slot, ...more] = await updates();
      if (slot === undefined || more.length > 0) throw new Error(`${more.length} more slots`);
      return slot;
    };
    const drafts = async (): Promise<readonly BulletinRow[]> =>
      bureau.ledger.read(async (tx) => tx.bulletins.find({ previousId: first.id, state: 'draft' }));

    it('owes an update with a due time of its own, whose draft says the new onset and keeps what was filled in', async () => {
      const revised = valueOf(await revise(sooner));
      const slot = await theUpdate();
      const now = slot.opensAt;
      expect(revised.updateBulletinDue).toBe(true);
      expect(revised.slots.map(({ id }) => id)).toContain(slot.id);
      expect(slot).toMatchObject({ step: 'D1', state: 'open', dueAt: later(now, minutes(10)), graceUntil: later(now, minutes(15)) });
      expect(await bureau.stage.armedTimers(slot.id)).toEqual(['desk-reminder', 'slot-due', 'slot-grace', 'slot-open']);
      const [draft, ...more] = await drafts();
      expect(more).toEqual([]);
      expect(draft).toMatchObject({ slotId: slot.id, msgType: 'update', revisionKind: 'material-correction', onset: sooner, step: 'D1' });
      expect(draft?.description).toContain(formatInstant(sooner, bureau.city.zone, 'zh'));
      expect(draft?.description).not.toContain(formatInstant(episode.onset, bureau.city.zone, 'zh'));
    });

    it('alarms, is missing and escalates like any other bulletin, and its publication ends that', async () => {
      await revise(sooner);
      const slot = await theUpdate();
      const scheduler = bureau.schedulerOn();
      await bureau.moveTo(later(slot.dueAt, 1));
      await scheduler.run();
      const alarm = async () => bureau.ledger.read(async (tx) => tx.alarms.first({ slotId: slot.id }));
      expect(await alarm()).toMatchObject({ state: 'open', missingAt: null });
      await bureau.moveTo(later(slot.graceUntil, 1));
      await scheduler.run();
      expect(await theUpdate()).toMatchObject({ state: 'missing' });
      const escalation = await bureau.ledger.read(async (tx) => tx.escalations.first({ cause: 'missing-bulletin' }));
      expect(escalation).toMatchObject({ state: 'open' });
      await issuance.published(await theUpdate());
      expect(await theUpdate()).toMatchObject({ state: 'published-late' });
      expect(await alarm()).toMatchObject({ state: 'closed' });
    });

    it('three changes leave one update and one draft, and its limit is not postponed', async () => {
      await revise(sooner);
      const { dueAt } = await theUpdate();
      await bureau.advance(minutes(3));
      await revise(later(sooner, minutes(30)));
      await revise(later(sooner, minutes(45)));
      expect(await theUpdate()).toMatchObject({ dueAt, state: 'open' });
      expect(await drafts()).toMatchObject([{ onset: later(sooner, minutes(45)) }]);
    });

    it('moved away and back owes neither the update nor the published step', async () => {
      await revise(sooner);
      const revised = valueOf(await revise(episode.onset));
      expect(revised).toMatchObject({ dueNow: null, updateBulletinDue: false });
      expect(await theUpdate()).toMatchObject({ state: 'not-applicable', reason: 'onset-already-told' });
      expect(await drafts()).toEqual([]);
      expect(await bureau.stage.armedTimers((await theUpdate()).id)).toEqual([]);
      expect((await issuance.slots(episode)).filter(({ step, purpose }) => step === 'D1' && purpose === 'step')).toMatchObject([
        { state: 'published' },
      ]);
    });

    it('moved away and back owes no step again whose bulletin was the update too', async () => {
      await revise(sooner);
      // Due now, and the update at once.
      const { bulletin } = await issuance.published(await issuance.slot(episode, 'H6'));
      expect(await theUpdate()).toMatchObject({ state: 'published', bulletinId: bulletin.id });
      await revise(episode.onset);
      await revise(sooner);
      const owed = (await issuance.slots(episode)).filter(
        ({ step, purpose, state }) => step === 'H6' && purpose === 'step' && state !== 'published',
      );
      expect(owed.map(({ state }) => state)).toEqual(['not-applicable']);
    });

    it('is fulfilled by whatever bulletin of the cadence tells the new onset first', async () => {
      await revise(sooner);
      const { bulletin } = await issuance.published(await issuance.slot(episode, 'H6'));
      expect(bulletin.onset).toEqual(sooner);
      expect(await theUpdate()).toMatchObject({ state: 'published', bulletinId: bulletin.id });
      expect(await drafts()).toEqual([]);
    });
  });

  it('of a missing bulletin leaves it missing, and asks for the step again', async () => {
    const d1 = await issuance.slot(episode, 'D1');
    const scheduler = bureau.schedulerOn();
    await bureau.moveTo(later(d1.graceUntil, 1));
    await scheduler.run();
    await revise(later(episode.onset, minutes(30)));
    const slots = (await issuance.slots(episode)).filter(({ step }) => step === 'D1');
    expect(slots.find(({ id }) => id === d1.id)).toMatchObject({ state: 'missing', reason: 'planned-again' });
    expect(slots.find(({ followsSlotId }) => followsSlotId === d1.id)).toMatchObject({ state: 'open', dueNow: true });
  });

  it('changes nothing when it is only looked at, or when the onset stays', async () => {
    const before = await issuance.slots(episode);
    const preview = valueOf(await bureau.run(async (tx) => previewOnset(tx, bureau.city, episode.id, sooner, null)));
    expect(preview.dueNow).toBe('H6');
    expect(valueOf(await revise(episode.onset)).episode.revision).toBe(0);
    expect(await issuance.slots(episode)).toEqual(before);
    expect(await bureau.stage.audited(episode.id)).toEqual(['episode-opened done']);
  });

  it('is refused for a date long ago, and for an episode that is over', async () => {
    const past = later(await bureau.ledger.now(), -minutes(8 * 24 * 60));
    expect(await revise(past)).toEqual({ ok: false, refusal: { type: 'onset-too-long-ago' } });
    await bureau.run(async (tx) => endEpisode(tx, episode, 'lifted', '雨已停', chief));
    expect(await revise(sooner)).toEqual({ ok: false, refusal: { type: 'episode-is-over', state: 'lifted' } });
  });
});
