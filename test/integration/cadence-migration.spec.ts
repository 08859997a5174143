import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ledger } from '@rainstorm/ledger';
import type { BulletinId, EpisodeId, SlotId } from '@rainstorm/warning-model';
import { freshDatabase, type OwnDatabase } from '@rainstorm/harness/fresh-database';
import { Client } from 'pg';

let database: OwnDatabase;
let ledger: Ledger;
let client: Client;
beforeAll(async () => {
  database = await freshDatabase();
  ledger = await Ledger.open({ url: database.url, clock: 'fixed', application: 'test', poolSize: 1 });
  client = new Client({ connectionString: database.url });
  await client.connect();
  const ran = await ledger.migrate();
  const before = ran.findIndex((name) => name.startsWith('Cadence'));
  for (let back = before; back < ran.length; back += 1) await ledger.migrateBack();
  // As the release before wrote them.
  await client.query(
    `INSERT INTO episodes (id, hazard, title, status, areas, onset, ends_at, state, revision, opened_by, opened_at)
     VALUES ('eps-old', 'rainstorm', '暴雨过程', 'actual', '{}', now(), now() + interval '1 day', 'open', 0, 'acc-1', now())`,
  );
  await client.query(
    `INSERT INTO slots (id, episode_id, week, step, opens_at, due_at, grace_until, due_now, state, created_at) VALUES
       ('slt-week', NULL, '2021-07-16', 'W', now(), now(), now(), false, 'published', now()),
       ('slt-missing', 'eps-old', NULL, 'D1', now(), now(), now(), false, 'missing', now())`,
  );
  for (const [id, step] of [
    ['bul-week', 'W'],
    ['bul-day', 'D1'],
  ])
    await client.query(
      `INSERT INTO bulletins (id, kind, hazard, step, product_code, status, msg_type, headline, description, instruction, areas, expires, state,
         version, release, drafted_by, drafted_at, emergency) VALUES ($1, 'scheduled', 'cold-wave', $2, 'x', 'actual', 'alert', '', '', '', '[]',
         now(), 'draft', 1, 'by-hand', 'acc-1', now(), false)`,
      [id, step],
    );
  await ledger.migrate();
});
afterAll(async () => {
  await client.end();
  await ledger.close();
  await database.drop();
});

describe('what a ledger held before onset updates, carried-over words and withdrawn episodes', () => {
  it('has the weekly outlook under no hazard, and everything else under its own', async () => {
    const hazards = await ledger.read(async (tx) =>
      Promise.all(['bul-week', 'bul-day'].map(async (id) => (await tx.bulletins.first({ id: id as BulletinId }))?.hazard)),
    );
    expect(hazards).toEqual([null, 'cold-wave']);
  });

  it('owes steps, and what is missing is still owed', async () => {
    const slot = await ledger.read(async (tx) => tx.slots.first({ id: 'slt-missing' as SlotId }));
    expect(slot).toMatchObject({ purpose: 'step', state: 'missing', reason: null });
    const bulletin = await ledger.read(async (tx) => tx.bulletins.first({ id: 'bul-day' as BulletinId }));
    expect(bulletin?.carriedOver).toBeNull();
    const episode = await ledger.read(async (tx) => tx.episodes.first({ id: 'eps-old' as EpisodeId }));
    expect(episode).toMatchObject({ state: 'open', liftApproval: null });
  });

  it('is still written to by the release before', async () => {
    await client.query(
      `INSERT INTO slots (id, week, step, opens_at, due_at, grace_until, due_now, state, created_at)
       VALUES ('slt-beside', '2021-07-23', 'W', now(), now(), now(), false, 'planned', now())`,
    );
    expect(await ledger.read(async (tx) => tx.slots.first({ id: 'slt-beside' as SlotId }))).toMatchObject({ purpose: 'step' });
  });
});
