import { accepted, refused, type Result } from '@rainstorm/warning-model';
import { commandIds, layouts, type CmppCommand, type CmppVersion, type Field } from './layout.js';

/** Values of a body by their names. `long` is a bigint. A field that is not given is zeros. */
export type CmppFields = Readonly<Record<string, number | bigint | string | Buffer>>;

export interface CmppPdu {
  readonly command: CmppCommand;
  readonly sequence: number;
  readonly fields: CmppFields;
}

/** Why octets are no PDU. `field`: the first one that is cut off. */
export type CmppFault =
  | { readonly type: 'length'; readonly length: number }
  | { readonly type: 'unknown-command'; readonly id: number; readonly sequence: number }
  | { readonly type: 'cut-off'; readonly command: CmppCommand | 'report'; readonly field: string };

const HEAD = 12;
/** Far more than a SUBMIT to one receiver, or a DELIVER, has. */
const LONGEST = 4_096;
const MOST_CONTENT = 255;

const sizeOf = ([name, field]: Field, fields: CmppFields): number => {
  if (field.kind === 'content') return 1 + (Buffer.isBuffer(fields[name]) ? fields[name].length : 0);
  return field.kind === 'long' ? 8 : field.size;
};

const asNumber = (value: CmppFields[string] | undefined): number => (typeof value === 'number' ? value : 0);
const asLong = (value: CmppFields[string] | undefined): bigint => (typeof value === 'bigint' ? value : 0n);
const asBytes = (value: CmppFields[string] | undefined): Buffer =>
  Buffer.isBuffer(value) ? value : Buffer.from(typeof value === 'string' ? value : '', 'latin1');

const write = (body: Buffer, at: number, [name, field]: Field, fields: CmppFields): void => {
  const value = fields[name];
  if (field.kind === 'number') body.writeUIntBE(asNumber(value), at, field.size);
  else if (field.kind === 'long') body.writeBigUInt64BE(asLong(value), at);
  else {
    const bytes = asBytes(value);
    const most = field.kind === 'content' ? MOST_CONTENT : field.size;
    if (bytes.length > most) throw new RangeError(`CMPP: ${name} has ${bytes.length} octets, and may have ${most}`);
    if (field.kind === 'content') body.writeUInt8(bytes.length, at);
    bytes.copy(body, field.kind === 'content' ? at + 1 : at);
  }
};

/** Throws RangeError, which names the field, where a value does not fit its field. */
export const encodeFields = (layout: readonly Field[], fields: CmppFields): Buffer => {
  const body = Buffer.alloc(layout.reduce((size, field) => size + sizeOf(field, fields), 0));
  let at = 0;
  for (const field of layout) {
    write(body, at, field, fields);
    at += sizeOf(field, fields);
  }
  return body;
};

/** The fields, or the name of the first one that is cut off. Octets behind the last field are left: gateways pad. */
export const decodeFields = (layout: readonly Field[], body: Buffer): CmppFields | string => {
  const fields: Record<string, number | bigint | string | Buffer> = {};
  let at = 0;
  for (const [name, field] of layout) {
    if (field.kind === 'content' && at >= body.length) return name;
    const size = field.kind === 'content' ? body.readUInt8(at++) : field.kind === 'long' ? 8 : field.size;
    if (at + size > body.length) return name;
    const octets = body.subarray(at, at + size);
    if (field.kind === 'number') fields[name] = octets.readUIntBE(0, field.size);
    else if (field.kind === 'long') fields[name] = octets.readBigUInt64BE(0);
    else if (field.kind === 'text') fields[name] = octets.toString('latin1').split('\0', 1)[0] ?? '';
    else fields[name] = Buffer.from(octets);
    at += size;
  }
  return fields;
};

/** A whole PDU. Throws RangeError, which names the field, where a value does not fit its field. */
export const encodeCmpp = ({ command, sequence, fields }: CmppPdu, version: CmppVersion): Buffer => {
  const body = encodeFields(layouts[command](version), fields);
  const head = Buffer.alloc(HEAD);
  head.writeUInt32BE(HEAD + body.length, 0);
  head.writeUInt32BE(commandIds[command], 4);
  head.writeUInt32BE(sequence, 8);
  return Buffer.concat([head, body]);
};

const commands = new Map<number, CmppCommand>(Object.entries(commandIds).map(([command, id]) => [id, command as CmppCommand]));

/** One PDU with its head. Never throws. */
export const decodeCmpp = (octets: Buffer, version: CmppVersion): Result<CmppPdu, CmppFault> => {
  if (octets.length < HEAD || octets.readUInt32BE(0) !== octets.length) return refused({ type: 'length', length: octets.length });
  const [id, sequence] = [octets.readUInt32BE(4), octets.readUInt32BE(8)];
  const command = commands.get(id);
  if (command === undefined) return refused({ type: 'unknown-command', id, sequence });
  const fields = decodeFields(layouts[command](version), octets.subarray(HEAD));
  return typeof fields === 'string' ? refused({ type: 'cut-off', command, field: fields }) : accepted({ command, sequence, fields });
};

/** Splits a stream into PDUs, each with its length in front. */
export class CmppFrames {
  private rest: Buffer = Buffer.alloc(0);

  /** Refused: a length that none has. Nothing that follows could be found any more. */
  push(chunk: Buffer): Result<readonly Buffer[], CmppFault> {
    this.rest = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const frames: Buffer[] = [];
    let at = 0;
    while (this.rest.length - at >= 4) {
      const length = this.rest.readUInt32BE(at);
      if (length < HEAD || length > LONGEST) return refused({ type: 'length', length });
      if (this.rest.length - at < length) break;
      frames.push(this.rest.subarray(at, at + length));
      at += length;
    }
    this.rest = this.rest.subarray(at);
    return accepted(frames);
  }
}
