import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ledger, newId, StateNeedsTransition, TransitionNotAllowed, type AlarmRow } from '@rainstorm/ledger';
import type { AlarmId } from '@rainstorm/warning-model';
import { freshLedger } from '@rainstorm/harness/fresh-database';

let database: Awaited<ReturnType<typeof freshLedger>>;
let ledger: Ledger;

beforeAll(async () => {
  database = await freshLedger();
  ledger = await Ledger.open({ url: database.url, clock: 'movable', application: 'test' });
  await ledger.migrate();
});
afterAll(async () => {
  await ledger.close();
  await database.drop();
});

const anAlarm = async (): Promise<AlarmId> => {
  const row: AlarmRow = {
    id: newId('alarm'),
    slotId: newId('slot'),
    state: 'open',
    dueAt: new Date(0),
    raisedAt: new Date(0),
    missingAt: null,
    closedAt: null,
    closedReason: null,
  };
  await ledger.transaction(async (tx) => {
    await tx.slots.insert({
      id: row.slotId,
      episodeId: null,
      week: row.slotId,
      step: 'W',
      purpose: 'step',
      opensAt: row.dueAt,
      dueAt: row.dueAt,
      graceUntil: row.dueAt,
      dueNow: false,
      state: 'open',
      reason: null,
      note: null,
      bulletinId: null,
      followsSlotId: null,
      createdAt: row.raisedAt,
      publishedAt: null,
    });
    await tx.alarms.insert(row);
  });
  return row.id;
};
const stateOf = async (id: AlarmId): Promise<string | undefined> => ledger.read(async (tx) => (await tx.alarms.first({ id }))?.state);

describe('a table whose rows have a lifecycle', () => {
  it('moves a row to an allowed state, together with other columns', async () => {
    const id = await anAlarm();
    const [closed] = await ledger.transaction(async (tx) =>
      tx.alarms.transitionReturning({ id }, { from: 'open', to: 'closed' }, { closedAt: new Date(1_000), closedReason: 'published' }),
    );
    expect(closed).toMatchObject({ id, state: 'closed', closedAt: new Date(1_000), closedReason: 'published' });
    expect(await stateOf(id)).toBe('closed');
  });

  it('does not change a row that is in another state than expected', async () => {
    const id = await anAlarm();
    const close = async (): Promise<number> =>
      ledger.transaction(async (tx) => tx.alarms.transition({ id }, { from: 'open', to: 'closed' }));
    expect(await close()).toBe(1);
    expect(await close()).toBe(0);
  });

  it('throws if the lifecycle does not allow the transition, and changes nothing', async () => {
    const id = await anAlarm();
    await expect(
      ledger.transaction(async (tx) =>
        // @ts-expect-error No state follows `closed`.
        tx.alarms.transition({ id }, { from: 'closed', to: 'open' }),
      ),
    ).rejects.toThrow(TransitionNotAllowed);
    await expect(
      ledger.transaction(async (tx) =>
        // @ts-expect-error An alarm that is open is not opened.
        tx.alarms.transition({ id }, { from: ['open'], to: 'open' }),
      ),
    ).rejects.toThrow('alarms: open → open is not in the lifecycle');
    expect(await stateOf(id)).toBe('open');
  });

  it('cannot change a state by an ordinary update', async () => {
    const id = await anAlarm();
    await expect(
      ledger.transaction(async (tx) =>
        // @ts-expect-error A state changes by transition.
        tx.alarms.update({ id }, { state: 'closed' }),
      ),
    ).rejects.toThrow(StateNeedsTransition);
    expect(await ledger.transaction(async (tx) => tx.alarms.update({ id }, { missingAt: new Date(2_000) }))).toBe(1);
    expect(await ledger.read(async (tx) => tx.alarms.first({ id }))).toMatchObject({ state: 'open', missingAt: new Date(2_000) });
  });

  it('lets exactly one of many simultaneous transitions of a row succeed', async () => {
    const id = await anAlarm();
    const moved = await Promise.all(
      Array.from({ length: 8 }, async (_, n) =>
        ledger.transaction(async (tx) => tx.alarms.transition({ id }, { from: 'open', to: 'closed' }, { closedReason: `by ${n}` })),
      ),
    );
    expect(moved.filter((count) => count === 1)).toHaveLength(1);
    const winner = moved.indexOf(1);
    expect(await ledger.read(async (tx) => tx.alarms.first({ id }))).toMatchObject({ state: 'closed', closedReason: `by ${winner}` });
  });
});
