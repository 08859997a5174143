import { connect, createServer, type Server, type Socket } from 'node:net';

/** As with a PostgreSQL that looks after its idle connections (tcp_keepalives_idle). */
const FOUND_OUT_AFTER_MS = 30_000;

interface Passage {
  readonly inner: Socket;
  readonly outer: Socket;
  listens: boolean;
  silent: boolean;
}

/** While it lasts, some of what is said goes no further than the gate. */
export interface Hold {
  /** The number of connections on which that was so. */
  caught(): number;
  /** Those connections are lost, and with them what was said on them; new ones are as before. */
  release(): void;
}

/** A way to a server whose connections can fall silent: nothing passes any more, and neither side is told. */
export class Gate {
  private readonly passages = new Set<Passage>();
  private held: { readonly isMeant: (part: Buffer) => boolean; readonly caught: Passage[] } | null = null;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async open(port: number, targetPort: number): Promise<Gate> {
    const server = createServer({ noDelay: true, keepAlive: true });
    const gate = new Gate(server, port);
    server.on('connection', (outer) => gate.pass(outer, targetPort));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    return gate;
  }

  private pass(outer: Socket, targetPort: number): void {
    const inner = connect({ port: targetPort, host: '127.0.0.1', noDelay: true });
    const passage: Passage = { inner, outer, listens: false, silent: false };
    this.passages.add(passage);
    outer.on('data', (part: Buffer) => {
      if (!passage.silent && this.held?.isMeant(part) === true) {
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
    // Whoever comes to a server that is away is refused, as it would be at the server itself.
    const end = (other: Socket) => () => {
      // Of a connection that fell silent the client hears nothing; the server finds out some time after the client has given it up.
      if (passage.silent && other === outer) return;
      setTimeout(
        () => {
          this.passages.delete(passage);
          other.destroy();
        },
        passage.silent ? FOUND_OUT_AFTER_MS : 0,
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

  /** Every connection that ever said LISTEN hears nothing more; the number of them. */
  silenceListeners(): number {
    return this.silence(({ listens }) => listens);
  }

  /** Whatever is connected now stays so and hears nothing more; new connections are as before. */
  silenceAll(): number {
    return this.silence(() => true);
  }

  private silence(which: (passage: Passage) => boolean): number {
    const chosen = [...this.passages].filter((passage) => !passage.silent && which(passage));
    for (const passage of chosen) passage.silent = true;
    return chosen.length;
  }

  /** A connection on which something of this kind is said falls silent before it, new ones too. */
  hold(isMeant: (part: Buffer) => boolean): Hold {
    const held = { isMeant, caught: [] as Passage[] };
    this.held = held;
    return {
      caught: () => held.caught.length,
      release: () => {
        this.held = null;
        for (const passage of held.caught) {
          this.passages.delete(passage);
          passage.inner.destroy();
          passage.outer.destroy();
        }
      },
    };
  }

  async close(): Promise<void> {
    for (const { inner, outer } of this.passages) {
      inner.destroy();
      outer.destroy();
    }
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
    });
  }
}
