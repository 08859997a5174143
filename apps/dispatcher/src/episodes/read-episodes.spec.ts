import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { Issuance } from '@rainstorm/harness/issuance';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { EpisodeId } from '@rainstorm/warning-model';
import { ReadEpisodes } from './read-episodes.js';

let bureau: Bureau;
let reader: ReadEpisodes;
beforeAll(async () => {
  bureau = await Bureau.open();
  reader = new ReadEpisodes(bureau.ledger);
});
afterAll(async () => bureau.close());

it('lists the episodes newest first, all or those in one state', async () => {
  const now = await bureau.ledger.now();
  const old = await bureau.stage.episode({ openedAt: later(now, -minutes(90)), state: 'closed' });
  const fresh = await bureau.stage.episode();
  const first = { after: null, limit: 10 };
  expect((await reader.list(null, first)).items.map(({ id }) => id)).toEqual([fresh.id, old.id]);
  expect((await reader.list('closed', first)).items.map(({ id }) => id)).toEqual([old.id]);
});

it('shows one with its slots and bulletins, and nothing of another', async () => {
  const issuance = new Issuance(bureau);
  const episode = await issuance.rainstorm({ hazard: 'snowstorm' });
  const slots = await issuance.slots(episode);
  const bulletin = await bureau.stage.bulletin({ episodeId: episode.id });
  await bureau.stage.bulletin();
  const found = await reader.one(episode.id);
  if (!found.ok) throw new Error(found.refusal.type);
  expect(found.value.slots.map(({ id }) => id).sort()).toEqual(slots.map(({ id }) => id).sort());
  expect(found.value.bulletins.map(({ id }) => id)).toContain(bulletin.id);
  expect(found.value.bulletins.every(({ episodeId }) => episodeId === episode.id)).toBe(true);
  expect(await reader.one('eps-unknown' as EpisodeId)).toEqual({ ok: false, refusal: { type: 'unknown-episode' } });
});
