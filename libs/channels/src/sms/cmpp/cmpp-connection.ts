import type { Socket } from 'node:net';
import { AwaitedAnswers, type NoAnswer } from '../line/awaited-answers.js';
import { openSocket, type SmsServer } from '../line/open-socket.js';
import {
  NotConnected,
  unanswered,
  type ConnectionEvents,
  type ConnectionTimes,
  type SmsConnection,
  type SmsPart,
  type SubmitAnswer,
} from '../line/sms-connection.js';
import { ucs2Content } from '../sms-parts.js';
import { authenticatorOf } from './authenticator.js';
import { readDeliver } from './cmpp-deliver.js';
import { cmppAnswer, connectRefusal } from './cmpp-status.js';
import { connectTime, validTime } from './cmpp-time.js';
import { CmppFrames, decodeCmpp, encodeCmpp, type CmppFields, type CmppPdu } from './codec.js';
import type { CmppCommand, CmppVersion } from './layout.js';

/** How one account signs in, and what each of its messages says of it. */
export interface CmppSignIn {
  readonly server: SmsServer;
  readonly version: CmppVersion;
  /** SP_Id, six characters. */
  readonly spId: string;
  /** Never shown, never logged. */
  readonly sharedSecret: string;
  readonly serviceId: string;
  /** The access number, which the phone shows as the sender. */
  readonly source: string;
}

const UCS2 = 8;
const LAST_SEQUENCE = 0xffffffff;
/** Result of a DELIVER_RESP: taken; tell it again later (flow control). */
const [TAKEN, LATER] = [0, 8];
/** The sender's SP pays, at no charge for the receiver. */
const FREE = { feeUserType: 2, feeType: '01', feeCode: '000000' } as const;

/** A connection of CMPP 2.0 or 3.0, both ways. */
export class CmppConnection implements SmsConnection {
  private readonly answers = new AwaitedAnswers<CmppFields>();
  private test: NodeJS.Timeout | undefined;
  private readonly ended: Promise<void>;
  private readonly frames = new CmppFrames();
  private sequence = 0;
  private heardAt = performance.now();
  private isOpen = true;
  private why = 'the gateway closed the connection';

  private constructor(
    private readonly socket: Socket,
    private readonly signIn: CmppSignIn,
    private readonly times: ConnectionTimes,
    private readonly events: ConnectionEvents,
  ) {
    socket.on('error', () => (this.why = 'the connection broke off'));
    socket.on('data', (chunk: Buffer) => this.read(chunk));
    this.ended = new Promise((resolve) => {
      socket.once('close', () => {
        this.isOpen = false;
        clearInterval(this.test);
        this.answers.close();
        events.closed(this.why);
        resolve();
      });
    });
  }

  /** Rejects with `NotConnected`. */
  static async open(signIn: CmppSignIn, times: ConnectionTimes, events: ConnectionEvents): Promise<CmppConnection> {
    const socket = await openSocket(signIn.server, times.connectMs);
    const connection = new CmppConnection(socket, signIn, times, events);
    const { spId, sharedSecret, version } = signIn;
    const timestamp = connectTime(new Date());
    const answer = await connection.ask(
      'connect',
      { sourceAddr: spId, authenticator: authenticatorOf(spId, sharedSecret, timestamp), version, timestamp: Number(timestamp) },
      times.connectMs,
    );
    const status = typeof answer === 'object' ? Number(answer['status']) : null;
    if (status === 0) return connection.tested();
    socket.destroy();
    if (status === null) throw new NotConnected('timed-out', answer === 'closed' ? `connect: ${connection.why}` : 'connect: no answer');
    throw new NotConnected(...connectRefusal(status));
  }

  async submit(part: SmsPart): Promise<SubmitAnswer> {
    const { spId, serviceId, source } = this.signIn;
    const { mobile, total, index, expires } = part;
    const { hasHeader, content } = ucs2Content(part);
    const answer = await this.ask('submit', {
      pkTotal: total,
      pkNumber: index + 1,
      registeredDelivery: 1,
      serviceId,
      ...FREE,
      tpUdhi: hasHeader ? 1 : 0,
      msgFmt: UCS2,
      msgSrc: spId,
      validTime: expires === null ? '' : validTime(expires),
      srcId: source,
      destUsrTl: 1,
      destTerminalId: mobile,
      content,
    });
    if (typeof answer !== 'object') return unanswered(answer);
    const result = Number(answer['result']);
    return { kind: 'answered', answer: cmppAnswer(result), said: `result ${result}`, ids: [String(answer['msgId'])] };
  }

  async close(): Promise<void> {
    if (this.isOpen) await this.ask('terminate', {}, Math.min(this.times.answerMs, 2_000));
    this.socket.destroy();
    await this.ended;
  }

  private async ask(command: CmppCommand, fields: CmppFields, limitMs = this.times.answerMs): Promise<CmppFields | NoAnswer | 'not-sent'> {
    const sequence = (this.sequence = this.sequence === LAST_SEQUENCE ? 1 : this.sequence + 1);
    if (!this.send({ command, sequence, fields })) return 'not-sent';
    return this.answers.of(sequence, limitMs);
  }

  private send(pdu: CmppPdu): boolean {
    if (!this.isOpen || !this.socket.writable) return false;
    this.socket.write(encodeCmpp(pdu, this.signIn.version));
    return true;
  }

  private read(chunk: Buffer): void {
    this.heardAt = performance.now();
    const frames = this.frames.push(chunk);
    if (!frames.ok) {
      this.end('the gateway sent what is no CMPP');
      return;
    }
    for (const frame of frames.value) {
      const read = decodeCmpp(frame, this.signIn.version);
      if (read.ok) this.came(read.value);
      else if (read.refusal.type === 'cut-off') this.end(`the gateway sent a ${read.refusal.command} that is cut off: CMPP_VERSION`);
    }
  }

  private came({ command, sequence, fields }: CmppPdu): void {
    if (command.endsWith('-resp')) this.answers.end(sequence, fields);
    else if (command === 'active-test') this.send({ command: 'active-test-resp', sequence, fields: {} });
    else if (command === 'deliver') void this.delivered(sequence, fields);
    else if (command === 'terminate') {
      this.send({ command: 'terminate-resp', sequence, fields: {} });
      this.socket.end();
    }
  }

  /** Answered only once it is recorded, so that nothing is lost when this process ends. */
  private async delivered(sequence: number, fields: CmppFields): Promise<void> {
    const msgId = fields['msgId'] ?? 0n;
    const answer = (result: number): boolean => this.send({ command: 'deliver-resp', sequence, fields: { msgId, result } });
    const read = readDeliver(fields, this.signIn.version);
    try {
      if (read !== null) await ('report' in read ? this.events.report(read.report) : this.events.reply(read.reply));
      answer(TAKEN);
    } catch {
      answer(LATER);
    }
  }

  /** Tests the line from now on: signing in has a limit of its own. */
  private tested(): this {
    this.test = setInterval(() => void this.testLine(), this.times.testMs);
    return this;
  }

  /** A network that drops packets closes nothing: only a test that is not answered tells. */
  private async testLine(): Promise<void> {
    if (performance.now() - this.heardAt < this.times.testMs / 2) return;
    const answer = await this.ask('active-test', {});
    if (answer === 'timed-out') this.end('no answer to a test of the connection');
  }

  private end(why: string): void {
    this.why = why;
    this.socket.destroy();
  }
}
