import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BulletinRow, DispatchRow, Ledger } from '@rainstorm/ledger';
import { minutes } from '@rainstorm/harness/ledger-stage';
import { ReadDispatches } from '../../apps/dispatcher/src/dissemination/read-dispatches.js';
import { ReadEscalations } from '../../apps/receiver-console/src/command/read-escalations.js';
import { ReadRollCall } from '../../apps/receiver-console/src/command/read-roll-call.js';
import { startConsole, type RunningConsole } from './console-app.spec-support.js';
import { copyRow } from './copy-row.spec-support.js';

const OFFICES = 1_001;

let console_: RunningConsole;
let bulletins: readonly BulletinRow[];
/** The statements of each reading while two dispatches are open. */
let few: readonly number[];

const page = { after: null, limit: 20 };
const readings = (ledger: Ledger, id: BulletinRow['id']): readonly (() => Promise<unknown>)[] => [
  async () => new ReadRollCall(ledger).ofAllOpen(page),
  async () => new ReadRollCall(ledger).of(id, page),
  async () => new ReadRollCall(ledger).silent(page),
  async () => new ReadDispatches(ledger).rollCall(id, page),
  async () => new ReadEscalations(ledger).list('standing', page),
  async () => new ReadEscalations(ledger).unanswered(),
];

interface Connections {
  createQueryRunner: (...args: unknown[]) => { query: (...args: unknown[]) => unknown };
}
/** How many statements each reading sends to PostgreSQL. */
const statements = async (id: BulletinRow['id']): Promise<readonly number[]> => {
  const { source } = console_.ledger as unknown as { readonly source: Connections };
  const open = source.createQueryRunner.bind(source);
  let sent = 0;
  source.createQueryRunner = (...args) => {
    const runner = open(...args);
    const query = runner.query.bind(runner);
    runner.query = (...statement) => {
      sent += 1;
      return query(...statement);
    };
    return runner;
  };
  const counts: number[] = [];
  for (const reading of readings(console_.ledger, id)) {
    sent = 0;
    await reading();
    counts.push(sent);
  }
  source.createQueryRunner = open;
  return counts;
};

beforeAll(async () => {
  console_ = await startConsole();
  const { stage, ledger } = console_;
  bulletins = [await stage.bulletin({ number: '一', identifier: 'one' }), await stage.bulletin({ number: '二', identifier: 'two' })];
  const dispatches: { readonly dispatch: DispatchRow; readonly deliveries: readonly string[]; readonly escalation: string }[] = [];
  for (const bulletin of bulletins) {
    const dispatch = await stage.dispatch(bulletin, 'duty-office', minutes(1));
    const deliveries = await stage.deliveries(dispatch);
    dispatches.push({ dispatch, deliveries, escalation: (await stage.escalation(dispatch)).id });
  }
  few = await statements(bulletins[0]?.id ?? ('' as never));
  await ledger.transaction(async (tx) => {
    await tx.sql('SET LOCAL session_replication_role = replica');
    const all = { from: 2, to: OFFICES };
    for (const { dispatch, deliveries, escalation } of dispatches) {
      await copyRow(tx, 'dispatches', dispatch.id, all, { office_id: `'office-' || n` });
      for (const delivery of deliveries) await copyRow(tx, 'deliveries', delivery, all, { dispatch_id: `'${dispatch.id}-' || n` });
      await copyRow(tx, 'escalations', escalation, all, { dispatch_id: `'${dispatch.id}-' || n`, office_id: `'office-' || n` });
      const notices = await tx.sql<readonly { id: string }[]>('SELECT id FROM escalation_notices WHERE escalation_id = $1', [escalation]);
      for (const { id } of notices) await copyRow(tx, 'escalation_notices', id, all, { escalation_id: `'${escalation}-' || n` });
    }
  });
}, 60_000);
afterAll(async () => console_.close());

interface Reply {
  readonly counts: Readonly<Record<string, number>>;
  readonly items: readonly { readonly officeId: string; readonly count: number; readonly next: string | null }[];
  readonly offices: readonly { readonly dispatchId: string }[];
  readonly next: string | null;
}
const ask = async (path: string): Promise<{ readonly reply: Reply; readonly size: number }> => {
  const { status, text } = await (await console_.as('fang')).get(path);
  expect(status).toBe(200);
  return { reply: JSON.parse(text) as Reply, size: text.length };
};

