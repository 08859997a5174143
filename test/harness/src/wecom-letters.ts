import { createCipheriv, createDecipheriv, createHash, randomBytes, randomInt } from 'node:crypto';

/** What an application has agreed with 企业微信 for its callbacks. */
export interface WeComLetterKeys {
  readonly corpId: string;
  readonly token: string;
  /** 43 characters, as the administrator's page shows them. */
  readonly encodingAesKey: string;
}

const BLOCK = 32;

/**
 * How 企业微信 closes and opens what it exchanges with an application (加解密方案): AES-256-CBC, PKCS#7 to blocks of 32 bytes, 16 random bytes and the
 * length of the text in front, the corporation behind. Written from the documents, apart from the console's own code.
 */
export class WeComLetters {
  private readonly key: Buffer;

  constructor(private readonly keys: WeComLetterKeys) {
    this.key = Buffer.from(`${keys.encodingAesKey}=`, 'base64');
    if (this.key.length !== 32) throw new Error('An EncodingAESKey has 43 characters');
  }

  close(text: string, corpId = this.keys.corpId): string {
    const body = Buffer.from(text, 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    const plain = Buffer.concat([randomBytes(16), length, body, Buffer.from(corpId, 'utf8')]);
    const missing = BLOCK - (plain.length % BLOCK);
    const cipher = createCipheriv('aes-256-cbc', this.key, this.key.subarray(0, 16)).setAutoPadding(false);
    return Buffer.concat([cipher.update(Buffer.concat([plain, Buffer.alloc(missing, missing)])), cipher.final()]).toString('base64');
  }

  open(closed: string): string {
    const decipher = createDecipheriv('aes-256-cbc', this.key, this.key.subarray(0, 16)).setAutoPadding(false);
    const padded = Buffer.concat([decipher.update(Buffer.from(closed, 'base64')), decipher.final()]);
    const plain = padded.subarray(0, padded.length - (padded.at(-1) ?? 0));
    const length = plain.readUInt32BE(16);
    if (plain.subarray(20 + length).toString('utf8') !== this.keys.corpId) throw new Error('An answer for another corporation');
    return plain.subarray(20, 20 + length).toString('utf8');
  }

  sign(timestamp: string, nonce: string, closed: string): string {
    return createHash('sha1').update([this.keys.token, timestamp, nonce, closed].sort().join('')).digest('hex');
  }

  /** What stands in the address of a callback. */
  addressOf(closed: string, at = Date.now()): URLSearchParams {
    const [timestamp, nonce] = [String(Math.floor(at / 1_000)), String(randomInt(1e9, 2e9))];
    return new URLSearchParams({ msg_signature: this.sign(timestamp, nonce, closed), timestamp, nonce });
  }
}
