import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface KeptMail {
  readonly raw: string;
  readonly parsed: ParsedMail;
}

export type Stage = 'connect' | 'auth' | 'sender' | 'recipient' | 'data';

export const USER = 'dispatcher';
export const PASSWORD = 'p@ss/w0rd-of-the-mail-server';

/** A real mail server on loopback. It requires authentication, keeps all mails, and refuses at the given stage with the given reply. */
export class MailServer {
  readonly mails: KeptMail[] = [];
  connections = 0;
  private refusal: { readonly stage: Stage; readonly reply: number } | null = null;
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      logger: false,
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      allowInsecureAuth: true,
      onConnect: (_session, callback) => {
        this.connections += 1;
        callback(this.refusalAt('connect'));
      },
      onAuth: ({ username, password }, _session, callback) => {
        const refusal = this.refusalAt('auth');
        if (refusal !== null) callback(refusal);
        else if (username === USER && password === PASSWORD) callback(null, { user: USER });
        else callback(new Error('wrong'));
      },
      onMailFrom: (_address, _session, callback) => callback(this.refusalAt('sender')),
      onRcptTo: (_address, _session, callback) => callback(this.refusalAt('recipient')),
      onData: (stream, _session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const refusal = this.refusalAt('data');
          if (refusal !== null) {
            callback(refusal);
            return;
          }
          const raw = Buffer.concat(chunks);
          simpleParser(raw).then(
            (parsed) => {
              this.mails.push({ raw: raw.toString('latin1'), parsed });
              callback();
            },
            (error: unknown) => callback(error as Error),
          );
        });
      },
    });
    // Some tests let the client or the server abort the connection.
    this.server.on('error', () => undefined);
  }

  static async start(): Promise<MailServer> {
    const mailServer = new MailServer();
    const listening = mailServer.server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    return mailServer;
  }

  url(user = USER, password = PASSWORD): string {
    const { port } = this.server.server.address() as AddressInfo;
    return `smtp://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}`;
  }

  refuse(stage: Stage, reply: number): void {
    this.refusal = { stage, reply };
  }

  accept(): void {
    this.refusal = null;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private refusalAt(stage: Stage): (Error & { responseCode: number }) | null {
    if (this.refusal?.stage !== stage) return null;
    return Object.assign(new Error(`no, not with ${PASSWORD}`), { responseCode: this.refusal.reply });
  }
}