describe('with 2,002 open dispatches', () => {
  const all = { offices: 2 * OFFICES, received: 0, owingReceipt: 2 * OFFICES, owingFollowUp: 0, escalated: 2 * OFFICES };

  it('the roll call counts them all, and is a page', async () => {
    const { reply, size } = await ask('/roll-call');
    expect(reply.counts).toEqual({ ...all, bulletins: 2, exercises: 0 });
    expect(reply.items).toMatchObject([1, 2].map(() => ({ counts: { offices: OFFICES, owingReceipt: OFFICES } })));
    expect(size).toBeLessThan(100_000);
  });

  it('every office of a bulletin is found by `next` of its roll call', async () => {
    const id = bulletins[0]?.id ?? '';
    const seen: string[] = [];
    for (let next: string | null = (await ask('/roll-call')).reply.items[0]?.next ?? null, first = true; next !== null || first;) {
      const path: string = `/bulletins/${id}/roll-call?limit=200${first ? '' : `&cursor=${next ?? ''}`}`;
      const { reply, size } = await ask(path);
      seen.push(...reply.offices.map(({ dispatchId }) => dispatchId));
      expect(size).toBeLessThan(700_000);
      [next, first] = [reply.next, false];
    }
    expect([seen.length, new Set(seen).size]).toEqual([OFFICES, OFFICES]);
  });

  it('each silent office is given once, with both of its cases', async () => {
    const { reply, size } = await ask('/roll-call/silent');
    expect(reply.counts).toEqual({ offices: OFFICES, cases: 2 * OFFICES });
    expect(new Set(reply.items.map(({ count }) => count))).toEqual(new Set([2]));
    expect(size).toBeLessThan(400_000);
    const seen = new Set(reply.items.map(({ officeId }) => officeId));
    for (let { next } = reply; next !== null;) {
      const { reply: more } = await ask(`/roll-call/silent?limit=200&cursor=${next}`);
      for (const { officeId } of more.items) seen.add(officeId);
      next = more.next;
    }
    expect(seen.size).toBe(OFFICES);
  });

  it('every unanswered escalation is in the list that rings, the last one too', async () => {
    const { status, text } = await (await console_.as('fang')).get('/escalations/unanswered');
    expect(status).toBe(200);
    const { items, bulletins: named } = JSON.parse(text) as {
      readonly items: readonly {
        readonly id: string;
        readonly officeId: string;
        readonly bulletinId: string;
        readonly officeName: string;
      }[];
      readonly bulletins: readonly { readonly id: string; readonly headline: string }[];
    };
    expect([items.length, new Set(items.map(({ id }) => id)).size]).toEqual([2 * OFFICES, 2 * OFFICES]);
    expect(items.filter(({ officeId }) => officeId === `office-${OFFICES}`)).toHaveLength(2);
    expect(new Set(items.map(({ bulletinId }) => bulletinId))).toEqual(new Set(named.map(({ id }) => id)));
    expect(named).toHaveLength(2);
    expect(text.length / items.length).toBeLessThan(400);
  });

  it('the escalations are pages with true counts, and every one is found by `next`', async () => {
    const counts = { open: 2 * OFFICES, answered: 0, offices: OFFICES, ofNoOffice: 0 };
    const seen = new Set<unknown>();
    for (let cursor: string | null = ''; cursor !== null;) {
      const { reply, size }: { readonly reply: Reply; readonly size: number } = await ask(
        `/escalations?state=standing${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      expect(reply.counts).toEqual(counts);
      expect(size).toBeLessThan(400_000);
      expect(reply.items.length).toBeLessThanOrEqual(100);
      for (const { id } of reply.items as unknown as readonly { readonly id: string }[]) seen.add(id);
      cursor = reply.next;
    }
    expect(seen.size).toBe(2 * OFFICES);
  });

  it('the desk has a page of one bulletin, and counts of all', async () => {
    const found = await new ReadDispatches(console_.ledger).rollCall(bulletins[0]?.id ?? ('' as never), page);
    if (!found.ok) throw new Error(found.refusal.type);
    expect(found.value.items).toHaveLength(20);
    expect(found.value.next).not.toBeNull();
    expect(found.value.counts).toMatchObject({ offices: OFFICES, owingReceipt: OFFICES });
  });

  it('a page costs as many statements as with two', async () => {
    expect(few.every((count) => count > 0 && count < 15)).toBe(true);
    expect(await statements(bulletins[0]?.id ?? ('' as never))).toEqual(few);
  });
});
