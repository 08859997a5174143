import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { ReadStatus } from './read-status.js';

describe('the status', () => {
  let bureau: Bureau;
  let status: ReadStatus;
  beforeAll(async () => {
    bureau = await Bureau.open();
    status = new ReadStatus(bureau.ledger);
  });
  afterAll(async () => bureau.close());

  const heardAgo = async (process: string, seconds: number): Promise<void> => {
    await bureau.run(async (tx) =>
      tx.sql(`UPDATE process_heartbeats SET seen_real = clock_timestamp() - $2 * interval '1 second' WHERE process = $1`, [
        process,
        seconds,
      ]),
    );
  };
  const beat = async (process: string, roles: readonly string[], holds: object, ago = 0): Promise<void> => {
    await bureau.ledger.presences.beat(process, roles, { ...holds });
    await heardAgo(process, ago);
  };

  it('without any process is silence', async () => {
    expect(await status.dispatcher()).toEqual({ live: false, silentForMs: null, holds: {} });
    expect(await status.auditor()).toBeNull();
  });

  it.each([
    ['a worker alone', [['w', ['worker'], {}, 0]], false],
    ['a scheduler for which everything holds', [['s', ['scheduler', 'api'], { invariants: true, overdue: [] }, 0]], true],
    ['one that says facts besides', [['s', ['scheduler'], { broken: [], readiness: { callLimits: [{ count: 1 }] } }, 0]], true],
    ['a scheduler that reports a broken promise', [['s', ['scheduler'], { invariants: false }, 0]], false],
    ['a scheduler that lists what is overdue', [['s', ['scheduler'], { overdue: ['dsp-1'] }, 0]], false],
    ['a scheduler that was heard eleven seconds ago', [['s', ['scheduler'], {}, 11]], false],
    [
      'one good scheduler of two',
      [
        ['s', ['scheduler'], { invariants: false }, 0],
        ['t', ['scheduler'], {}, 5],
      ],
      true,
    ],
  ] as const)('with %s is live or not', async (_what, processes, live) => {
    for (const { process } of await bureau.ledger.presences.heartbeats()) await bureau.ledger.presences.leave(process);
    for (const [process, roles, holds, ago] of processes) await beat(process, roles, holds, ago);
    expect((await status.dispatcher()).live).toBe(live);
  });

  it.each([
    [59, false],
    [61, true],
  ])('tells what the auditor found, and that it is silent after a minute: %s s', async (ago, silent) => {
    const breaches = [{ promise: 'p', zh: '一', en: 'one', count: 1 }];
    await beat('auditor-1', ['auditor'], { breaches }, ago);
    expect(await status.auditor()).toMatchObject({ silent, breaches });
  });

  it('tells that the ledger is armed, and that nobody guesses passwords', async () => {
    expect(await status.arming()).toMatchObject({ armed: true });
    expect(await status.signInAttack()).toBeNull();
  });
});
