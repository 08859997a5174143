import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, expect, it } from '@jest/globals';
import { ReportMailbox } from './report-mailbox.js';

/** An IMAP server with one mailbox. The second mail comes while the first one is marked as read. */
class Mailbox {
  readonly seen = new Set<number>();
  private readonly sockets = new Set<Socket>();
  private count = 1;

  private constructor(private readonly server: Server) {}

  static async open(): Promise<Mailbox> {
    const server = createServer();
    const mailbox = new Mailbox(server);
    server.on('connection', (socket) => mailbox.serve(socket));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return mailbox;
  }

  get url(): string {
    return `imap://bounces:secret@127.0.0.1:${(this.server.address() as AddressInfo).port}/INBOX`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.write('* OK ready\r\n');
    let rest = '';
    let idling = '';
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const [tag = '', ...words] = line.split(' ');
        const command = (words[0] === 'UID' ? words.slice(1) : words).join(' ');
        if (tag === 'DONE') socket.write(`${idling} OK done\r\n`);
        else if (command.startsWith('IDLE')) {
          idling = tag;
          socket.write('+ idling\r\n');
        } else {
          for (const answer of this.answers(command)) socket.write(`* ${answer}\r\n`);
          socket.write(`${tag} OK done\r\n`);
        }
      }
    });
  }

  private answers(command: string): string[] {
    const uid = Number(/^(?:FETCH|STORE) (\d+)/.exec(command)?.[1]);
    if (command === 'CAPABILITY') return ['CAPABILITY IMAP4rev1 IDLE'];
    if (command.startsWith('LIST')) return ['LIST () "/" INBOX'];
    if (command.startsWith('SELECT'))
      return ['FLAGS (\\Seen \\Flagged)', `${this.count} EXISTS`, 'OK [UIDVALIDITY 1] fine', 'OK [UIDNEXT 9] fine'];
    if (command.startsWith('SEARCH')) {
      const unread = Array.from({ length: this.count }, (_, index) => index + 1).filter((each) => !this.seen.has(each));
      return [`SEARCH ${unread.join(' ')}`.trimEnd()];
    }
    if (command.startsWith('FETCH')) return [`${uid} FETCH (UID ${uid} BODY[] {6}\r\nmail ${uid})`];
    if (!command.startsWith('STORE')) return [];
    this.seen.add(uid);
    if (this.count === 2) return [`${uid} FETCH (UID ${uid} FLAGS (\\Seen))`];
    this.count = 2;
    return [`${uid} FETCH (UID ${uid} FLAGS (\\Seen))`, '2 EXISTS'];
  }
}

let close: () => Promise<void>;
afterEach(async () => close());

it('a mail that comes while another one is read is read at once, not at the next look', async () => {
  const server = await Mailbox.open();
  const read: string[] = [];
  let both!: () => void;
  const wereRead = new Promise<void>((resolve) => (both = resolve));
  const mailbox = new ReportMailbox({
    url: server.url,
    lookEveryMs: 3_600_000,
    onMail: async (raw) => {
      read.push(Buffer.from(raw).toString());
      if (read.length === 2) both();
      return Promise.resolve('handled');
    },
  });
  close = async () => {
    await mailbox.close();
    await server.close();
  };
  mailbox.start();
  await wereRead;
  expect(read).toEqual(['mail 1', 'mail 2']);
});
