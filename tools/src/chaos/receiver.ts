import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type MailBehaviour = 'good' | 'slow' | 'refuses' | 'busy' | 'cuts-data' | 'takes-silently' | 'dies-taking';
export type WebhookBehaviour = 'good' | 'hangs' | 'fails' | 'takes-silently';
/** `line`: the first of the two SMS gateways. `all`: each gateway but mail and webhook. */
export type GatewayConduct = 'good' | 'line-dead' | 'line-silent' | 'all-dead' | 'all-busy' | 'answers-lost';

/** One message that arrived, whether or not it was confirmed to the sender. */
export interface Arrival {
  readonly at: number;
  /** The idempotency key: the id of the delivery, or of the call. Empty where the message carries none. */
  readonly key: string;
  readonly to: string;
  /** Over which of the gateways. None: by mail or webhook. */
  readonly way?: 'sms' | 'voice' | 'card' | 'robot' | 'push';
  /** The receipt code of an SMS. */
  readonly code?: string;
  /** The gateway's numbers of the parts of an SMS that carries no key. */
  readonly ids?: readonly string[];
  readonly isReminder?: boolean;
  /** The receiver answered this message, and the product confirmed it. */
  readonly isAnswer?: true;
}

interface Conducts {
  readonly mail: MailBehaviour;
  readonly hook: WebhookBehaviour;
  readonly gateway: GatewayConduct;
}
const scripts: Readonly<Record<keyof Conducts, URL>> = {
  mail: new URL('./mail-process.js', import.meta.url),
  hook: new URL('./hook-process.js', import.meta.url),
  gateway: new URL('./gateway-process.js', import.meta.url),
};

/** A mail server, a webhook receiver or the gateways in a separate process. It can be killed, and made to misbehave. */
export class Receiver<Kind extends keyof Conducts> {
  private child: ChildProcess | null = null;
  private readonly read: Arrival[] = [];
  /** How many bytes of the file were read. */
  private readBytes = 0;

  private constructor(
    private readonly kind: Kind,
    readonly port: number,
    private readonly file: string,
    private readonly morePorts: readonly number[],
  ) {}

  static async start<Kind extends keyof Conducts>(
    kind: Kind,
    port: number,
    file: string,
    morePorts: readonly number[] = [],
  ): Promise<Receiver<Kind>> {
    const receiver = new Receiver<Kind>(kind, port, file, morePorts);
    await receiver.ensureRunning();
    return receiver;
  }

  /** Starts it unless it runs. */
  async ensureRunning(): Promise<void> {
    if (this.child !== null && this.child.exitCode === null && this.child.signalCode === null) return;
    const child = fork(fileURLToPath(scripts[this.kind]), [String(this.port), this.file, ...this.morePorts.map(String)]);
    child.on('error', () => undefined);
    await once(child, 'message');
    this.child = child;
  }

  behave(conduct: Conducts[Kind]): void {
    this.tell(conduct);
  }

  tell(told: Conducts[Kind] | { readonly consoleUrls: readonly string[] }): void {
    if (this.child?.connected === true) this.child.send(told);
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
