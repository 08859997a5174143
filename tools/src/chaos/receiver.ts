import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type MailBehaviour = 'good' | 'slow' | 'refuses' | 'busy' | 'cuts-data' | 'takes-silently' | 'dies-taking';
export type WebhookBehaviour = 'good' | 'hangs' | 'fails' | 'takes-silently';

/** One message that arrived, whether or not it was confirmed to the sender. */
export interface Arrival {
  readonly at: number;
  /** The idempotency key: the id of the delivery. */
  readonly key: string;
  readonly to: string;
}

const scripts = { mail: new URL('./mail-process.js', import.meta.url), hook: new URL('./hook-process.js', import.meta.url) };

/** A mail server or a webhook receiver in a separate process. It can be killed, and made to misbehave. */
export class Receiver<Conduct extends MailBehaviour | WebhookBehaviour> {
  private child: ChildProcess | null = null;
  private readonly read: Arrival[] = [];
  /** How many bytes of the file were read. */
  private readBytes = 0;

  private constructor(
    private readonly kind: keyof typeof scripts,
    readonly port: number,
    private readonly file: string,
  ) {}

  static async start<Kind extends keyof typeof scripts>(
    kind: Kind,
    port: number,
    file: string,
  ): Promise<Receiver<Kind extends 'mail' ? MailBehaviour : WebhookBehaviour>> {
    const receiver = new Receiver<Kind extends 'mail' ? MailBehaviour : WebhookBehaviour>(kind, port, file);
    await receiver.ensureRunning();
    return receiver;
  }

  /** Starts it unless it runs. */
  async ensureRunning(): Promise<void> {
    if (this.child !== null && this.child.exitCode === null && this.child.signalCode === null) return;
    const child = fork(fileURLToPath(scripts[this.kind]), [String(this.port), this.file]);
    child.on('error', () => undefined);
    await once(child, 'message');
    this.child = child;
  }

  behave(conduct: Conduct): void {
    if (this.child?.connected === true) this.child.send(conduct);
  }

  async stop(): Promise<void> {
    const { child } = this;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** All arrivals so far, in order. */
  get arrivals(): readonly Arrival[] {
    if (!existsSync(this.file)) return [];
    const file = openSync(this.file, 'r');
    try {
      const part = Buffer.alloc(fstatSync(file).size - this.readBytes);
      readSync(file, part, 0, part.length, this.readBytes);
      // An incomplete last line is read the next time.
      const whole = part.subarray(0, part.lastIndexOf('\n') + 1);
      this.readBytes += whole.length;
      for (const line of whole.toString('utf8').split('\n')) if (line !== '') this.read.push(JSON.parse(line) as Arrival);
    } finally {
      closeSync(file);
    }
    return this.read;
  }
}
