import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { foreignEntry } from '@rainstorm/harness/foreign-proof';
import { auditFilters } from './audit.dto.js';
import { ExportAudit } from './export-audit.js';

describe('the export of the audit chain', () => {
  let bureau: Bureau;
  let exporter: ExportAudit;
  beforeAll(async () => {
    bureau = await Bureau.open();
    exporter = new ExportAudit(bureau.ledger, bureau.city.zone);
    await bureau.run(async (tx) => {
      tx.audit(...Array.from({ length: 2_001 }, (_, n) => foreignEntry('mass', { n, said: '一,"二"' })), foreignEntry('other', {}));
      return Promise.resolve();
    });
  });
  afterAll(async () => bureau.close());

  const lines = async (filters: object): Promise<readonly string[]> => {
    const parts: string[] = [];
    for await (const part of exporter.lines(auditFilters.parse(filters))) parts.push(part);
    return parts.join('').split('\r\n');
  };

  it('has every page of what the filter names, newest first, after a line of names', async () => {
    const [head, ...rows] = await lines({ act: 'mass' });
    expect(head).toMatch(/^\uFEFF序号 No\.,/);
    const numbers = rows.filter((row) => row !== '').map((row) => Number(row.split(',')[0]));
    expect(numbers).toHaveLength(2_001);
    expect(numbers).toEqual([...numbers].sort((one, other) => other - one));
    expect(rows[0]).toMatch(/,\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\+08:00,/);
  });

  it('tells of each dispatch when it was sent, delivered, on whose screen, and receipted: four columns', async () => {
    const { stage } = bureau;
    const bulletin = await stage.bulletin();
    const dispatches = [await stage.dispatch(bulletin, 'duty-office'), await stage.dispatch(bulletin, 'flood-control-office')];
    const now = await bureau.ledger.now();
    const [first] = dispatches;
    if (first === undefined) throw new Error('No dispatch');
    await stage.delivery(first, 'duty-office-officer', 'email', { state: 'sent', sentAt: now });
    const shown = { state: 'delivered', sentAt: now, deliveredAt: now, providerId: '周值班' } as const;
    await stage.delivery(first, 'duty-office-officer', 'console', shown);
    await bureau.run(async (tx) => {
      for (const { id } of dispatches) tx.audit({ ...foreignEntry('staged', {}, { subjectId: id }), subjectKind: 'dispatch' });
      return Promise.resolve();
    });
    const [head = '', late = '', early = ''] = await lines({ act: 'staged' });
    expect(head).toMatch(/,已发出 Sent,已送达 Delivered,已上屏 On a screen,已签收 Receipted$/);
    const time = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\+08:00`;
    expect(early).toMatch(new RegExp(`,${time},未确认 not confirmed,周值班 ${time} 起 since,未签收 no receipt$`));
    expect(late).toMatch(/,未发出 not sent,未确认 not confirmed,无人在屏前 on no screen,未签收 no receipt$/);
    const [, other] = await lines({ act: 'other' });
    expect(other).toMatch(/,,,,$/);
  });

  it('has its line of names also if nothing is found', async () => {
    expect(await lines({ act: 'nothing' })).toHaveLength(2);
  });

  it('is itself an entry of the chain, with what was asked for', async () => {
    await exporter.note(auditFilters.parse({ act: 'mass' }), { id: 'acc-auditor000001', name: '申审计员' });
    const entry = await bureau.ledger.read(async (tx) => tx.auditEntries.first({ act: 'audit-exported' }));
    expect(entry).toMatchObject({ actor: 'acc-auditor000001', details: { act: 'mass' } });
  });
});
