import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { certificates, selfSigned } from '@rainstorm/harness/mail-certificates';
import { Smsc } from '@rainstorm/harness/smsc';
import { until } from '@rainstorm/harness/until';
import { NotConnected } from '../line/sms-connection.js';
import { aSms } from '../lines.spec-support.js';
import { SmppConnection } from './smpp-connection.js';
import { accountOf, accounts, open } from './smpp.spec-support.js';

const nobody = { report: async () => Promise.resolve(), reply: async () => Promise.resolve(), closed: () => undefined };
const times = { connectMs: 500, answerMs: 200, testMs: 100 };

describe('a transceiver', () => {
  let smsc: Smsc;
  let port: number;
  beforeEach(async () => {
    smsc = new Smsc();
    port = await smsc.start();
    smsc.open({ ...accounts.actual, connections: 1 });
  });
  afterEach(async () => smsc.stop());
  const refusal = async (...[bind, patience = times]: readonly [Parameters<typeof SmppConnection.open>[0], typeof times?]) => {
    const error: unknown = await SmppConnection.open(bind, patience, nobody).catch((reason: unknown) => reason);
    if (!(error instanceof NotConnected)) throw new Error('It was connected');
    return [error.reason, error.detail];
  };

  it.each([
    [{ password: 'hunter2' }, ['not-authorised', 'bind: ESME_RINVPASWD']],
    [{ systemId: 'unknown' }, ['not-authorised', 'bind: ESME_RINVSYSID']],
    [{ server: { host: '127.0.0.1', port: 1, tls: false } }, ['port-closed', 'no connection (ECONNREFUSED)']],
    [{ server: { host: 'smsc.invalid', port: 2775, tls: false } }, ['name-not-found', expect.any(String)]],
  ])('that is refused says why, and no secret (%#)', async (wrong, why) => {
    expect(await refusal(accountOf('actual', port, wrong))).toEqual(why);
  });

  it('is refused while another process has the only one', async () => {
    const first = await SmppConnection.open(accountOf('actual', port), times, nobody);
    expect(await refusal(accountOf('actual', port))).toEqual(['session-refused', 'bind: ESME_RALYBND']);
    await first.close();
    await until(async () => Promise.resolve(smsc.boundCount === 0));
    await (await SmppConnection.open(accountOf('actual', port), times, nobody)).close();
  });

  it('is not waited for longer than it takes', async () => {
    smsc.isSilent = true;
    expect(await refusal(accountOf('actual', port))).toEqual(['timed-out', 'bind: no answer']);
  });

  it('is tested when it is silent, and given up when the test is not answered', async () => {
    let why = '';
    await SmppConnection.open(accountOf('actual', port), times, { ...nobody, closed: (told) => (why = told) });
    smsc.isSilent = true;
    await until(async () => Promise.resolve(smsc.boundCount === 0));
    await until(async () => Promise.resolve(why === 'no answer to a test of the connection'));
  });

  it.each([
    ['far too long', Buffer.from('7fffffff000000050000000000000001', 'hex')],
    ['cut off', Buffer.from('00000014000000050000000000000001ffffffff', 'hex')],
    ['without an end', Buffer.concat([Buffer.from('00000040000000050000000000000001', 'hex'), Buffer.alloc(48, 0xff)])],
    ['unknown', Buffer.from('000000100000ffff0000000000000001', 'hex')],
    ['shorter than a head', Buffer.from('0000000500000000', 'hex')],
  ])('that gets a PDU which is %s breaks off, or goes on', async (_what, bytes) => {
    let isClosed = false;
    const connection = await SmppConnection.open(accountOf('actual', port), times, { ...nobody, closed: () => (isClosed = true) });
    smsc.write(bytes);
    const part = { mobile: '13800000001', text: '雨', reference: 1, total: 1, index: 0, expires: null };
    // Whatever it does, an answer comes, and nothing is thrown.
    const answer = await connection.submit(part);
    if (answer.kind === 'answered') expect(answer.answer).toEqual({ meaning: 'taken' });
    else await until(async () => Promise.resolve(isClosed));
    await connection.close();
  });
});

describe('a transceiver over TLS', () => {
  let smsc: Smsc;
  afterEach(async () => smsc.stop());

  it.each([
    ['self-signed', [], 'certificate-self-signed'],
    ['expired', [selfSigned], 'certificate-expired'],
    ['self-signed', [selfSigned], null],
  ] as const)('with a certificate that is %s (%#)', async (certificate, ca, reason) => {
    smsc = new Smsc(certificates[certificate]);
    const port = await smsc.start();
    smsc.open(accounts.actual);
    const opening = SmppConnection.open(
      accountOf('actual', port, { server: { host: 'localhost', port, tls: true, ca } }),
      { ...times, connectMs: 2_000 },
      nobody,
    );
    if (reason !== null) await expect(opening).rejects.toMatchObject({ reason });
    else await (await opening).close();
  });
});

describe('the channel', () => {
  it('has failed with its reason while the gateway refuses it, and hands back what is to be sent', async () => {
    const { smsc, channel } = await open({ password: 'hunter2' });
    expect(await channel.check?.()).toMatchObject({ state: 'failed', reason: 'not-authorised', detail: 'SMPP_URL: bind: ESME_RINVPASWD' });
    const outcome = await channel.send(aSms());
    expect(outcome).toMatchObject({ result: 'not-handed-over', reason: 'not-authorised' });
    expect(JSON.stringify(outcome)).not.toContain('hunter2');
    await channel.close();
    await smsc.stop();
  });

  it('binds again when the connection is lost, and sends what came meanwhile', async () => {
    const { smsc, channel } = await open();
    smsc.hangUp();
    await until(async () => (await channel.check?.())?.state === 'failed');
    await until(async () => (await channel.check?.())?.state === 'well');
    expect(await channel.send(aSms())).toMatchObject({ result: 'sent' });
    await channel.close();
    await until(async () => Promise.resolve(smsc.boundCount === 0));
    await smsc.stop();
  });
});
