import { SMTPServer } from 'smtp-server';
import { EventEmitter, once } from 'node:events';

/** A mail server on loopback that only counts, and knows when the last of `n` came. */
export class CountingSink {
  private count = 0;
  private readonly arrivals = new EventEmitter();
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    onData: (stream, session, callback) => {
      stream.resume();
      stream.once('end', () => {
        this.count += session.envelope.rcptTo.length;
        callback();
        this.arrivals.emit('mail');
      });
    },
  });

  private constructor(readonly port: number) {}

  static async start(port: number): Promise<CountingSink> {
    const sink = new CountingSink(port);
    sink.server.on('error', () => undefined);
    await new Promise<void>((resolve) => {
      sink.server.listen(port, '127.0.0.1', () => {
        resolve();
      });
    });
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  reset(): void {
    this.count = 0;
  }

  /** Milliseconds of `performance.now()` at which the `n`-th mail since the last reset had come. */
  async untilMails(n: number, withinMs: number): Promise<number> {
    const signal = AbortSignal.timeout(withinMs);
    while (this.count < n)
      await once(this.arrivals, 'mail', { signal }).catch(() => {
        throw new Error(`Only ${this.count} of ${n} mails came within ${withinMs / 1000} s`);
      });
    return performance.now();
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
  }
}
