import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { SlotJson } from '@rainstorm/harness/api-json';
import { HOUR, MINUTE, World } from '@rainstorm/harness/world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(async () => world.close());

const states = (slots: readonly SlotJson[]): Record<string, string> => Object.fromEntries(slots.map(({ step, state }) => [step, state]));

it('replans when the onset moves 4 h earlier: passed steps are due now, the others move, and repeating the revision changes nothing', async () => {
  const { episode } = await world.openEpisode(9 * HOUR + 30 * MINUTE);
  expect(states(await world.slots(episode.id))).toEqual({ D3: 'not-applicable', D1: 'open', H6: 'planned', H3: 'planned', H1: 'planned' });
  const onset = new Date(Date.parse(episode.onset) - 4 * HOUR);
  const preview = await world.forecaster.post<{ changes: readonly { step: string }[]; dueNow: string | null }>(
    `/episodes/${episode.id}/onset-preview`,
    { onset },
  );
  expect(preview.dueNow).toBe('H6');
  expect(states(await world.slots(episode.id))).toMatchObject({ H6: 'planned' });

  const done = await world.forecaster.post<{ changes: readonly { step: string }[]; dueNow: string | null }>(
    `/episodes/${episode.id}/onset`,
    { onset, reason: '实况偏早' },
  );
  expect(done.changes.map(({ step }) => step)).toEqual(preview.changes.map(({ step }) => step));
  expect(states(await world.slots(episode.id))).toEqual({
    D3: 'not-applicable',
    D1: 'not-applicable',
    H6: 'open',
    H3: 'planned',
    H1: 'planned',
  });
  expect((await world.slot(episode.id, 'H3')).dueAt).toBe(new Date(onset.getTime() - 3 * HOUR).toISOString());
  const again = await world.forecaster.post<{ changes: readonly unknown[] }>(`/episodes/${episode.id}/onset`, {
    onset,
    reason: '实况偏早',
  });
  expect(again.changes).toEqual([]);
});

it('replans a published step when the onset moves 12 h later, links it to the earlier one, and asks for an update now', async () => {
  const { episode } = await world.openEpisode(6 * HOUR + 10 * MINUTE);
  const signed = await world.sign(await world.slot(episode.id, 'H6'));
  await world.publish(signed.id);
  const published = await world.slot(episode.id, 'H6');
  expect(published.state).toBe('published');

  const onset = new Date(Date.parse(episode.onset) + 12 * HOUR);
  const done = await world.forecaster.post<{ updateBulletinDue: boolean }>(`/episodes/${episode.id}/onset`, {
    onset,
    endsAt: new Date(onset.getTime() + 6 * HOUR),
    reason: '系统移速减慢',
  });
  expect(done.updateBulletinDue).toBe(true);
  const slots = await world.slots(episode.id);
  const follower = slots.find((slot) => (slot as SlotJson & { followsSlotId: string | null }).followsSlotId === published.id);
  expect(follower).toMatchObject({ step: 'H6', state: 'planned', dueAt: new Date(onset.getTime() - 6 * HOUR).toISOString() });
  expect(slots.find(({ id }) => id === published.id)?.state).toBe('published');
  const drafts = await world.forecaster.get<{ items: readonly { revisionKind: string | null; state: string }[] }>(
    `/bulletins?episodeId=${episode.id}&state=draft`,
  );
  expect(drafts.items).toContainEqual(expect.objectContaining({ revisionKind: 'material-correction', state: 'draft' }));
});

it('ends the alarm of an outdated due time, and alarms again when the new one passes without a bulletin', async () => {
  const { episode } = await world.openEpisode(6 * HOUR + 10 * MINUTE);
  const slot = await world.slot(episode.id, 'H6');
  const alarms = async () =>
    (await world.forecaster.get<{ items: readonly { slotId: string; state: string; dueAt: string }[] }>('/alarms')).items
      .filter(({ slotId }) => slotId === slot.id)
      .map(({ state, dueAt }) => ({ state, dueAt }));
  await world.advanceTo(new Date(Date.parse(slot.dueAt) + 1_000));
  expect(await alarms()).toEqual([{ state: 'open', dueAt: slot.dueAt }]);

  const onset = new Date(Date.parse(episode.onset) + 20 * MINUTE);
  await world.forecaster.post(`/episodes/${episode.id}/onset`, { onset, reason: '系统移速减慢' });
  expect(await alarms()).toEqual([{ state: 'closed', dueAt: slot.dueAt }]);
  const moved = await world.slot(episode.id, 'H6');
  expect(moved).toMatchObject({ id: slot.id, dueAt: new Date(onset.getTime() - 6 * HOUR).toISOString() });

  await world.advanceTo(new Date(Date.parse(moved.dueAt) + 1_000));
  expect(await alarms()).toEqual([
    { state: 'open', dueAt: moved.dueAt },
    { state: 'closed', dueAt: slot.dueAt },
  ]);
});
