import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { accepted, refused, type Result } from '@rainstorm/warning-model';
import { isSame, isWithinWindow, type CallbackRefusal } from './callback-refusal.js';
import type { WeComKeys } from '../infrastructure/card-keys.js';

/** What a callback of 企业微信 consists of: the encrypted text, and what its address says of it. */
export interface Envelope {
  readonly closed: string;
  readonly signature: string;
  /** Seconds. */
  readonly timestamp: string;
  readonly nonce: string;
}

const BLOCK = 32;
const RANDOM = 16;
const LENGTH = 4;

const cipherOf = ({ aesKey }: WeComKeys): { readonly key: Buffer; readonly iv: Buffer } => {
  const key = Buffer.from(`${aesKey}=`, 'base64');
  return { key, iv: key.subarray(0, 16) };
};

const signatureOf = ({ token }: WeComKeys, { timestamp, nonce, closed }: Omit<Envelope, 'signature'>): string =>
  createHash('sha1').update([token, timestamp, nonce, closed].sort().join('')).digest('hex');

/** The bytes without their padding (PKCS#7 to blocks of 32 bytes); null where there is none. */
const unpadded = (bytes: Buffer): Buffer | null => {
  const count = bytes.at(-1) ?? 0;
  return count >= 1 && count <= BLOCK && count <= bytes.length ? bytes.subarray(0, bytes.length - count) : null;
};

const decrypted = (keys: WeComKeys, closed: string): Buffer | null => {
  const { key, iv } = cipherOf(keys);
  try {
    const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
    return unpadded(Buffer.concat([decipher.update(closed, 'base64'), decipher.final()]));
  } catch {
    return null;
  }
};

/**
 * Opens what 企业微信 sent (加解密方案说明): the signature first, in constant time, then the time, then the text and whose it is. Nothing is decrypted
 * that is not signed.
 */
export const openEnvelope = (keys: WeComKeys, envelope: Envelope, now: Date): Result<string, CallbackRefusal> => {
  if (!isSame(signatureOf(keys, envelope), envelope.signature)) return refused({ type: 'wrong-signature' });
  if (!/^\d{1,12}$/.test(envelope.timestamp) || !isWithinWindow(Number(envelope.timestamp) * 1_000, now))
    return refused({ type: 'outside-the-window' });
  const plain = decrypted(keys, envelope.closed);
  if (plain === null || plain.length < RANDOM + LENGTH) return refused({ type: 'unreadable' });
  const end = RANDOM + LENGTH + plain.readUInt32BE(RANDOM);
  if (end > plain.length) return refused({ type: 'unreadable' });
  if (!isSame(plain.subarray(end).toString('utf8'), keys.corpId)) return refused({ type: 'other-corporation' });
  return accepted(plain.subarray(RANDOM + LENGTH, end).toString('utf8'));
};

/** The answer to a callback, encrypted and signed. */
export const closeEnvelope = (keys: WeComKeys, text: string, now: Date): string => {
  const { key, iv } = cipherOf(keys);
  const body = Buffer.from(text, 'utf8');
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(body.length);
  const plain = Buffer.concat([randomBytes(RANDOM), length, body, Buffer.from(keys.corpId, 'utf8')]);
  const missing = BLOCK - (plain.length % BLOCK);
  const cipher = createCipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
  const closed = Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(missing, missing)), cipher.final()]).toString('base64');
  const [timestamp, nonce] = [String(Math.floor(now.getTime() / 1_000)), randomBytes(8).toString('hex')];
  const signature = signatureOf(keys, { timestamp, nonce, closed });
  return `<xml><Encrypt><![CDATA[${closed}]]></Encrypt><MsgSignature><![CDATA[${signature}]]></MsgSignature><TimeStamp>${timestamp}</TimeStamp><Nonce><![CDATA[${nonce}]]></Nonce></xml>`;
};
