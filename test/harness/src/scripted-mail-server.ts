import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import { certificates } from './mail-certificates.js';

export type Step = 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'TEXT';

export interface TakenMail {
  /** The return address, and the parameters of MAIL FROM and RCPT TO as they came. */
  readonly from: string;
  readonly mailParameters: string;
  readonly to: string;
  readonly rcptParameters: string;
  readonly raw: string;
  /** Monotonic, milliseconds. */
  readonly at: number;
}

/** What the server does; changed while it runs. Replies are whole lines such as `450 4.2.0 Greylisted`. */
export interface Script {
  banner: string;
  /** Sessions at once; the next one gets 421. */
  mostSessions: number;
  /** MAIL commands in a window; the next one gets 450. */
  rate: { readonly mails: number; readonly windowMs: number } | null;
  /** A recipient is put off until so long after its first try, in milliseconds. */
  greylistMs: number;
  /** Said instead of taking the step. */
  replies: Partial<Record<Step, string>>;
  /** Said to RCPT of these addresses. */
  recipients: Record<string, string>;
  extensions: readonly string[];
  startTls: 'absent' | 'refused' | 'dropped' | keyof typeof certificates;
  login: { readonly user: string; readonly password: string } | null;
}

const plain = (): Script => ({
  banner: '220 scripted ESMTP',
  mostSessions: Infinity,
  rate: null,
  greylistMs: 0,
  replies: {},
  recipients: {},
  extensions: ['ENHANCEDSTATUSCODES', 'DSN', 'SIZE 10000000'],
  startTls: 'absent',
  login: null,
});

/** What one session has said so far. */
interface Dialogue {
  socket: Socket;
  isSecure: boolean;
  rest: string;
  inText: boolean;
  from: string;
  mailParameters: string;
  to: string;
  rcptParameters: string;
}

/** A mail server on loopback that follows a script, line by line, and keeps what it took. */
export class ScriptedMailServer {
  readonly script = plain();
  readonly mails: TakenMail[] = [];
  /** Every command line, without texts. */
  readonly commands: string[] = [];
  /** Connections that were greeted or refused; the most that were open at once. */
  connections = 0;
  mostAtOnce = 0;
  private open = 0;
  private port = 0;
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();
  private readonly firstTries = new Map<string, number>();
  private mailTimes: number[] = [];

  static async start(script: Partial<Script> = {}): Promise<ScriptedMailServer> {
    const server = new ScriptedMailServer();
    Object.assign(server.script, script);
    await server.up();
    return server;
  }

  url(options: { readonly user?: string; readonly password?: string; readonly query?: string } = {}): string {
    const { user, password = '', query = '' } = options;
    const login = user === undefined ? '' : `${encodeURIComponent(user)}:${encodeURIComponent(password)}@`;
    return `smtp://${login}127.0.0.1:${this.port}${query}`;
  }

  async up(): Promise<void> {
    const server = createServer((socket) => this.greet(socket));
    this.server = server;
    await once(server.listen(this.port, '127.0.0.1'), 'listening');
    this.port = (server.address() as AddressInfo).port;
  }

  /** Nothing listens on the port any more. */
  async down(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server === null) return;
    for (const socket of this.sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  }

