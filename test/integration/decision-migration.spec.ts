import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Ledger, type DecisionClockRow } from '@rainstorm/ledger';
import { freshDatabase, type OwnDatabase } from '@rainstorm/harness/fresh-database';

let database: OwnDatabase;
let ledger: Ledger;
let ran: readonly string[];
beforeAll(async () => {
  database = await freshDatabase();
  ledger = await Ledger.open({ url: database.url, clock: 'movable', application: 'test' });
  ran = await ledger.migrate();
});
afterAll(async () => {
  await ledger.close();
  await database.drop();
});

const sql = async (text: string): Promise<unknown> => ledger.transaction(async (tx) => tx.sql(text));

/** As the release before wrote it, sent that many minutes ago. */
const bulletin = (id: string, ago: number, columns: Readonly<Record<string, string>> = {}): string => {
  const row: Readonly<Record<string, string>> = {
    id: `'${id}'`,
    kind: `'signal'`,
    hazard: `'rainstorm'`,
    product_code: `'rain-signal'`,
    status: `'actual'`,
    msg_type: `'alert'`,
    headline: `'h'`,
    description: `'d'`,
    instruction: `''`,
    areas: `'[{"areaCode":"410181","level":null,"colour":"red"}]'`,
    colour: `'orange'`,
    expires: `ledger_now() + interval '6 hours'`,
    state: `'published'`,
    version: '1',
    release: `'by-hand'`,
    drafted_by: `'acc-1'`,
    drafted_at: 'ledger_now()',
    emergency: 'false',
    number: `'${id}'`,
    identifier: `'${id}'`,
    sender: `'s'`,
    sent_at: `ledger_now() - interval '${ago} minutes'`,
    ...columns,
  };
  return `INSERT INTO bulletins (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')})`;
};

/** Reverts this migration and those after it. */
const backBefore0014 = async (): Promise<void> => {
  const before = ran.findIndex((name) => name.startsWith('DecisionsAndFollowUps'));
  for (let back = before; back < ran.length; back += 1) await ledger.migrateBack();
};

it('gives every signal in force its clock, answers those of older decisions, and goes back and forth', async () => {
  await backBefore0014();
  await sql(
    `INSERT INTO episodes (id, hazard, title, status, areas, onset, ends_at, state, revision, opened_by, opened_at)
     VALUES ('eps-1', 'rainstorm', 't', 'actual', '{410100}', ledger_now(), ledger_now() + interval '1 day', 'open', 0, 'acc-1', ledger_now())`,
  );
  await sql(bulletin('bul-waiting', 60));
  await sql(bulletin('bul-young', 1, { areas: `'[]'`, colour: `'blue'` }));
  await sql(bulletin('bul-decided', 60, { episode_id: `'eps-1'` }));
  await sql(bulletin('bul-yellow', 60, { colour: `'yellow'` }));
  const raised = { msg_type: `'update'`, revision_kind: `'upgrade'`, refers_to: `'bul-yellow'`, previous_id: `'bul-yellow'` };
  await sql(bulletin('bul-raised', 50, raised));
  await sql(bulletin('bul-lifted', 60));
  await sql(
    bulletin('bul-lift', 50, { msg_type: `'cancel'`, revision_kind: `'lift'`, refers_to: `'bul-lifted'`, previous_id: `'bul-lifted'` }),
  );
  await sql(bulletin('bul-expired', 600, { expires: `ledger_now() - interval '1 minute'` }));
  await sql(bulletin('bul-report', 60, { kind: `'scheduled'`, step: `'D1'` }));
  await sql(bulletin('bul-forecast', 60, { kind: `'scheduled'`, step: `'H3'`, colour: 'NULL' }));
  await sql(
    `INSERT INTO response_decisions (id, episode_id, track, chosen, decided_at, basis_bulletin_id, plan_version, decided_by, recorded_by, recorded_at, note)
     VALUES ('dec-1', 'eps-1', 'emergency-response', 'II', ledger_now(), 'bul-decided', '2022', 'x', 'acc-1', ledger_now(), '')`,
  );
  expect(await ledger.migrate()).toContain('DecisionsAndFollowUps1700000000014');

  const clocks = await ledger.read(async (tx) => tx.decisionClocks.find({}, { order: { bulletinId: 'ASC' } }));
  const told = ({ bulletinId, colour, state, firstId }: DecisionClockRow): string => [bulletinId, colour, state, firstId].join(' ');
  expect(clocks.map(told)).toEqual([
    'bul-decided red decided bul-decided',
    'bul-forecast red running bul-forecast',
    'bul-raised red running bul-yellow',
    'bul-waiting red running bul-waiting',
    'bul-young blue running bul-young',
  ]);
  const now = await ledger.now();
  const leftMin = (id: string): number => {
    const due = clocks.find(({ bulletinId }) => bulletinId === id)?.dueAt ?? now;
    return Math.round((due.getTime() - now.getTime()) / 60_000);
  };
  expect([leftMin('bul-waiting'), leftMin('bul-young')]).toEqual([2, 59]);
  const timers = await ledger.read(async (tx) => tx.timerRows.find({ kind: 'decision-due' }));
  expect(timers.map(({ subjectId, dueAt }) => [subjectId, dueAt]).sort()).toEqual(
    clocks
      .filter(({ state }) => state === 'running')
      .map(({ id, dueAt }) => [id, dueAt])
      .sort(),
  );
  const [decision] = await ledger.read(async (tx) => tx.decisions.find({}));
  expect(decision?.answers).toEqual(['bul-decided']);

  await backBefore0014();
  expect(await ledger.migrate()).toContain('DecisionsAndFollowUps1700000000014');
});
