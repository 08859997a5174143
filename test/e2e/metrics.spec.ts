import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rulesOf, dashboardQueries, metricsIn } from '@rainstorm/harness/monitoring';
import { namesOf, scrape, valueOf, type Scrape } from '@rainstorm/harness/scrape';
import { until } from '@rainstorm/harness/until';
import { HOUR, MINUTE, World } from '@rainstorm/harness/world';

const processes = ['api', 'scheduler', 'worker', 'auditor', 'receiver-console'] as const;
type ProcessName = (typeof processes)[number];

let world: World;
beforeAll(async () => {
  world = await World.prepare({ environment: { METRICS_PORT: '0' } });
  const { instance } = world.stage;
  await Promise.all([instance.startDispatcher('api', 'api'), instance.startConsole()]);
  for (const role of ['scheduler', 'worker']) await instance.startDispatcher(role, role);
  await Promise.all(['scheduler', 'worker'].map(async (role) => portOf(role as ProcessName)));
  await instance.startAuditor();
}, 120_000);
afterAll(async () => world.close());

/** Each has taken a free port, and said which one. */
const portOf = async (name: ProcessName): Promise<number> => {
  let port = 0;
  await until(async () => {
    const log = join(world.stage.logs, `${name}.log`);
    const said = existsSync(log) ? /"port":(\d+),"msg":"metrics"/.exec(readFileSync(log, 'utf8')) : null;
    port = Number(said?.[1] ?? 0);
    return Promise.resolve(port !== 0);
  }, 60_000);
  return port;
};
const ask = async (name: ProcessName): Promise<Scrape> => scrape(await portOf(name));
const shows = async (process: ProcessName, value: number, name: string, labels: Record<string, string>): Promise<void> => {
  let last: number | undefined;
  await until(async () => {
    last = valueOf(await ask(process), name, labels);
    return last === value;
  }).catch(() => undefined);
  expect({ process, name, labels, value: last }).toEqual({ process, name, labels, value });
};

describe('the metrics of a running product', () => {
  it('count a publication, its deliveries, receipts and the escalation of the office that is silent', async () => {
    const { bulletin } = await world.signal('red');
    await world.settle();
    await world.acknowledge(bulletin.id, 'duty-office', 'urban-flood-office', 'yellow-river-office');
    await world.advance(5 * MINUTE + 1000);

    const actual = { status: 'actual' };
    await shows('api', 1, 'rainstorm_publications_total', { ...actual, step: 'none', msg_type: 'alert' });
    await shows('receiver-console', 3, 'rainstorm_receipts_total', { ...actual, way: 'console', late: 'false' });
    await shows('scheduler', 1, 'rainstorm_escalations_total', { ...actual, level: '1' });
    await shows('scheduler', 1, 'rainstorm_timer_lateness_seconds_count', { ...actual, kind: 'receipt-due' });
    expect(valueOf(await ask('scheduler'), 'rainstorm_timer_lateness_seconds_bucket', { ...actual, kind: 'receipt-due', le: '2' })).toBe(1);
    // The auditor's go past the queues, and past the worker.
    const mails = world.mail.mails.filter(({ subject }) => !/^【系统/.test(subject)).length;
    expect(mails).toBeGreaterThan(0);
    await shows('worker', mails, 'rainstorm_delivery_attempts_total', { ...actual, channel: 'email', outcome: 'sent' });
    const published = valueOf(await ask('api'), 'rainstorm_http_request_duration_seconds_count', {
      method: 'POST',
      route: '/api/v1/bulletins/:id/publish',
      status_code: '200',
    });
    expect(published).toBe(1);
    expect(valueOf(await ask('api'), 'rainstorm_oldest_unacknowledged_age_seconds', actual)).toBeGreaterThan(300);
  });

  it('count an exercise as an exercise', async () => {
    const episodeId = await world.openExercise(6.5 * HOUR);
    const slot = await world.slot(episodeId, 'H6');
    const { id } = await world.sign(slot);
    await world.publish(id);
    await world.settle();
    await shows('api', 1, 'rainstorm_publications_total', { status: 'exercise', step: 'H6' });
    await shows('api', 1, 'rainstorm_publications_total', { status: 'actual' });
    const sent = valueOf(await ask('worker'), 'rainstorm_delivery_attempts_total', {
      status: 'exercise',
      channel: 'email',
      outcome: 'sent',
    });
    expect(sent).toBeGreaterThan(0);
  });

  it('show in each process that the ledger answers, and the heartbeats of the others', async () => {
    for (const name of processes) {
      await until(
        async () => valueOf(await ask(name), 'rainstorm_heartbeat_age_seconds', { role: 'auditor' }) !== Number.POSITIVE_INFINITY,
      );
      const found = await ask(name);
      expect({ name, status: found.status, up: valueOf(found, 'rainstorm_ledger_up') }).toEqual({ name, status: 200, up: 1 });
      for (const role of ['api', 'scheduler', 'worker', 'console', 'auditor'])
        expect(valueOf(found, 'rainstorm_heartbeat_age_seconds', { role })).toBeLessThan(30);
      expect(valueOf(found, 'process_cpu_seconds_total')).toBeGreaterThan(0);
    }
  });

  it('contain no id, no person and no address', async () => {
    for (const name of processes) {
      const { samples } = await ask(name);
      const texts = [...new Set(samples.flatMap(({ labels }) => Object.values(labels)))];
      expect(texts.filter((text) => !/^[\w.:/+-]*$/.test(text) || /@|[0-9a-f]{8}|\d{5}/.test(text))).toEqual([]);
    }
  });

  it('are not served on the ports of the apps, and their port serves nothing else', async () => {
    const { instance } = world.stage;
    for (const url of [instance.dispatcherUrl, instance.consoleUrl])
      expect(await (await fetch(`${url}/metrics`)).text()).not.toContain('rainstorm_ledger_up');
    const other = await scrape(await portOf('api'), '/health/live');
    expect([other.status, other.text]).toEqual([404, '']);
  });

  it('have every name that an alert or the dashboard uses', async () => {
    const exposed = new Set((await Promise.all(processes.map(ask))).flatMap(namesOf));
    const asked = [...rulesOf().map(({ expr }) => expr), ...dashboardQueries()].flatMap(metricsIn);
    expect(asked.length).toBeGreaterThan(20);
    expect([...new Set(asked)].filter((name) => !exposed.has(name))).toEqual([]);
  });
});
