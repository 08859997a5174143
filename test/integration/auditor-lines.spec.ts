import { afterEach, describe, expect, it } from '@jest/globals';
import { makeVoiceChannel, type CallReport, type Channel, type OutgoingMessage, type SmsIntake, type SmsReply } from '@rainstorm/channels';
import { readAllowedReceivers } from '@rainstorm/channels/receiver-addresses';
import { Asterisk } from '@rainstorm/harness/asterisk';
import { BaresipPhone, canRunPhones } from '@rainstorm/harness/baresip-phone';
import { freePort } from '@rainstorm/harness/free-port';
import { Ismg } from '@rainstorm/harness/ismg';
import { Smsc } from '@rainstorm/harness/smsc';
import { until } from '@rainstorm/harness/until';
import type { ChannelKind, City } from '@rainstorm/warning-model';
import { smsGatewayOf } from '../../apps/dispatcher/src/dissemination/sms-settings.js';
import { voiceLineOf } from '../../apps/dispatcher/src/dissemination/voice-settings.js';
import { alarmMessage, cannotTell, tellAll } from '../../apps/dispatcher/src/monitoring/alarm-mail.js';
import { alarmWaysOf } from '../../apps/dispatcher/src/monitoring/alarm-ways.js';

/** The auditor's alarm with its mail server dead, over the city's own lines, beside a worker that uses them. */

const PHONE = '13800000702';
const breach = { promise: 'channels-work' as const, says: { zh: '邮件发不出去', en: 'No mail goes out' }, count: 1, examples: ['x'] };
const cityWith = (kind: ChannelKind): City => {
  const way = { kind, address: PHONE, secretRef: null, fallback: false };
  const contact = { id: 'desk', name: 'desk', post: '值班员', phone: PHONE, standby: false, channels: [way] };
  return { desk: [contact], chief: [], offices: [], command: { levels: [] }, zone: 'Asia/Shanghai' } as unknown as City;
};
const allowed = readAllowedReceivers('127.0.0.0/8');
if (allowed === null) throw new Error('No such network');

class Intake implements SmsIntake {
  readonly replies: SmsReply[] = [];
  readonly report = async (): Promise<void> => Promise.resolve();
  readonly reply = async (reply: SmsReply): Promise<void> => Promise.resolve(void this.replies.push(reply));
}

const open: { close: () => Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});
const waysOf = async (env: Record<string, string>, kind: ChannelKind, intake: SmsIntake): Promise<readonly Channel[]> => {
  const settings = {
    smtpUrl: `smtp://127.0.0.1:${await freePort()}`,
    mailFrom: 'auditor@bureau.example',
    smtpCa: [],
    webhookAllowed: allowed,
  };
  const ways = alarmWaysOf(settings, cityWith(kind), env, intake);
  open.push({ close: async () => Promise.all(ways.map(async (way) => way.close())) });
  return ways;
};
const alarm = async (ways: readonly Channel[], kind: ChannelKind) =>
  tellAll(ways, cityWith(kind), (to) => alarmMessage([breach], to, cityWith(kind), 'https://desk.example'));

describe.each([
  [
    'SMPP',
    async () => {
      const smsc = new Smsc();
      const port = await smsc.start();
      smsc.open({ systemId: 'bureau', password: 'secret' });
      const env = {
        ...{ SMS_GATEWAY: 'smpp', SMPP_URL: `smpp://127.0.0.1:${port}`, SMPP_SYSTEM_ID: 'bureau', SMPP_PASSWORD: 'secret' },
        ...{ SMPP_SOURCE: '10690001', SMPP_SIGN_NAME: '郑州气象' },
      };
      return { network: smsc, env };
    },
  ],
  [
    'CMPP',
    async () => {
      const ismg = new Ismg(0x20);
      const port = await ismg.start();
      ismg.open({ spId: '901234', sharedSecret: 'secret' });
      const env = {
        ...{ SMS_GATEWAY: 'cmpp', CMPP_URL: `cmpp://127.0.0.1:${port}`, CMPP_SP_ID: '901234', CMPP_SHARED_SECRET: 'secret' },
        ...{ CMPP_SERVICE_ID: 'WARN', CMPP_SOURCE: '10690001', CMPP_SIGN_NAME: '郑州气象' },
      };
      return { network: ismg, env };
    },
  ],
] as const)('the alarm of the auditor by SMS over %s', (name, simulated) => {
  it('goes out over a connection of its own for as long as it takes, and loses no reply to a bulletin', async () => {
    const { network, env } = await simulated();
    open.push({ close: async () => network.stop() });
    const [workers, auditors] = [new Intake(), new Intake()];
    const worker = smsGatewayOf(env, { allowed, now: () => new Date(), onParts: () => undefined, intake: workers });
    open.push({ close: async () => worker.close() });
    await until(async () => Promise.resolve(network.boundCount === 1));

    const ways = await waysOf(env, 'sms', auditors);
    expect(network.boundCount).toBe(1);
    expect(await alarm(ways, 'sms')).toEqual({ told: 1, failed: 0 });
    expect(network.boundCount).toBe(2);
    await until(async () => Promise.resolve(network.shown.length === 1));
    expect(network.shown[0]).toMatchObject({ mobile: PHONE, text: expect.stringContaining('系统告警') });
    // Several times: a gateway may give it to either connection.
    for (const code of ['1001', '1002', '1003']) expect(await network.reply(PHONE, code)).toBe(0);
    const got = [...workers.replies, ...auditors.replies].map(({ content }) => content).sort();
    expect(got).toEqual(['1001', '1002', '1003']);
    if (name === 'SMPP') expect(auditors.replies).toEqual([]);
    await open.pop()?.close();
    await until(async () => Promise.resolve(network.boundCount === 1));
  });

  it('is missed as a way where its gateway is dead, when no other way is left', async () => {
    const { network, env } = await simulated();
    await network.stop();
    const ways = await waysOf(env, 'sms', new Intake());
    const found = await cannotTell(ways, cityWith('sms'));
    expect(found).toMatchObject([{ promise: 'the-auditor-can-tell', count: 1 }]);
    await expect(alarm(ways, 'sms')).rejects.toThrow('Nobody could be told');
  });
});

