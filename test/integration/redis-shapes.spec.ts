import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freePort } from '@rainstorm/harness/free-port';
import { askRedis as asked, redisProgram, startLocalRedis, type LocalRedis } from '@rainstorm/harness/local-redis';
import { Relay } from '../../apps/dispatcher/src/dissemination/relay.js';
import { until } from '@rainstorm/harness/until';
import { Workshop } from './dissemination.spec-support.js';

const OFFICER = 'zhiban@urban.zhengzhou.example';
const usual = process.env['REDIS_URL'];
const program = redisProgram() ?? 'redis-server';

let folder: string;
let workshop: Workshop;
let servers: LocalRedis[];
let sentinel: ChildProcess | null;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rainstorm-redis-'));
  workshop = await Workshop.open();
  servers = [];
  sentinel = null;
});
afterEach(async () => {
  await workshop.close();
  for (const server of servers) await server.stop();
  if (sentinel !== null && sentinel.exitCode === null) {
    const ended = once(sentinel, 'exit');
    sentinel.kill('SIGKILL');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
  process.env['REDIS_URL'] = usual;
});

const redis = async (...more: readonly string[]): Promise<number> => {
  const port = await freePort();
  servers.push(await startLocalRedis(program, port, ['--dir', folder, ...more]));
  return port;
};

const master = async (port: number): Promise<number> => {
  const found = (await asked(port, 'SENTINEL', 'get-master-addr-by-name', 'main')) as [string, string];
  return Number(found[1]);
};

describe('the queues', () => {
  it('work on a cluster', async () => {
    const ports = [await freePort(), await freePort()];
    for (const [index, port] of ports.entries())
      servers.push(
        await startLocalRedis(program, port, [
          ...[
            '--dir',
            folder,
            '--cluster-enabled',
            'yes',
            '--cluster-config-file',
            `nodes-${index}.conf`,
            '--cluster-port',
            String(await freePort()),
          ],
          ...['--cluster-node-timeout', '5000'],
        ]),
      );
    const [one = 0, other = 0] = ports;
    await asked(one, 'CLUSTER', 'ADDSLOTSRANGE', '0', '8191');
    await asked(other, 'CLUSTER', 'ADDSLOTSRANGE', '8192', '16383');
    const bus = Number(String(await asked(other, 'CONFIG', 'GET', 'cluster-port')).split(',')[1]);
    await asked(one, 'CLUSTER', 'MEET', '127.0.0.1', String(other), String(bus));
    for (const port of ports) await until(async () => String(await asked(port, 'CLUSTER', 'INFO')).includes('cluster_state:ok'));

    process.env['REDIS_URL'] = `redis+cluster://127.0.0.1:${one},127.0.0.1:${other}`;
    const delivery = await workshop.waiting('urban-flood-office', 'email', OFFICER);
    const worker = await workshop.start('worker');
    await workshop.settle(worker, [delivery.id], 'sent');
    expect(workshop.mailsTo(OFFICER)).toEqual([delivery.id]);
  });

  it('follow Sentinel to another master without losing a job', async () => {
    const first = await redis();
    const second = await redis('--replicaof', '127.0.0.1', String(first));
    const port = await freePort();
    const file = join(folder, 'sentinel.conf');
    const rules = ['monitor main 127.0.0.1 PORT 1', 'down-after-milliseconds main 1000', 'failover-timeout main 5000'];
    writeFileSync(file, [`port ${port}`, ...rules.map((rule) => `sentinel ${rule.replace('PORT', String(first))}`), ''].join('\n'));
    sentinel = spawn(program, [file, '--sentinel'], { stdio: 'ignore' });
    await until(async () => (await asked(port, 'SENTINEL', 'replicas', 'main').catch(() => [])) instanceof Array);
    await until(async () => ((await asked(port, 'SENTINEL', 'replicas', 'main')) as unknown[]).length === 1);

    process.env['REDIS_URL'] = `redis+sentinel://127.0.0.1:${port}/main`;
    const before = await workshop.waiting('urban-flood-office', 'email', OFFICER);
    const worker = await workshop.start('worker');
    await workshop.settle(worker, [before.id], 'sent');

    process.kill(servers[0]?.pid ?? 0, 'SIGKILL');
    const meanwhile = await workshop.waiting('urban-flood-office', 'email', OFFICER);
    await worker.get(Relay).run();
    await until(async () => (await master(port)) === second, 40_000);
    await until(async () => {
      await worker.get(Relay).reconcile({ lostAfterMs: 1_000, leaseMs: 60_000 });
      return (await workshop.states([meanwhile.id]))[0] === 'sent';
    }, 40_000);
    expect(workshop.mailsTo(OFFICER)).toEqual([before.id, meanwhile.id]);
  }, 120_000);
});
