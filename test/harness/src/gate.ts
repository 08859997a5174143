import { connect, createServer, type Server, type Socket } from 'node:net';

/** When the server notices a silent connection, as with a PostgreSQL that checks idle connections (tcp_keepalives_idle). */
const CLOSE_SILENT_AFTER_MS = 30_000;

interface ProxiedConnection {
  readonly inner: Socket;
  readonly outer: Socket;
  listens: boolean;
  silent: boolean;
}

/** While a hold lasts, matching data does not pass the gate. */
export interface Hold {
  /** The number of connections that were held. */
  caught(): number;
  /** Closes the held connections and discards their data. New connections work. */
  release(): void;
}

/** A TCP proxy whose connections can be silenced: nothing passes, and neither side is notified. */
export class Gate {
  private readonly connections = new Set<ProxiedConnection>();
  private held: { readonly matches: (part: Buffer) => boolean; readonly caught: ProxiedConnection[] } | null = null;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async open(port: number, targetPort: number): Promise<Gate> {
    const server = createServer({ noDelay: true, keepAlive: true });
    const gate = new Gate(server, port);
    server.on('connection', (outer) => gate.proxy(outer, targetPort));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    return gate;
  }

  private proxy(outer: Socket, targetPort: number): void {
    const inner = connect({ port: targetPort, host: '127.0.0.1', noDelay: true });
    const passage: ProxiedConnection = { inner, outer, listens: false, silent: false };
    this.connections.add(passage);
    outer.on('data', (part: Buffer) => {
      if (!passage.silent && this.held?.matches(part) === true) {
        passage.silent = true;
        this.held.caught.push(passage);
      }
      if (passage.silent) return;
      if (!passage.listens && part.includes('LISTEN ')) passage.listens = true;
      inner.write(part);
    });
    inner.on('data', (part: Buffer) => {
      if (!passage.silent) outer.write(part);
    });
    // If the server is down, the client's connection is closed, as the server itself would refuse it.
    const end = (other: Socket) => () => {
      // The client of a silent connection gets no notice. The server notices some time after the client has closed.
      if (passage.silent && other === outer) return;
      setTimeout(
        () => {
          this.connections.delete(passage);
          other.destroy();
        },
        passage.silent ? CLOSE_SILENT_AFTER_MS : 0,
      ).unref();
    };
    for (const [one, other] of [
      [inner, outer],
      [outer, inner],
    ] as const) {
      one.on('error', () => undefined);
      one.on('close', end(other));
    }
  }

  /** Silences every connection that ever sent LISTEN. Returns their number. */
  silenceListeners(): number {
    return this.silence(({ listens }) => listens);
  }

  /** Silences all current connections without closing them. New connections work. */
  silenceAll(): number {
    return this.silence(() => true);
  }

  private silence(which: (passage: ProxiedConnection) => boolean): number {
    const chosen = [...this.connections].filter((passage) => !passage.silent && which(passage));
    for (const passage of chosen) passage.silent = true;
    return chosen.length;
  }

  /** Silences each connection, also new ones, just before it sends matching data. */
  hold(matches: (part: Buffer) => boolean): Hold {
    const held = { matches, caught: [] as ProxiedConnection[] };
    this.held = held;
    return {
      caught: () => held.caught.length,
      release: () => {
        this.held = null;
        for (const passage of held.caught) {
          this.connections.delete(passage);
          passage.inner.destroy();
          passage.outer.destroy();
        }
      },
    };
  }

  async close(): Promise<void> {
    for (const { inner, outer } of this.connections) {
      inner.destroy();
      outer.destroy();
    }
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
    });
  }
}
