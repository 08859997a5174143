import { createHash, createHmac } from 'node:crypto';

export interface Acs3Request {
  readonly host: string;
  readonly action: string;
  readonly version: string;
  /** The parameters of the action; they go into the address, and the body stays empty. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly now: Date;
  readonly nonce: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Percent-encoding of RFC 3986, which leaves only letters, digits and `-_.~`. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);

const byName = ([one]: readonly [string, string], [other]: readonly [string, string]): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * The query and the headers of a call in RPC style with the signature of the third version, `ACS3-HMAC-SHA256`. Aliyun takes the date within 15
 * minutes, and each nonce once. Pure.
 */
export const signAcs3 = (
  { host, action, version, parameters, now, nonce }: Acs3Request,
  { keyId, keySecret }: { readonly keyId: string; readonly keySecret: string },
): { readonly query: string; readonly headers: Readonly<Record<string, string>> } => {
  const query = Object.entries(parameters)
    .sort(byName)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .join('&');
  const payload = sha256('');
  const signed = Object.entries({
    host,
    'x-acs-action': action,
    'x-acs-content-sha256': payload,
    'x-acs-date': now.toISOString().replace(/\.\d{3}Z$/, 'Z'),
    'x-acs-signature-nonce': nonce,
    'x-acs-version': version,
  }).sort(byName);
  const names = signed.map(([name]) => name).join(';');
  const canonical = ['POST', '/', query, signed.map(([name, value]) => `${name}:${value}\n`).join(''), names, payload].join('\n');
  const signature = createHmac('sha256', keySecret)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
    .digest('hex');
  return {
    query,
    headers: {
      ...Object.fromEntries(signed),
      authorization: `ACS3-HMAC-SHA256 Credential=${keyId},SignedHeaders=${names},Signature=${signature}`,
    },
  };
};
