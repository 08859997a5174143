import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ledger, newId, type ChangeRow } from '@rainstorm/ledger';
import { Client } from 'pg';
import { freshDatabase } from '@rainstorm/harness/fresh-database';
import { foreignChange, foreignEntry } from '@rainstorm/harness/foreign-proof';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let ledger: Ledger;
const raw = async <Row>(statement: string, parameters: unknown[] = []): Promise<Row[]> => {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(statement, parameters)).rows as Row[];
  } finally {
    await client.end();
  }
};

beforeAll(async () => {
  database = await freshDatabase();
  ledger = await Ledger.open({ url: database.url, clock: 'movable', application: 'test' });
});
afterAll(async () => {
  await ledger.close();
  await database.drop();
});

const anEntry = (act: string) => foreignEntry(act, { z: 1, a: { y: '二', b: [1, { d: 2, c: 3 }] }, at: new Date(0) });
const aChange = (subjectId: string) => foreignChange(subjectId);

describe('migrations', () => {
  it('go up, down and up again, and leave nothing behind when down', async () => {
    const ran = await ledger.migrate();
    expect(ran.length).toBeGreaterThan(1);
    for (let back = 0; back < ran.length; back += 1) await ledger.migrateBack();
    const left = await raw<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' UNION SELECT proname FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace WHERE nspname = 'public'`,
    );
    expect(left.map(({ name }) => name)).toEqual(['ledger_migrations']);
    expect(await ledger.migrate()).toEqual(ran);
    expect(await ledger.hasPendingMigrations()).toBe(false);
  });

  it('can be started by several processes at once', async () => {
    await ledger.migrateBack();
    const ran = await Promise.all([ledger.migrate(), ledger.migrate(), ledger.migrate()]);
    expect(ran.flat()).toHaveLength(1);
  });
});

describe('the clock', () => {
  it('moves forward only, and only for processes that were started with a movable one', async () => {
    const fixed = await Ledger.open({ url: database.url, clock: 'fixed', application: 'test' });
    try {
      const target = new Date(Date.now() + 3_600_000);
      expect(await fixed.moveClockTo(target)).toEqual({ ok: false, refusal: { type: 'clock-is-fixed' } });
      const moved = await ledger.moveClockTo(target);
      expect(moved.ok).toBe(true);
      expect((await ledger.now()).getTime()).toBeGreaterThanOrEqual(target.getTime());
      expect((await fixed.now()).getTime()).toBeLessThan(target.getTime() - 3_000_000);
      expect(await ledger.moveClockTo(new Date())).toMatchObject({ ok: false, refusal: { type: 'clock-only-moves-forward' } });
    } finally {
      await fixed.close();
    }
  });
});

describe('a transaction', () => {
  it('that is refused leaves no rows, not even an audit entry', async () => {
    const before = await ledger.verify();
    const answer = await ledger.transaction(async (tx) => {
      await tx.timers.arm([{ kind: 'slot-due', subjectId: 'slt-refused', dueAt: tx.now }]);
      tx.audit(anEntry('refused-thing'));
      return { ok: false as const, refusal: 'no' };
    });
    expect(answer).toEqual({ ok: false, refusal: 'no' });
    expect(await ledger.read(async (tx) => tx.timerRows.count({ subjectId: 'slt-refused' }))).toBe(0);
    expect(await ledger.verify()).toEqual(before);
  });
});

describe('timers', () => {
  it('are each claimed by one of two simultaneous claimants, oldest first', async () => {
    const now = await ledger.now();
    const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
    await ledger.transaction(async (tx) => {
      await tx.timers.arm([
        { kind: 'receipt-due', subjectId: 'dsp-b', dueAt: at(-5) },
        { kind: 'receipt-due', subjectId: 'dsp-a', dueAt: at(-9) },
        { kind: 'receipt-due', subjectId: 'dsp-c', dueAt: at(3600) },
      ]);
      await tx.timers.arm([{ kind: 'receipt-due', subjectId: 'dsp-b', dueAt: at(-5) }]);
    });
    const seen: string[][] = [];
    await ledger.transaction(async (first) => {
      const mine = await first.timers.takeDue(1);
      await ledger.transaction(async (second) => {
        const theirs = await second.timers.takeDue(10);
        seen.push(
          mine.map((timer) => timer.subjectId),
          theirs.map((timer) => timer.subjectId),
        );
      });
    });
    expect(seen).toEqual([['dsp-a'], ['dsp-b']]);
    expect(await ledger.transaction(async (tx) => tx.timers.takeDue(10))).toEqual([]);
    await ledger.transaction(async (tx) => tx.timers.cancel(['dsp-c']));
    expect(await ledger.untilNextTimer()).toBeNull();
  });
});

