import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import type { SendOutcome } from '../channel.js';
import { aMessage } from '../contract/a-message.js';
import { describeChannelContract } from '../contract/channel-contract.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { NO_MORE_RECEIVERS, readAllowedReceivers, type AllowedReceivers } from './receiver-addresses.js';
import { makeWebhookChannel, webhookBody } from './webhook-channel.js';

const KEY = Buffer.from('a key of the flood-control office');
const SECRET = `whsec_${KEY.toString('base64')}`;
const NOW = new Date('2021-07-19T21:00:00.900Z');

interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A real HTTP server on loopback that keeps every request and answers as the test tells it. */
class Receiver {
  readonly calls: Call[] = [];
  answer: (response: ServerResponse) => void = (response) => response.writeHead(204).end();
  private readonly server = createServer((request, response) => void this.keep(request, response));

  async start(): Promise<this> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
    return this;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  answerWith(status: number, headers: Readonly<Record<string, string>> = {}): void {
    this.answer = (response) => response.writeHead(status, headers).end(`the secret is ${SECRET}`);
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  private async keep(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    request.setEncoding('utf8');
    for await (const chunk of request) body += String(chunk);
    this.calls.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body });
    this.answer(response);
  }
}

const LOOPBACK = readAllowedReceivers('127.0.0.0/8') ?? NO_MORE_RECEIVERS;

const channelWith = (timeoutMs?: number, allowed: AllowedReceivers = LOOPBACK) =>
  makeWebhookChannel({
    allowed,
    secretOf: (name) => (name === 'FLOOD_SECRET' ? SECRET : name === 'BAD_SECRET' ? 'whsec_!' : null),
    now: () => NOW,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });

describeChannelContract(
  'webhook',
  async () => {
    const receiver = await new Receiver().start();
    return {
      channel: channelWith(),
      to: { address: `${receiver.origin}/hook`, secretRef: 'FLOOD_SECRET' },
      secrets: [SECRET, KEY.toString('base64')],
      succeed: () => receiver.answerWith(200),
      failTemporarily: () => receiver.answerWith(503),
      failPermanently: (message) => {
        receiver.answerWith(410);
        return message;
      },
      received: async () =>
        Promise.resolve(
          receiver.calls
            .filter(({ body }) => body !== '')
            .map(({ headers, body }) => ({ idempotencyKey: String(headers['webhook-id']), text: body })),
        ),
      stop: async () => receiver.stop(),
    };
  },
  { describe, it },
);

let receiver: Receiver;
beforeEach(async () => {
  receiver = await new Receiver().start();
});
afterEach(async () => receiver.stop());

const addressed = (to: Partial<OutgoingMessage['to']> = {}): OutgoingMessage =>
  aMessage({ to: { ...aMessage().to, address: `${receiver.origin}/hook?office=flood`, secretRef: 'FLOOD_SECRET', ...to } });
const send = async (to: Partial<OutgoingMessage['to']> = {}, timeoutMs?: number): Promise<SendOutcome> =>
  channelWith(timeoutMs).send(addressed(to));

