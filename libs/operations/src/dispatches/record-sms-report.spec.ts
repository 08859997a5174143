import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import type { DeliveryRow, DispatchRow } from '@rainstorm/ledger';
import type { DeliveryId } from '@rainstorm/warning-model';
import { recordSmsReport } from './record-sms-report.js';

describe('a status report of an SMS', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  let sms: DeliveryRow;
  const anSms = async (contactId: string, patch: Partial<DeliveryRow>): Promise<DeliveryRow> =>
    bureau.stage.delivery(dispatch, contactId, 'email', { channel: 'sms', address: '13800000001', attempts: 1, ...patch });
  beforeEach(async () => {
    bureau = await Bureau.open();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'urban-flood-office');
    sms = await anSms('urban-flood-officer', { state: 'sent' });
  });
  afterEach(async () => bureau.close());

  const report = async (isDelivered: boolean, deliveryId: DeliveryId = sms.id) =>
    bureau.run(async (tx) => recordSmsReport(tx, { deliveryId, isDelivered, detail: isDelivered ? 'DELIVERED' : 'UNDELIV' }));
  const deliveries = async () => bureau.ledger.read(async (tx) => tx.deliveries.find({ dispatchId: dispatch.id }));
  const smsNow = async () => (await deliveries()).find(({ id }) => id === sms.id);

  it('that it arrived makes it delivered, which is no receipt', async () => {
    expect(await report(true)).toBe('recorded');
    expect(await smsNow()).toMatchObject({ state: 'delivered' });
    expect((await smsNow())?.deliveredAt).not.toBeNull();
    expect(await bureau.dispatch(dispatch.id)).toMatchObject({ state: 'open', acknowledgedAt: null });
  });

  it('that it did not arrive makes it failed, and the standby contact gets the bulletin at once', async () => {
    expect(await report(false)).toBe('recorded');
    expect(await smsNow()).toMatchObject({ state: 'failed-permanently', lastReason: 'undelivered', lastDetail: 'UNDELIV' });
    expect((await deliveries()).map(({ contactId }) => contactId)).toContain('urban-flood-standby');
  });

  it.each([
    [true, false, 'delivered'],
    [false, true, 'failed-permanently'],
    [true, true, 'delivered'],
    [false, false, 'failed-permanently'],
  ])('(%s) is not moved back by a later one (%s)', async (first, second, state) => {
    await report(first);
    const before = (await deliveries()).length;
    expect(await report(second)).toBe('known');
    expect(await smsNow()).toMatchObject({ state });
    expect(await deliveries()).toHaveLength(before);
  });

  it('waits for an SMS that is not recorded as sent yet, and is about nothing else', async () => {
    const sending = await anSms('urban-flood-standby', { state: 'sending' });
    expect(await report(true, sending.id)).toBe('later');
    expect(await report(true, 'dlv-0unknown' as DeliveryId)).toBe('known');
    const mail = await bureau.stage.delivery(dispatch, 'urban-flood-standby', 'email', { state: 'sent', attempts: 1 });
    expect(await report(false, mail.id)).toBe('known');
  });

  it('is left to the real ledger by a copy that is not armed', async () => {
    await bureau.run(async (tx) => tx.sql('DELETE FROM ledger_arming'));
    expect(await report(true)).toBe('later');
    expect(await smsNow()).toMatchObject({ state: 'sent' });
  });
});
