import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Asterisk, type AsteriskChannel } from '@rainstorm/harness/asterisk';
import { until } from '@rainstorm/harness/until';
import type { CallReport, OutgoingCall, VoiceGateway } from '../voice-gateway.js';
import type { AriAccount } from './ari-client.js';
import { makeAriGateway, type AriOptions } from './ari-gateway.js';

const PASSWORD = 'a-secret-of-asterisk';
let asterisk: Asterisk;
let url: string;
let gateway: VoiceGateway;
let reports: CallReport[];
let said: string[];
let called = 0;

const aCall = (more: Partial<OutgoingCall> = {}): OutgoingCall => ({
  callId: `c${(called += 1)}`,
  phone: '13800000001',
  status: 'actual',
  speech: '红色预警',
  prompt: '收到请按1',
  key: '1',
  confirmation: '已签收',
  urgency: { deadlineAt: null, gravity: 4 },
  ...more,
});
const account = (more: Partial<AriAccount> = {}): AriAccount => ({
  url,
  user: 'rainstorm',
  password: PASSWORD,
  application: 'warnings',
  endpoint: 'PJSIP/{}@trunk',
  callerId: null,
  lines: 1,
  ...more,
});
const open = async (more: Partial<AriOptions> = {}, trunk: Partial<AriAccount> = {}): Promise<void> => {
  gateway = makeAriGateway({
    now: () => new Date(),
    takeReport: async (report) => {
      reports.push(report);
      return Promise.resolve();
    },
    speech: {
      say: async (text) => {
        said.push(text);
        return Promise.resolve(new Int16Array(80).fill(text.length));
      },
    },
    accounts: { actual: account(trunk), exercise: null },
    soundServer: { host: '127.0.0.1', port: 0, url: null },
    times: { ringMs: 20_000, keyMs: 300 },
    ...more,
  });
  expect(await gateway.check?.()).toEqual({ state: 'well' });
};
const reportOf = async ({ callId }: OutgoingCall): Promise<CallReport> => {
  await until(async () => Promise.resolve(reports.some((report) => report.callId === callId)));
  return reports.find((report) => report.callId === callId) as CallReport;
};
const ring = async (call: OutgoingCall = aCall()): Promise<{ readonly call: OutgoingCall; readonly channel: AsteriskChannel }> => {
  const ringing = asterisk.rings();
  expect(await gateway.place(call)).toEqual({ result: 'sent', providerId: null });
  return { call, channel: await ringing };
};
const answered = async () => {
  const rung = await ring();
  rung.channel.answer();
  await asterisk.plays(rung.channel, '-text');
  return rung;
};

beforeEach(async () => {
  [reports, said] = [[], []];
  asterisk = new Asterisk('rainstorm', PASSWORD);
  url = await asterisk.start();
});
afterEach(async () => {
  await gateway.close();
  await asterisk.stop();
});

