import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A simulated gateway on loopback: on a port of its own, or behind the page that shows them all. */
export abstract class Served {
  private readonly server = createServer((request, response) => void this.serve(request, response));

  abstract serve(request: IncomingMessage, response: ServerResponse): Promise<void>;

  /** Resolves with its address, without a slash at the end. */
  async start(port = 0): Promise<string> {
    await once(this.server.listen(port, '127.0.0.1'), 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** The object under these names, one within the other; empty where there is none. */
export const objectAt = (value: unknown, ...names: readonly string[]): Fields => {
  let found: unknown = value;
  for (const name of names) found = typeof found === 'object' && found !== null ? (found as Fields)[name] : undefined;
  return typeof found === 'object' && found !== null ? (found as Fields) : {};
};
export const textAt = (value: unknown, name: string): string => {
  const found = objectAt(value)[name];
  return typeof found === 'string' ? found : '';
};

/** Null where it is no JSON. */
export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
