import type { TakenPart } from './sms-network.js';

/** PDUs of CMPP 2.0 and 3.0 as the simulator reads and writes them: by offsets, from the specification, apart from the client's codec. */

export type Version = 0x20 | 0x30;

export interface IsmgFrame {
  readonly command: number;
  readonly sequence: number;
  readonly body: Buffer;
}

/** Splits a stream into PDUs, each with its length in front. */
export class IsmgFrames {
  private rest = Buffer.alloc(0);

  push(chunk: Buffer): readonly IsmgFrame[] {
    this.rest = Buffer.concat([this.rest, chunk]);
    const frames: IsmgFrame[] = [];
    while (this.rest.length >= 12) {
      const length = this.rest.readUInt32BE(0);
      if (length < 12 || length > 100_000) throw new Error(`A PDU of ${length} bytes`);
      if (this.rest.length < length) break;
      frames.push({ command: this.rest.readUInt32BE(4), sequence: this.rest.readUInt32BE(8), body: this.rest.subarray(12, length) });
      this.rest = this.rest.subarray(length);
    }
    return frames;
  }
}

const frame = (command: number, sequence: number, body: Buffer): Buffer => {
  const head = Buffer.alloc(12);
  [12 + body.length, command, sequence].forEach((value, index) => head.writeUInt32BE(value, index * 4));
  return Buffer.concat([head, body]);
};

/** An answer: what stands in front of its result, the result (four octets in 3.0, else one), and what is behind it. */
export const resultFrame = (
  version: Version,
  command: number,
  sequence: number,
  {
    front = Buffer.alloc(0),
    result,
    behind = Buffer.alloc(0),
  }: { readonly front?: Buffer; readonly result?: number; readonly behind?: Buffer },
): Buffer => {
  const value = Buffer.alloc(result === undefined ? 0 : version === 0x30 ? 4 : 1);
  if (result !== undefined) value.writeUIntBE(result, 0, value.length);
  return frame(command, sequence, Buffer.concat([front, value, behind]));
};

const padded = (text: string, size: number): Buffer => {
  const field = Buffer.alloc(size);
  field.write(text, 'latin1');
  return field;
};
const textAt = (body: Buffer, at: number, size: number): string => body.toString('latin1', at, at + size).replace(/\0.*$/s, '');

/** An absolute time in Beijing: YYMMDDhhmmss032+. */
const readTime = (text: string): Date | null => {
  const found = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)032\+$/.exec(text);
  if (found === null) return null;
  const [year, month, day, hour, minute, second] = found.slice(1);
  return new Date(`20${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`);
};

/** Where the fields of SUBMIT begin (2.0: 7.4.3.1; 3.0: 8.4.3.1). */
const places = {
  0x20: { udhi: 45, format: 46, valid: 61, receivers: 116, receiver: 117, receiverSize: 21, typeSize: 0, tail: 8 },
  0x30: { udhi: 57, format: 58, valid: 73, receivers: 128, receiver: 129, receiverSize: 32, typeSize: 1, tail: 20 },
} as const;

/** What a SUBMIT to one receiver has. Throws where its length is not that of the version. */
export const readSubmit = (version: Version, body: Buffer): Pick<TakenPart, 'mobile' | 'text' | 'joined' | 'expires'> => {
  const at = places[version];
  if (body.readUInt8(at.receivers) !== 1) throw new Error('Not one receiver');
  if (body.readUInt8(10) !== 1) throw new Error('No report is asked for');
  const length = at.receiver + at.receiverSize + at.typeSize;
  const content = body.subarray(length + 1, length + 1 + body.readUInt8(length));
  if (body.length !== length + 1 + content.length + at.tail || content.length > 140) throw new Error(`A SUBMIT of ${body.length} bytes`);
  if (body.readUInt8(at.format) !== 8) throw new Error('Not UCS-2');
  const hasHeader = body.readUInt8(at.udhi) === 1;
  const header = hasHeader ? content.subarray(0, content.readUInt8(0) + 1) : Buffer.alloc(0);
  const joined = hasHeader ? { reference: header.readUInt8(3), total: header.readUInt8(4), index: header.readUInt8(5) - 1 } : null;
  // Pk_total and Pk_number say the same.
  if (joined !== null && (body.readUInt8(8) !== joined.total || body.readUInt8(9) !== joined.index + 1)) throw new Error('Parts differ');
  return {
    mobile: textAt(body, at.receiver, at.receiverSize),
    text: Buffer.from(content.subarray(header.length)).swap16().toString('utf16le'),
    joined,
    expires: readTime(textAt(body, at.valid, 17)),
  };
};

/** The content of a report: 60 octets, or 71 in 3.0. */
export const reportContent = (version: Version, id: bigint, state: string, mobile: string): Buffer => {
  const number = Buffer.alloc(8);
  number.writeBigUInt64BE(id);
  return Buffer.concat([
    number,
    padded(state, 7),
    padded('2107200501', 10),
    padded('2107200502', 10),
    padded(mobile, version === 0x30 ? 32 : 21),
    Buffer.of(0, 0, 0, 7),
  ]);
};

export const deliver = (
  version: Version,
  sequence: number,
  given: { readonly source: string; readonly format: number; readonly isReport: boolean; readonly content: Buffer },
): Buffer =>
  frame(
    0x05,
    sequence,
    Buffer.concat([
      Buffer.alloc(8, 0x11),
      padded('10690001', 21),
      padded('WARN', 10),
      Buffer.of(0, 0, given.format),
      padded(given.source, version === 0x30 ? 32 : 21),
      ...(version === 0x30 ? [Buffer.of(0)] : []),
      Buffer.of(given.isReport ? 1 : 0, given.content.length),
      given.content,
      Buffer.alloc(version === 0x30 ? 20 : 8),
    ]),
  );
