import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Ledger, RELEASE, type DispatchRow } from '@rainstorm/ledger';
import type { DispatchId } from '@rainstorm/warning-model';
import { findBreaches } from '../../apps/dispatcher/src/monitoring/find-breaches.js';
import { startApp } from '@rainstorm/harness/processes';
import { freshDatabase } from '@rainstorm/harness/fresh-database';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import { Bureau } from '@rainstorm/harness/bureau';
import { LINK_SECRET } from './dispatcher.spec-support.js';

const NEWER = RELEASE + 1;

let bureau: Bureau;
beforeEach(async () => {
  bureau = await Bureau.open();
});
afterEach(async () => bureau.close());

const sql = async <Row>(text: string, parameters: readonly unknown[] = []): Promise<readonly Row[]> =>
  bureau.ledger.transaction(async (tx) => tx.sql<Row[]>(text, parameters));

/** As the newer release would arm it: a kind that is known here, with a duty that is not. */
const markAsNewer = async (...ids: readonly string[]): Promise<unknown> =>
  sql(`UPDATE timers SET since_release = $2 WHERE kind = 'receipt-due' AND subject_id = ANY($1)`, [ids, NEWER]);

const aDispatch = async (): Promise<DispatchRow> => bureau.stage.dispatch(await bureau.stage.bulletin(), 'duty-office');
const timerOf = async (subjectId: string, kind: string) => {
  const [timer] = await sql<{ state: string; attempts: number; last_error: string | null }>(
    'SELECT state, attempts, last_error FROM timers WHERE subject_id = $1 AND kind = $2',
    [subjectId, kind],
  );
  return timer;
};
const breaches = async (): Promise<readonly string[]> => (await findBreaches(bureau.ledger)).map(({ promise }) => promise);

describe('a timer of a newer release', () => {
  it('is ignored by an older scheduler, which handles all other timers', async () => {
    const newer = await aDispatch();
    const plain = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'urban-flood-office');
    await markAsNewer(newer.id);
    await bureau.moveTo(later(newer.receiptDueAt, minutes(1)));
    const older = await bureau.ledgerOf();
    const scheduler = bureau.schedulerOn(older);
    for (let round = 0; round < 3; round += 1) await scheduler.run();

    expect(await timerOf(newer.id, 'receipt-due')).toEqual({ state: 'armed', attempts: 0, last_error: null });
    expect((await bureau.dispatch(newer.id)).state).toBe('open');
    expect(await bureau.escalationsOf(plain)).toHaveLength(1);
    // It does not wake for what it may not touch.
    expect((await older.untilNextTimer()) ?? 1).toBeGreaterThan(0);
    expect(bureau.troubles).toEqual([]);
  });

  it('is handled exactly once by the newer release, with schedulers of both releases running', async () => {
    const bulletin = await bureau.stage.bulletin();
    const like = await bureau.stage.dispatch(bulletin, 'duty-office');
    const rows = Array.from({ length: 60 }, (_, n): DispatchRow => ({
      ...like,
      id: `dsp-side${n}` as DispatchId,
      officeId: `office-${n}` as DispatchRow['officeId'],
    }));
    await bureau.ledger.transaction(async (tx) => {
      await tx.dispatches.insert(...rows);
      await tx.timers.arm(rows.map(({ id, receiptDueAt }) => ({ kind: 'receipt-due', subjectId: id, dueAt: receiptDueAt })));
    });
    const newer = rows.filter((_row, n) => n % 2 === 0).map(({ id }) => id);
    await markAsNewer(...newer);
    await bureau.moveTo(like.receiptDueAt);

    const [old1, old2] = [await bureau.scheduler(), await bureau.scheduler()];
    await Promise.all([old1.run(), old2.run()]);
    expect(await sql(`SELECT count(*)::integer AS n FROM escalations WHERE dispatch_id = ANY($1)`, [newer])).toEqual([{ n: 0 }]);
    const [new1, new2] = [await bureau.scheduler(NEWER), await bureau.scheduler(NEWER)];
    await Promise.all([new1, old1, new2, old2, new1, old1].map(async (scheduler) => scheduler.run()));

    const [count] = await sql<{ n: number; d: number; left: number }>(
      `SELECT count(*)::integer AS n, count(DISTINCT dispatch_id)::integer AS d,
              (SELECT count(*)::integer FROM timers WHERE kind = 'receipt-due') AS left
       FROM escalations WHERE cause = 'unacknowledged'`,
    );
    expect(count).toEqual({ n: 61, d: 61, left: 0 });
    expect(bureau.troubles).toEqual([]);
    expect((await bureau.ledger.verify()).intact).toBe(true);
  });

  it('of an unknown kind is kept, without a failure', async () => {
    await sql(
      `INSERT INTO timers (id, kind, subject_id, due_at, wake_at, state, attempts, since_release)
       VALUES ('tmr-water', 'water-level-due', 'x-1', ledger_now(), ledger_now(), 'armed', 0, $1)`,
      [NEWER],
    );
    await bureau.advance(minutes(1));
    for (const release of [RELEASE, NEWER]) await (await bureau.scheduler(release)).run();
    expect(await timerOf('x-1', 'water-level-due')).toEqual({ state: 'armed', attempts: 0, last_error: null });
    expect(await bureau.stage.audited('tmr-water')).toEqual([]);
    expect(bureau.troubles).toEqual([]);
  });

  it('is reported by the auditor ten minutes before it is due, until a scheduler of that release runs', async () => {
    await bureau.ledger.presences.beat('old', ['scheduler', 'worker'], {});
    await bureau.ledger.presences.beat('console', ['console'], {});
    const dispatch = await aDispatch();
    await bureau.stage.deliveries(dispatch);
    await markAsNewer(dispatch.id);
    const waits = async () => (await findBreaches(bureau.ledger)).find(({ promise }) => promise === 'every-timer-has-its-release');

    await sql(`UPDATE timers SET wake_at = ledger_now() + interval '11 minutes' WHERE kind = 'receipt-due'`);
    expect(await waits()).toBeUndefined();
    await sql(`UPDATE timers SET wake_at = ledger_now() + interval '9 minutes' WHERE kind = 'receipt-due'`);
    expect(await waits()).toMatchObject({ count: 1, examples: [expect.stringContaining(`(receipt-due, release ${NEWER})`)] });
    await sql(
      `UPDATE timers SET wake_at = ledger_now() - interval '1 minute', armed_at = ledger_now() - interval '2 minutes' WHERE kind = 'receipt-due'`,
    );
    expect(await breaches()).toContain('every-timer-has-its-release');
    expect(await breaches()).not.toContain('timers-are-on-time');

    // Once somebody runs who can do it, it is simply late.
    await (await bureau.ledgerOf(NEWER)).presences.beat('new', ['scheduler'], {});
    expect(await breaches()).not.toContain('every-timer-has-its-release');
    expect(await breaches()).toContain('timers-are-on-time');
  });
});

