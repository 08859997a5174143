import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BaresipPhone, canRunPhones } from '@rainstorm/harness/baresip-phone';
import { until } from '@rainstorm/harness/until';
import { Workshop } from './dissemination.spec-support.js';

/** From a published bulletin to a telephone of its own that rings, and back: the key is the receipt. */

const CAN_RUN = canRunPhones();
const PHONE = '13800000401';

(CAN_RUN || process.env['CI'] === 'true' ? describe : describe.skip)('a call over SIP', () => {
  const environment = { ...process.env };
  let phone: BaresipPhone;
  let workshop: Workshop;
  beforeAll(async () => {
    if (!CAN_RUN) throw new Error('baresip, sipp, espeak-ng or setpriv is missing');
    phone = await BaresipPhone.start(PHONE);
    Object.assign(process.env, {
      VOICE_GATEWAY: 'baresip',
      SIP_ADDRESS: `bureau@127.0.0.1:${phone.port}`,
      SIP_REGISTER: 'no',
      SIP_LOCAL_ADDRESS: '127.0.0.1',
      SIP_LINES: '1',
    });
    workshop = await Workshop.open();
    await workshop.start('worker');
  });
  afterAll(async () => {
    await workshop?.close();
    await phone?.stop();
    process.env = environment;
    // The lines end with whoever started them.
    const left = spawnSync('ps', ['--ppid', String(process.pid), '-o', 'args='], { encoding: 'utf8' }).stdout;
    expect(left).not.toContain('rainstorm-sip-');
  });

  it('acknowledges a bulletin by the key of whoever answered, as the holder of the number', async () => {
    const delivery = await workshop.waiting('urban-flood-office', 'voice', PHONE);
    await workshop.relay();
    await phone.answer();
    await phone.press('1');
    await phone.hungUp();
    const { id, dispatchId, contactName } = delivery;
    await until(async () => (await workshop.bureau.dispatch(dispatchId)).state === 'acknowledged');
    const { receipts, stored } = await workshop.bureau.ledger.read(async (tx) => ({
      receipts: await tx.receipts.find({ dispatchId }),
      stored: await tx.deliveries.first({ id }),
    }));
    expect(receipts).toMatchObject([{ way: 'voice', proof: 'number-holder', givenByName: contactName }]);
    expect(stored).toMatchObject({ state: 'delivered', attempts: 1 });
  });
});
