import { createHash } from 'node:crypto';

/** AuthenticatorSource of CONNECT: MD5 of the account, nine zeros, the shared secret, and the time as ten digits MMDDHHMMSS. MD5 is what CMPP says. */
export const authenticatorOf = (spId: string, sharedSecret: string, timestamp: string): Buffer =>
  createHash('md5')
    .update(
      Buffer.concat([Buffer.from(spId, 'latin1'), Buffer.alloc(9), Buffer.from(sharedSecret, 'latin1'), Buffer.from(timestamp, 'latin1')]),
    )
    .digest();