describe('the signature of a webhook', () => {
  it('follows the Standard Webhooks specification, over id, timestamp and body', async () => {
    await send();
    const { method, path, headers, body } = receiver.calls[0]!;
    expect([method, path]).toEqual(['POST', '/hook?office=flood']);
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'webhook-id': 'dlv-20210720h3000001',
      'webhook-timestamp': '1626728400',
    });
    const expected = createHmac('sha256', KEY).update(`dlv-20210720h3000001.1626728400.${body}`).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${expected}`);
  });

  it('does not match another body', async () => {
    await channelWith().send(addressed());
    const { headers, body } = receiver.calls[0]!;
    const signature = String(headers['webhook-signature']);
    const webhook = new Webhook(SECRET);
    expect(webhook.sign('dlv-20210720h3000001', NOW, body)).toBe(signature);
    expect(webhook.sign('dlv-20210720h3000001', NOW, body.replace('橙色', '红色'))).not.toBe(signature);
  });

  it.each([
    ['NOT_SET', 'NOT_SET is not set'],
    ['BAD_SECRET', 'BAD_SECRET is not a whsec_ secret'],
    ['whsec_aGVsbG8=', 'the secret is not set'],
  ])(
    'waits for its secret (%s), sends nothing unsigned, and repeats no secret that stands in the wrong place',
    async (secretRef, detail) => {
      expect(await send({ secretRef })).toEqual({ result: 'failed-temporarily', reason: 'no-secret', detail });
      expect(receiver.calls).toEqual([]);
    },
  );
});

describe('the body of a webhook', () => {
  it('has every text in both languages, and instants in UTC', () => {
    expect(JSON.parse(webhookBody(aMessage()))).toMatchObject({
      type: 'rainstorm.bulletin',
      status: 'actual',
      idempotencyKey: 'dlv-20210720h3000001',
      subject: aMessage().subject,
      lead: aMessage().lead,
      lines: aMessage().lines,
      officeId: 'duty-office',
      contact: { id: 'duty-office-desk', name: '总值班室' },
      bulletin: { number: '郑气预报〔2021〕7号', levelText: '橙色', sentAt: '2021-07-19T21:00:00.000Z', msgType: 'alert' },
      deadlineAt: '2021-07-19T21:10:00.000Z',
      zone: 'Asia/Shanghai',
      receiptLink: aMessage().receiptLink,
      consoleLink: aMessage().consoleLink,
      callList: aMessage().callList,
    });
  });

  it('marks each sentence of an exercise that a screen may show on its own', () => {
    const body = JSON.parse(webhookBody(aMessage({ status: 'exercise' }))) as OutgoingMessage;
    expect(body.status).toBe('exercise');
    for (const { zh, en } of [body.subject, body.lead]) {
      expect(zh).toMatch(/^【演练】/);
      expect(en).toMatch(/^EXERCISE: /);
    }
  });
});

describe('a response', () => {
  const temporary = [408, 409, 421, 423, 425, 429, 500, 502, 503, 504];
  const permanent = [400, 401, 403, 404, 405, 410, 413, 422];

  it.each([200, 201, 202, 204])('of %i is a success', async (status) => {
    receiver.answer = (response) => response.writeHead(status).end();
    expect(await send()).toEqual({ result: 'sent', providerId: null });
  });

  it.each(temporary)('of %i is a temporary failure', async (status) => {
    receiver.answerWith(status);
    expect(await send()).toEqual({ result: 'failed-temporarily', reason: 'refused-for-now', detail: `HTTP ${status}` });
  });

  it.each(permanent)('of %i is a permanent failure', async (status) => {
    receiver.answerWith(status);
    const reason = status === 401 || status === 403 ? 'not-authorised' : 'refused';
    expect(await send()).toEqual({ result: 'failed-permanently', reason, detail: `HTTP ${status}` });
  });

  it.each([301, 302, 303, 307, 308])('of %i is a failure, because no redirect is followed', async (status) => {
    receiver.answerWith(status, { location: `${receiver.origin}/elsewhere` });
    expect(await send()).toMatchObject({ result: 'failed-permanently', reason: 'redirected' });
    expect(receiver.calls.map(({ path }) => path)).toEqual(['/hook?office=flood']);
  });

  it('that is too late is a temporary failure', async () => {
    receiver.answer = () => undefined;
    expect(await send({}, 50)).toEqual({ result: 'failed-temporarily', reason: 'timed-out', detail: 'no answer in time' });
  });

  it('of endless length is not read, because only its status counts', async () => {
    receiver.answer = (response) => {
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', more).on('error', () => undefined);
      more();
    };
    expect(await send()).toEqual({ result: 'sent', providerId: null });
  });

  it('that is not HTTP, or a lost connection, is a temporary failure', async () => {
    receiver.answer = (response) => response.socket?.destroy();
    expect(await send()).toEqual({ result: 'failed-temporarily', reason: 'unreachable', detail: 'ECONNRESET' });
    receiver.answer = (response) => response.socket?.end('nonsense\r\n\r\n');
    expect(await send()).toMatchObject({ result: 'failed-temporarily', reason: 'unreachable' });
  });

  it('that is missing because the port is closed is a temporary failure', async () => {
    const gone = await new Receiver().start();
    const { origin } = gone;
    await gone.stop();
    expect(await send({ address: origin })).toEqual({ result: 'failed-temporarily', reason: 'port-closed', detail: 'ECONNREFUSED' });
  });
});

describe('an address that can never work', () => {
  it.each([
    [{ address: 'ftp://a.example/' }, 'bad-address'],
    [{ address: 'file:///etc/passwd' }, 'bad-address'],
    [{ address: 'not a url' }, 'bad-address'],
    [{ address: 'http://a.example/\r\nx: y' }, 'bad-address'],
    [{ address: 'http://user:s3cret@a.example/' }, 'bad-address'],
    [{ secretRef: null }, 'no-secret'],
  ])('is refused for good: %j', async (to, reason) => {
    const outcome = await send(to);
    expect(outcome).toMatchObject({ result: 'failed-permanently', reason });
    expect(JSON.stringify(outcome)).not.toContain('s3cret');
  });
});

describe('an address of this machine or of a metadata service', () => {
  const sendTo = async (address: string, allowed?: string): Promise<SendOutcome> =>
    channelWith(2_000, readAllowedReceivers(allowed ?? '') ?? NO_MORE_RECEIVERS).send(addressed({ address }));
  const port = (): string => new URL(receiver.origin).port;

  it.each(['127.0.0.1', '2130706433', '0x7f.1', '0.0.0.0', '[::1]', '[::ffff:127.0.0.1]', 'localhost', 'receiver.localhost.'])(
    'is refused without a connection: %s',
    async (host) => {
      expect(await sendTo(`http://${host}:${port()}/hook`)).toMatchObject({ result: 'failed-permanently', reason: 'bad-address' });
      expect(receiver.calls).toEqual([]);
    },
  );

  it('is taken when the city allows it by its network or its name', async () => {
    expect(await sendTo(`http://127.0.0.1:${port()}/hook`, '127.0.0.1')).toMatchObject({ result: 'sent' });
    expect(await sendTo(`http://localhost:${port()}/hook`, 'localhost')).toMatchObject({ result: 'sent' });
    expect(receiver.calls).toHaveLength(2);
  });
});
