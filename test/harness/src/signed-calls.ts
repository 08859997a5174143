import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const QUARTER_HOUR_MS = 900_000;
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The time of the gateway's reports: Beijing, without a zone. */
export const beijing = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

/** What Aliyun checks of each call with the signature ACS3-HMAC-SHA256. Written from the documents of version 3 alone. */
export class SignedCalls {
  private readonly nonces = new Set<string>();

  /** The code of what is wrong with action, time, nonce or signature; null if nothing is. */
  fault(request: IncomingMessage, url: URL, action: string, keySecret: string): string | null {
    const header = (name: string): string => String(request.headers[name] ?? '');
    if (header('x-acs-action') !== action || header('x-acs-version') !== '2017-05-25') return 'InvalidAction.NotFound';
    if (Math.abs(Date.now() - Date.parse(header('x-acs-date'))) > QUARTER_HOUR_MS) return 'InvalidTimeStamp.Expired';
    if (header('x-acs-signature-nonce') === '' || this.nonces.has(header('x-acs-signature-nonce'))) return 'SignatureNonceUsed';
    this.nonces.add(header('x-acs-signature-nonce'));
    const found = /SignedHeaders=([^,]*),\s*Signature=([0-9a-f]+)$/.exec(header('authorization'));
    const names = (found?.[1] ?? '').split(';');
    if (
      !['host', 'x-acs-action', 'x-acs-content-sha256', 'x-acs-date', 'x-acs-signature-nonce', 'x-acs-version'].every((each) =>
        names.includes(each),
      )
    )
      return 'IncompleteSignature';
    const head = names.map((name) => `${name}:${header(name).trim()}\n`).join('');
    const canonical = [request.method, url.pathname, url.search.slice(1), head, names.join(';'), hash('')].join('\n');
    const expected = createHmac('sha256', keySecret)
      .update(`ACS3-HMAC-SHA256\n${hash(canonical)}`)
      .digest('hex');
    return found?.[2] === expected ? null : 'SignatureDoesNotMatch';
  }
}
