import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startConsole, type RunningConsole } from './console-app.spec-support.js';
import { ConsoleClient } from './console-client.spec-support.js';

let console_: RunningConsole;
beforeAll(async () => {
  console_ = await startConsole();
});
afterAll(async () => console_.close());

describe('the roll call', () => {
  it.each(['"spoilt"', '{}', '{"officeName":7,"contacts":"none"}'])(
    'shows all other offices although the policy of one is %s',
    async (policy) => {
      const { stage, ledger } = console_;
      const bulletin = await stage.bulletin();
      const spoilt = await stage.dispatch(bulletin, 'duty-office');
      await stage.dispatch(bulletin, 'flood-control-office');
      await ledger.transaction(async (tx) => tx.sql('UPDATE dispatches SET policy = $2::jsonb WHERE id = $1', [spoilt.id, policy]));
      const fang = await console_.as('fang');
      for (const path of ['/roll-call', `/bulletins/${bulletin.id}/roll-call`]) {
        const answer = await fang.get(path);
        expect([path, answer.status]).toEqual([path, 200]);
        expect(answer.text).toContain('市防汛抗旱指挥部办公室');
        expect(answer.text).toContain(spoilt.id);
      }
    },
  );
});

describe('a ledger that cannot be used', () => {
  const ask = async () => (await console_.as('fang')).get('/escalations');

  it('answers 503 with Retry-After while it only reads, and nothing is done', async () => {
    const { stage, ledger } = console_;
    const dispatch = await stage.dispatch(await stage.bulletin(), 'duty-office');
    const zhou = await console_.as('zhou');
    const database = new URL(console_.databaseUrl).pathname.slice(1);
    const readOnly = async (is: boolean): Promise<void> => {
      await ledger.read(async (tx) => tx.sql(`ALTER DATABASE "${database}" SET default_transaction_read_only = ${is}`));
    };
    await readOnly(true);
    const standby = await console_.another();
    try {
      const client = new ConsoleClient(standby.base, zhou.cookie, zhou.csrf);
      const answer = await client.post(`/dispatches/${dispatch.id}/receipt`);
      expect([answer.status, answer.headers.get('retry-after'), answer.body['type']]).toEqual([
        503,
        '5',
        'urn:rainstorm:problem:ledger-unavailable',
      ]);
      const health = await fetch(`${standby.base}/health/ready`);
      expect([health.status, await health.json()]).toMatchObject([
        503,
        { ok: false, checks: [{ name: 'database', ok: false }, { ok: true }] },
      ]);
    } finally {
      await readOnly(false);
      await standby.close();
    }
    expect((await ask()).status).toBe(200);
    expect((await zhou.post(`/dispatches/${dispatch.id}/receipt`)).status).toBe(201);
  });
});
