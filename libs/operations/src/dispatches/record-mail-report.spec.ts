import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import type { DeliveryRow, DispatchRow } from '@rainstorm/ledger';
import type { DeliveryId } from '@rainstorm/warning-model';
import { recordMailReport, type ReportedDelivery } from './record-mail-report.js';

describe('a report about a mail that a server had taken', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  let mail: DeliveryRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'urban-flood-office');
    mail = await bureau.stage.delivery(dispatch, 'urban-flood-officer', 'email', { state: 'sent', attempts: 1 });
  });
  afterEach(async () => bureau.close());

  const report = async (kind: ReportedDelivery['kind'], reason: string, deliveryId: DeliveryId = mail.id) =>
    bureau.run(async (tx) => recordMailReport(tx, { deliveryId, kind, reason, detail: '5.1.1, no such user' }));
  const deliveries = async () => bureau.ledger.read(async (tx) => tx.deliveries.find({ dispatchId: dispatch.id }));
  const mailNow = async () => (await deliveries()).find(({ id }) => id === mail.id);

  it('that it came back makes the delivery failed, and the standby contact gets the bulletin at once', async () => {
    expect(await report('failed', 'no-such-address')).toBe('recorded');
    expect(await mailNow()).toMatchObject({
      state: 'failed-permanently',
      lastReason: 'no-such-address',
      lastDetail: '5.1.1, no such user',
    });
    const next = (await deliveries()).filter(({ contactId, purpose }) => contactId === 'urban-flood-standby' && purpose === 'bulletin');
    expect(next.map(({ channel }) => channel)).toContain('email');
    expect(await bureau.escalationsOf(dispatch)).toEqual([]);
  });

  it('of the last way escalates the office as unreachable', async () => {
    await bureau.stage.delivery(dispatch, 'urban-flood-standby', 'email', { state: 'failed-permanently', attempts: 1 });
    await report('failed', 'mailbox-full');
    expect((await bureau.escalationsOf(dispatch)).map(({ cause }) => cause)).toEqual(['undeliverable']);
  });

  it.each([
    ['delayed', 'delayed'],
    ['auto-reply', 'auto-reply'],
    ['unclear', 'report-unclear'],
  ] as const)('%s is shown beside it and is neither a failure nor a receipt', async (kind, reason) => {
    const before = (await deliveries()).length;
    expect(await report(kind, reason)).toBe('recorded');
    expect(await mailNow()).toMatchObject({ state: 'sent', lastReason: reason });
    expect(await deliveries()).toHaveLength(before);
    expect(await bureau.dispatch(dispatch.id)).toMatchObject({ state: 'open', acknowledgedAt: null });
  });

  it('is recorded once, and waits for a delivery that is not recorded as sent yet', async () => {
    await report('failed', 'bounced');
    const after = (await deliveries()).length;
    expect(await report('failed', 'bounced')).toBe('known');
    expect(await deliveries()).toHaveLength(after);
    const sending = await bureau.stage.delivery(dispatch, 'urban-flood-standby', 'email', { state: 'sending', attempts: 1 });
    expect(await report('failed', 'bounced', sending.id)).toBe('later');
    expect(await report('failed', 'bounced', 'dlv-0unknown' as DeliveryId)).toBe('known');
  });

  it('is left to the real ledger by a copy that is not armed', async () => {
    await bureau.run(async (tx) => tx.sql('DELETE FROM ledger_arming'));
    expect(await report('failed', 'bounced')).toBe('later');
    expect(await mailNow()).toMatchObject({ state: 'sent', lastReason: null });
  });
});
