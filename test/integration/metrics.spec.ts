import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { loadCity } from '@rainstorm/city-config';
import { Ledger } from '@rainstorm/ledger';
import { createConsole } from '../../apps/receiver-console/src/console.module.js';
import { consoleSettings } from '../../apps/receiver-console/src/infrastructure/settings.js';
import { freePort } from '@rainstorm/harness/free-port';
import { freshLedger } from '@rainstorm/harness/fresh-database';
import { scrape, valueOf } from '@rainstorm/harness/scrape';
import { until } from '@rainstorm/harness/until';
import { quiet } from './dispatcher.spec-support.js';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

/** The console, made but not listening, on a database of its own. */
const aConsole = async (metricsPort: number) => {
  const database = await freshLedger();
  stops.push(async () => database.drop().catch(() => undefined));
  const ledger = await Ledger.open({ url: database.url, clock: 'movable', application: 'test-console' });
  await ledger.migrate();
  const city = await loadCity('config/zhengzhou');
  if (!city.ok) throw new Error('config/zhengzhou has faults');
  const settings = consoleSettings({ DATABASE_URL: database.url, CONSOLE_PORT: '0', METRICS_PORT: String(metricsPort) });
  const app = await createConsole({ ledger, city: city.value, map: null, settings, logger: quiet });
  stops.push(async () => app.close());
  return { app, database, ledger };
};

describe('metrics', () => {
  it('are served without the ledger, show that it is unavailable, and do not repeat its old values', async () => {
    const port = await freePort();
    const { app, database, ledger } = await aConsole(port);
    await ledger.presences.beat('test', ['scheduler'], {});
    await app.listen(0, '127.0.0.1');
    const before = await scrape(port);
    expect(valueOf(before, 'rainstorm_ledger_up')).toBe(1);
    expect(valueOf(before, 'rainstorm_heartbeat_age_seconds', { role: 'scheduler' })).toBeLessThan(30);
    expect(valueOf(before, 'rainstorm_heartbeat_age_seconds', { role: 'worker' })).toBe(Number.POSITIVE_INFINITY);
    expect(valueOf(before, 'rainstorm_readiness_risks', { kind: 'nobody-reached' })).toBe(0);
    expect(valueOf(before, 'rainstorm_readiness_first_risk_seconds', { kind: 'nobody-reached' })).toBe(Number.POSITIVE_INFINITY);
    expect(valueOf(before, 'rainstorm_readiness_check_age_seconds')).toBe(Number.POSITIVE_INFINITY);
    expect(valueOf(before, 'rainstorm_open_streams')).toBe(0);
    await database.drop();
    await until(async () => valueOf(await scrape(port), 'rainstorm_ledger_up') === 0);
    const without = await scrape(port);
    expect(without.status).toBe(200);
    expect(without.samples.filter(({ name }) => /^rainstorm_(oldest|heartbeat|readiness)/.test(name))).toEqual([]);
    expect(valueOf(without, 'process_cpu_seconds_total')).toBeGreaterThan(0);
  });

  it('name their variable if their port is in use, and the process does not start', async () => {
    const holder = createServer();
    await once(holder.listen(0, '127.0.0.1'), 'listening');
    stops.push(async () => new Promise((resolve) => holder.close(resolve)));
    const { app } = await aConsole((holder.address() as AddressInfo).port);
    await expect(app.listen(0, '127.0.0.1')).rejects.toThrow(/METRICS_PORT/);
  });
});
