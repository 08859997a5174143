import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BulletinJson, EpisodeJson, SlotJson } from '@rainstorm/harness/api-json';
import { allOfficesMail, HOUR, OFFICES, World } from '@rainstorm/harness/world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(async () => world.close());

it('marks an exercise on every channel and page, and numbers it in a series of its own', async () => {
  const episodeId = await world.openExercise(3 * HOUR + 20 * 60_000, { note: '2026年第二季度演练' });
  const { bulletin } = await world.publish((await world.sign(await world.slot(episodeId, 'H3'))).id);
  expect(bulletin.number).toMatch(/^【演练】/);
  await world.settle();
  const mails = world.mail.mails.filter(({ text }) => text.includes(bulletin.number ?? '?'));
  expect(mails.length).toBeGreaterThanOrEqual(OFFICES.length);
  for (const { subject, text, html } of mails) {
    expect(subject).toMatch(/^【演练】/);
    expect(text).toContain('演练');
    expect(html).toContain('EXERCISE');
  }
  const link = mails.find((mail) => mail.link !== null)?.link ?? '';
  expect(await (await fetch(link)).text()).toMatch(/<title>【演练】/);
});

it('aborts an exercise when a real episode of its hazard opens, and informs every office', async () => {
  world.forgetMails();
  const real = await world.openEpisode(3 * HOUR + 20 * 60_000);
  await world.settle();
  const called = world.mail.mails.filter(({ subject }) => /^【演练】演练中止/.test(subject));
  expect(new Set(called.map(({ to }) => to))).toEqual(new Set(allOfficesMail));
  const actual = await world.publish((await world.sign(await world.slot(real.episode.id, 'H3'))).id);
  expect(actual.bulletin.number).not.toContain('演练');
});

it('lifts an episode by a cancel that every office with an earlier bulletin receives and must acknowledge', async () => {
  const { episode } = await world.openEpisode(3 * HOUR + 20 * 60_000);
  const first = await world.publish((await world.sign(await world.slot(episode.id, 'H3'))).id);
  await world.acknowledge(first.bulletin.id, 'duty-office');
  const lifting = await world.reviewer.post<{ episode: EpisodeJson; bulletin: BulletinJson }>(`/episodes/${episode.id}/lift`, {
    reason: '降水过程结束',
  });
  expect(lifting.episode.state).toBe('open');
  await world.reviewer.post(`/bulletins/${lifting.bulletin.id}/submit`);
  await world.forecaster.post(`/bulletins/${lifting.bulletin.id}/review`, { approve: true });
  await world.chief.post(`/bulletins/${lifting.bulletin.id}/sign`);
  const { bulletin, dispatches } = await world.publish(lifting.bulletin.id);
  expect(bulletin.msgType).toBe('cancel');
  expect(dispatches).toHaveLength(OFFICES.length);
  expect(dispatches.every(({ owesReceipt }) => owesReceipt)).toBe(true);
  const file = await world.forecaster.get<{ episode: EpisodeJson; slots: readonly SlotJson[] }>(`/episodes/${episode.id}`);
  expect(file.episode.state).toBe('lifted');
  expect(file.slots.filter(({ state }) => state === 'planned' || state === 'open')).toEqual([]);
  expect((await world.case(first.bulletin.id, 'urban-flood-office')).dispatch.state).toBe('superseded');
  expect((await world.case(first.bulletin.id, 'duty-office')).dispatch.state).toBe('acknowledged');
});
