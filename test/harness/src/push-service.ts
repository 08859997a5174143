import { createDecipheriv, createECDH, createHmac, createPublicKey, randomBytes, verify, type ECDH } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Served } from './served.js';
import { until } from './until.js';

/** A push as the browser of the device would give it to its service worker. */
export interface ReceivedPush {
  readonly device: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly ttl: number;
  readonly urgency: string;
  readonly topic: string;
  /** Of the VAPID token. */
  readonly subject: string;
}

/** What a browser makes when somebody turns pushes on. */
export interface SimulatedSubscription {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

interface Device {
  readonly keys: ECDH;
  readonly auth: Buffer;
  /** The key that the subscription was made for: another one is refused (RFC 8292, 4.2). */
  readonly applicationServerKey: string;
}

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');
const hmac = (key: Buffer, ...parts: readonly Buffer[]): Buffer => createHmac('sha256', key).update(Buffer.concat(parts)).digest();
/** HKDF (RFC 5869) for at most one block. */
const derived = (salt: Buffer, secret: Buffer, info: Buffer, length: number): Buffer =>
  hmac(hmac(salt, secret), info, Buffer.from([1])).subarray(0, length);

/** Reads a body of `aes128gcm` (RFC 8188) with the keys of a subscription (RFC 8291). Throws where it was made for another. */
const decrypted = (body: Buffer, { keys, auth }: Pick<Device, 'keys' | 'auth'>): string => {
  const salt = body.subarray(0, 16);
  const recordSize = body.readUInt32BE(16);
  const idLength = body.readUInt8(20);
  const sender = body.subarray(21, 21 + idLength);
  const record = body.subarray(21 + idLength);
  if (record.length > recordSize) throw new Error('More than one record');
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), sender]);
  const secret = derived(auth, keys.computeSecret(sender), info, 32);
  const key = derived(salt, secret, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derived(salt, secret, Buffer.from('Content-Encoding: nonce\0'), 12);
  const cipher = createDecipheriv('aes-128-gcm', key, nonce);
  cipher.setAuthTag(record.subarray(-16));
  const padded = Buffer.concat([cipher.update(record.subarray(0, -16)), cipher.final()]);
  const end = padded.lastIndexOf(2);
  if (end < 0) throw new Error('No end of the last record');
  return padded.subarray(0, end).toString('utf8');
};

/** Reads and checks a VAPID header (RFC 8292): who signs, for which push service, for how long. Returns the contact, or null. */
const vapidSubject = (header: string, origin: string, expectedKey: string): string | null => {
  const found = /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), ?k=([\w-]+)$/.exec(header);
  if (found === null) return null;
  const [, head, claims, signature, key] = found as unknown as [string, string, string, string, string];
  if (key !== expectedKey) return null;
  const point = bytes(key);
  const jwk = { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') };
  const signer = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' } as const;
  if (!verify('sha256', Buffer.from(`${head}.${claims}`), signer, bytes(signature))) return null;
  const { aud, exp, sub } = JSON.parse(bytes(claims).toString('utf8')) as { aud: string; exp: number; sub: string };
  const left = exp - Date.now() / 1000;
  return aud === origin && left > 0 && left <= 86_400 ? sub : null;
};

/**
 * A push service after RFC 8030, with the browsers behind it: it takes only what is signed for it (RFC 8292), and reads what came with the keys that
 * only the browser has (RFC 8291). Written from the RFCs, apart from the client.
 */
export class PushService extends Served {
  readonly pushes: ReceivedPush[] = [];
  /** What it was sent and refused, by status. */
  readonly refusals: number[] = [];
  private readonly devices = new Map<string, Device>();
  private fault: number | null = null;
  private origin = '';

  override async start(port = 0): Promise<string> {
    this.origin = await super.start(port);
    return this.origin;
  }

  /** A browser subscribes, for the key of one application server. */
  subscribe(applicationServerKey: string, name = randomBytes(12).toString('hex')): SimulatedSubscription {
    const keys = createECDH('prime256v1');
    keys.generateKeys();
    const auth = randomBytes(16);
    this.devices.set(name, { keys, auth, applicationServerKey });
    return {
      endpoint: `${this.origin}/push/${name}`,
      keys: { p256dh: keys.getPublicKey('base64url'), auth: auth.toString('base64url') },
    };
  }

  /** The browser unsubscribes: the service answers 410 from now on. */
  unsubscribe({ endpoint }: SimulatedSubscription): void {
    this.devices.delete(endpoint.split('/').at(-1) ?? '');
  }

  failWith(status: number): void {
    this.fault = status;
  }

  mend(): void {
    this.fault = null;
  }

  to({ endpoint }: SimulatedSubscription): readonly ReceivedPush[] {
    return this.pushes.filter(({ device }) => endpoint.endsWith(`/${device}`));
  }

  async until(which: (push: ReceivedPush) => boolean): Promise<ReceivedPush> {
    let found: ReceivedPush | undefined;
    await until(async () => {
      found = this.pushes.find(which);
      return Promise.resolve(found !== undefined);
    });
    if (found === undefined) throw new Error('No such push');
    return found;
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    await once(request, 'end');
    const status = this.take(request, Buffer.concat(parts));
    if (status !== 201) this.refusals.push(status);
    response.writeHead(status, status === 201 ? { location: `${this.origin}/message/${this.pushes.length}` } : {}).end();
  }

  private take({ method, url, headers }: IncomingMessage, body: Buffer): number {
    const [, name] = /^\/push\/(\w+)$/.exec(url ?? '') ?? [];
    if (method !== 'POST' || name === undefined) return 404;
    if (this.fault !== null) return this.fault;
    const device = this.devices.get(name);
    if (device === undefined) return 410;
    const subject = vapidSubject(headers.authorization ?? '', this.origin, device.applicationServerKey);
    if (subject === null) return 403;
    const ttl = Number(headers['ttl'] ?? 'none');
    if (!Number.isInteger(ttl) || ttl < 0 || headers['content-encoding'] !== 'aes128gcm') return 400;
    const topic = textOf(headers['topic']);
    if (!/^[A-Za-z0-9_-]{0,32}$/.test(topic)) return 400;
    if (body.length > 4_096) return 413;
    try {
      const text = decrypted(body, device);
      const payload = JSON.parse(text) as Readonly<Record<string, unknown>>;
      this.pushes.push({ device: name, payload, text, ttl, urgency: textOf(headers['urgency']), topic, subject });
      return 201;
    } catch {
      return 400;
    }
  }
}

const textOf = (header: string | readonly string[] | undefined): string => (typeof header === 'string' ? header : '');
