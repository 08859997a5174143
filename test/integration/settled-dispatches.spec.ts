import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ledger } from '@rainstorm/ledger';
import { Client } from 'pg';
import { freshDatabase } from '@rainstorm/harness/fresh-database';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let ledger: Ledger;
let client: Client;
beforeAll(async () => {
  database = await freshDatabase();
  ledger = await Ledger.open({ url: database.url, clock: 'movable', application: 'test' });
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await ledger.close();
  await database.drop();
});

const insert = async (id: string, state: string, owesReceipt: boolean, followedUp: boolean): Promise<void> => {
  await client.query(
    `INSERT INTO dispatches (id, bulletin_id, office_id, duty, state, published_at, policy, owes_receipt, receipt_due_at, follow_up_due_at, followed_up_at)
     VALUES ($1, 'bul-1', $1, 'handled', $2, now(), '{}', $3, now(), now(), $4)`,
    [id, state, owesReceipt, followedUp ? new Date() : null],
  );
};
const owed = async (): Promise<readonly string[]> =>
  (await client.query<{ id: string }>('SELECT id FROM dispatches WHERE settled IS NULL ORDER BY id')).rows.map(({ id }) => id);

/** Every standing that a dispatch can have; of these, something is owed where the name says so. */
const standings: readonly (readonly [id: string, state: string, owesReceipt: boolean, followedUp: boolean])[] = [
  ['open-owed', 'open', true, false],
  ['open-minor', 'open', false, false],
  ['escalated-owed', 'escalated', true, false],
  ['acknowledged-owed', 'acknowledged', true, false],
  ['acknowledged-done', 'acknowledged', true, true],
  ['superseded', 'superseded', true, false],
];
const allOwed = standings
  .map(([id]) => id)
  .filter((id) => id.endsWith('owed'))
  .sort();

describe('whether a dispatch is settled', () => {
  beforeAll(async () => {
    const ran = await ledger.migrate();
    const before = ran.findIndex((name) => name.startsWith('SettledDispatches'));
    for (let back = before; back < ran.length; back += 1) await ledger.migrateBack();
    await client.query(
      `INSERT INTO bulletins (id, kind, hazard, product_code, status, msg_type, headline, description, instruction, areas, expires, state, version,
         release, drafted_by, drafted_at, emergency) VALUES ('bul-1', 'signal', 'rainstorm', 'x', 'actual', 'alert', '', '', '', '[]', now(), 'draft', 1,
         'by-hand', 'acc-1', now(), false)`,
    );
    for (const standing of standings) await insert(...standing);
    await ledger.migrate();
  });

  it('is known for rows of an older release', async () => {
    expect(await owed()).toEqual(allOwed);
  });

  it('is known for new rows of any release', async () => {
    await client.query('DELETE FROM dispatches');
    for (const standing of standings) await insert(...standing);
    expect(await owed()).toEqual(allOwed);
  });

  it('follows each change in both directions', async () => {
    const become = async (change: string): Promise<boolean> => {
      await client.query(`UPDATE dispatches SET ${change} WHERE id = 'open-owed'`);
      return (await owed()).includes('open-owed');
    };
    expect(await become(`state = 'escalated'`)).toBe(true);
    expect(await become(`state = 'acknowledged'`)).toBe(true);
    expect(await become('followed_up_at = now()')).toBe(false);
    // A receipt that is withdrawn.
    expect(await become(`state = 'open', followed_up_at = NULL`)).toBe(true);
    expect(await become(`state = 'superseded'`)).toBe(false);
    // Whatever is said of it.
    expect(await become(`settled = NULL`)).toBe(false);
    expect(await become(`state = 'open', settled = true`)).toBe(true);
  });

  it('cannot be wrong, because a check refuses it even without the trigger', async () => {
    await client.query('ALTER TABLE dispatches DISABLE TRIGGER dispatch_is_settled');
    await expect(client.query(`UPDATE dispatches SET settled = true WHERE id = 'escalated-owed'`)).rejects.toThrow(
      'dispatches_settled_check',
    );
    await client.query('ALTER TABLE dispatches ENABLE TRIGGER dispatch_is_settled');
  });

  it('lets a dispatch be escalated and acknowledged by a heap-only update, without touching an index', async () => {
    await client.query('DELETE FROM dispatches');
    for (let n = 0; n < 50; n += 1) await insert(`dsp-${n}`, 'open', true, false);
    const onItsPage = async (): Promise<number> => {
      await client.query('SELECT pg_stat_force_next_flush()');
      const { rows } = await client.query<{ n: string }>(`SELECT n_tup_hot_upd AS n FROM pg_stat_user_tables WHERE relname = 'dispatches'`);
      return Number(rows[0]?.n);
    };
    const before = await onItsPage();
    await client.query(`UPDATE dispatches SET state = 'escalated', escalated_at = now()`);
    expect((await onItsPage()) - before).toBe(50);
    await client.query(`UPDATE dispatches SET state = 'acknowledged', acknowledged_at = now() WHERE id IN ('dsp-1', 'dsp-2')`);
    expect((await onItsPage()) - before).toBe(52);
  });
});
