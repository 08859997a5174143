import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ArrivedSms, SmsNetwork } from '@rainstorm/harness/sms-network';
import { Ismg } from '@rainstorm/harness/ismg';
import { Smsc } from '@rainstorm/harness/smsc';
import { until } from '@rainstorm/harness/until';
import type { DeliveryRow } from '@rainstorm/ledger';
import { Workshop } from './dissemination.spec-support.js';

/** From the worker over its own connection to a phone, and back: the network's report and the officer's reply. */

const MOBILE = '13800000302';

interface Simulated {
  readonly network: SmsNetwork;
  readonly settings: Readonly<Record<string, string>>;
  readonly reply: (mobile: string, content: string) => Promise<number>;
  readonly stop: () => Promise<void>;
}

const smpp = async (): Promise<Simulated> => {
  const smsc = new Smsc();
  const port = await smsc.start();
  smsc.open({ systemId: 'bureau', password: 'secret' });
  return {
    network: smsc,
    settings: {
      SMS_GATEWAY: 'smpp',
      SMPP_URL: `smpp://127.0.0.1:${port}`,
      SMPP_SYSTEM_ID: 'bureau',
      SMPP_PASSWORD: 'secret',
      SMPP_SOURCE: '10690001',
      SMPP_SIGN_NAME: '郑州气象',
    },
    reply: async (mobile, content) => smsc.reply(mobile, content),
    stop: async () => smsc.stop(),
  };
};

const cmpp = async (version: 0x20 | 0x30): Promise<Simulated> => {
  const ismg = new Ismg(version);
  const port = await ismg.start();
  ismg.open({ spId: '901234', sharedSecret: 'secret' });
  return {
    network: ismg,
    settings: {
      SMS_GATEWAY: 'cmpp',
      CMPP_URL: `cmpp://127.0.0.1:${port}`,
      CMPP_VERSION: version === 0x30 ? '3.0' : '2.0',
      CMPP_SP_ID: '901234',
      CMPP_SHARED_SECRET: 'secret',
      CMPP_SERVICE_ID: 'WARN',
      CMPP_SOURCE: '10690001',
      CMPP_SIGN_NAME: '郑州气象',
    },
    reply: async (mobile, content) => ismg.reply(mobile, content),
    stop: async () => ismg.stop(),
  };
};

describe.each([
  ['SMPP', smpp],
  ['CMPP 2.0', async () => cmpp(0x20)],
  ['CMPP 3.0', async () => cmpp(0x30)],
] as const)('an SMS over %s', (_name, simulate) => {
  const environment = { ...process.env };
  let gateway: Simulated;
  let workshop: Workshop;
  beforeAll(async () => {
    gateway = await simulate();
    Object.assign(process.env, gateway.settings);
    workshop = await Workshop.open();
    await workshop.start('worker');
  });
  afterAll(async () => {
    await workshop?.close();
    await gateway?.stop();
    process.env = environment;
  });
  const stored = async ({ id }: DeliveryRow) => workshop.bureau.ledger.read(async (tx) => tx.deliveries.first({ id }));
  const sent = async (mobile: string): Promise<readonly [Awaited<ReturnType<Workshop['waiting']>>, ArrivedSms]> => {
    const delivery = await workshop.waiting('urban-flood-office', 'sms', mobile);
    await workshop.relay();
    return [delivery, await gateway.network.until((sms) => sms.mobile === mobile)];
  };

  it('arrives, is reported as delivered, and its code in a reply is the receipt of the person with the number', async () => {
    // The report is there before the answer, and comes twice.
    gateway.network.reportsFirst = true;
    gateway.network.reports = ['delivered', 'delivered', 'failed'];
    const [delivery, shown] = await sent(MOBILE);
    await until(async () => (await stored(delivery))?.state === 'delivered');
    expect(shown.text).toMatch(/^【郑州气象】/);
    const code = /回复(\d{4})即签收/.exec(shown.text)?.[1] ?? '';
    const dispatch = async () => workshop.bureau.ledger.read(async (tx) => tx.dispatches.first({ id: delivery.dispatchId }));
    await gateway.reply('13900000000', code);
    expect((await dispatch())?.state).toBe('open');
    await gateway.reply(MOBILE, `收到 ${code}`);
    expect((await dispatch())?.state).toBe('acknowledged');
    const [receipt] = await workshop.bureau.ledger.read(async (tx) => tx.receipts.find({ dispatchId: delivery.dispatchId }));
    expect(receipt).toMatchObject({ way: 'sms', proof: 'number-holder', givenByName: delivery.contactName });
    expect(await stored(delivery)).toMatchObject({ state: 'delivered', attempts: 1 });
  });

  it('that the network cannot bring is failed, in the words of the network', async () => {
    gateway.network.reportsFirst = false;
    gateway.network.reports = ['failed', 'delivered'];
    const [delivery] = await sent('13800000303');
    await until(async () => (await stored(delivery))?.state === 'failed-permanently');
    expect(await stored(delivery)).toMatchObject({ lastReason: 'undelivered', lastDetail: expect.stringMatching(/^UNDELIV/) });
  });

  it('whose answer is lost is not counted as sent, and waits to be tried again', async () => {
    gateway.network.reports = [];
    gateway.network.fail('lose');
    const [delivery] = await sent('13800000304');
    await until(async () => (await stored(delivery))?.state === 'failed-temporarily');
    expect(await stored(delivery)).toMatchObject({ lastReason: 'unreachable', attempts: 1 });
  });
});
