import { Client, type ClientConfig } from 'pg';
import { databaseAddressOf } from './database-address.js';
import { directTo, NoWritableServer, WritableServers } from './writable-servers.js';

/** SQLSTATE: the server only reads. */
const READ_ONLY = '25006';
/** Settings that PostgreSQL reports by itself. A standby that becomes the primary says `off`. */
const SAYS_READ_ONLY = ['in_hot_standby', 'default_transaction_read_only'];

/** What pg's connection tells besides its declared events. */
interface Connection {
  readonly stream: { destroy(error?: Error): void };
  on(event: 'parameterStatus', listener: (message: { readonly parameterName: string; readonly parameterValue: string }) => void): void;
  on(event: 'errorMessage', listener: (message: { readonly code?: string }) => void): void;
}

/**
 * A connection to the server that takes writes, where the connection string names several (pg itself knows one). A server that turns into one
 * that only reads is left. With one server in the string it is pg's own client.
 */
export class WritableClient extends Client {
  private readonly among: WritableServers | null;
  /** What has said that this server only reads. */
  private readonly readOnlyBy = new Set<string>();

  constructor(config: ClientConfig & { readonly connectionString: string }) {
    const address = databaseAddressOf(config.connectionString);
    super({ ...config, connectionString: address.url });
    this.among = address.servers.length > 1 ? WritableServers.of(config.connectionString, address) : null;
    if (this.among !== null) this.leaveWhenReadOnly(this.among);
  }

  override connect(): Promise<Client>;
  override connect(callback: ((error: Error) => void) | ((error: null, client: Client) => void)): void;
  override connect(callback?: ((error: Error) => void) | ((error: null, client: Client) => void)): Promise<Client> | void {
    const connecting = this.among === null ? super.connect() : this.connectAmong(this.among);
    if (callback === undefined) return connecting;
    const told = callback as (error: Error | null, client?: Client) => void;
    connecting.then(() => told(null, this), told);
  }

  private async connectAmong(servers: WritableServers): Promise<Client> {
    directTo(this, await servers.find());
    try {
      await super.connect();
    } catch (error) {
      servers.forget();
      throw error;
    }
    if (!this.isReadOnly) return this;
    servers.forget();
    await this.end();
    throw new NoWritableServer([`${this.host}:${this.port} (only reads)`]);
  }

  private get isReadOnly(): boolean {
    return this.readOnlyBy.size > 0;
  }

  /** No query is cut off: the connection ends when nothing is under way on it. */
  private leaveWhenReadOnly(servers: WritableServers): void {
    // Not in pg's declared types.
    const { connection } = this as unknown as { readonly connection: Connection };
    this.on('error', () => servers.forget());
    connection.on('errorMessage', ({ code }) => {
      if (code === READ_ONLY) this.readOnlyBy.add(code);
    });
    // From PostgreSQL 14 on; said when the connection opens and when it changes.
    connection.on('parameterStatus', ({ parameterName, parameterValue }) => {
      if (!SAYS_READ_ONLY.includes(parameterName)) return;
      if (parameterValue === 'on') this.readOnlyBy.add(parameterName);
      else this.readOnlyBy.delete(parameterName);
    });
    this.on('drain', () => {
      if (!this.isReadOnly) return;
      servers.forget();
      connection.stream.destroy(new Error('Connection terminated: the server only reads'));
    });
  }
}
