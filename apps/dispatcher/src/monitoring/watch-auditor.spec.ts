import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { WatchAuditor, type AuditorNews } from './watch-auditor.js';

describe('the silence of the auditor', () => {
  let bureau: Bureau;
  beforeEach(async () => {
    bureau = await Bureau.open();
  });
  afterEach(async () => bureau.close());

  const sql = async (text: string): Promise<unknown> => bureau.run(async (tx) => tx.sql(text));
  /** As if its heartbeat was last seen so long ago, milliseconds. */
  const heardBefore = async (ms: number): Promise<unknown> =>
    sql(`UPDATE scheduler_marks SET at = clock_timestamp() - ${ms} * interval '1 millisecond' WHERE name = 'auditor-heard'`);
  /** Schedulers of other processes. */
  const schedulers = async () => {
    const told: AuditorNews[] = [];
    const troubles: unknown[] = [];
    const watchers = await Promise.all(
      Array.from(
        { length: 4 },
        async () =>
          new WatchAuditor(await bureau.ledgerOf(), {
            tell: async (news) => Promise.resolve(void told.push(news)),
            onTrouble: (error) => troubles.push(error),
          }),
      ),
    );
    return { watchers, told, troubles };
  };

  it('is reported by exactly one of many simultaneous checks, and in the next round if nobody could be reached', async () => {
    const { watchers, told, troubles } = await schedulers();
    const look = async () => Promise.all(watchers.map(async (watcher) => watcher.round()));
    await look();
    expect(told).toEqual([]);
    await bureau.ledger.presences.beat('auditor-1', ['auditor'], {});
    await look();
    await bureau.ledger.presences.leave('auditor-1');
    await heardBefore(59_000);
    await look();
    expect(told).toEqual([]);

    await heardBefore(61_000);
    const unlucky = new WatchAuditor(bureau.ledger, {
      tell: async () => Promise.reject(new Error('no mail server')),
      onTrouble: (error) => troubles.push(error),
    });
    await unlucky.round();
    expect(troubles).toEqual([new Error('no mail server')]);
    await look();
    expect(told).toEqual([{ type: 'silent', silentForMs: expect.any(Number) }]);

    await bureau.ledger.presences.beat('auditor-2', ['auditor'], {});
    await unlucky.round();
    await look();
    expect(told.map(({ type }) => type)).toEqual(['silent', 'heard-again']);
  });

  it('is not reported by a restored ledger', async () => {
    await bureau.ledger.presences.beat('auditor-1', ['auditor'], {});
    const { watchers, told } = await schedulers();
    await watchers[0]?.round();
    await bureau.ledger.presences.leave('auditor-1');
    await heardBefore(61_000);
    await sql('TRUNCATE ledger_arming');
    await watchers[0]?.round();
    expect(told).toEqual([]);
  });
});