const CAN_RUN = canRunPhones();
(CAN_RUN || process.env['CI'] === 'true' ? describe : describe.skip)('the alarm of the auditor by a call over SIP', () => {
  it('rings, is answered, and ends', async () => {
    if (!CAN_RUN) throw new Error('baresip, sipp, espeak-ng or setpriv is missing');
    const phone = await BaresipPhone.start(PHONE);
    open.push({ close: async () => phone.stop() });
    const env = {
      ...{ VOICE_GATEWAY: 'baresip', SIP_ADDRESS: `bureau@127.0.0.1:${phone.port}`, SIP_REGISTER: 'no' },
      ...{ SIP_LOCAL_ADDRESS: '127.0.0.1', SIP_LINES: '2' },
    };
    const ways = await waysOf(env, 'voice', new Intake());
    expect(await alarm(ways, 'voice')).toEqual({ told: 1, failed: 0 });
    await phone.answer();
    await phone.press('1');
    await phone.hungUp();
  });
});

(CAN_RUN || process.env['CI'] === 'true' ? describe : describe.skip)('the alarm of the auditor by a call over Asterisk', () => {
  it('rings under a name of its own, and the worker goes on hearing of its calls', async () => {
    if (!CAN_RUN) throw new Error('baresip, sipp, espeak-ng or setpriv is missing');
    const asterisk = new Asterisk('rainstorm', 'secret');
    const env = {
      ...{ VOICE_GATEWAY: 'ari', ARI_URL: await asterisk.start(), ARI_USER: 'rainstorm', ARI_PASSWORD: 'secret' },
      ...{ ARI_APPLICATION: 'warnings', ARI_ENDPOINT: 'PJSIP/{}@trunk', ARI_SOUND_LISTEN: `127.0.0.1:${await freePort()}` },
    };
    open.push({ close: async () => asterisk.stop() });
    const reports: CallReport[] = [];
    const take = async (report: CallReport): Promise<void> => Promise.resolve(void reports.push(report));
    const worker = makeVoiceChannel({ gateway: voiceLineOf(env, { allowed, now: () => new Date(), take }).gateway, now: () => new Date() });
    open.push({ close: async () => worker.close() });
    await asterisk.connected();

    const ways = await waysOf(env, 'voice', new Intake());
    const rings = asterisk.rings();
    expect(await alarm(ways, 'voice')).toEqual({ told: 1, failed: 0 });
    const alarmed = await rings;
    expect(alarmed).toMatchObject({ id: expect.stringMatching(/^alarm-warnings-/), endpoint: `PJSIP/${PHONE}@trunk` });
    alarmed.answer();
    await asterisk.plays(alarmed, '-text');

    const sent: OutgoingMessage[] = [];
    const keep = { kind: 'voice', send: async (message: OutgoingMessage) => Promise.resolve({ result: 'sent', at: sent.push(message) }) };
    await alarm([keep as unknown as Channel], 'voice');
    const rung = asterisk.rings();
    expect(await worker.call('of-the-worker', '红色预警', sent)).toMatchObject({ result: 'sent' });
    const called = await rung;
    called.answer();
    await asterisk.plays(called, '-text');
    called.press('1');
    await asterisk.plays(called, '-confirmation');
    called.playedOut();
    await until(async () => Promise.resolve(reports.length === 1));
    expect(reports).toMatchObject([{ callId: 'of-the-worker', end: 'acknowledged', pressed: '1' }]);
  });
});
