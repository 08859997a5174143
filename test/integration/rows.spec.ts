import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type AccountRow, type DeliveryRow, type DispatchRow, type EscalationRow } from '@rainstorm/ledger';
import type { BulletinId } from '@rainstorm/warning-model';
import { Bureau } from '@rainstorm/harness/bureau';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import { foreignChange, foreignEntry } from '@rainstorm/harness/foreign-proof';

let bureau: Bureau;
beforeAll(async () => {
  bureau = await Bureau.open();
});
afterAll(async () => bureau.close());

describe('rows inserted together', () => {
  const texts = ['', 'NULL', '{a,b}', '"', '\\', `'`, ' 值班 室 ', 'two\nlines\tand a tab', ',', '\\N', '𠮷', '$1', '\\"x\\"'];

  it('are read as they were written, with any text', async () => {
    const rows = texts.map((text, n): AccountRow => ({
      id: newId('account'),
      login: `login-${n}`,
      name: text,
      roles: texts.slice(0, n),
      officeId: n % 2 === 0 ? null : (text as AccountRow['officeId']),
      passwordHash: text,
      failedTries: n,
      lockedUntil: n % 3 === 0 ? null : new Date(n * 86_400_001),
      lastFailedAt: n % 3 === 1 ? null : new Date(n * 86_400_002),
      mustChangePassword: n % 2 === 1,
      passwordSetByName: n % 2 === 1 ? text : null,
      passwordSetAt: null,
      disabled: n % 2 === 0,
      demo: true,
      createdAt: new Date('2026-02-28T15:59:59.999Z'),
    }));
    await bureau.ledger.transaction(async (tx) => tx.accounts.insert(...rows));
    expect(await bureau.ledger.read(async (tx) => tx.accounts.find({ demo: true }, { order: { failedTries: 'ASC' } }))).toEqual(rows);
  });

  it('keep their documents, and the hash of each row of the audit', async () => {
    const documents = texts.map((text, n) => ({ text, deep: [{ [text === '' ? 'empty' : text]: [n, null, true, texts] }], none: null }));
    await bureau.ledger.transaction(async (tx) => {
      tx.audit(
        ...documents.map((details, n) => foreignEntry('document-kept', details, { actorName: texts[n] ?? '', subjectId: `doc-${n}` })),
      );
      tx.changed(...documents.map((payload, n) => foreignChange(`doc-${n}`, payload)));
      return Promise.resolve();
    });
    await bureau.ledger.read(async (tx) => {
      const kept = await tx.auditEntries.find({ act: 'document-kept' }, { order: { seq: 'ASC' } });
      expect(kept.map(({ details }) => details)).toEqual(documents);
      expect(kept.map(({ actorName }) => actorName)).toEqual(texts);
      const told = await tx.changes.find({ kind: 'test' }, { order: { seq: 'ASC' } });
      expect(told.map(({ payload }) => payload)).toEqual(documents);
    });
    expect((await bureau.ledger.verify()).intact).toBe(true);
  });
});