  private greet(socket: Socket): void {
    this.sockets.add(socket);
    this.connections += 1;
    this.open += 1;
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.sockets.delete(socket);
      this.open -= 1;
    });
    if (this.open > this.script.mostSessions) {
      socket.end('421 4.7.0 Error: too many connections\r\n');
      return;
    }
    this.mostAtOnce = Math.max(this.mostAtOnce, this.open);
    if (!this.script.banner.startsWith('2')) {
      socket.end(`${this.script.banner}\r\n`);
      return;
    }
    const dialogue: Dialogue = {
      socket,
      isSecure: false,
      rest: '',
      inText: false,
      from: '',
      mailParameters: '',
      to: '',
      rcptParameters: '',
    };
    this.listen(dialogue);
    socket.write(`${this.script.banner}\r\n`);
  }

  private listen(dialogue: Dialogue): void {
    dialogue.socket.on('data', (data) => {
      dialogue.rest += data.toString('latin1');
      this.read(dialogue);
    });
  }

  private read(dialogue: Dialogue): void {
    for (;;) {
      const end = dialogue.inText ? '\r\n.\r\n' : '\r\n';
      const at = dialogue.rest.indexOf(end);
      if (at === -1) return;
      const said = dialogue.rest.slice(0, at);
      dialogue.rest = dialogue.rest.slice(at + end.length);
      if (dialogue.inText) this.takeText(dialogue, said);
      else this.answer(dialogue, said);
    }
  }

  private takeText(dialogue: Dialogue, raw: string): void {
    dialogue.inText = false;
    const refusal = this.script.replies.TEXT;
    if (refusal === undefined) {
      const { from, mailParameters, to, rcptParameters } = dialogue;
      this.mails.push({ from, mailParameters, to, rcptParameters, raw: raw.replaceAll('\r\n..', '\r\n.'), at: performance.now() });
    }
    this.say(dialogue, refusal ?? '250 2.0.0 taken');
  }

  /** 421 ends the session (RFC 5321, 3.8). */
  private say({ socket }: Dialogue, reply: string): void {
    if (reply.startsWith('421')) socket.end(`${reply}\r\n`);
    else socket.write(`${reply}\r\n`);
  }

  private answer(dialogue: Dialogue, line: string): void {
    this.commands.push(line);
    const verb = line.slice(0, 4).toUpperCase();
    const { script } = this;
    switch (verb) {
      case 'EHLO':
        this.say(dialogue, script.replies.EHLO ?? this.extensions(dialogue));
        return;
      case 'STAR':
        this.startTls(dialogue);
        return;
      case 'AUTH': {
        const [, user, password] = Buffer.from(line.split(' ')[2] ?? '', 'base64')
          .toString()
          .split('\0');
        const isRight = user === script.login?.user && password === script.login?.password;
        this.say(dialogue, script.replies.AUTH ?? (isRight ? '235 2.7.0 welcome' : '535 5.7.8 Error: authentication failed'));
        return;
      }
      case 'MAIL': {
        const [, from = '', parameters = ''] = /^MAIL FROM:<([^>]*)>\s*(.*)$/i.exec(line) ?? [];
        dialogue.from = from;
        dialogue.mailParameters = parameters;
        this.say(dialogue, script.replies.MAIL ?? this.rateReply() ?? '250 2.1.0 ok');
        return;
      }
      case 'RCPT': {
        const [, to = '', parameters = ''] = /^RCPT TO:<([^>]*)>\s*(.*)$/i.exec(line) ?? [];
        dialogue.to = to;
        dialogue.rcptParameters = parameters;
        this.say(dialogue, script.replies.RCPT ?? script.recipients[to] ?? this.greyReply(to) ?? '250 2.1.5 ok');
        return;
      }
      case 'DATA':
        dialogue.inText = script.replies.DATA === undefined;
        this.say(dialogue, script.replies.DATA ?? '354 go on');
        return;
      case 'QUIT':
        dialogue.socket.end('221 2.0.0 bye\r\n');
        return;
      default:
        this.say(dialogue, '250 2.0.0 ok');
    }
  }

  private extensions({ isSecure }: Dialogue): string {
    const { extensions, login, startTls } = this.script;
    const all = [
      'scripted',
      ...extensions,
      ...(login === null ? [] : ['AUTH PLAIN']),
      ...(startTls === 'absent' || isSecure ? [] : ['STARTTLS']),
    ];
    return all.map((line, index) => `250${index === all.length - 1 ? ' ' : '-'}${line}`).join('\r\n');
  }

  private startTls(dialogue: Dialogue): void {
    const { startTls } = this.script;
    if (startTls === 'absent' || startTls === 'refused') {
      this.say(dialogue, '454 4.7.0 TLS not available');
      return;
    }
    if (startTls === 'dropped') {
      dialogue.socket.destroy();
      return;
    }
    const plainSocket = dialogue.socket;
    plainSocket.removeAllListeners('data');
    plainSocket.write('220 2.0.0 go on\r\n');
    const secure = new TLSSocket(plainSocket, { isServer: true, secureContext: createSecureContext(certificates[startTls]) });
    secure.on('error', () => undefined);
    dialogue.socket = secure;
    dialogue.isSecure = true;
    dialogue.rest = '';
    this.listen(dialogue);
  }

  private rateReply(): string | null {
    const { rate } = this.script;
    if (rate === null) return null;
    const now = performance.now();
    this.mailTimes = this.mailTimes.filter((at) => at > now - rate.windowMs);
    if (this.mailTimes.length >= rate.mails) return '450 4.7.1 Error: too much mail from 127.0.0.1';
    this.mailTimes.push(now);
    return null;
  }

  private greyReply(to: string): string | null {
    if (this.script.greylistMs === 0) return null;
    const now = performance.now();
    const first = this.firstTries.get(to) ?? now;
    this.firstTries.set(to, first);
    return now - first < this.script.greylistMs ? `450 4.2.0 <${to}>: Recipient address rejected: Greylisted` : null;
  }
}
