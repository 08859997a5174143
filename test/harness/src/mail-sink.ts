import { EventEmitter, once } from 'node:events';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

export interface ReceivedMail {
  readonly at: Date;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: ReadonlyMap<string, unknown>;
  /** The receipt link, if there is one. */
  readonly link: string | null;
  readonly files: readonly { readonly fileName: string; readonly content: Buffer }[];
}

export type Refusal = 'temporary' | 'permanent';

/** A real mail server on loopback that keeps the mails, and can refuse or be down on request. */
export class MailSink {
  readonly mails: ReceivedMail[] = [];
  private readonly arrivals = new EventEmitter();
  private readonly refusals = new Map<string, Refusal>();
  private server: SMTPServer | null = null;

  private constructor(private readonly port: number) {}

  static async start(port: number): Promise<MailSink> {
    const sink = new MailSink(port);
    await sink.up();
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async up(): Promise<void> {
    if (this.server !== null) return;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      logger: false,
      onRcptTo: ({ address }, _session, callback) => {
        const refusal = this.refusals.get(address.toLowerCase());
        if (refusal === undefined) callback();
        else
          callback(
            Object.assign(new Error(refusal === 'temporary' ? 'Mailbox busy, try again later' : 'No such mailbox'), {
              responseCode: refusal === 'temporary' ? 451 : 550,
            }),
          );
      },
      onData: (stream, session, callback) => {
        this.keep(stream, session).then(
          () => {
            callback();
          },
          (error: unknown) => {
            callback(error as Error);
          },
        );
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.port, '127.0.0.1', () => {
        resolve();
      });
    });
    this.server = server;
  }

  async down(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server !== null)
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
  }

  refuse(address: string, how: Refusal): void {
    this.refusals.set(address.toLowerCase(), how);
  }
  acceptAgain(address: string): void {
    this.refusals.delete(address.toLowerCase());
  }

  private async keep(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const parsed = await simpleParser(stream);
    const text = parsed.text ?? '';
    for (const { address } of session.envelope.rcptTo) {
      this.mails.push({
        at: new Date(),
        to: address,
        subject: parsed.subject ?? '',
        text,
        html: typeof parsed.html === 'string' ? parsed.html : '',
        headers: parsed.headers,
        files: parsed.attachments.map(({ filename, content }) => ({ fileName: filename ?? '', content })),
        link: /https?:\/\/\S+\/r\/[A-Za-z0-9_-]+/.exec(text)?.[0] ?? null,
      });
    }
    this.arrivals.emit('mail');
  }

  /** Waits up to `withinMs` for the first mail that `fits`. */
  async find(fits: (mail: ReceivedMail) => boolean, withinMs = 10_000): Promise<ReceivedMail> {
    const signal = AbortSignal.timeout(withinMs);
    for (;;) {
      const mail = this.mails.find(fits);
      if (mail !== undefined) return mail;
      await once(this.arrivals, 'mail', { signal }).catch(() => {
        throw new Error(
          `No such mail within ${withinMs} ms; there are: ${this.mails.map(({ to, subject }) => `${to}: ${subject}`).join(' | ')}`,
        );
      });
    }
  }

  async stop(): Promise<void> {
    await this.down();
  }
}