describe.each([1, 2])('calls by Asterisk, with each event told %i times', (copies) => {
  beforeEach(async () => {
    asterisk.copies = copies;
    await open();
  });
  afterEach(() => {
    const ids = reports.map(({ callId }) => callId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are acknowledged by the key that was asked for, confirmed, and hung up', async () => {
    const { call, channel } = await answered();
    expect(channel.endpoint).toBe('PJSIP/13800000001@trunk');
    expect(channel.timeout).toBe(20);
    channel.press('5');
    channel.press('1');
    await asterisk.plays(channel, '-confirmation');
    await until(async () => Promise.resolve(asterisk.fetched.length >= 2));
    channel.playedOut();
    await asterisk.ended(channel);
    expect(await reportOf(call)).toMatchObject({ end: 'acknowledged', pressed: '1', detail: 'key 1' });
    expect(asterisk.channels.size).toBe(0);
  });

  it('end with a wrong key or without one when the text is over', async () => {
    const first = await answered();
    first.channel.press('7');
    first.channel.playedOut();
    expect(await reportOf(first.call)).toMatchObject({ end: 'wrong-key', pressed: '7' });
    const second = await answered();
    second.channel.playedOut();
    expect(await reportOf(second.call)).toMatchObject({ end: 'no-key', pressed: null });
  });

  it('are hung up before the text is over, or end in the network', async () => {
    const first = await answered();
    first.channel.end(16);
    expect(await reportOf(first.call)).toMatchObject({ end: 'hung-up', detail: 'cause 16' });
    const second = await answered();
    second.channel.end(38);
    expect(await reportOf(second.call)).toMatchObject({ end: 'failed', detail: 'cause 38' });
  });

  it('are told apart when nobody answers', async () => {
    for (const [cause, sipStatus, end] of [
      [17, 486, 'busy'],
      [19, undefined, 'no-answer'],
      [20, undefined, 'switched-off'],
      [1, 404, 'not-a-number'],
      [34, 503, 'failed'],
    ] as const) {
      const { call, channel } = await ring();
      channel.end(cause, sipStatus);
      expect(await reportOf(call)).toMatchObject({ end });
    }
  });

  it('go on after the events were away: what was missed is asked for', async () => {
    const answeredMeanwhile = await ring();
    asterisk.dropSockets();
    answeredMeanwhile.channel.answer();
    await asterisk.plays(answeredMeanwhile.channel, '-text');
    answeredMeanwhile.channel.press('1');
    await asterisk.plays(answeredMeanwhile.channel, '-confirmation');
    answeredMeanwhile.channel.playedOut();
    expect(await reportOf(answeredMeanwhile.call)).toMatchObject({ end: 'acknowledged' });

    const endedMeanwhile = await answered();
    asterisk.dropSockets();
    endedMeanwhile.channel.end();
    expect(await reportOf(endedMeanwhile.call)).toMatchObject({ end: 'failed', detail: 'its end was missed' });

    const heardMeanwhile = await answered();
    asterisk.dropSockets();
    heardMeanwhile.channel.playedOut();
    expect(await reportOf(heardMeanwhile.call)).toMatchObject({ end: 'no-key' });
  });
});

describe('calls by Asterisk', () => {
  it('are placed once when the answer to the dialling was lost, and have failed where no channel was made', async () => {
    await open();
    asterisk.fail('lose');
    const { call, channel } = await ring();
    channel.end(17);
    expect(await reportOf(call)).toMatchObject({ end: 'busy' });
    asterisk.fail('drop');
    const lost = aCall();
    expect(await gateway.place(lost)).toMatchObject({ result: 'sent' });
    expect(await reportOf(lost)).toMatchObject({ end: 'failed', detail: 'the answer to the dialling was lost' });
    asterisk.fail('refuse');
    expect(await gateway.place(aCall())).toMatchObject({ result: 'failed-temporarily', detail: 'originate: HTTP 400' });
  });

  it('are handed back where Asterisk is away or refuses the user, and the password is not told', async () => {
    await open({ patienceMs: 100 });
    await asterisk.stop();
    await until(async () => (await gateway.check?.())?.state === 'failed');
    expect(await gateway.place(aCall())).toMatchObject({ result: 'not-handed-over', reason: 'unreachable' });
    await gateway.close();
    await asterisk.start(Number(new URL(url).port));
    gateway = makeAriGateway({
      now: () => new Date(),
      takeReport: async () => Promise.resolve(),
      speech: { say: async () => Promise.resolve(new Int16Array(80)) },
      accounts: { actual: account({ password: 'another-secret' }), exercise: null },
      soundServer: { host: '127.0.0.1', port: 0, url: null },
      patienceMs: 100,
    });
    await until(async () => JSON.stringify(await gateway.check?.()).includes('not-authorised'));
    const outcome = await gateway.place(aCall());
    expect(outcome).toMatchObject({ result: 'not-handed-over', reason: 'not-authorised', detail: 'events: HTTP 401' });
    expect(JSON.stringify([outcome, await gateway.check?.()])).not.toContain('another-secret');
  });

  it('have failed where Asterisk cannot fetch the text', async () => {
    await open({ soundServer: { host: '127.0.0.1', port: 0, url: 'http://127.0.0.1:9' } });
    const { call, channel } = await ring();
    channel.answer();
    expect(await reportOf(call)).toMatchObject({ end: 'failed', detail: 'Asterisk could not play the text' });
  });

  it('fetch equal texts from one address, and nothing else from there', async () => {
    await open({}, { lines: 2 });
    const [first, second] = [await answered(), await answered()];
    await until(async () => Promise.resolve(asterisk.fetched.length === 2));
    const [one = '', other] = asterisk.fetched;
    expect(one).toBe(other);
    expect((await fetch(one.replace('sound:', '').replace(/[0-9a-f]{64}/, '0'.repeat(64)))).status).toBe(404);
    expect((await fetch(one.replace('sound:', ''), { method: 'POST' })).status).toBe(404);
    for (const { channel } of [first, second]) channel.end();
    await reportOf(second.call);
  });

  it('are hung up and have failed at the close, and what another process left is hung up at the start', async () => {
    await open();
    const { call, channel } = await answered();
    await gateway.close();
    expect(channel.state).toBe('Down');
    expect(await reportOf(call)).toMatchObject({ end: 'failed', detail: 'the gateway is closed' });
    await fetch(`${url}/ari/channels/warnings-left?endpoint=PJSIP/1@trunk&app=warnings&timeout=30`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`rainstorm:${PASSWORD}`).toString('base64')}` },
    });
    const left = await asterisk.rings();
    await open();
    await asterisk.ended(left);
  });
});
