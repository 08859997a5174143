import { createServer as createPlain } from 'node:net';
import { createServer as createTls, type TlsOptions } from 'node:tls';
import { SmsGatewayServer, type GatewayConnection } from './sms-gateway-server.js';
import type { LineFault, PartEnd, TakenPart } from './sms-network.js';
import { commands, cString, deliverBody, frame, octet, readSubmit, readTime, RESPONSE, SmppBody, SmppFrames, tlv } from './smpp-wire.js';
import type { SmppFrame } from './smpp-wire.js';

/** An account of the SMSC. */
export interface SmscAccount {
  readonly systemId: string;
  readonly password: string;
  /** How many connections it may have. */
  readonly connections?: number;
}

/** Statuses of SMPP 3.4, 5.1.3. */
const statuses: Partial<Readonly<Record<LineFault, number>>> = {
  busy: 0x08,
  'too-fast': 0x58,
  'queue-full': 0x14,
  content: 0x01,
  number: 0x0b,
  account: 0x0a,
};
const [OK, INVALID_PASSWORD, INVALID_SYSTEM_ID, ALREADY_BOUND, NOT_BOUND, THROTTLED, LATER] = [0, 0x0e, 0x0f, 0x05, 0x04, 0x58, 0x64];
const words: Readonly<Record<PartEnd, readonly [string, state: number, error: string]>> = {
  delivered: ['DELIVRD', 2, '000'],
  failed: ['UNDELIV', 5, '011'],
  expired: ['EXPIRED', 3, '000'],
};

type Bound = GatewayConnection<SmscAccount>;

/** The text of a report (appendix B); times are those of the example there. */
const reportText = (id: string, state: string, error: string): string =>
  `id:${id} sub:001 dlvrd:001 submit date:2107200501 done date:2107200502 stat:${state} err:${error} text:`;

/**
 * A short message centre that speaks SMPP 3.4, on loopback. Written from the specification with PDUs of its own (smpp-wire.ts), apart from the client's
 * package. What it takes arrives at once, and is reported on any connection of the same account.
 */
export class Smsc extends SmsGatewayServer<SmscAccount, SmppFrame> {
  /** Numbers are answered and reported in these forms. */
  ids: 'decimal' | 'hex-then-decimal' | 'decimal-then-hex' = 'decimal';
  /** Where a report has its number: in TLVs, in its text, or in both. */
  reportsBy: 'text' | 'tlv' | 'both' = 'both';
  private given = 0x1a2b00;

  constructor(tls?: TlsOptions) {
    super((served) => (tls === undefined ? createPlain(served) : createTls(tls, served)), 100, LATER);
  }

  /** Somebody replies from a phone, to the number that the account sends from. Resolves with the status of our side's answer. */
  async reply(mobile: string, content: string, account?: string): Promise<number> {
    const isAscii = /^[\x20-\x7e]*$/.test(content);
    const message = isAscii ? Buffer.from(content, 'latin1') : Buffer.from(content, 'utf16le').swap16();
    const body = deliverBody({ source: mobile, destination: '106900', esmClass: 0, dataCoding: isAscii ? 0 : 8, message });
    return this.deliver(account ?? this.accounts[0]?.systemId ?? '', body);
  }

  /** The network reports of a part. Resolves with the status of our side's answer. */
  async report({ account, mobile, id }: TakenPart, end: PartEnd): Promise<number> {
    const [word, state, error] = words[end];
    const number =
      this.ids === 'hex-then-decimal'
        ? String(parseInt(id, 16))
        : this.ids === 'decimal-then-hex'
          ? Number(id).toString(16).toUpperCase()
          : id;
    const message = Buffer.from(this.reportsBy === 'tlv' ? '' : reportText(number, word, error), 'latin1');
    const tlvs = this.reportsBy === 'text' ? [] : [tlv(0x001e, cString(number)), tlv(0x0427, octet(state))];
    return this.deliver(account, deliverBody({ source: mobile, destination: '106900', esmClass: 0x04, dataCoding: 0, message, tlvs }));
  }

  private async deliver(systemId: string, body: Buffer): Promise<number> {
    return this.tell(
      (account) => account.systemId === systemId,
      (sequence) => frame(commands.deliver, OK, sequence, body),
    );
  }

  protected framesOf(): SmppFrames {
    return new SmppFrames();
  }

  protected resultOf({ command, sequence: answered, status }: SmppFrame, sequence: number): number | null {
    return command === commands.deliver + RESPONSE && answered === sequence ? status : null;
  }

  protected async came(bound: Bound, { command, sequence, body }: SmppFrame): Promise<void> {
    const { socket } = bound;
    if (command >= RESPONSE || this.isSilent) return;
    const answer = (status: number, content?: Buffer): void => void socket.write(frame(command + RESPONSE, status, sequence, content));
    if (command === commands.bindTransceiver || command === commands.bindReceiver || command === commands.bindTransmitter) {
      const status = this.bind(bound, body);
      bound.sendsOnly = command === commands.bindTransmitter;
      answer(status, status === OK ? cString('smsc') : undefined);
    } else if (command === commands.submit) await this.submit(bound, sequence, body);
    else if (command === commands.unbind) {
      answer(OK);
      socket.end();
    } else if (command === commands.enquireLink) answer(OK);
    else socket.write(frame(commands.genericNack, 0x03, sequence));
  }

  private bind(bound: Bound, body: Buffer): number {
    const fields = new SmppBody(body);
    const [systemId, password] = [fields.cString(), fields.cString()];
    const account = this.accounts.find((each) => each.systemId === systemId);
    if (account === undefined) return INVALID_SYSTEM_ID;
    if (account.password !== password) return INVALID_PASSWORD;
    const others = [...this.connections].filter((each) => each.account === account);
    if (others.length >= (account.connections ?? 10)) return ALREADY_BOUND;
    bound.account = account;
    return OK;
  }

  private async submit(bound: Bound, sequence: number, body: Buffer): Promise<void> {
    const { socket, account } = bound;
    const answer = (status: number, id = ''): void =>
      void socket.write(frame(commands.submit + RESPONSE, status, sequence, status === OK ? cString(id) : undefined));
    if (account === null) {
      answer(NOT_BOUND);
      return;
    }
    const fault = this.nextFault();
    if (fault === 'drop') return void socket.destroy();
    const status = fault === undefined ? undefined : statuses[fault];
    if (status !== undefined) {
      answer(status);
      return;
    }
    await this.takeIn(bound, fault, () => this.partOf(account.systemId, body), {
      refuse: () => answer(THROTTLED),
      answer: ({ id }) => answer(OK, id),
    });
  }

  private partOf(account: string, body: Buffer): TakenPart {
    const { destination, esmClass, dataCoding, message, validity } = readSubmit(body);
    const hasHeader = (esmClass & 0x40) !== 0;
    const header = hasHeader ? message.subarray(0, message.readUInt8(0) + 1) : Buffer.alloc(0);
    const content = Buffer.from(message.subarray(header.length));
    const number = (this.given += 1);
    return {
      account,
      mobile: destination.slice(-11),
      text: dataCoding === 8 ? content.swap16().toString('utf16le') : content.toString('latin1'),
      joined: hasHeader ? { reference: header.readUInt8(3), total: header.readUInt8(4), index: header.readUInt8(5) - 1 } : null,
      id: this.ids === 'hex-then-decimal' ? number.toString(16).toUpperCase() : String(number),
      expires: readTime(validity),
      at: new Date(),
    };
  }
}
