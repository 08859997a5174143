import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { expect, it } from '@jest/globals';
import { freePort, isPortFree } from '@rainstorm/harness/free-port';
import { projectRoot } from '@rainstorm/harness/project-root';

const asks = `
import { freePort } from '@rainstorm/harness/free-port';
for (let n = 0; n < 300; n++) console.log(await freePort());
process.stdin.resume();`;

it('gives no port to two processes that run side by side', async () => {
  const processes = [1, 2, 3].map(() => spawn(process.execPath, ['--input-type=module', '--eval', asks], { cwd: projectRoot }));
  const given: number[] = [];
  await Promise.all(
    processes.map(async ({ stdout }) => {
      let count = 0;
      for await (const line of createInterface(stdout)) {
        given.push(Number(line));
        count += 1;
        if (count === 300) break;
      }
    }),
  );
  for (const { stdin } of processes) stdin.end();
  expect(given).toHaveLength(900);
  expect(new Set(given).size).toBe(900);
  expect(given.filter((port) => !(port >= 10_000 && port < 24_000))).toEqual([]);
});

it('gives a port on which a server can listen', async () => {
  const port = await freePort();
  const server = createServer();
  await once(server.listen(port, '127.0.0.1'), 'listening');
  expect(await isPortFree(port)).toBe(false);
  server.close();
});
