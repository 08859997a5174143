import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

interface Tally {
  readonly count: number;
  /** When each mail had come, milliseconds of the epoch, by its idempotency key; only where it records. */
  readonly arrivals: readonly (readonly [key: string, at: number])[];
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

  private async hear(withinMs: number): Promise<unknown> {
    const [said] = (await once(this.child, 'message', { signal: AbortSignal.timeout(withinMs) })) as [unknown];
    return said;
  }

  async tally(): Promise<Tally> {
    this.child.send({});
    return (await this.hear(5_000)) as Tally;
  }

  /** Milliseconds of `performance.now()` at which the `n`-th mail had come. */
  async untilMails(n: number, withinMs: number): Promise<number> {
    this.child.send({ until: n });
    try {
      await this.hear(withinMs);
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
