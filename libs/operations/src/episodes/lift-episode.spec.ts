import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { chief, forecaster, Issuance, valueOf } from '@rainstorm/harness/issuance';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { EpisodeRow, SlotRow } from '@rainstorm/ledger';
import { publishSigned } from '../bulletins/publish-bulletin.js';
import { liftEpisode, type LiftedEpisode } from './lift-episode.js';

describe('lifting an episode', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let episode: EpisodeRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    // Its first step, D3, is still to come.
    const now = await bureau.ledger.now();
    episode = await issuance.rainstorm({ onset: later(now, minutes(80 * 60)), endsAt: later(now, minutes(100 * 60)) });
  });
  afterEach(async () => bureau.close());

  const ask = async (): ReturnType<typeof liftEpisode> =>
    bureau.run(async (tx) => liftEpisode(tx, bureau.city, episode.id, '雨已停', forecaster, false));
  const lift = async (): Promise<LiftedEpisode> => valueOf(await ask());
  const state = async (): Promise<string | undefined> =>
    (await bureau.ledger.read(async (tx) => tx.episodes.first({ id: episode.id })))?.state;

  it('happens at once when no office has received anything about it', async () => {
    expect(await lift()).toMatchObject({ episode: { state: 'lifted' }, bulletin: null });
    expect(await state()).toBe('lifted');
    expect(await ask()).toEqual({ ok: false, refusal: { type: 'episode-is-over', state: 'lifted' } });
  });

  it('drafts the cancel of what was published, and everything stays owed until the cancel is published', async () => {
    const first = await issuance.published(await issuance.slot(episode, 'D3'));
    const { bulletin: cancel } = await lift();
    expect(cancel).toMatchObject({ state: 'draft', msgType: 'cancel', revisionKind: 'lift', refersTo: first.bulletin.id });
    expect(await state()).toBe('open');
    expect(await issuance.slot(episode, 'H6')).toMatchObject({ state: 'planned' });
    if (cancel === null) throw new Error('No cancel');
    await issuance.publish(await issuance.sign(cancel));
    expect(await state()).toBe('lifted');
    expect(await issuance.slot(episode, 'H6')).toMatchObject({ state: 'closed', reason: 'episode-lifted' });
  });

  it('asked for twice has one cancel', async () => {
    await issuance.published(await issuance.slot(episode, 'D3'));
    const [first, second] = [await lift(), await lift()];
    expect(first.bulletin).not.toBeNull();
    expect(second.bulletin?.id).toBe(first.bulletin?.id);
    expect(await bureau.ledger.read(async (tx) => tx.bulletins.count({ msgType: 'cancel' }))).toBe(1);
  });

  describe('while bulletins are due or missing', () => {
    const missing = async (): Promise<SlotRow> => {
      const d1 = await issuance.slot(episode, 'D1');
      await bureau.moveTo(later(d1.graceUntil, 1));
      await bureau.schedulerOn().run();
      return issuance.slot(episode, 'D1');
    };
    const byChief = async (): ReturnType<typeof liftEpisode> =>
      bureau.run(async (tx) => liftEpisode(tx, bureau.city, episode.id, '系统减弱，漏发已处理', chief, true));
    const closings = async (): Promise<readonly (string | null)[]> =>
      (await bureau.ledger.read(async (tx) => tx.escalations.find({ cause: 'missing-bulletin' }))).map(({ closedReason }) => closedReason);

    it('is for the chief, whose name and reason are on record and told to everybody who was told', async () => {
      await missing();
      expect(await ask()).toEqual({
        ok: false,
        refusal: { type: 'missed-bulletins-need-chief', steps: expect.arrayContaining(['D3', 'D1']) },
      });
      expect(await closings()).toEqual([null, null]);
      const lifted = valueOf(await byChief());
      const reason = `${chief.name}（首席）：系统减弱，漏发已处理`;
      expect(lifted.episode).toMatchObject({ state: 'lifted', liftApproval: { by: chief.id, reason: '系统减弱，漏发已处理' } });
      expect(await closings()).toEqual([reason, reason]);
      const told = await bureau.ledger.read(async (tx) => tx.deliveries.count({ purpose: 'escalation-closed' }));
      expect(told).toBeGreaterThan(0);
      expect(await bureau.stage.audited(episode.id)).toContain('lift-approved done');
    });

    it('leaves what was missing missing, and closes what was only planned', async () => {
      await missing();
      await byChief();
      expect(await issuance.slot(episode, 'D1')).toMatchObject({ state: 'missing', reason: 'episode-lifted' });
      expect(await issuance.slot(episode, 'H6')).toMatchObject({ state: 'closed', reason: 'episode-lifted' });
      expect(await bureau.stage.armedTimers((await issuance.slot(episode, 'D1')).id)).toEqual([]);
    });

    it('does not publish a lift that was drafted before the bulletin was missed, until the chief agrees', async () => {
      await issuance.published(await issuance.slot(episode, 'D3'));
      const { bulletin } = await lift();
      if (bulletin === null) throw new Error('No cancel');
      const signed = await issuance.sign(bulletin);
      await missing();
      const publish = async () => bureau.run(async (tx) => publishSigned(tx, bureau.city, signed.id, forecaster));
      expect(await publish()).toEqual({ ok: false, refusal: { type: 'missed-bulletins-need-chief', steps: ['D1'] } });
      expect(valueOf(await byChief()).bulletin?.id).toBe(bulletin.id);
      expect((await publish()).ok).toBe(true);
      expect(await issuance.slot(episode, 'D1')).toMatchObject({ state: 'missing', reason: 'episode-lifted' });
    });
  });
});
