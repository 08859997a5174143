import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type MailConduct = 'good' | 'slow' | 'refuses' | 'busy' | 'cuts-data' | 'takes-silently' | 'dies-taking';
export type HookConduct = 'good' | 'hangs' | 'fails' | 'takes-silently';

/** One message that came, whether or not the sender was told so. */
export interface Arrival {
  readonly at: number;
  /** The idempotency key: the id of the delivery. */
  readonly key: string;
  readonly to: string;
}

const scripts = { mail: new URL('./mail-process.js', import.meta.url), hook: new URL('./hook-process.js', import.meta.url) };

/** A mail server or a webhook receiver in a process of its own: it can be killed, and told how to behave. */
export class Receiver<Conduct extends MailConduct | HookConduct> {
  private child: ChildProcess | null = null;
  private readonly known: Arrival[] = [];
  /** Of the file: so much of it is known. */
  private readTo = 0;

  private constructor(
    private readonly kind: keyof typeof scripts,
    readonly port: number,
    private readonly file: string,
  ) {}

  static async start<Kind extends keyof typeof scripts>(
    kind: Kind,
    port: number,
    file: string,
  ): Promise<Receiver<Kind extends 'mail' ? MailConduct : HookConduct>> {
    const receiver = new Receiver<Kind extends 'mail' ? MailConduct : HookConduct>(kind, port, file);
    await receiver.up();
    return receiver;
  }

  /** After a `down`, or its own death. */
  async up(): Promise<void> {
    if (this.child !== null && this.child.exitCode === null && this.child.signalCode === null) return;
    const child = fork(fileURLToPath(scripts[this.kind]), [String(this.port), this.file]);
    child.on('error', () => undefined);
    await once(child, 'message');
    this.child = child;
  }

  behave(conduct: Conduct): void {
    if (this.child?.connected === true) this.child.send(conduct);
  }

  async down(): Promise<void> {
    const { child } = this;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** All until now, in the order in which they came. */
  get arrivals(): readonly Arrival[] {
    if (!existsSync(this.file)) return [];
    const file = openSync(this.file, 'r');
    try {
      const part = Buffer.alloc(fstatSync(file).size - this.readTo);
      readSync(file, part, 0, part.length, this.readTo);
      // A line that is not whole yet is read the next time.
      const whole = part.subarray(0, part.lastIndexOf('\n') + 1);
      this.readTo += whole.length;
      for (const line of whole.toString('utf8').split('\n')) if (line !== '') this.known.push(JSON.parse(line) as Arrival);
    } finally {
      closeSync(file);
    }
    return this.known;
  }
}
