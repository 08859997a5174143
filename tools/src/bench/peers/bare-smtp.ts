import { connect, type Socket } from 'node:net';

export interface BareMail {
  readonly from: string;
  readonly to: string;
  /** With its headers, without a line that begins with a dot and without the end of its last line. */
  readonly text: Buffer;
}

/**
 * One SMTP session on a bare socket. The three commands of a mail leave together (RFC 2920), so that a mail costs two round trips. It
 * connects with its first mail. Any answer but the expected one is an error.
 */
export class BareSmtp {
  private socket: Socket | null = null;
  private received = '';
  private awaited: { readonly codes: readonly string[]; readonly resolve: () => void; readonly reject: (error: Error) => void } | null =
    null;

  constructor(private readonly port: number) {}

  async send({ from, to, text }: BareMail): Promise<void> {
    if (this.socket === null) await this.open();
    await this.say(`MAIL FROM:<${from}>\r\nRCPT TO:<${to}>\r\nDATA\r\n`, '250', '250', '354');
    this.socket?.write(text);
    await this.say('\r\n.\r\n', '250');
  }

  close(): void {
    this.socket?.destroy();
  }

  private async open(): Promise<void> {
    const socket = connect({ port: this.port, host: '127.0.0.1', noDelay: true });
    this.socket = socket;
    socket.setEncoding('latin1');
    socket.on('data', (part: string) => this.take(part));
    socket.on('error', (error) => this.awaited?.reject(error));
    await this.say('', '220');
    await this.say('EHLO bench.example\r\n', '250');
  }

  private async say(line: string, ...codes: readonly string[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.awaited = { codes, resolve, reject };
      if (line !== '') this.socket?.write(line);
    });
  }

  private take(part: string): void {
    this.received += part;
    if (!this.received.endsWith('\n') || this.awaited === null) return;
    // The last line of an answer has a space after its code.
    const codes = this.received.split('\r\n').flatMap((line) => (/^\d{3} /.test(line) ? [line.slice(0, 3)] : []));
    const { codes: expected, resolve, reject } = this.awaited;
    if (codes.length < expected.length) return;
    const said = this.received;
    this.received = '';
    this.awaited = null;
    if (codes.every((code, index) => code === expected[index])) resolve();
    else reject(new Error(`The mail server said: ${said}`));
  }
}
