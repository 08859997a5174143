import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadCity } from '@rainstorm/city-config';
import { freshDatabase } from '@rainstorm/harness/fresh-database';
import { startApp } from '@rainstorm/harness/processes';
import { Ledger } from '@rainstorm/ledger';
import { openLedger } from '@rainstorm/runtime';
import type { City } from '@rainstorm/warning-model';
import { quiet } from './dispatcher.spec-support.js';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let ledger: Ledger;
let zhengzhou: City;
let kaifeng: City;
beforeAll(async () => {
  database = await freshDatabase();
  ledger = await Ledger.open({ url: database.url, clock: 'fixed', application: 'test', poolSize: 2 });
  await ledger.migrate();
  const city = await loadCity('config/zhengzhou');
  if (!city.ok) throw new Error('config/zhengzhou has faults');
  zhengzhou = city.value;
  kaifeng = { ...zhengzhou, areaCode: '410200', name: '开封市', areas: [{ ...zhengzhou.areas[0]!, code: '410202' }] };
});
afterAll(async () => {
  await ledger.close();
  await database.drop();
});

const open = async (city: City, production = false) =>
  openLedger({ url: database.url, clock: 'fixed', application: 'test', poolSize: 1 }, quiet, {
    city,
    settings: { isProduction: production, insecureAllowed: [] },
  });

describe('a ledger', () => {
  it('is of the city of its first process, and stops a process of another one from starting', async () => {
    await (await open(zhengzhou))?.close();
    await (await open({ ...zhengzhou, name: '郑州' }))?.close();
    await expect(open(kaifeng)).rejects.toThrow(/台账属于郑州市（410100）.*开封市.*The ledger is that of/);
  });

  it('of an earlier release is of the city in whose areas its episodes are', async () => {
    const earlier = await freshDatabase();
    const old = await Ledger.open({ url: earlier.url, clock: 'fixed', application: 'test', poolSize: 1 });
    try {
      await old.migrate();
      await old.read(async (tx) =>
        tx.sql(
          `INSERT INTO episodes (id, hazard, title, status, areas, onset, ends_at, state, revision, opened_by, opened_at)
           VALUES ('ep-1', 'rainstorm', 'x', 'actual', ARRAY['410102'], now(), now() + interval '1 day', 'open', 0, 'acc-1', now())`,
        ),
      );
      await expect(old.assertCity(kaifeng)).rejects.toThrow('另一城市');
      await old.assertCity(zhengzhou);
      await expect(old.assertCity(kaifeng)).rejects.toThrow('台账属于郑州市');
    } finally {
      await old.close();
      await earlier.drop();
    }
  });

  it('is not opened by a superuser in production', async () => {
    await expect(open(zhengzhou, true)).rejects.toThrow('DATABASE_URL (names a superuser in production, unless INSECURE_ALLOWED names');
  });
});

it('a production process without CITY does not start', async () => {
  const app = startApp({
    name: 'console',
    script: 'apps/receiver-console/dist/main.js',
    environment: { NODE_ENV: 'production', DATABASE_URL: database.url },
  });
  expect(await app.ended).toBe(1);
  expect(app.said()).toBe('Invalid environment: CITY (missing; production has no default)');
});
