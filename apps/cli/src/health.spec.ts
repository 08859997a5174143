import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { run } from './health.js';

const environment = { ...process.env };
let folder: string;
let server: Server | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rainstorm-health-'));
});
afterEach(() => {
  process.env = { ...environment };
  rmSync(folder, { recursive: true });
  server?.close();
  server = null;
});

describe('the health of a process without HTTP', () => {
  const beatSecondsAgo = (seconds: number): void => {
    const file = join(folder, 'alive');
    writeFileSync(file, '');
    utimesSync(file, Date.now() / 1000 - seconds, Date.now() / 1000 - seconds);
    process.env['ALIVE_FILE'] = file;
  };

  it('is its last heartbeat, for which the auditor has more time', async () => {
    beatSecondsAgo(20);
    expect(await run(['auditor'])).toBe(0);
    await expect(run(['worker'])).rejects.toThrow('the worker has no heartbeat');
    beatSecondsAgo(10);
    process.env['ROLES'] = 'scheduler,worker';
    expect(await run([])).toBe(0);
  });

  it('cannot be told without its file', async () => {
    process.env['ALIVE_FILE'] = join(folder, 'nowhere');
    await expect(run(['scheduler'])).rejects.toThrow('the scheduler has no heartbeat');
    delete process.env['ALIVE_FILE'];
    await expect(run(['scheduler'])).rejects.toThrow('ALIVE_FILE is missing');
  });
});

describe('the health of a process with HTTP', () => {
  it.each([
    ['api', 'DISPATCHER_PORT'],
    ['console', 'CONSOLE_PORT'],
  ])('is what the %s answers on its port, also where it listens on every address', async (role, variable) => {
    let status = 200;
    server = createServer((request, response) => response.writeHead(request.url === '/health/ready' ? status : 404).end('{"ok":false}'));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    process.env[variable] = String((server.address() as AddressInfo).port);
    process.env['HOST'] = '0.0.0.0';
    expect(await run([role])).toBe(0);
    status = 503;
    await expect(run([role])).rejects.toThrow('{"ok":false}');
  });
});

it('names the roles that there are', async () => {
  await expect(run(['constructor'])).rejects.toThrow('There is no role "constructor"; there is api, console, scheduler, worker, auditor.');
});
