/** PDUs of SMPP 3.4 as the simulator reads and writes them: from the specification, apart from the client's package. */

export interface SmppFrame {
  readonly command: number;
  readonly status: number;
  readonly sequence: number;
  readonly body: Buffer;
}

export const commands = {
  genericNack: 0x80000000,
  bindReceiver: 0x01,
  bindTransmitter: 0x02,
  submit: 0x04,
  deliver: 0x05,
  unbind: 0x06,
  bindTransceiver: 0x09,
  enquireLink: 0x15,
} as const;
export const RESPONSE = 0x80000000;

/** Splits a stream into PDUs, each with its length in front. */
export class SmppFrames {
  private rest = Buffer.alloc(0);

  push(chunk: Buffer): readonly SmppFrame[] {
    this.rest = Buffer.concat([this.rest, chunk]);
    const frames: SmppFrame[] = [];
    while (this.rest.length >= 16) {
      const length = this.rest.readUInt32BE(0);
      if (length < 16 || length > 100_000) throw new Error(`A PDU of ${length} bytes`);
      if (this.rest.length < length) break;
      frames.push({
        command: this.rest.readUInt32BE(4),
        status: this.rest.readUInt32BE(8),
        sequence: this.rest.readUInt32BE(12),
        body: this.rest.subarray(16, length),
      });
      this.rest = this.rest.subarray(length);
    }
    return frames;
  }
}

export const frame = (command: number, status: number, sequence: number, body: Buffer = Buffer.alloc(0)): Buffer => {
  const head = Buffer.alloc(16);
  [16 + body.length, command, status, sequence].forEach((value, index) => head.writeUInt32BE(value, index * 4));
  return Buffer.concat([head, body]);
};

export const cString = (text: string): Buffer => Buffer.from(`${text}\0`, 'latin1');
export const octet = (...values: readonly number[]): Buffer => Buffer.from(values);
export const tlv = (tag: number, value: Buffer): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(tag, 0);
  head.writeUInt16BE(value.length, 2);
  return Buffer.concat([head, value]);
};

/** Reads the fields of a body, one after the other. */
export class SmppBody {
  private at = 0;

  constructor(private readonly body: Buffer) {}

  cString(): string {
    const end = this.body.indexOf(0, this.at);
    if (end < 0) throw new Error('A text without its end');
    const text = this.body.toString('latin1', this.at, end);
    this.at = end + 1;
    return text;
  }

  octet(): number {
    return this.body.readUInt8(this.at++);
  }

  octets(length: number): Buffer {
    if (this.at + length > this.body.length) throw new Error('A field beyond the end');
    return this.body.subarray(this.at, (this.at += length));
  }

  get isAtEnd(): boolean {
    return this.at === this.body.length;
  }
}

export interface SubmitSm {
  readonly source: string;
  readonly destination: string;
  readonly esmClass: number;
  readonly validity: string;
  readonly registered: number;
  readonly dataCoding: number;
  readonly message: Buffer;
}

/** The body of submit_sm (4.4.1). */
export const readSubmit = (body: Buffer): SubmitSm => {
  const fields = new SmppBody(body);
  fields.cString();
  fields.octets(2);
  const source = fields.cString();
  fields.octets(2);
  const destination = fields.cString();
  const esmClass = fields.octet();
  fields.octets(2);
  fields.cString();
  const validity = fields.cString();
  const registered = fields.octet();
  fields.octet();
  const dataCoding = fields.octet();
  fields.octet();
  return { source, destination, esmClass, validity, registered, dataCoding, message: fields.octets(fields.octet()) };
};

/** The body of deliver_sm (4.6.1). */
export const deliverBody = (given: {
  readonly source: string;
  readonly destination: string;
  readonly esmClass: number;
  readonly dataCoding: number;
  readonly message: Buffer;
  readonly tlvs?: readonly Buffer[];
}): Buffer =>
  Buffer.concat([
    cString(''),
    octet(1, 1),
    cString(given.source),
    octet(0, 1),
    cString(given.destination),
    octet(given.esmClass, 0, 0),
    cString(''),
    cString(''),
    octet(0, 0, given.dataCoding, 0, given.message.length),
    given.message,
    ...(given.tlvs ?? []),
  ]);

/** An absolute time (7.1.1), such as 260720050000000+, of which only whole hours of difference are read. */
export const readTime = (text: string): Date | null => {
  const found = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})\d(\d{2})([+-])$/.exec(text);
  if (found === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, quarters = 0] = found.slice(1, 8).map(Number);
  const away = quarters * 900_000 * (found[8] === '-' ? -1 : 1);
  return new Date(Date.UTC(2000 + year, month - 1, day, hour, minute, second) - away);
};
