import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

interface Tally {
  readonly count: number;
  /** Of all mails, with their headers. */
  readonly bytes: number;
  /** Arrival of each mail, milliseconds of the epoch, by its idempotency key. Empty unless it records. */
  readonly arrivals: readonly (readonly [key: string, at: number])[];
  /** The first mail since the last reset, one character for each byte. */
  readonly sample: string | null;
}

/** A mail server on loopback in a separate process. It counts mails and reports when the `n`-th has arrived. */
export class CountingSink {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  static async start(port: number, recording = false): Promise<CountingSink> {
    const child = fork(fileURLToPath(new URL('./sink-process.js', import.meta.url)), [String(port), recording ? 'record' : 'count']);
    await once(child, 'message');
    return new CountingSink(child, port);
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  private async nextMessage(withinMs: number): Promise<unknown> {
    const [said] = (await once(this.child, 'message', { signal: AbortSignal.timeout(withinMs) })) as [unknown];
    return said;
  }

  /** What came since the start or the last reset. */
  async tally(): Promise<Tally> {
    this.child.send({});
    return (await this.nextMessage(5_000)) as Tally;
  }

  /** Counts from 0 again. Returns what came until now. */
  async reset(): Promise<Tally> {
    this.child.send({ reset: true });
    return (await this.nextMessage(30_000)) as Tally;
  }

  /** Waits for the `n`-th mail since the last reset. Returns `performance.now()` at its arrival. */
  async waitForMails(n: number, withinMs: number): Promise<number> {
    this.child.send({ until: n });
    try {
      await this.nextMessage(withinMs);
    } catch {
      throw new Error(`Only ${(await this.tally()).count} of ${n} mails came within ${withinMs / 1000} s`);
    }
    return performance.now();
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const exited = once(this.child, 'exit');
    this.child.disconnect();
    await exited;
  }
}