describe('an older release', () => {
  it('continues on a ledger that a newer release has expanded', async () => {
    await sql(`INSERT INTO ledger_migrations (timestamp, name) VALUES (1800000000000, 'OfANewerRelease1800000000000')`);
    expect(await bureau.ledger.compatibility()).toEqual({ type: 'fit' });
    // What a release before the gate writes, without a word about releases.
    const dispatch = await aDispatch();
    await sql(`DELETE FROM timers`);
    await sql(
      `INSERT INTO timers (id, kind, subject_id, due_at, wake_at, state, attempts) VALUES ('tmr-old', 'receipt-due', $1, $2, $2, 'armed', 0)`,
      [dispatch.id, dispatch.receiptDueAt],
    );
    await bureau.moveTo(dispatch.receiptDueAt);
    await Promise.all([(await bureau.scheduler(NEWER)).run(), (await bureau.scheduler()).run()]);
    expect(await bureau.escalationsOf(dispatch)).toHaveLength(1);
  });

  it('that the ledger has retired stops working at its next check', async () => {
    const dispatch = await aDispatch();
    const [older, newer] = [await bureau.scheduler(), await bureau.scheduler(NEWER)];
    await bureau.moveTo(dispatch.receiptDueAt);
    await sql('UPDATE ledger_release SET oldest = $1', [NEWER]);
    expect(await older.run()).toBe(0);
    expect(await bureau.ledger.compatibility()).toEqual({ type: 'retired', release: RELEASE, oldest: NEWER });
    await expect(bureau.ledger.assertCompatible()).rejects.toThrow(`from number ${NEWER} on and this is ${RELEASE}`);
    await newer.run();
    expect(await bureau.escalationsOf(dispatch)).toHaveLength(1);
  });
});

describe('a process', () => {
  const scripts = {
    dispatcher: 'apps/dispatcher/dist/main.js',
    console: 'apps/receiver-console/dist/main.js',
  };
  const startOn = async (databaseUrl: string, script: string): Promise<{ readonly code: number | string; readonly said: string }> => {
    const app = startApp({
      name: script,
      script,
      environment: { DATABASE_URL: databaseUrl, ACK_LINK_SECRET: LINK_SECRET, ROLES: 'scheduler', LOG_LEVEL: 'warn', CONSOLE_PORT: '0' },
    });
    try {
      const code = await app.ended;
      return { code, said: app.said() };
    } finally {
      await app.stop();
    }
  };

  it.each(Object.entries(scripts))('(%s) does not start before the ledger is migrated, and names the command', async (_name, script) => {
    const database = await freshDatabase();
    try {
      const { code, said } = await startOn(database.url, script);
      expect(code).toBe(1);
      expect(said).toMatch(
        /^.+ \/ The ledger has no tables of this release yet: run node apps\/cli\/dist\/main\.js migrate of this release first$/,
      );
      const empty = await Ledger.open({ url: database.url, clock: 'fixed', application: 'test', poolSize: 1 });
      expect(await empty.compatibility()).toEqual({ type: 'behind' });
      await empty.close();
    } finally {
      await database.drop();
    }
  });

  it('does not start if it is older than the ledger allows', async () => {
    await sql('UPDATE ledger_release SET oldest = $1', [NEWER]);
    const { code, said } = await startOn(bureau.databaseUrl, scripts.dispatcher);
    expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(/start a newer one$/) });
  });
});
