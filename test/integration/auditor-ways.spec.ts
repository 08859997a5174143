import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readAllowedReceivers } from '@rainstorm/channels/receiver-addresses';
import { demoSms, demoVoice } from '@rainstorm/harness/demo-channels';
import { freePort } from '@rainstorm/harness/free-port';
import { IvrGateway } from '@rainstorm/harness/ivr-gateway';
import { Messengers } from '@rainstorm/harness/messengers';
import { SmsGateway } from '@rainstorm/harness/sms-gateway';
import type { ChannelKind, City } from '@rainstorm/warning-model';
import { alarmMessage, tellAll } from '../../apps/dispatcher/src/monitoring/alarm-mail.js';
import { alarmWaysOf } from '../../apps/dispatcher/src/monitoring/alarm-ways.js';

/** The auditor's alarm with its mail server dead, over real gateways. */

const PHONE = '13800000701';
const [sms, ivr, messengers] = [new SmsGateway(), new IvrGateway(), new Messengers()];
let env: Record<string, string>;
beforeAll(async () => {
  const [smsUrl, ivrUrl] = [await sms.start(), await ivr.start()];
  await messengers.start();
  const url = messengers.open({ kind: 'feishu', name: '值班群', token: 'group', secret: 'SECkey' });
  env = {
    ...demoSms(smsUrl, (account) => sms.open(account)),
    ...demoVoice(ivrUrl, (account) => ivr.open(account)),
    DESK_GROUP_URL: url,
    DESK_GROUP_SECRET: 'SECkey',
  };
});
afterAll(async () => {
  await Promise.all([sms.stop(), ivr.stop(), messengers.stop()]);
});

const way = (kind: ChannelKind, address: string, secretRef: string | null = null) => ({ kind, address, secretRef, fallback: false });
const contact = (id: string, channels: readonly object[]) => ({ id, name: id, post: '值班员', phone: PHONE, standby: false, channels });
const city = {
  desk: [
    contact('desk', [way('email', 'desk@bureau.example'), way('sms', PHONE), way('voice', PHONE)]),
    contact('desk-group', [way('feishu', '值班群', 'DESK_GROUP')]),
  ],
  chief: [],
  offices: [],
  command: { levels: [] },
  zone: 'Asia/Shanghai',
} as unknown as City;
const breach = { promise: 'channels-work' as const, says: { zh: '邮件发不出去', en: 'No mail goes out' }, count: 1, examples: ['x'] };

it('goes out by SMS, by call and to the group while no mail does', async () => {
  const allowed = readAllowedReceivers('127.0.0.0/8');
  if (allowed === null) throw new Error('No such network');
  const settings = {
    smtpUrl: `smtp://127.0.0.1:${await freePort()}`,
    mailFrom: 'auditor@bureau.example',
    smtpCa: [],
    webhookAllowed: allowed,
  };
  const ways = alarmWaysOf(settings, city, env, { report: async () => Promise.resolve(), reply: async () => Promise.resolve() });
  const told = await tellAll(ways, city, (to) => alarmMessage([breach], to, city, 'https://desk.example'));
  expect(told).toEqual({ told: 3, failed: 1 });
  expect(sms.shown).toMatchObject([{ mobile: PHONE, text: expect.stringContaining('系统告警') }]);
  expect(ivr.calls).toMatchObject([{ phone: PHONE, text: expect.stringContaining('系统告警') }]);
  expect(messengers.messages).toMatchObject([{ group: '值班群', text: expect.stringContaining('邮件发不出去') }]);
  await Promise.all(ways.map(async (each) => each.close()));
}, 60_000);
