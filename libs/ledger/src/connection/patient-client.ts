import { Socket } from 'node:net';
import { Client, type ClientConfig } from 'pg';

/** So long a question may go without a word from PostgreSQL, milliseconds. Every question of the product is answered in far less. */
const SILENCE_MS = 15_000;

/**
 * A connection whose other end is gone without a trace (a host that lost its power, a proxy that hangs) keeps its question waiting for a
 * quarter of an hour, and with it whoever asked. This one ends itself instead; the pool opens another.
 */
export class PatientClient extends Client {
  private isWaiting = false;

  constructor(config: ClientConfig & { readonly silenceMs?: number } = {}) {
    const socket = new Socket();
    super({ ...config, stream: () => socket });
    const silenceMs = config.silenceMs ?? SILENCE_MS;
    socket.setTimeout(silenceMs);
    socket.on('timeout', () => {
      if (this.isWaiting) socket.destroy(new Error(`PostgreSQL has not said a word for ${silenceMs / 1000} s`));
    });
    // Between the pool's hands and TypeORM's nobody listens for a moment, and an error that nobody hears would end the process. Whoever
    // has asked something is told all the same.
    this.on('error', () => undefined);
    this.on('drain', () => {
      this.isWaiting = false;
    });
    const ask = this.query.bind(this) as (...question: unknown[]) => unknown;
    this.query = ((...question: unknown[]) => {
      this.isWaiting = true;
      return ask(...question);
    }) as Client['query'];
  }
}
