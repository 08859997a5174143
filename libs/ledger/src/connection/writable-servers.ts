import { Client, type ClientConfig } from 'pg';
import type { DatabaseAddress, DatabaseServer } from './database-address.js';

/** A server that does not answer within this time is passed over, in milliseconds. */
const ANSWER_WITHIN_MS = 2_000;

/** A server that took a connection not longer ago is not asked again, in milliseconds. A client of pg cannot be used for a second try. */
const CERTAIN_FOR_MS = 1_000;

/** Each server of the connection string refused, was silent, or only reads. */
export class NoWritableServer extends Error {
  /** SQLSTATE: the client cannot establish the connection. */
  readonly code = '08001';

  constructor(found: readonly string[]) {
    super(`No server of the database takes writes: ${found.join(', ')}`);
  }
}

/** Sends a connection that is not open yet to this server. */
export const directTo = (client: Client, { host, port }: DatabaseServer): void => {
  client.host = host;
  client.port = port;
};

/** Null if the server takes writes; otherwise why not, in a few words without secrets. */
const refusalOf = async (config: ClientConfig, server: DatabaseServer): Promise<string | null> => {
  const client = new Client({
    ...config,
    application_name: 'rainstorm-search',
    connectionTimeoutMillis: ANSWER_WITHIN_MS,
    query_timeout: ANSWER_WITHIN_MS,
  });
  client.on('error', () => undefined);
  directTo(client, server);
  try {
    await client.connect();
    const { rows } = await client.query<{ readOnly: string }>(`SELECT current_setting('transaction_read_only') AS "readOnly"`);
    return rows[0]?.readOnly === 'off' ? null : 'only reads';
  } catch (error) {
    const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
    return typeof code === 'string' ? code : String(message);
  } finally {
    client.end().catch(() => undefined);
  }
};

/**
 * The servers of one connection string, of which one takes writes. After a failover it is another one. The first one in their order that takes
 * writes is used by all, so that two processes never choose differently.
 */
export class WritableServers {
  private static readonly known = new Map<string, WritableServers>();
  private current: { readonly server: DatabaseServer; readonly foundMs: number } | null = null;
  private search: Promise<DatabaseServer> | null = null;

  private constructor(
    private readonly servers: readonly DatabaseServer[],
    private readonly config: ClientConfig,
  ) {}

  /** One for each connection string, so that all connections of a process learn from each other. */
  static of(text: string, { url, servers }: DatabaseAddress): WritableServers {
    const known = WritableServers.known.get(text) ?? new WritableServers(servers, { connectionString: url });
    WritableServers.known.set(text, known);
    return known;
  }

  /** Rejects with `NoWritableServer`. */
  async find(): Promise<DatabaseServer> {
    if (this.current !== null && performance.now() - this.current.foundMs < CERTAIN_FOR_MS) return this.current.server;
    this.search ??= this.findAnew().finally(() => {
      this.search = null;
    });
    return this.search;
  }

  /** The next connection looks again: this server was lost, or only reads. */
  forget(): void {
    this.current = null;
  }

  private found(server: DatabaseServer): DatabaseServer {
    this.current = { server, foundMs: performance.now() };
    return server;
  }

  /** The last one is asked first: another one that is silent would hold up every connection. */
  private async findAnew(): Promise<DatabaseServer> {
    const last = this.current?.server;
    if (last !== undefined && (await refusalOf(this.config, last)) === null) return this.found(last);
    return this.lookAround();
  }

  private async lookAround(): Promise<DatabaseServer> {
    // All are asked at once, and heard in their order.
    const answers = this.servers.map((server) => ({ server, refusal: refusalOf(this.config, server) }));
    const refusals: string[] = [];
    for (const { server, refusal } of answers) {
      const why = await refusal;
      if (why === null) return this.found(server);
      refusals.push(`${server.host}:${server.port} (${why})`);
    }
    throw new NoWritableServer(refusals);
  }
}
