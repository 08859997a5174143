import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { addressDeliveries, freshAccount, type CanaryRow } from '@rainstorm/ledger';
import type { AccountId, ContactId, DeliveryId, DispatchId, PushDeviceId } from '@rainstorm/warning-model';
import { deletePersonalData } from './delete-personal-data.js';

const DAY_MS = 86_400_000;
const ACCOUNT = 'acc-1' as AccountId;
let bureau: Bureau;
beforeAll(async () => {
  bureau = await Bureau.open();
});
afterAll(async () => bureau.close());

it('deletes what is older than the setting, in as many batches as it takes, and nothing of the audit chain', async () => {
  const now = await bureau.ledger.now();
  const ago = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
  const read = (seq: number, readerId: string, hour: Date) => ({
    seq,
    readerId,
    kind: 'accounts',
    hour,
    readerName: readerId,
    app: 'dispatcher',
    remoteAddress: '10.0.0.1',
    client: null,
    firstAt: hour,
  });
  const session = (name: string, expiresAt: Date) => ({
    tokenHash: name,
    accountId: ACCOUNT,
    csrfToken: 'x',
    createdAt: ago(300),
    seenAt: ago(300),
    expiresAt,
    userAgent: null,
    remoteAddress: null,
  });
  await bureau.run(async (tx) => {
    await tx.accounts.insert({
      id: ACCOUNT,
      login: 'qin',
      name: '秦值班',
      roles: ['duty-officer'],
      officeId: null,
      passwordHash: 'x',
      ...freshAccount,
      createdAt: now,
    });
    await tx.personalReads.insert(
      ...Array.from({ length: 2_500 }, (_, index) => read(index + 1, `old-${index}`, ago(184))),
      read(2_501, 'new', ago(182)),
    );
    await tx.sessions.insert(session('long-ended', ago(8)), session('just-ended', ago(6)), session('open', ago(-1)));
    const holder = (name: string) => ({
      mobile: '13800000001',
      dispatchId: name as DispatchId,
      contactId: 'officer' as ContactId,
      contactName: '演示·冯值守',
    });
    await tx.smsCodes.ensure([holder('over'), holder('valid')]);
    const card = (name: string) => {
      const { dispatchId, contactId, contactName } = holder(name);
      return {
        ...{ dispatchId, contactId, contactName, deliveryId: `dlv-${name}` as DeliveryId },
        ...({ kind: 'wecom-app', status: 'actual', member: 'FengZhishou' } as const),
      };
    };
    await tx.workCards.ensure([card('over'), card('valid')]);
    await tx.sql('UPDATE work_cards SET created_at = $2 WHERE dispatch_id = $1', ['over', ago(8)]);
    const phone = 'pdv-1' as PushDeviceId;
    const address = { endpoint: 'https://push.example/', p256dh: 'B', auth: 'A', userAgent: null };
    await tx.pushDevices.put({ id: phone, sessionHash: 'open', accountId: ACCOUNT, ...address });
    for (const deliveryId of ['dlv-over', 'dlv-valid'] as DeliveryId[]) await tx.pushDevices.expect(phone, deliveryId);
    await tx.sql(`UPDATE push_messages SET created_at = $1 WHERE delivery_id = 'dlv-over'`, [ago(3)]);
    for (const [name, at] of [['over', ago(8)] as const, ['valid', ago(6)] as const])
      await tx.sql('UPDATE sms_codes SET created_at = $2 WHERE dispatch_id = $1', [name, at]);
    await tx.smsParts.addParts([{ deliveryId: 'dlv-1' as DeliveryId, account: 'smpp', ids: [['over'], ['valid']] }]);
    await tx.smsParts.addReports(
      'smpp',
      ['over', 'valid'].map((messageId) => ({ messageId, mobile: '13800000001', isDelivered: true, detail: 'DELIVRD' })),
    );
    await tx.sheetMails.plan(ago(31), [{ name: '旧', post: '值班员', address: 'old@bureau.zhengzhou.example' }]);
    await tx.sheetMails.plan(ago(29), [{ name: '新', post: '值班员', address: 'new@bureau.zhengzhou.example' }]);
    const way = { kind: 'email', fallback: false, secretRef: null } as const;
    const channels = ['old@duty.example', 'new@duty.example'].map((address) => ({ ...way, address }));
    const person = { id: 'officer' as ContactId, name: '演示·冯值守', post: '值班员', phone: null, standby: false, channels };
    const tests = addressDeliveries([person], { purpose: 'line-test', deadlineAt: null }, now, 'everything');
    await tx.post(...tests);
    await tx.canaries.insert(
      ...tests.map(({ id, contactId, address }): CanaryRow => {
        const sentAt = address.startsWith('old') ? ago(401) : ago(399);
        const about = { deliveryId: id, place: 'command-level-1', contactId, channel: 'email', address } as const;
        return { ...about, state: 'proven', sentAt, dueAt: sentAt, missedAt: null, provenAt: sentAt, tokenHash: null };
      }),
    );
    await tx.sql('UPDATE sms_parts SET created_at = $1 WHERE part = 0', [ago(8)]);
    await tx.sql(`UPDATE sms_reports SET created_at = $1 WHERE message_id = 'over'`, [ago(8)]);
  });
  const chain = async (): Promise<number> => (await bureau.ledger.chainState(1)).rows;
  const before = await chain();

  expect(await deletePersonalData(bureau.ledger, 183)).toEqual({
    sessions: 1,
    walls: 0,
    sms_codes: 1,
    sms_parts: 1,
    sms_reports: 1,
    push_messages: 1,
    work_cards: 1,
    sheet_mails: 1,
    canaries: 1,
    personal_reads: 2_500,
  });
  const left = await bureau.ledger.read(async (tx) => ({
    readers: (await tx.personalReads.find({})).map(({ readerId }) => readerId),
    sessions: (await tx.sessions.find({}, { order: { expiresAt: 'ASC' } })).map(({ tokenHash }) => tokenHash),
    lineTests: (await tx.canaries.find({})).map(({ address }) => address),
    codes: (await tx.sql<{ dispatch_id: string }[]>('SELECT dispatch_id FROM sms_codes')).map((row) => row.dispatch_id),
  }));
  expect(left).toEqual({ readers: ['new'], sessions: ['just-ended', 'open'], codes: ['valid'], lineTests: ['new@duty.example'] });
  expect(await chain()).toBe(before);
  expect(await deletePersonalData(bureau.ledger, 183)).toEqual({
    sessions: 0,
    walls: 0,
    sms_codes: 0,
    sms_parts: 0,
    sms_reports: 0,
    push_messages: 0,
    work_cards: 0,
    sheet_mails: 0,
    canaries: 0,
    personal_reads: 0,
  });
});
