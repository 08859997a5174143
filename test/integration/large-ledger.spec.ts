import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ledger, UNSETTLED } from '@rainstorm/ledger';
import type { AccountId, City, DispatchId, OfficeId } from '@rainstorm/warning-model';
import { findBreaches } from '../../apps/dispatcher/src/monitoring/find-breaches.js';
import { ReadReachability } from '../../apps/dispatcher/src/directory/read-reachability.js';
import { ReadDispatches } from '../../apps/dispatcher/src/dissemination/read-dispatches.js';
import { checkHeartbeatInvariants } from '../../apps/dispatcher/src/monitoring/check-heartbeat-invariants.js';
import { ReadBulletins } from '../../apps/dispatcher/src/issuance/read-bulletins.js';
import { ReadNow } from '../../apps/dispatcher/src/now/read-now.js';
import { auditFilters, auditOrder, auditWhere } from '../../apps/dispatcher/src/audit-log/audit.dto.js';
import { ReadPhoneTasks } from '../../apps/receiver-console/src/acknowledgement/read-phone-tasks.js';
import { GiveReceipt } from '../../apps/receiver-console/src/acknowledgement/give-receipt.js';
import { ReadEscalations } from '../../apps/receiver-console/src/command/read-escalations.js';
import { ReadInForce } from '../../apps/receiver-console/src/command/read-in-force.js';
import { ReadRollCall } from '../../apps/receiver-console/src/command/read-roll-call.js';
import { ReadDuty } from '../../apps/receiver-console/src/duty/read-duty.js';
import { ReadInbox } from '../../apps/receiver-console/src/inbox/read-inbox.js';
import { officerOf } from '../../apps/receiver-console/src/officer.js';
import { Bureau } from '@rainstorm/harness/bureau';
import { fillWithPast, fullReadings } from './large-ledger.spec-support.js';

const office = 'duty-office' as OfficeId;
const person = { kind: 'person', login: 'x', permissions: [] } as const;
const duty = officerOf({ ...person, accountId: 'acc-1' as AccountId, name: '周值班', roles: ['duty-officer'], officeId: office });
const commander = officerOf({ ...person, accountId: 'acc-2' as AccountId, name: '方值班', roles: ['command-officer'], officeId: null });
const auditor = { kind: 'person', permissions: ['audit:read'] } as never;

let bureau: Bureau;
/** On one connection, so that what was counted of it can be asked for. */
let ledger: Ledger;
let open: DispatchId;
beforeAll(async () => {
  bureau = await Bureau.open();
  await fillWithPast(bureau.databaseUrl);
  const bulletin = await bureau.stage.bulletin({ kind: 'signal' });
  open = (await bureau.stage.dispatch(bulletin, office)).id;
  ledger = await Ledger.open({ url: bureau.databaseUrl, clock: 'movable', application: 'test-large', poolSize: 1 });
}, 60_000);
afterAll(async () => {
  await ledger.close();
  await bureau.close();
});

const page = { after: null, limit: 100 };
/** Where a page in the middle goes on; nothing before it may be read again. */
const middle = { after: { key: String((Date.now() - 100 * 86_400_000) * 1_000), id: 'dsp-0' }, limit: 100 };
const audit = (filter: object) => async (on: Ledger) =>
  on.read(async (tx) => tx.auditEntries.page(await auditWhere(tx, auditFilters.parse(filter)), auditOrder, page));

