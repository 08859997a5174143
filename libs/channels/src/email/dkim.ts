import type { Readable } from 'node:stream';
import DKIM from 'nodemailer/lib/dkim';

export interface DkimKey {
  readonly domain: string;
  readonly selector: string;
  /** In PEM. Never logged. */
  readonly privateKey: string;
}

/** Gives a mail its DKIM-Signature (RFC 6376; RSA with SHA-256). */
export const signer = ({ domain, selector, privateKey }: DkimKey): ((raw: Buffer) => Readable) => {
  const dkim = new DKIM({ domainName: domain, keySelector: selector, privateKey });
  return (raw) => dkim.sign(raw);
};
