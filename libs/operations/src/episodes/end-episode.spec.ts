import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { chief, Issuance } from '@rainstorm/harness/issuance';
import type { EpisodeRow } from '@rainstorm/ledger';
import { handleSlotDue } from '../cadence/slot-timer-effects.js';
import { endEpisode } from './end-episode.js';

describe('the end of an episode', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let episode: EpisodeRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    episode = await issuance.rainstorm();
  });
  afterEach(async () => bureau.close());

  const end = async (): Promise<EpisodeRow> => bureau.run(async (tx) => endEpisode(tx, episode, 'lifted', '雨已停', chief));

  it('ends what was owed for it: slots, drafts, timers and alarms', async () => {
    const d1 = await issuance.slot(episode, 'D1');
    const due = await issuance.timer('slot-due', d1.id);
    await bureau.run(async (tx) => handleSlotDue(tx, due, bureau.city));
    expect(await end()).toMatchObject({ state: 'lifted', endedReason: '雨已停' });
    const slots = await issuance.slots(episode);
    expect(slots.map(({ step, state, reason }) => [step, state, reason])).toEqual(
      expect.arrayContaining([
        ['D3', 'not-applicable', 'lead-too-short'],
        ['D1', 'closed', 'episode-lifted'],
        ['H1', 'closed', 'episode-lifted'],
      ]),
    );
    for (const { id } of slots) expect(await bureau.stage.armedTimers(id)).toEqual([]);
    const { alarm, draft } = await bureau.ledger.read(async (tx) => ({
      alarm: await tx.alarms.first({ slotId: d1.id }),
      draft: await tx.bulletins.first({ slotId: d1.id }),
    }));
    expect(alarm).toMatchObject({ state: 'closed', closedReason: '雨已停' });
    expect(draft?.state).toBe('discarded');
  });

  it('leaves what was published as it is', async () => {
    const { bulletin } = await issuance.published(await issuance.slot(episode, 'D1'));
    await end();
    expect(await issuance.bulletin(bulletin)).toMatchObject({ state: 'published', number: bulletin.number });
    expect(await issuance.slot(episode, 'D1')).toMatchObject({ state: 'published', reason: null });
  });

  it('is told to everybody, and says who ended it, why, and which steps were still owed', async () => {
    await end();
    const { entry, change } = await bureau.ledger.read(async (tx) => ({
      entry: await tx.auditEntries.first({ act: 'episode-lifted' }),
      change: await tx.changes.first({ kind: 'episode-lifted' }),
    }));
    expect(entry).toMatchObject({ actor: chief.id, subjectId: episode.id, details: { reason: '雨已停' } });
    expect([...((entry?.details['closedSlots'] ?? []) as string[])].sort()).toEqual(['D1', 'H1', 'H3', 'H6']);
    expect(change).toMatchObject({ audience: 'all', subjectId: episode.id, payload: { title: episode.title, reason: '雨已停' } });
  });
});