const hot: readonly (readonly [string, (on: Ledger, city: City) => Promise<unknown>])[] = [
  ['a round of the timers', async (on) => bureau.schedulerOn(on).run()],
  ['the look for the next timer', async (on) => on.untilNextTimer()],
  ['the relay', async (on) => on.outbox.relay('test', 100)],
  ['what has waited on a queue for long', async (on) => on.outbox.longQueued(1, 100)],
  ['what a worker left', async (on) => on.outbox.abandoned(60_000)],
  ['what is under way', async (on) => on.outbox.pressure()],
  ['somebody who comes', async (on) => on.outbox.retryConsoleDeliveries([office, null])],
  ['the invariants of a heartbeat', async (on) => checkHeartbeatInvariants(on)],
  ['a round of the auditor', async (on) => findBreaches(on)],
  ['the inbox', async (on, city) => new ReadInbox(on, city).inbox(duty)],
  ['the history', async (on, city) => new ReadInbox(on, city).history(duty, page)],
  ['the duty of a post', async (on, city) => new ReadDuty(on, city).own(duty)],
  ['the phone tasks', async (on) => new ReadPhoneTasks(on).waiting(commander)],
  ['the roll call', async (on) => new ReadRollCall(on).ofAllOpen(page)],
  ['the silent offices', async (on) => new ReadRollCall(on).silent(page)],
  ['what is in force', async (on) => new ReadInForce(on).all()],
  ['the open escalations', async (on) => new ReadEscalations(on).list('open', page)],
  ['all escalations', async (on) => new ReadEscalations(on).list(null, page)],
  ['the desk’s first page', async (on, city) => new ReadNow(on, city).run()],
  ['the bulletins', async (on) => new ReadBulletins(on).list({}, page, auditor)],
  ['the bulletins with a word', async (on) => new ReadBulletins(on).list({ q: '暴雨' }, page, auditor)],
  ['the newest dispatches', async (on) => new ReadDispatches(on).list({}, page)],
  ['the dispatches of an office', async (on) => new ReadDispatches(on).list({ officeId: office }, page)],
  ['the last outcomes', async (on, city) => new ReadReachability(on).of(city.offices.flatMap(({ contacts }) => contacts))],
  ['a page of dispatches in the middle', async (on) => new ReadDispatches(on).list({}, middle)],
  ['a page of the history in the middle', async (on, city) => new ReadInbox(on, city).history(duty, middle)],
  ['a page of the bulletins in the middle', async (on) => new ReadBulletins(on).list({}, middle, auditor)],
  ['the audit', audit({})],
  ['the audit of an act that was done once', audit({ act: 'seldom-done' })],
  ['the audit of a person who did one thing', audit({ actor: 'acc-seldom' })],
  ['the audit of a name', audit({ actor: '值班' })],
  ['a receipt', async (on) => new GiveReceipt(on).give(open, duty, { remoteAddress: null, client: null })],
];

describe('in a ledger with a long past', () => {
  it.each(hot)('%s scans no large table', async (_, act) => {
    const before = await fullReadings(bureau.databaseUrl);
    await act(ledger, bureau.city);
    await ledger.read(async (tx) => tx.sql('SELECT pg_stat_force_next_flush()'));
    expect(await fullReadings(bureau.databaseUrl)).toEqual(before);
  });

  it('estimates correctly how few dispatches are unsettled', async () => {
    const [explained] = await ledger.read(async (tx) =>
      tx.sql<readonly { 'QUERY PLAN': readonly { Plan: object }[] }[]>(
        `EXPLAIN (FORMAT JSON) SELECT id FROM dispatches WHERE ${UNSETTLED}`,
      ),
    );
    const plan = explained?.['QUERY PLAN'][0]?.Plan as { 'Plan Rows': number; 'Index Name': string } | undefined;
    expect(plan?.['Index Name']).toMatch(/^dispatches_unsettled/);
    expect(plan?.['Plan Rows']).toBeLessThan(500);
  });

  it('the check detects a sequential scan', async () => {
    const before = await fullReadings(bureau.databaseUrl);
    await ledger.read(async (tx) => tx.sql(`SELECT count(*) FROM dispatches WHERE policy::text = 'x'`));
    await ledger.read(async (tx) => tx.sql('SELECT pg_stat_force_next_flush()'));
    expect((await fullReadings(bureau.databaseUrl))['dispatches']).toBeGreaterThan(before['dispatches'] ?? 0);
  });
});