describe('the change feed', () => {
  it('reports every commit once and in order, also when many commit at the same time', async () => {
    const seen: ChangeRow[] = [];
    const from = await ledger.changes.newest();
    let arrived: () => void = () => undefined;
    const all = new Promise<void>((resolve) => (arrived = resolve));
    const stop = await ledger.changes.watch({
      onChanges: (changes) => {
        seen.push(...changes);
        if (seen.length === 60) arrived();
      },
    });
    await Promise.all(
      Array.from({ length: 30 }, async (_, index) =>
        ledger.transaction(async (tx) => {
          tx.changed(aChange(`n-${index}`), aChange(`m-${index}`));
          return Promise.resolve();
        }),
      ),
    );
    await all;
    stop();
    expect(seen.map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, index) => from + 1 + index));
    expect(new Set(seen.map(({ subjectId }) => subjectId)).size).toBe(60);
  });
});

describe('number series', () => {
  it('have no gaps and no duplicates, also when a transaction fails', async () => {
    await expect(
      ledger.transaction(async (tx) => {
        await tx.numbers.next('郑气预报', 2021);
        throw new Error('power cut');
      }),
    ).rejects.toThrow('power cut');
    const numbers = await Promise.all(
      Array.from({ length: 8 }, async () => ledger.transaction(async (tx) => tx.numbers.next('郑气预报', 2021))),
    );
    expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('rows', () => {
  it('that the model could not have created are refused', async () => {
    const episodeId = newId('episode');
    const now = await ledger.now();
    await raw(
      `INSERT INTO episodes VALUES ($1, 'rainstorm', 't', 'actual', NULL, '{410100}', $2, $3, 'open', 0, 'acc-x', $2, NULL, NULL)`,
      [episodeId, now, new Date(now.getTime() + 1000)],
    );
    await raw(
      `INSERT INTO slots (id, episode_id, step, opens_at, due_at, grace_until, due_now, state, created_at) VALUES ('slt-bad', $1, 'H6', $2, $2, $2, false, 'published', $2)`,
      [episodeId, now],
    );
    await expect(ledger.read(async (tx) => tx.slots.find({ episodeId }))).rejects.toThrow('published without a bulletin');
    await raw(`DELETE FROM slots WHERE id = 'slt-bad'`);
  });
});

describe('the audit chain', () => {
  it('is append-only, and finds a row that a superuser of the database has altered or removed', async () => {
    await ledger.transaction(async (tx) => {
      tx.audit(anEntry('one'), anEntry('two'), anEntry('three'));
      return Promise.resolve();
    });
    const intact = await ledger.verify();
    expect(intact).toMatchObject({ intact: true });
    await expect(raw(`UPDATE audit_entries SET act = 'never' WHERE seq = 2`)).rejects.toThrow('append-only');
    await expect(raw(`DELETE FROM audit_entries WHERE seq = 2`)).rejects.toThrow('append-only');
    await expect(raw(`TRUNCATE audit_entries`)).rejects.toThrow('append-only');

    await raw(`ALTER TABLE audit_entries DISABLE TRIGGER audit_is_append_only`);
    await raw(`UPDATE audit_entries SET details = jsonb_set(details, '{a,y}', '"三"') WHERE seq = 2`);
    expect(await ledger.verify()).toEqual({ intact: false, seq: 2, fault: 'altered' });
    await raw(`UPDATE audit_entries SET details = jsonb_set(details, '{a,y}', '"二"') WHERE seq = 2`);
    expect(await ledger.verify()).toEqual(intact);
    await raw(`DELETE FROM audit_entries WHERE seq = 3`);
    expect(await ledger.verify()).toEqual({ intact: false, seq: 3, fault: 'missing' });
  });
});
