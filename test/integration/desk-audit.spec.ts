import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { Desk } from './desk-app.spec-support.js';
import { foreignEntry } from '@rainstorm/harness/foreign-proof';

interface Chain {
  readonly intact: boolean;
  readonly rows: number;
  readonly headHash: string;
  readonly verified: { readonly fromSeq: number; readonly toSeq: number; readonly rows: number };
  readonly firstBroken: { readonly seq: number; readonly fault: string } | null;
}

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(async () => desk.close());

const entries = async (count: number, act: string, actorName = '系统'): Promise<void> => {
  await desk.bureau.ledger.transaction(async (tx) => {
    tx.audit(...Array.from({ length: count }, (_, n) => foreignEntry(act, { n, said: '一,"二"' }, { actorName })));
    return Promise.resolve();
  });
};
const look = async (query = ''): Promise<Chain> => (await desk.as('shenji')).get<Chain>(`/audit/chain${query}`);

it('exports the audit for spreadsheets: all pages, marked as UTF-8, and without formulas', async () => {
  await entries(2_500, 'mass');
  await entries(1, 'mass', '=HYPERLINK("http://evil.example")');
  const answer = await (await desk.as('shenji')).ask('GET', '/audit.csv?act=mass');
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toContain('audit.csv');
  expect(answer.headers.get('transfer-encoding')).toBe('chunked');
  const lines = answer.text.split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFF序号 No\.,时间 Time,/);
  expect(lines).toHaveLength(2_503);
  expect(lines[1]).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  const numbers = lines.slice(1, -1).map((line) => Number(line.split(',')[0]));
  expect([...numbers].sort((one, other) => other - one)).toEqual(numbers);
  const noted = await desk.bureau.ledger.read(async (tx) => tx.auditEntries.find({ act: 'audit-exported' }));
  expect(noted).toMatchObject([{ actorName: '申审计员', details: { act: 'mass' } }]);
});

it('is only for the auditor, with the filters of the search', async () => {
  expect((await (await desk.as('lin')).ask('GET', '/audit.csv')).status).toBe(403);
  expect((await (await desk.as('shenji')).ask('GET', '/audit.csv?from=yesterday')).status).toBe(400);
  const none = await (await desk.as('shenji')).ask('GET', '/audit.csv?act=nobody-does-this');
  expect(none.text.split('\r\n')).toHaveLength(2);
});

it('finds actors by any part of their name, and treats wildcards as plain characters', async () => {
  await entries(2, 'named', '百分之百%');
  await entries(1, 'named', '百分之十');
  const found = async (actor: string): Promise<number> =>
    (await (await desk.as('shenji')).get<{ items: readonly object[] }>(`/audit?${new URLSearchParams({ act: 'named', actor }).toString()}`))
      .items.length;
  expect(await found('百分之')).toBe(3);
  expect(await found('百%')).toBe(2);
  expect(await found('system')).toBe(3);
  expect(await found('无此人')).toBe(0);
});

it('shows the state of the chain, and the first altered row among those checked', async () => {
  const whole = await look();
  expect(whole).toMatchObject({ intact: true, firstBroken: null, verified: { fromSeq: 1, toSeq: whole.rows, rows: whole.rows } });
  expect(whole.headHash).toMatch(/^[0-9a-f]{12}$/);
  expect(await look('?last=100')).toMatchObject({ intact: true, verified: { fromSeq: whole.rows - 99, rows: 100 } });

  const client = new Client({ connectionString: desk.bureau.databaseUrl });
  await client.connect();
  await client.query('ALTER TABLE audit_entries DISABLE TRIGGER audit_is_append_only');
  await client.query(`UPDATE audit_entries SET actor_name = '别人' WHERE seq = $1`, [whole.rows - 50]);
  await client.end();
  expect(await look('?last=40')).toMatchObject({ intact: true });
  expect(await look('?last=100')).toMatchObject({ intact: false, firstBroken: { seq: whole.rows - 50, fault: 'altered' } });
});