describe('a row without a subject', () => {
  let dispatch: DispatchRow;
  let another: DispatchRow;
  let escalation: EscalationRow;
  let delivery: DeliveryRow;
  beforeAll(async () => {
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'duty-office');
    another = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'duty-office');
    await bureau.moveTo(later(dispatch.receiptDueAt, minutes(1)));
    await bureau.schedulerOn().run();
    const [raised] = await bureau.escalationsOf(dispatch);
    if (raised === undefined) throw new Error('Nothing was raised');
    escalation = raised;
    const [posted] = await bureau.ledger.read(async (tx) => tx.deliveries.find({ escalationId: escalation.id }));
    if (posted === undefined) throw new Error('Nobody was told');
    delivery = posted;
  });

  const nothing = { dispatchId: 'dsp-none', alarmId: 'alm-none', slotId: 'slt-none', bulletinId: 'bul-none', escalationId: 'esc-none' };
  const blank = { dispatchId: null, alarmId: null, slotId: null, bulletinId: null, escalationId: null };
  const insertDelivery = async (patch: Readonly<Record<string, unknown>>): Promise<void> =>
    bureau.ledger.transaction(async (tx) =>
      tx.deliveries.insert({ ...delivery, id: newId('delivery'), ...(patch as Partial<DeliveryRow>) }),
    );

  it.each(Object.keys(nothing) as (keyof typeof nothing)[])('is refused: a delivery (%s)', async (about) => {
    await expect(insertDelivery({ ...blank, [about]: nothing[about] })).rejects.toThrow(
      'deliveries is about something that is not in the ledger',
    );
  });

  it('is refused: a delivery with another subject than its escalation', async () => {
    await expect(insertDelivery({ dispatchId: another.id })).rejects.toThrow('deliveries is about');
    await expect(insertDelivery({ bulletinId: another.bulletinId })).rejects.toThrow('deliveries is about');
    await expect(insertDelivery({ escalationId: null, bulletinId: another.bulletinId })).rejects.toThrow('deliveries is about');
    await insertDelivery({});
    await insertDelivery({ escalationId: null });
    await insertDelivery({ ...blank, escalationId: escalation.id });
    await insertDelivery({ ...blank, bulletinId: another.bulletinId });
  });

  it('is refused together with all other rows of its statement', async () => {
    const count = async (): Promise<number> => bureau.ledger.read(async (tx) => tx.deliveries.count({}));
    const before = await count();
    await expect(
      bureau.ledger.transaction(async (tx) =>
        tx.deliveries.insert(
          { ...delivery, id: newId('delivery') },
          { ...delivery, id: newId('delivery'), dispatchId: nothing.dispatchId as DeliveryRow['dispatchId'] },
        ),
      ),
    ).rejects.toThrow('deliveries is about');
    expect(await count()).toBe(before);
  });

  it('is refused: an escalation, a notice, a link', async () => {
    const raise = async (patch: Partial<EscalationRow>): Promise<void> =>
      bureau.ledger.transaction(async (tx) => tx.escalations.insert({ ...escalation, id: newId('escalation'), state: 'closed', ...patch }));
    await expect(raise({ dispatchId: nothing.dispatchId as EscalationRow['dispatchId'] })).rejects.toThrow('escalations is about');
    await expect(raise({ bulletinId: another.bulletinId })).rejects.toThrow('escalations is about');
    await expect(raise({ dispatchId: null, alarmId: nothing.alarmId as EscalationRow['alarmId'] })).rejects.toThrow('escalations is about');
    await raise({});
    const [notice] = await bureau.ledger.read(async (tx) => tx.escalationNotices.find({ escalationId: escalation.id }));
    if (notice === undefined) throw new Error('No notice');
    const stray = { ...notice, id: 'ntc-stray', escalationId: nothing.escalationId as EscalationRow['id'] };
    await expect(bureau.ledger.transaction(async (tx) => tx.escalationNotices.insert(stray))).rejects.toThrow(
      'escalation_notices is about',
    );
    await expect(
      bureau.ledger.transaction(async (tx) =>
        tx.ackLinks.insert({
          tokenHash: 'x',
          dispatchId: nothing.dispatchId as DispatchRow['id'],
          contactId: delivery.contactId,
          contactName: '值班员',
          createdAt: tx.now,
          expiresAt: tx.now,
          usedAt: null,
        }),
      ),
    ).rejects.toThrow('ack_links is about');
  });

  it('is looked up by an index, also in a connection whose first query saw an empty table', async () => {
    const settings = await bureau.ledger.read(async (tx) =>
      tx.sql<{ name: string; settings: readonly string[] | null }[]>(
        `SELECT proname AS name, proconfig AS settings FROM pg_proc WHERE proname LIKE 'refuse_stray_%' ORDER BY 1`,
      ),
    );
    expect(settings).toHaveLength(4);
    for (const each of settings) expect(each.settings).toContain('enable_seqscan=off');
  });
});

it('a timer that is done or cancelled is deleted', async () => {
  const subjectId = 'bul-timers' as BulletinId;
  await bureau.ledger.transaction(async (tx) => {
    await tx.timers.arm([
      { kind: 'receipt-due', subjectId, dueAt: tx.now },
      { kind: 'follow-up-due', subjectId, dueAt: later(tx.now, minutes(1)) },
      { kind: 'office-reminder', subjectId, dueAt: later(tx.now, minutes(1)) },
    ]);
    await tx.timers.cancel([subjectId], ['office-reminder']);
  });
  await bureau.schedulerOn().run();
  const left = await bureau.ledger.read(async (tx) => tx.timerRows.find({ subjectId }));
  expect(left.map(({ kind, state }) => [kind, state])).toEqual([['follow-up-due', 'armed']]);
});
