import { Socket } from 'node:net';
import type { Client, ClientConfig } from 'pg';
import { WritableClient } from './writable-client.js';

/** A query that gets no byte from PostgreSQL for so long has failed. Every query of the product is answered in far less. */
const IDLE_TIMEOUT_MS = 15_000;

/**
 * A connection that closes itself when a query gets no answer for `idleTimeoutMs` (15,000 if not given). TCP alone would keep the query
 * waiting for a quarter of an hour when the other end is gone without a trace: a host that lost its power, a proxy that hangs. The pool
 * opens another connection.
 */
export class IdleTimeoutClient extends WritableClient {
  private isWaiting = false;

  constructor(config: ClientConfig & { readonly connectionString: string; readonly idleTimeoutMs?: number }) {
    const socket = new Socket();
    super({ ...config, stream: () => socket });
    const idleTimeoutMs = config.idleTimeoutMs ?? IDLE_TIMEOUT_MS;
    socket.setTimeout(idleTimeoutMs);
    socket.on('timeout', () => {
      if (this.isWaiting) socket.destroy(new Error(`PostgreSQL has not said a word for ${idleTimeoutMs / 1000} s`));
    });
    // While the pool hands the client over to TypeORM, nobody listens for its errors, and an unheard error would end the process. A
    // running query rejects all the same.
    this.on('error', () => undefined);
    this.on('drain', () => {
      this.isWaiting = false;
    });
    const query = this.query.bind(this) as (...args: unknown[]) => unknown;
    this.query = ((...args: unknown[]) => {
      this.isWaiting = true;
      return query(...args);
    }) as Client['query'];
  }
}
