import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Ismg } from '@rainstorm/harness/ismg';
import { Smsc } from '@rainstorm/harness/smsc';
import { until } from '@rainstorm/harness/until';
import type { DeliveryRow } from '@rainstorm/ledger';
import { GatewayReportWatch } from '../../apps/dispatcher/src/dissemination/gateway-report-watch.js';
import { Workshop } from './dissemination.spec-support.js';

/** Two SMS gateways. The first one takes everything, and its network brings nothing. */

const environment = { ...process.env };
const [smsc, ismg] = [new Smsc(), new Ismg(0x20)];
let workshop: Workshop;
beforeAll(async () => {
  smsc.open({ systemId: 'bureau', password: 'secret' });
  ismg.open({ spId: '901234', sharedSecret: 'secret' });
  Object.assign(process.env, {
    SMS_GATEWAY: 'smpp,cmpp',
    SMPP_URL: `smpp://127.0.0.1:${await smsc.start()}`,
    SMPP_SYSTEM_ID: 'bureau',
    SMPP_PASSWORD: 'secret',
    SMPP_SOURCE: '10690001',
    SMPP_SIGN_NAME: '郑州气象',
    CMPP_URL: `cmpp://127.0.0.1:${await ismg.start()}`,
    CMPP_VERSION: '2.0',
    CMPP_SP_ID: '901234',
    CMPP_SHARED_SECRET: 'secret',
    CMPP_SERVICE_ID: 'WARN',
    CMPP_SOURCE: '10690001',
    CMPP_SIGN_NAME: '郑州气象',
  });
  workshop = await Workshop.open();
});
afterAll(async () => {
  await workshop.close();
  await Promise.all([smsc.stop(), ismg.stop()]);
  process.env = environment;
});

const stored = async ({ id }: DeliveryRow) => workshop.bureau.ledger.read(async (tx) => tx.deliveries.first({ id }));
const sendTo = async (mobile: string, state: string): Promise<void> => {
  const delivery = await workshop.waiting('urban-flood-office', 'sms', mobile);
  await workshop.relay();
  await until(async () => (await stored(delivery))?.state === state);
};

it('lose their place to the next one by what the network reports, in every process, until the reports are old', async () => {
  const [worker, other] = [await workshop.start('worker'), await workshop.start('worker')];
  const watches = [worker, other].map((app) => app.get(GatewayReportWatch));
  const round = async (): Promise<void> => {
    for (const watch of watches) await watch.round();
  };
  smsc.reports = ['failed'];
  for (const last of [1, 2, 3, 4, 5]) {
    await sendTo(`1380000030${last}`, 'failed-permanently');
    await round();
  }
  expect(await workshop.bureau.ledger.gatewayReports()).toEqual([{ channel: 'sms', gateway: 'smpp', reported: 5, bad: 5, badNumbers: 5 }]);
  expect(ismg.shown).toEqual([]);
  for (const last of [6, 7, 8]) await sendTo(`1380000030${last}`, 'delivered');
  expect(ismg.shown.map(({ mobile }) => mobile)).toEqual(['13800000306', '13800000307', '13800000308']);

  await workshop.bureau.advance(11 * 60_000);
  await round();
  smsc.reports = ['delivered'];
  await sendTo('13800000309', 'delivered');
  expect(smsc.shown.at(-1)?.mobile).toBe('13800000309');
});
