import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { listen } from './listen.js';

it('names the port that is in use and the variable that chooses another, and closes the app', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  let isClosed = false;
  const app = {
    listen: async (on: number, host: string) => once(createServer().listen(on, host), 'listening'),
    close: async () => {
      isClosed = true;
      return Promise.resolve();
    },
  };
  await expect(listen(app, { host: '127.0.0.1', port, variable: 'CONSOLE_PORT' })).rejects.toThrow(
    new RegExp(`Port ${port} on 127.0.0.1 is in use.*CONSOLE_PORT`),
  );
  expect(isClosed).toBe(true);
  holder.close();
});
