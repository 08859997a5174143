import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import type { DeliveryRow, DispatchRow, SmsPartReport } from '@rainstorm/ledger';
import { recordSentDeliveries } from './record-sent-deliveries.js';
import { recordSmsPartReports } from './record-sms-part-reports.js';

const ACCOUNT = 'smpp:bureau@smsc.example:2775';
const MOBILE = '13800000001';

describe('a report that names a part by the number of the gateway', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  let sms: DeliveryRow;
  const sending = async (address = MOBILE): Promise<DeliveryRow> =>
    bureau.stage.delivery(dispatch, 'urban-flood-officer', 'email', { channel: 'sms', address, attempts: 1, state: 'sending' });
  beforeEach(async () => {
    bureau = await Bureau.open();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'urban-flood-office');
    sms = await sending();
  });
  afterEach(async () => bureau.close());

  const sent = async (ids: readonly (readonly string[])[], { id }: DeliveryRow = sms, account = ACCOUNT) =>
    bureau.run(async (tx) =>
      recordSentDeliveries(tx, [{ outcome: { id, state: 'sent', providerId: null }, dispatchId: dispatch.id, parts: { account, ids } }]),
    );
  const aReport = (messageId: string, change: Partial<SmsPartReport> = {}): SmsPartReport => ({
    messageId,
    mobile: MOBILE,
    isDelivered: true,
    detail: 'DELIVRD',
    ...change,
  });
  const reported = async (...reports: readonly SmsPartReport[]) => bureau.run(async (tx) => recordSmsPartReports(tx, ACCOUNT, reports));
  const failed = { isDelivered: false, detail: 'UNDELIV' };
  const now = async ({ id }: DeliveryRow = sms) => bureau.ledger.read(async (tx) => tx.deliveries.first({ id }));

  it('makes the SMS delivered when every part is', async () => {
    await sent([['11'], ['12']]);
    await reported(aReport('12'));
    expect(await now()).toMatchObject({ state: 'sent' });
    await reported(aReport('11'));
    expect(await now()).toMatchObject({ state: 'delivered' });
    expect((await now())?.deliveredAt).not.toBeNull();
  });

  it('makes it failed when one part is, and the standby contact gets the bulletin at once', async () => {
    await sent([['11'], ['12']]);
    await reported(aReport('11'), aReport('12', failed));
    expect(await now()).toMatchObject({ state: 'failed-permanently', lastReason: 'undelivered', lastDetail: 'UNDELIV' });
    const told = await bureau.ledger.read(async (tx) => tx.deliveries.find({ dispatchId: dispatch.id }));
    expect(told.map(({ contactId }) => contactId)).toContain('urban-flood-standby');
  });

  it('counts also when it comes before the sending is recorded', async () => {
    expect(await reported(aReport('11'))).toBe('recorded');
    expect(await now()).toMatchObject({ state: 'sending' });
    await sent([['11']]);
    expect(await now()).toMatchObject({ state: 'delivered' });
  });

  it('that comes while the sending is being recorded is never lost', async () => {
    for (let round = 0; round < 10; round += 1) {
      const next = await sending();
      const number = `r${round}`;
      await Promise.all([sent([[number]], next), reported(aReport(number))]);
      expect(await now(next)).toMatchObject({ state: 'delivered' });
    }
  });

  it.each([
    [aReport('11'), aReport('11', failed), 'delivered'],
    [aReport('11', failed), aReport('11'), 'failed-permanently'],
  ])('counts once: the first one (%#)', async (first, second, state) => {
    await sent([['11']]);
    await reported(first, second);
    await reported(second);
    expect(await now()).toMatchObject({ state });
  });

  it('may write the number otherwise, for the mobile that it was given for', async () => {
    await sent([['1a2b', '6699']]);
    await reported(aReport('6699', { mobile: '13900000002' }), aReport('6699', { mobile: null }));
    expect(await now()).toMatchObject({ state: 'sent' });
    await reported(aReport('6699'));
    expect(await now()).toMatchObject({ state: 'delivered' });
  });

  it('without a mobile counts by the number as it was given', async () => {
    await sent([['1a2b', '6699']]);
    await reported(aReport('1a2b', { mobile: null }));
    expect(await now()).toMatchObject({ state: 'delivered' });
  });

  it('of another account, of another number, or of long before is about another SMS', async () => {
    await reported(aReport('11', failed));
    await bureau.run(async (tx) => tx.sql(`UPDATE sms_reports SET created_at = created_at - interval '1 hour'`));
    await sent([['11']]);
    await bureau.run(async (tx) => recordSmsPartReports(tx, 'smpp:other@smsc.example:2775', [aReport('11', failed)]));
    await reported(aReport('12', failed), aReport('11', { ...failed, mobile: '13900000002' }));
    expect(await now()).toMatchObject({ state: 'sent' });
  });

  it('is left to the real ledger by a copy that is not armed', async () => {
    await sent([['11']]);
    await bureau.run(async (tx) => tx.sql('DELETE FROM ledger_arming'));
    expect(await reported(aReport('11'))).toBe('later');
    expect(await now()).toMatchObject({ state: 'sent' });
  });

  it('names nothing of a sending that another worker had taken over', async () => {
    await bureau.run(async (tx) => tx.sql(`UPDATE deliveries SET state = 'cancelled' WHERE id = $1`, [sms.id]));
    await sent([['11']]);
    expect(await bureau.ledger.read(async (tx) => tx.sql('SELECT 1 FROM sms_parts'))).toEqual([]);
  });
});
